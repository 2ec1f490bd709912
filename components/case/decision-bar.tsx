"use client";

import { Check, CornerUpRight, Pencil, Undo2, X } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { useKeys } from "@/components/ui/keys/use-keys";
import { later } from "@/components/ui/later/later";
import { TextField } from "@/components/ui/text-field";
import { DateTime, usePlace } from "@/components/ui/time";
import type { OverturnReason } from "@/lib/domain/words";
import { formatTime } from "@/lib/i18n/format";
import type { CaseDraft, CaseView } from "@/lib/screens/views";
import { CannedNotes } from "./canned-notes";
import { isOpen, notReady } from "./desk/ready";
import type { Wanted, Work } from "./desk/state";
import { useBilingual } from "./use-bilingual";

const CorrectDialog = later(() =>
  import("@/components/corrections/correct-dialog").then((from) => from.CorrectDialog),
);

type BarProps = {
  view: CaseView;
  work: Work;
  onEdit: (patch: Partial<CaseDraft>) => void;
  onWant: (wanted: Wanted) => void;
  onChooseReason: () => void;
  onTakeOver: () => void;
  onUndo: () => void;
  /** Esc in the note: back to the item. */
  onLeaveNote: () => void;
};

const barClass =
  "flex min-h-16 shrink-0 flex-wrap items-center gap-2 border-t border-line bg-panel px-5 py-2 max-desk:hidden";

/** 64 px over item and penalty. Overturn and Confirm are the same size and neither is red. */
export function DecisionBar(props: BarProps) {
  const t = useTranslations("case");
  return (
    <>
      <BarOf {...props} />
      <p className="hidden shrink-0 border-t border-line bg-panel px-5 py-4 text-13 text-ink-2 max-desk:block">
        {t("needsWide")}
      </p>
    </>
  );
}

function BarOf(props: BarProps) {
  const { view, work } = props;
  if (!isOpen(view)) return <DecidedBar view={view} onUndo={props.onUndo} />;
  if (work.lease.kind === "other") return <OthersBar work={work} onTakeOver={props.onTakeOver} />;
  return <OwnBar {...props} />;
}

function OwnBar({ view, work, onEdit, onWant, onChooseReason, onLeaveNote }: BarProps) {
  const t = useTranslations("case");
  const more = useTranslations("review.decide");
  const keys = useTranslations("keys");
  const note = useRef<HTMLInputElement>(null);
  const proposed = view.proposedOverturn;
  const overturn = () => onWant({ kind: "overturn", reason: proposed, proposed });
  const blocked = notReady(view, work, "confirm");
  const confirm = () => blocked === null && onWant({ kind: "confirm" });
  const escapeNote = () => {
    if (document.activeElement === note.current) onLeaveNote();
  };
  useKeys(keys("review"), [
    { combo: "c", label: t("confirm"), run: confirm, when: blocked === null },
    { combo: "o", label: t("overturn"), run: overturn },
    { combo: "shift+o", label: more("otherReason"), run: onChooseReason },
    { combo: "e", label: t("escalate"), run: () => onWant({ kind: "escalate" }) },
    { combo: "s", label: t("skip"), run: () => onWant({ kind: "skip" }) },
    { combo: "n", label: more("note"), run: () => note.current?.focus() },
  ]);
  useKeys("", [{ combo: "escape", run: escapeNote, inFields: true, when: true }]);
  const waiting = work.wanted?.kind ?? null;
  return (
    <section aria-label={more("bar")} className={barClass} data-testid="decision-bar">
      <TextField
        label={t("addNote")}
        hideLabel
        placeholder={t("addNote")}
        value={work.draft.note}
        onChange={(text) => onEdit({ note: text })}
        icon={Pencil}
        height={36}
        keyCombo="n"
        inputRef={note}
        lang="zh-CN"
        maxLength={4000}
        testId="note"
        className="mr-1 min-w-24 flex-1"
      />
      <CannedNotes
        onInsert={(body) => {
          const before = work.draft.note.trim();
          onEdit({ note: before ? `${before} ${body}` : body });
        }}
      />
      <Button size={36} variant="quiet" keyCombo="s" onPress={() => onWant({ kind: "skip" })} testId="skip">
        {t("skip")}
      </Button>
      <Button
        size={36}
        icon={CornerUpRight}
        keyCombo="e"
        pending={waiting === "escalate"}
        onPress={() => onWant({ kind: "escalate" })}
        testId="escalate"
      >
        {t("escalate")}
      </Button>
      <div className="grid auto-cols-fr grid-flow-col gap-2">
        <OverturnButton
          view={view}
          reason={proposed}
          pending={waiting === "overturn"}
          onPress={overturn}
          onChoose={onChooseReason}
        />
        <ConfirmButton
          work={work}
          blocked={blocked !== null}
          pending={waiting === "confirm"}
          onPress={confirm}
        />
      </div>
    </section>
  );
}

