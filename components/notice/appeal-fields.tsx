import { FileText, Plus, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button-class";
import { fieldClass } from "@/components/ui/field-class";
import { Icon } from "@/components/ui/icon";
import type { AppealDraft } from "@/lib/domain/appeals/statement";

export type DraftLimits = { filesMax: number; fileBytesMax: number; textMax: number };
type FieldsProps = { draft: AppealDraft; limits: DraftLimits; fileUrl: (id: string) => string };

const MEGABYTE = 1024 * 1024;
const FIELD = fieldClass("px-3 py-2 text-15");

/** The text of a statement or an answer, with its length. */
export function TextArea({ draft, limits, label }: Omit<FieldsProps, "fileUrl"> & { label: string }) {
  const t = useTranslations("notice.form");
  return (
    <div className="mt-5">
      <div className="flex items-baseline justify-between gap-3">
        <label htmlFor="statement" className="text-15 font-semibold">
          {label}
        </label>
        <span className="text-13 text-ink-2" data-count={t("count", { n: "{n}", max: limits.textMax })}>
          {t("max", { max: limits.textMax })}
        </span>
      </div>
      <textarea
        id="statement"
        name="statement"
        rows={5}
        maxLength={limits.textMax}
        defaultValue={draft.statement}
        className={`${FIELD} mt-2 block min-h-28`}
      />
    </div>
  );
}

/** Kept files, each with its way out, and the field for more. Files that were sent once stay kept on an error. */
export function Files({ draft, limits, fileUrl }: FieldsProps) {
  const t = useTranslations("notice.form");
  const mb = Math.floor(limits.fileBytesMax / MEGABYTE);
  const full = draft.files.length >= limits.filesMax;
  return (
    <fieldset className="mt-5" id="files">
      <div className="flex items-baseline justify-between gap-3">
        <legend className="float-left text-15 font-semibold">{t("files")}</legend>
        <span className="text-13 text-ink-2">{t("filesLine", { max: limits.filesMax, mb })}</span>
      </div>
      <div className="mt-2 flex flex-wrap gap-2.5">
        {draft.files.map((file, index) => (
          <div key={file.id} className="relative size-[72px]">
            <FileTile file={file} number={index + 1} src={fileUrl(file.id)} />
            <button
              type="submit"
              name="action"
              value={`remove:${file.id}`}
              aria-label={t("remove", { n: index + 1 })}
              className="absolute -right-1.5 -top-1.5 flex size-7 items-center justify-center rounded-full bg-ink text-panel"
            >
              <Icon as={X} size={14} />
            </button>
          </div>
        ))}
        {!full && <FilePicker />}
      </div>
    </fieldset>
  );
}

function FileTile({
  file,
  number,
  src,
}: {
  file: AppealDraft["files"][number];
  number: number;
  src: string;
}) {
  const t = useTranslations("notice.form");
  if (file.contentType.startsWith("image/")) {
    return (
      // biome-ignore lint/performance/noImgElement: behind the cookie, which the image optimiser does not send
      <img
        src={src}
        alt={t("photo", { n: number })}
        className="size-full rounded-control border border-line object-cover"
      />
    );
  }
  return (
    <span className="flex size-full flex-col items-center justify-center gap-1 rounded-control border border-line text-12 text-ink-2">
      <Icon as={FileText} size={20} label={t("pdfFile")} />
      {(file.sizeBytes / MEGABYTE).toFixed(1)} MB
    </span>
  );
}

function FilePicker() {
  const t = useTranslations("notice.form");
  return (
    <div className="flex min-h-[72px] min-w-[180px] flex-1 flex-col items-center justify-center gap-2 rounded-control border border-dashed border-control p-2 focus-within:border-accent">
      <label htmlFor="more" className="flex min-h-11 items-center gap-2 text-15 font-medium text-accent-ink">
        <Icon as={Plus} />
        {t("add")}
      </label>
      <input
        id="more"
        type="file"
        name="more"
        multiple
        accept="image/jpeg,image/png,image/webp,image/gif,application/pdf"
        className="min-h-11 w-full text-13 text-ink-2"
      />
      <button
        type="submit"
        name="action"
        value="add"
        data-add
        className={buttonClass({ size: 36 }, "min-h-11")}
      >
        {t("addNow")}
      </button>
    </div>
  );
}
