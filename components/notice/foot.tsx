import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button-class";
import type { NoticeView } from "@/lib/screens/notice-page";
import { useReader } from "./place";

const DAY = 86_400_000;
const ACTION = "w-full";

type FootProps = { title: string; line?: string; action?: { href: string; label: string } };

/** What can be done now and until when: always in view. */
export function NoticeFoot({ view, staff }: { view: NoticeView; staff: boolean }) {
  const t = useTranslations("notice.foot");
  const foot = useFoot(view);
  return staff ? <p className="text-14 text-ink-2">{t("staff")}</p> : <Foot {...foot} />;
}

function useFoot(view: NoticeView): FootProps {
  const t = useTranslations("notice.foot");
  const { moment, date } = useReader();
  const { until, refusal, isReReview } = view.filing;
  const open = view.appeals.find((appeal) => appeal.state !== "decided");
  if (open?.state === "asked") {
    const line = t("openLine", { date: date(open.decideBy) });
    return { title: t("asked"), line, action: { href: "#answer", label: t("answer") } };
  }
  if (open) {
    const line = t("openLine", { date: date(open.decideBy) });
    return { title: t("open", { number: open.number }), line };
  }
  if (refusal === null && until !== null) {
    const label = isReReview ? t("again") : t("appeal");
    return {
      title: t("appealBy", { date: moment(until) }),
      line: t("left", { days: Math.floor((until - view.now) / DAY) }),
      action: { href: `/notice/n/${view.number}/appeal`, label },
    };
  }
  if (view.appeals.length > 0) return { title: t("done"), action: { href: "#appeals", label: t("read") } };
  if (refusal?.kind === "window_closed")
    return { title: t("closed"), line: t("closedLine", { date: moment(refusal.until) }) };
  return { title: t("reversed") };
}

function Foot({ title, line, action }: FootProps) {
  return (
    <>
      <p className="flex items-baseline justify-between gap-3 text-14">
        <span className="font-medium">{title}</span>
        {line && <span className="shrink-0 text-ink-2">{line}</span>}
      </p>
      {action && (
        <a href={action.href} className={buttonClass({ variant: "primary", size: 48 }, `${ACTION} mt-2.5`)}>
          {action.label}
        </a>
      )}
    </>
  );
}
