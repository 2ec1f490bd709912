"use client";

import { ChevronRight, Share2 } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { CodeChip } from "@/components/ui/chip";
import { cx } from "@/components/ui/cx";
import { Icon } from "@/components/ui/icon";
import { KeyChip } from "@/components/ui/key-chip";
import { useKeys } from "@/components/ui/keys/use-keys";
import { HoverCard } from "@/components/ui/popover";
import type { EvidenceView } from "@/lib/screens/views";
import { writtenOf } from "./field-marks";
import { useMarks } from "./item-marks";
import { KindLabel, tokenOf } from "./kind";

type CardProps = {
  onNext: () => void;
  onDismiss: (id: string) => void;
  readOnly: boolean;
};

/** Explains the open evidence beside its mark: kind, rule, reading, confidence, steps, who else shows it. */
export function EvidenceCard({ onNext, onDismiss, readOnly }: CardProps) {
  const t = useTranslations("evidence");
  const keys = useTranslations("keys");
  const { active, evidence, dismissed, open, stay, leave, close } = useMarks();
  const anchor = useRef<Element | null>(null);
  anchor.current = active?.element ?? null;
  const shown = evidence.find((each) => each.id === active?.id);
  useEffect(() => {
    if (active && !active.element.isConnected) close();
  });
  useKeys(keys("review"), [{ combo: "tab", label: t("next"), run: onNext, when: active?.pinned === true }]);
  if (!active || !shown) return null;
  return (
    <HoverCard
      key={shown.id}
      triggerRef={anchor}
      open
      onClose={close}
      label={t(`contacts.${shown.kind}`)}
      {...placeOf(active.element)}
      className="w-[304px]"
    >
      <div onPointerEnter={stay} onPointerLeave={leave} data-testid="evidence-card">
        {active.ids.length > 1 && (
          <KindTabs
            ids={active.ids}
            shownId={shown.id}
            onChoose={(id) =>
              open([id, ...active.ids.filter((other) => other !== id)], active.element, "press")
            }
          />
        )}
        <Explained evidence={shown} />
        <footer className="flex items-center gap-4 rounded-b-card border-t border-line-soft bg-subtle px-3 py-2 text-12 text-ink-2">
          <button type="button" onClick={onNext} className="flex items-center gap-2 hover:text-ink">
            <KeyChip combo="tab" />
            {t("next")}
          </button>
          {!readOnly && (
            <button
              type="button"
              onClick={() => onDismiss(shown.id)}
              className="ml-auto flex items-center gap-2 hover:text-ink"
            >
              <KeyChip combo="x" />
              {dismissed.includes(shown.id) ? t("restore") : t("notEvidence")}
            </button>
          )}
        </footer>
      </div>
    </HoverCard>
  );
}

const LAP_PX = 64;

/** Under the mark; under the account's own messages to the left of it, so that the picture sent with them stays seen. */
function placeOf(element: Element): { placement: "bottom start" | "bottom end"; crossOffset: number } {
  if (!element.closest("[data-own]")) return { placement: "bottom start", crossOffset: 0 };
  const { width } = element.getBoundingClientRect();
  return { placement: "bottom end", crossOffset: Math.min(0, LAP_PX - width) };
}

function KindTabs(props: { ids: string[]; shownId: string; onChoose: (id: string) => void }) {
  const t = useTranslations("evidence");
  const { evidence } = useMarks();
  const here = evidence.filter((each) => props.ids.includes(each.id));
  return (
    <div className="flex gap-3 overflow-hidden border-b border-line-soft px-3">
      {here.map((each) => (
        <button
          key={each.id}
          type="button"
          aria-pressed={each.id === props.shownId}
          onClick={() => props.onChoose(each.id)}
          className={cx(
            "h-8 truncate border-b-2 text-12",
            each.id === props.shownId
              ? "border-accent font-medium text-ink"
              : "border-transparent text-ink-2 hover:text-ink",
          )}
        >
          {each.number} {t(`contacts.${each.kind}`)}
        </button>
      ))}
    </div>
  );
}

