"use client";

import { useTranslations } from "next-intl";
import { Erased } from "@/components/privacy/erased";
import { ColumnHeader } from "@/components/ui/card";
import { RadioCards, Segmented } from "@/components/ui/choice";
import { useKeys } from "@/components/ui/keys/use-keys";
import { Bars } from "@/components/ui/skeleton";
import { DateTime } from "@/components/ui/time";
import type { OutcomeOrder } from "@/lib/domain/appeals/words";
import type { AppealView } from "@/lib/screens/appeals-page";
import { EffectsList } from "./effects-list";
import type { useOutcomePreview } from "./use-appeal";

type Shown = ReturnType<typeof useOutcomePreview>;
type ColumnProps = {
  view: AppealView;
  order: OutcomeOrder | null;
  onOrder: (order: OutcomeOrder) => void;
  shown: Shown;
  mayChoose: boolean;
};

/** 404 px: the outcome, and everything it would do. */
export function OutcomeColumn({ view, order, onOrder, shown, mayChoose }: ColumnProps) {
  const t = useTranslations("appeals");
  return (
    <aside
      aria-label={t("outcome")}
      data-testid="outcome"
      className="flex w-[376px] shrink-0 flex-col border-l border-line bg-panel full:w-[404px] max-desk:w-full"
    >
      <ColumnHeader className="h-11">
        <h2 className="text-13 font-semibold">{t("outcome")}</h2>
      </ColumnHeader>
      <div className="scroll-y min-h-0 flex-1 px-5 py-3">
        {view.outcome ? (
          <Answered outcome={view.outcome} />
        ) : mayChoose ? (
          <Choices view={view} order={order} onOrder={onOrder} />
        ) : (
          <p className="text-13 text-ink-2">{t(view.mayClaim ? "claimFirst" : "readOnlyLine")}</p>
        )}
        {order && !view.outcome && <PreviewOf shown={shown} />}
      </div>
    </aside>
  );
}

function Answered({ outcome }: { outcome: NonNullable<AppealView["outcome"]> }) {
  const t = useTranslations("appeals");
  return (
    <div className="grid gap-2 text-13">
      <p className="font-semibold">
        {t(`outcomes.${outcome.kind}`)}{" "}
        <DateTime at={outcome.at} className="text-12 font-normal text-ink-2" />
      </p>
      {outcome.by && <p className="text-12 text-ink-2">{t("decidedBy", { name: outcome.by })}</p>}
      <p lang="zh-CN" className="whitespace-pre-wrap text-14 leading-[1.65]">
        {outcome.reply ?? <Erased />}
      </p>
    </div>
  );
}

type ChoicesProps = Pick<ColumnProps, "view" | "order" | "onOrder">;

function Choices({ view, order, onOrder }: ChoicesProps) {
  const t = useTranslations("appeals");
  const keys = useTranslations("keys");
  const [nearest] = view.lower;
  const pick = (kind: OutcomeOrder["kind"]) => {
    if (kind !== "reduced") onOrder({ kind });
    else if (nearest) onOrder({ kind, step: nearest.step });
  };
  useKeys(keys("appeal"), [
    { combo: "u", label: t("choices.upheld"), run: () => pick("upheld") },
    { combo: "r", label: t("choices.reversed"), run: () => pick("reversed") },
    { combo: "t", label: t("choices.reduced"), run: () => pick("reduced"), when: nearest !== undefined },
  ]);
  const card = (kind: OutcomeOrder["kind"], keyCombo?: string) => ({
    id: kind,
    label: t(`choices.${kind}`),
    detail: t(`meaning.${kind}`),
    keyCombo,
  });
  return (
    <>
      <RadioCards
        label={t("outcome")}
        value={order?.kind ?? null}
        onChange={pick}
        options={[
          card("upheld", "u"),
          card("reversed", "r"),
          { ...card("reduced", "t"), disabled: !nearest },
          card("not_an_appeal"),
        ]}
      />
      {order?.kind === "reduced" && view.lower.length > 1 && (
        <Segmented
          className="mt-3"
          label={t("toStep")}
          showLabel
          value={String(order.step)}
          onChange={(step) => {
            const found = view.lower.find((each) => String(each.step) === step);
            if (found) onOrder({ kind: "reduced", step: found.step });
          }}
          options={view.lower.map((each) => ({ id: String(each.step), label: String(each.step) }))}
        />
      )}
    </>
  );
}

function PreviewOf({ shown: { preview, refusal } }: { shown: Shown }) {
  const t = useTranslations("appeals");
  if (refusal) {
    return (
      <p role="alert" className="mt-4 text-13 font-medium text-t4-ink">
        {t(refusal.kind === "not_lower" ? "refusals.not_lower" : "previewFailed")}
      </p>
    );
  }
  if (!preview) {
    return (
      <div className="mt-4">
        <Bars rows={4} label={t("working")} />
      </div>
    );
  }
  return (
    <div data-testid="preview">
      <EffectsList effects={preview.effects} />
    </div>
  );
}
