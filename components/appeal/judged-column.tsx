"use client";

import { EyeOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { fieldMarks } from "@/components/evidence/field-marks";
import { KindLabel, tokenOf } from "@/components/evidence/kind";
import { MarkedText } from "@/components/evidence/mark";
import { SurfaceIcon } from "@/components/evidence/surface";
import { TierChip } from "@/components/ladder/tier";
import { Erased } from "@/components/privacy/erased";
import { Avatar } from "@/components/ui/avatar";
import { ColumnHeader } from "@/components/ui/card";
import { CodeChip } from "@/components/ui/chip";
import { Icon } from "@/components/ui/icon";
import { DateTime, Money } from "@/components/ui/time";
import type { AppealView, JudgedView } from "@/lib/screens/appeals-page";
import { useMeasureName } from "./measure-name";

/** What was decided, on the item and the evidence as they were then; who decided stays hidden. */
export function JudgedColumn({ view }: { view: AppealView }) {
  const t = useTranslations("appeals");
  const { row, judged, decision } = view;
  return (
    <section
      aria-label={t("original")}
      className="flex min-w-0 flex-1 flex-col border-r border-line bg-panel"
    >
      <ColumnHeader className="h-11">
        <h2 className="text-13 font-semibold">{t("original")}</h2>
        <span className="tnum text-12 text-ink-2">WR-{row.caseNumber}</span>
        {decision.tier !== null && <TierChip tier={decision.tier} className="ml-auto" />}
      </ColumnHeader>
      <div className="scroll-y min-h-0 flex-1 px-5 py-4">
        {judged ? (
          <Item judged={judged} />
        ) : (
          <p className="text-13 text-ink-2">
            <Erased />
          </p>
        )}
        <FirstReviewer view={view} />
        <Facts view={view} />
      </div>
    </section>
  );
}

function Item({ judged }: { judged: JudgedView }) {
  const t = useTranslations("appeals");
  const surfaces = useTranslations("surfaces");
  const { item, images, evidence } = judged;
  return (
    <>
      <article className="overflow-hidden rounded-card border border-line">
        <header className="flex items-center gap-2 border-b border-line bg-subtle px-4 py-2 text-12 text-ink-2">
          <SurfaceIcon surface={judged.surface} size={14} />
          {surfaces(judged.surface)}
          <DateTime at={judged.conductAt} className="ml-auto" />
        </header>
        {images.length > 0 && (
          <div className="flex gap-2 overflow-x-auto bg-canvas p-2">
            {images.map((image) => (
              // biome-ignore lint/performance/noImgElement: private picture behind the desk's own route
              <img
                key={image.hash}
                data-picture
                src={image.url}
                alt={image.caption ?? t("picture")}
                className="max-h-48 rounded-control"
              />
            ))}
          </div>
        )}
        <div className="grid gap-2 px-4 py-3 text-14 leading-[1.65]">
          {item ? (
            item.texts.map((text) => (
              <p key={text.field} className={text.sender === "other" ? "text-ink-2" : undefined}>
                <MarkedText text={text.text} spans={fieldMarks(text.field, evidence, [])} />
              </p>
            ))
          ) : (
            <p className="text-13 text-ink-2">
              <Erased />
            </p>
          )}
        </div>
      </article>
      <ul className="mt-3 rounded-card border border-line">
        {evidence.map((each) => (
          <li
            key={each.id}
            className="flex min-h-9 items-center gap-3 border-b border-line-soft px-4 last:border-0"
          >
            <KindLabel token={tokenOf(each.kind, each.intent)} kind={each.kind} />
            <span lang="zh-CN" className="min-w-0 flex-1 truncate text-12 text-ink-2">
              {each.reading}
            </span>
            <CodeChip>{each.rule}</CodeChip>
            <span className="tnum text-13">{each.confidence.toFixed(2)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function FirstReviewer({ view: { firstReviewer, decision } }: { view: AppealView }) {
  const t = useTranslations("appeals");
  return (
    <div className="mt-4 flex gap-3" data-testid="first-reviewer">
      {firstReviewer ? (
        <Avatar name={firstReviewer} size={32} />
      ) : (
        <span className="flex size-8 shrink-0 items-center justify-center rounded-full border border-dashed border-line-strong text-ink-3">
          <Icon as={EyeOff} size={16} />
        </span>
      )}
      <div>
        <p className="flex items-baseline gap-2 text-13 font-semibold">
          {firstReviewer ?? t("firstReviewer")}
          {!firstReviewer && <span className="text-12 font-normal text-ink-2">{t("nameLater")}</span>}
        </p>
        <p lang="zh-CN" className="text-14 leading-[1.65]">
          {decision.note ?? <span className="text-13 text-ink-2">{t("noNote")}</span>}
        </p>
      </div>
    </div>
  );
}

function Facts({ view: { decision } }: { view: AppealView }) {
  const t = useTranslations("appeals");
  const severities = useTranslations("review.findings.severities");
  const nameOf = useMeasureName();
  return (
    <dl className="mt-4 grid grid-cols-[max-content_1fr] gap-x-4 gap-y-1.5 border-t border-line pt-4 text-13">
      <dt className="text-ink-3">{t("category")}</dt>
      <dd>
        {decision.category} <CodeChip>{decision.rule}</CodeChip>
      </dd>
      {decision.severity && (
        <>
          <dt className="text-ink-3">{t("severity")}</dt>
          <dd>{severities(decision.severity)}</dd>
        </>
      )}
      {decision.damagesFen > 0 && (
        <>
          <dt className="text-ink-3">{t("damages")}</dt>
          <dd>
            <Money fen={decision.damagesFen} />
          </dd>
        </>
      )}
      <dt className="text-ink-3">{t("measures")}</dt>
      <dd>
        <ul className="grid gap-1">
          {decision.measures.map((measure) => (
            <li key={measure.id} className={measure.endedAt === null ? undefined : "text-ink-3"}>
              <span className={isLifted(measure) ? "line-through" : undefined}>
                {nameOf(measure.kind, measure.targetKind)}
              </span>{" "}
              {measure.endAt !== null && (
                <span className="text-12">
                  {t.rich("until", { when: () => <DateTime at={measure.endAt ?? 0} year={false} /> })}
                </span>
              )}
            </li>
          ))}
        </ul>
      </dd>
    </dl>
  );
}

/** Ended before its time: what ran out by itself is only over. */
const isLifted = ({ endAt, endedAt }: AppealView["decision"]["measures"][number]): boolean =>
  endedAt !== null && (endAt === null || endedAt < endAt);
