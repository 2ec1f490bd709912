import { useTranslations } from "next-intl";
import { CountdownText, DateTime } from "@/components/ui/time";
import type { MeasureView } from "@/lib/screens/views";

type Held = Pick<MeasureView, "startAt" | "endAt" | "endedAt" | "endCause">;

/** In force with its time left, over, or ended early and why. */
export function MeasureState({ measure, now }: { measure: Held; now: number }) {
  const t = useTranslations("account.standing");
  const { startAt, endAt, endedAt, endCause } = measure;
  if (endedAt !== null && endCause !== null && endCause !== "expired") {
    const cleared = endCause === "reversed" || endCause === "undone";
    return (
      <span className={cleared ? "font-medium text-ok-ink" : "text-ink-2"}>
        {t.rich("ended", {
          cause: t(`causes.${endCause}`),
          date: () => <DateTime at={endedAt} form="date" />,
        })}
      </span>
    );
  }
  if (endAt !== null && endAt <= now) return <span className="text-ink-3">{t("over")}</span>;
  if (startAt > now)
    return <span className="text-ink-2">{t.rich("starts", { date: () => <DateTime at={startAt} /> })}</span>;
  if (endAt === null) return <span className="font-medium">{t("inForce")}</span>;
  return (
    <span className="font-medium">
      {t.rich("left", { time: () => <CountdownText until={endAt} now={now} form="duration" /> })}
    </span>
  );
}
