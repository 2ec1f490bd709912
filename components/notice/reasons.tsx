import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import type { NoticeFieldId } from "@/lib/domain/policy/notice-fields";
import type { NoticeView } from "@/lib/screens/notice-page";
import { Part } from "./frame";
import { useReader } from "./place";

/** What stands elsewhere on the page already, drawn. */
const DRAWN: readonly NoticeFieldId[] = ["numbers", "subject", "evidence", "ladder"];
const NEXT: readonly NoticeFieldId[] = ["correct", "appeal", "outside", "contact"];

/** Every other part of the statement of reasons, word by word as it was composed, and what can be done now. */
export function Reasons({ view }: { view: NoticeView }) {
  const t = useTranslations("notice");
  const told = view.fields.filter((field) => !DRAWN.includes(field.id) && !NEXT.includes(field.id));
  return (
    <>
      <Part title={t("why.title")}>
        <Fields fields={told} />
      </Part>
      <Part title={t("next.title")} id="next">
        <Fields fields={view.fields.filter((field) => NEXT.includes(field.id))} />
      </Part>
    </>
  );
}

function Fields({ fields }: { fields: NoticeView["fields"] }) {
  const { pick } = useReader();
  return (
    <dl className="mt-1">
      {fields.map((field) => (
        <div key={field.id} data-field={field.id} className="border-b border-line-soft py-2.5 last:border-0">
          <dt className="text-13 text-ink-2">{pick(field.label)}</dt>
          {field.lines.map((line) => (
            <dd key={line.en} className="wrap-anywhere text-14">
              {pick(line)}
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}

/** The notice to keep: as a PDF in the reader's language, and in the fields of the EU's database. */
export function Keep({ base }: { base: string }) {
  const t = useTranslations("notice.keep");
  const { locale } = useReader();
  const links = [
    { href: `${base}/pdf?language=${locale}`, label: t("pdf") },
    { href: `${base}/eu`, label: t("eu") },
  ];
  return (
    <Part title={t("title")}>
      {links.map(({ href, label }) => (
        <a
          key={href}
          href={href}
          className="flex min-h-11 items-center justify-between text-15 text-accent-ink"
        >
          {label}
          <Icon as={Download} />
        </a>
      ))}
    </Part>
  );
}