function Explained({ evidence }: { evidence: EvidenceView }) {
  const t = useTranslations("evidence");
  const more = useTranslations("review.evidence");
  const token = tokenOf(evidence.kind, evidence.intent);
  return (
    <div data-evidence={token}>
      <div className="px-3 pb-2.5 pt-2.5">
        <div className="flex items-center justify-between gap-3">
          <KindLabel token={token} kind={evidence.kind} />
          <CodeChip>{evidence.rule}</CodeChip>
        </div>
        <div className="mt-2.5 flex gap-4">
          <div className="min-w-0 flex-1">
            <div className="text-12 text-ink-3">{t("readsAs")}</div>
            <div lang="zh-CN" className="break-words text-16 font-semibold">
              {evidence.reading || writtenOf(evidence)}
            </div>
          </div>
          <div className="shrink-0">
            <div className="text-12 text-ink-3">{t("confidence")}</div>
            <div className="flex h-6 items-center gap-2">
              <span className="tnum text-13 font-semibold">{evidence.confidence.toFixed(2)}</span>
              <span aria-hidden className="h-1 w-9 overflow-hidden rounded-full bg-press">
                <span
                  className="block h-full rounded-full bg-(--ev)"
                  style={{ width: `${evidence.confidence * 100}%` }}
                />
              </span>
            </div>
          </div>
        </div>
        {evidence.addedBy && (
          <p className="mt-1 text-12 text-ink-2">{more("addedBy", { name: evidence.addedBy })}</p>
        )}
      </div>
      {evidence.steps.length > 0 && <Steps evidence={evidence} />}
      {evidence.parts.length > 0 && (
        <p className="border-t border-line-soft px-3 py-2 text-12 text-ink-3" data-testid="confidence-parts">
          {evidence.parts.map((part, index) => (
            <span key={part.name} className="whitespace-nowrap">
              {index > 0 && " · "}
              <span lang="zh-CN">{part.name}</span>{" "}
              <span className="tnum text-ink-2">{signed(part.value)}</span>
            </span>
          ))}
        </p>
      )}
      {evidence.elsewhere > 0 && evidence.digest && (
        <Link
          href={`/accounts?contact=${encodeURIComponent(evidence.digest)}`}
          className="ring-inset-focus flex items-center gap-2 border-t border-line-soft px-3 py-2 text-13 font-medium text-accent-ink hover:bg-hover"
        >
          <Icon as={Share2} size={14} />
          <span className="flex-1">{more("elsewhere", { count: evidence.elsewhere })}</span>
          <Icon as={ChevronRight} size={14} />
        </Link>
      )}
    </div>
  );
}

const signed = (value: number): string => `${value < 0 ? "−" : "+"}${Math.abs(value).toFixed(2)}`;

/** From what is written to what it says, one step a row. */
function Steps({ evidence }: { evidence: EvidenceView }) {
  const t = useTranslations("evidence.steps");
  return (
    <ol className="grid gap-1.5 border-t border-line-soft px-3 py-2.5">
      {evidence.steps.map((step, index) => (
        <li key={`${step.how}-${step.from}`} className="flex items-baseline gap-2 text-13">
          <span
            aria-hidden
            className="tnum flex size-4 shrink-0 items-center justify-center self-center rounded-full border border-line text-11 leading-none text-ink-3"
          >
            {index + 1}
          </span>
          <span className="w-[104px] shrink-0 truncate text-12 text-ink-2">{t(step.how)}</span>
          <span lang="zh-CN" className="min-w-0 flex-1 break-words text-12">
            {step.from}
            {step.to !== step.from && (
              <>
                {" → "}
                <span className="font-semibold text-(--ev-ink)">{step.to}</span>
              </>
            )}
          </span>
        </li>
      ))}
    </ol>
  );
}
