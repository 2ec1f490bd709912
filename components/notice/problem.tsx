import { useTranslations } from "next-intl";
import type { DraftLimits } from "./appeal-fields";
import { Banner } from "./banner";

const KNOWN = [
  "statement_needed",
  "reason_needed",
  "statement_long",
  "file_too_large",
  "file_wrong_type",
  "file_broken",
  "too_many_files",
  "files_cut",
  "open_already",
  "window_closed",
  "not_standing",
  "answered_already",
  "re_reviewed_already",
  "nothing_asked",
  "not_open",
] as const;

/** Why a form was not sent, and that nothing is lost. `kind` comes out of the address: an unknown one says little. */
export function Problem({ kind, limits }: { kind: string | null; limits: DraftLimits }) {
  const t = useTranslations("notice.problems");
  if (kind === null) return null;
  const known = KNOWN.find((each) => each === kind) ?? "other";
  const isFiles = known === "too_many_files";
  const values = {
    max: isFiles ? limits.filesMax : limits.textMax,
    mb: Math.floor(limits.fileBytesMax / (1024 * 1024)),
  };
  return (
    <div className="mb-3">
      <Banner look="problem" title={t("title")}>
        <p>{t(known, values)}</p>
      </Banner>
    </div>
  );
}