/** A word, a hairline, a word: "Confirm | Tier 3", "Overturn | Wrong match". */
function Halves({ first, second }: { first: string; second: string }) {
  return (
    <>
      <span>{first}</span>
      <span aria-hidden className="h-4 w-px bg-current opacity-30" />
      <span className="max-w-[156px] truncate">{second}</span>
    </>
  );
}

type OverturnProps = {
  view: CaseView;
  reason: OverturnReason;
  pending: boolean;
  onPress: () => void;
  onChoose: () => void;
};

function OverturnButton({ view, reason, pending, onPress }: OverturnProps) {
  const t = useTranslations("case");
  const say = useBilingual();
  const title = view.overturnReasons.find((each) => each.id === reason)?.title;
  return (
    <Button
      size={36}
      icon={X}
      keyCombo="o"
      pending={pending}
      onPress={onPress}
      className="min-w-[180px]"
      testId="overturn"
    >
      {title ? <Halves first={t("overturn")} second={say(title)} /> : t("overturn")}
    </Button>
  );
}

type ConfirmProps = { work: Work; blocked: boolean; pending: boolean; onPress: () => void };

function ConfirmButton({ work, blocked, pending, onPress }: ConfirmProps) {
  const t = useTranslations("case");
  const tiers = useTranslations("tiers");
  const { assessment } = work.preview.view;
  const label = assessment?.proposal ? t("sendForApproval") : t("confirm");
  const tier = assessment
    ? assessment.tier === 0
      ? tiers("warning")
      : tiers("tier", { tier: assessment.tier })
    : null;
  return (
    <Button
      size={36}
      variant="primary"
      icon={Check}
      keyCombo="c"
      disabled={blocked}
      pending={pending}
      onPress={onPress}
      className="min-w-[180px]"
      testId="confirm"
    >
      {tier ? <Halves first={label} second={tier} /> : label}
    </Button>
  );
}

/** Somebody else has it: read only, or taken over with a reason. */
function OthersBar({ work, onTakeOver }: { work: Work; onTakeOver: () => void }) {
  const t = useTranslations("review.decide");
  const keys = useTranslations("keys");
  const place = usePlace();
  useKeys(keys("review"), [{ combo: "shift+t", label: t("takeOver"), run: onTakeOver }]);
  if (work.lease.kind !== "other") return null;
  return (
    <section aria-label={t("bar")} className={barClass} data-testid="decision-bar">
      <p className="flex-1 text-13 text-ink-2">
        {t("heldBy", { name: work.lease.holder.name, time: formatTime(work.lease.expiresAt, place) })}
      </p>
      <Button size={36} keyCombo="shift+t" onPress={onTakeOver}>
        {t("takeOver")}
      </Button>
    </section>
  );
}

/** What was decided, by whom, and Undo while it is still possible. */
function DecidedBar({ view, onUndo }: { view: CaseView; onUndo: () => void }) {
  const t = useTranslations("review.decide");
  const words = useTranslations("case");
  const tiers = useTranslations("tiers");
  const veiled = useTranslations("fair");
  const { decided } = view;
  return (
    <section aria-label={t("bar")} className={barClass} data-testid="decision-bar">
      {decided ? (
        <p className="flex-1 text-13 text-ink-2">
          {t.rich(`decided.${decided.verdict}`, {
            name: decided.by ?? veiled("hiddenReviewer"),
            tier: decided.tier === null ? "" : tiers("tier", { tier: decided.tier }),
            date: () => <DateTime at={decided.at} />,
          })}
          {decided.note && (
            <span lang="zh-CN" className="ml-2 text-ink">
              {decided.note}
            </span>
          )}
        </p>
      ) : (
        <p className="flex-1 text-13 text-ink-2">{t("closed")}</p>
      )}
      {decided?.correctFrom != null && <Correct view={view} decided={decided} step={decided.correctFrom} />}
      {decided?.mayUndo && (
        <Button size={36} icon={Undo2} keyCombo="z" onPress={onUndo}>
          {words("undo")}
        </Button>
      )}
    </section>
  );
}

type CorrectProps = { view: CaseView; decided: NonNullable<CaseView["decided"]>; step: number };

/** For a senior who took no part: reverse or reduce it on the house's own motion. */
function Correct({ view, decided, step }: CorrectProps) {
  const t = useTranslations("fair.corrections");
  const keys = useTranslations("keys");
  const router = useRouter();
  const [open, setOpen] = useState(false);
  useKeys(keys("review"), [{ combo: "shift+c", label: t("correct"), run: () => setOpen(true) }]);
  return (
    <>
      <Button size={36} icon={Undo2} keyCombo="shift+c" onPress={() => setOpen(true)} testId="correct">
        {t("correct")}
      </Button>
      {open && (
        <CorrectDialog
          decisionId={decided.decisionId}
          caseNumber={view.number}
          step={step}
          onClose={() => {
            setOpen(false);
            router.refresh();
          }}
          onDone={() => {}}
        />
      )}
    </>
  );
}
