import { useTranslations } from "next-intl";
import { CalmPage } from "./frame";
import { useReader } from "./place";

/** A notice whose author's content was erased: the decision stands in the record, its words are gone. */
export function ErasedNotice({ path, at }: { path: string; at: number | null }) {
  const t = useTranslations("notice.erased");
  const { date } = useReader();
  const title = at === null ? t("title") : t("titleOn", { date: date(at) });
  return <CalmPage path={path} title={title} lines={[t("line")]} />;
}
