import { useTranslations } from "next-intl";
import type { NoticeView } from "@/lib/screens/notice-page";
import { Banner } from "./banner";
import { useReader } from "./place";
import { StaffButtons } from "./staff-buttons";

type AboveProps = { view: NoticeView; masked: boolean; mayLink: boolean; mayRevoke: boolean };

/** What staff must know when they look at a notice as its merchant does, and what they can do with it. */
export function StaffAbove({ view, masked, mayLink, mayRevoke }: AboveProps) {
  const t = useTranslations("notice.staff");
  const { moment } = useReader();
  return (
    <div className="px-4 pt-4">
      <Banner look="info" title={t("title")}>
        <p>
          {t("line")}{" "}
          {view.handedOverAt === null ? t("notYet") : t("handedOver", { date: moment(view.handedOverAt) })}
        </p>
        {view.revokedAt !== null && <p>{t("revoked", { date: moment(view.revokedAt) })}</p>}
        {masked && <p>{t("masked")}</p>}
        <StaffButtons
          number={view.number}
          mayLink={mayLink && view.revokedAt === null}
          mayRevoke={mayRevoke && view.revokedAt === null}
        />
        <a href={`/cases/${view.caseId}`} className="flex min-h-11 items-center text-accent-ink">
          {t("back")}
        </a>
      </Banner>
    </div>
  );
}
