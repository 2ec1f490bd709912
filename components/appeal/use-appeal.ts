"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { useToast } from "@/components/ui/toast";
import type { Effects } from "@/lib/domain/appeals/receipt";
import type { AppealSeen, DecideRefusal, OutcomeOrder } from "@/lib/domain/appeals/words";
import type { AppealView } from "@/lib/screens/appeals-page";

export type WorkingRefusal =
  | DecideRefusal
  | { kind: "taken"; holder: { name: string } }
  | { kind: "signed_out" | "failed" | "invalid" };
type Reply<T> = { ok: true; value: T } | { ok: false; refusal: WorkingRefusal };
type Verb = "claim" | "renew" | "release" | "preview" | "decide" | "ask" | "escalate";

async function post<T>(id: string, verb: Verb, body: unknown): Promise<Reply<T>> {
  try {
    const response = await fetch(`/api/desk/appeals/${encodeURIComponent(id)}/${verb}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
      cache: "no-store",
    });
    return (await response.json()) as Reply<T>;
  } catch {
    return { ok: false, refusal: { kind: "failed" } };
  }
}

export type Preview = { seen: AppealSeen; effects: Effects };

/** What the outcome chosen now would do, asked of the server again whenever the choice or the appeal changes. */
export function useOutcomePreview(view: AppealView, order: OutcomeOrder | null) {
  const [preview, setPreview] = useState<Preview | null>(null);
  const [refusal, setRefusal] = useState<WorkingRefusal | null>(null);
  const [round, setRound] = useState(0);
  const asked = order && JSON.stringify(order);
  const { id } = view.row;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round asks again
  useEffect(() => {
    setPreview(null);
    setRefusal(null);
    if (asked === null) return;
    let current = true;
    void post<Preview>(id, "preview", { outcome: JSON.parse(asked) }).then((reply) => {
      if (!current) return;
      if (reply.ok) setPreview(reply.value);
      else setRefusal(reply.refusal);
    });
    return () => {
      current = false;
    };
  }, [id, asked, round]);
  return { preview, refusal, again: () => setRound((before) => before + 1) };
}

export type Working = {
  pending: Verb | null;
  refusal: WorkingRefusal | null;
  claim: () => void;
  renew: () => void;
  release: () => void;
  escalate: () => void;
  ask: (text: string) => Promise<boolean>;
  decide: (order: OutcomeOrder, seen: AppealSeen, text: string) => Promise<boolean>;
};

/** Claiming, asking and deciding one appeal; the page is drawn anew after each. */
export function useAppeal(view: AppealView): Working {
  const t = useTranslations("appeals");
  const router = useRouter();
  const { show } = useToast();
  const [pending, setPending] = useState<Verb | null>(null);
  const [refusal, setRefusal] = useState<WorkingRefusal | null>(null);
  const key = useRef<string | null>(null);
  const fence = view.lease?.fence ?? 0;
  const send = async (verb: Verb, body: object): Promise<boolean> => {
    if (pending) return false;
    setPending(verb);
    setRefusal(null);
    const reply = await post(view.row.id, verb, body);
    setPending(null);
    if (reply.ok || reply.refusal.kind !== "failed") key.current = null;
    if (!reply.ok) setRefusal(reply.refusal);
    router.refresh();
    return reply.ok;
  };
  const keyed = () => {
    key.current ??= crypto.randomUUID();
    return key.current;
  };
  return {
    pending,
    refusal,
    claim: () => void send("claim", {}),
    renew: () => void send("renew", { fence }),
    release: () => void send("release", { fence }),
    escalate: () => void send("escalate", {}),
    ask: async (text) => {
      const done = await send("ask", { fence, text, key: keyed() });
      if (done) show({ message: t("didAsk") });
      return done;
    },
    decide: async (outcome, seen, text) => {
      const done = await send("decide", { outcome, seen, fence, reply: { text }, key: keyed() });
      if (done) show({ message: t("didSend", { number: `AP-${view.row.number}` }), tone: "ok" });
      return done;
    },
  };
}
