"use client";

import { CircleHelp, Lock, Pencil, Send } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { useKeys } from "@/components/ui/keys/use-keys";
import { TextField } from "@/components/ui/text-field";
import type { OutcomeOrder } from "@/lib/domain/appeals/words";
import type { AppealView } from "@/lib/screens/appeals-page";
import type { useOutcomePreview, Working, WorkingRefusal } from "./use-appeal";

type BarProps = {
  view: AppealView;
  order: OutcomeOrder | null;
  working: Working;
  shown: ReturnType<typeof useOutcomePreview>;
};

const barClass =
  "flex min-h-16 shrink-0 flex-wrap items-center gap-2 border-t border-line bg-panel px-5 py-2 max-desk:hidden";

/** 64 px: claim it; then the reasoned reply, a question, or the outcome. */
export function AppealBar(props: BarProps) {
  return props.view.lease?.fence == null ? <ClaimBar {...props} /> : <ReplyBar {...props} />;
}

function ClaimBar({ view, working }: BarProps) {
  const t = useTranslations("appeals");
  const keys = useTranslations("keys");
  const free = view.row.holder === null;
  useKeys(keys("appeal"), [{ combo: "c", label: t("claim"), run: working.claim, when: free }]);
  return (
    <section aria-label={t("bar")} className={barClass} data-testid="appeal-bar">
      <p className="flex-1 text-13 text-ink-2">
        {view.row.holder ? t("claimedBy", { name: view.row.holder.name }) : t("claimLine")}
      </p>
      <Refused refusal={working.refusal} />
      <Button size={36} pending={working.pending === "escalate"} onPress={working.escalate}>
        {t("escalate")}
      </Button>
      <Button
        size={36}
        variant="primary"
        icon={Lock}
        keyCombo="c"
        disabled={!free}
        pending={working.pending === "claim"}
        onPress={working.claim}
        testId="claim"
      >
        {t("claim")}
      </Button>
    </section>
  );
}

function ReplyBar({ view, order, working, shown }: BarProps) {
  const t = useTranslations("appeals");
  const keys = useTranslations("keys");
  const [reply, setReply] = useState("");
  const [missing, setMissing] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const has = (run: () => void) => {
    if (reply.trim() !== "") return run();
    setMissing(true);
    field.current?.focus();
  };
  const ready = order !== null && shown.preview !== null && working.pending === null;
  const send = () =>
    has(async () => {
      if (!order || !shown.preview) return;
      const done = await working.decide(order, shown.preview.seen, reply);
      if (!done) shown.again();
    });
  const ask = () =>
    has(async () => {
      if (await working.ask(reply)) setReply("");
    });
  const leave = () => document.activeElement === field.current && field.current?.blur();
  useKeys(keys("appeal"), [
    { combo: "n", label: t("reply"), run: () => field.current?.focus() },
    { combo: "s", label: t("release"), run: working.release },
    { combo: "m", label: t("askMore"), run: ask, when: view.mayAsk },
    { combo: "mod+enter", label: t("send"), run: send, when: ready, inFields: true },
  ]);
  useKeys("", [{ combo: "escape", run: leave, inFields: true }]);
  return (
    <section aria-label={t("bar")} className={barClass} data-testid="appeal-bar">
      <TextField
        label={t("reply")}
        hideLabel
        placeholder={t("replyHint")}
        value={reply}
        onChange={(text) => {
          setReply(text);
          setMissing(false);
        }}
        error={missing ? t("refusals.reason_needed") : undefined}
        icon={Pencil}
        height={36}
        keyCombo="n"
        inputRef={field}
        lang="zh-CN"
        maxLength={4000}
        testId="reply"
        className="mr-1 min-w-24 flex-1"
      />
      <Refused refusal={working.refusal} />
      <Button size={36} variant="quiet" pending={working.pending === "renew"} onPress={working.renew}>
        {t("keepIt")}
      </Button>
      <Button
        size={36}
        variant="quiet"
        keyCombo="s"
        pending={working.pending === "release"}
        onPress={working.release}
      >
        {t("release")}
      </Button>
      <Button
        size={36}
        icon={CircleHelp}
        keyCombo="m"
        disabled={!view.mayAsk}
        pending={working.pending === "ask"}
        onPress={ask}
      >
        {t("askMore")}
      </Button>
      <Button
        size={36}
        variant="primary"
        icon={Send}
        keyCombo="mod+enter"
        disabled={order === null || shown.preview === null}
        pending={working.pending === "decide"}
        onPress={send}
        testId="send"
      >
        {order ? t(`sends.${order.kind}`) : t("send")}
      </Button>
    </section>
  );
}

const SAID = [
  "not_open",
  "not_claimed",
  "waiting_for_answer",
  "reason_needed",
  "not_allowed",
  "fenced",
  "stale",
  "not_lower",
  "not_standing",
  "nothing_to_step_down",
  "taken",
  "signed_out",
] as const;

/** Why the server said no; what changed meanwhile is drawn anew beside it. */
function Refused({ refusal }: { refusal: WorkingRefusal | null }) {
  const t = useTranslations("appeals.refusals");
  if (!refusal) return null;
  const known = SAID.find((kind) => kind === refusal.kind);
  return (
    <p role="alert" data-testid="refusal" className="max-w-80 text-12 font-medium text-t4-ink">
      {t(known ?? "failed")}
    </p>
  );
}
