"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { EffectsList } from "@/components/appeal/effects-list";
import { Button } from "@/components/ui/button";
import { Segmented } from "@/components/ui/choice";
import { Dialog } from "@/components/ui/dialog";
import { useKeys } from "@/components/ui/keys/use-keys";
import { Bars } from "@/components/ui/skeleton";
import { TextArea } from "@/components/ui/text-field";
import type { Effects } from "@/lib/domain/appeals/receipt";
import type { RestitutionOrder } from "@/lib/domain/appeals/restitution";
import { post } from "./post";
import { refusalWord } from "./rule-run-panel";

type Kind = RestitutionOrder["kind"];
type DialogProps = {
  decisionId: string;
  caseNumber: number;
  /** The step it stands at. */
  step: number;
  onClose: () => void;
  onDone: () => void;
};

/** Reverses or reduces one decision on the house's own motion; the receipt stays on screen. */
export function CorrectDialog(props: DialogProps) {
  const t = useTranslations("fair.corrections");
  return (
    <Dialog
      open
      onClose={props.onClose}
      width={640}
      title={t("correctTitle", { number: `WR-${props.caseNumber}` })}
    >
      <CorrectForm {...props} />
    </Dialog>
  );
}

function CorrectForm({ decisionId, step, onClose, onDone }: DialogProps) {
  const t = useTranslations("fair.corrections");
  const [order, setOrder] = useState<RestitutionOrder>({ kind: "reverse" });
  const [reason, setReason] = useState("");
  const [state, setState] = useState<"rest" | "sending">("rest");
  const [receipt, setReceipt] = useState<Effects | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const key = useRef<string>(crypto.randomUUID());
  const { effects, refusal, again } = usePreview(decisionId, order);
  const ready = effects !== null && reason.trim() !== "" && state === "rest" && receipt === null;
  const send = async () => {
    if (!ready) return;
    setState("sending");
    const path = `decisions/${encodeURIComponent(decisionId)}/correct`;
    const reply = await post<{ effects: Effects }>(path, { order, reason: reason.trim(), key: key.current });
    setState("rest");
    if (reply.ok) {
      setReceipt(reply.value.effects);
      onDone();
      return;
    }
    if (reply.refusal.kind !== "failed") key.current = crypto.randomUUID();
    setSaid(reply.refusal.kind);
    again();
  };
  useKeys("", [{ combo: "mod+enter", run: () => void send(), inFields: true }]);
  if (receipt) {
    return (
      <div className="grid gap-3 pb-2" data-testid="receipt">
        <EffectsList effects={receipt} done />
        <div className="flex justify-end">
          <Button variant="primary" autoFocus onPress={onClose}>
            {t("close")}
          </Button>
        </div>
      </div>
    );
  }
  const kinds: Kind[] = step > 0 ? ["reverse", "reduce", "restep"] : ["reverse", "restep"];
  const choose = (kind: Kind) => {
    setSaid(null);
    setOrder(kind === "reduce" ? { kind, step: (step - 1) as 0 } : { kind });
  };
  const refused = said ?? refusal;
  return (
    <div className="grid gap-3 pb-2">
      <Segmented
        label={t("what")}
        wide
        value={order.kind}
        onChange={choose}
        options={kinds.map((id) => ({ id, label: t(`orders.${id}`) }))}
      />
      {order.kind === "reduce" && step > 1 && (
        <Segmented
          label={t("toStep")}
          showLabel
          value={String(order.step)}
          onChange={(to) => setOrder({ kind: "reduce", step: Number(to) as 0 })}
          options={Array.from({ length: step }, (_, to) => ({ id: String(to), label: String(to) }))}
        />
      )}
      <TextArea label={t("reason")} value={reason} onChange={setReason} rows={2} maxLength={4000} />
      {refused ? (
        <p role="alert" className="text-13 font-medium text-t4-ink">
          {t(`refusals.${refusalWord(refused)}`)}
        </p>
      ) : effects ? (
        <EffectsList effects={effects} />
      ) : (
        <Bars rows={4} label={t("working")} />
      )}
      <div className="flex justify-end">
        <Button
          variant="primary"
          keyCombo="mod+enter"
          disabled={!ready}
          pending={state === "sending"}
          onPress={() => void send()}
          testId="correct-send"
        >
          {t(`sends.${order.kind}`)}
        </Button>
      </div>
    </div>
  );
}

/** What the correction chosen now would do. */
function usePreview(decisionId: string, order: RestitutionOrder) {
  const [effects, setEffects] = useState<Effects | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [round, setRound] = useState(0);
  const asked = JSON.stringify(order);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round asks again
  useEffect(() => {
    let current = true;
    setEffects(null);
    setRefusal(null);
    const path = `decisions/${encodeURIComponent(decisionId)}/correct/preview`;
    void post<{ effects: Effects }>(path, { order: JSON.parse(asked) }).then((reply) => {
      if (!current) return;
      if (reply.ok) setEffects(reply.value.effects);
      else setRefusal(reply.refusal.kind);
    });
    return () => {
      current = false;
    };
  }, [decisionId, asked, round]);
  return { effects, refusal, again: () => setRound((before) => before + 1) };
}
