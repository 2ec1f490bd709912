"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { useToast } from "@/components/ui/toast";
import type { AnswerRefusal } from "@/lib/domain/approvals/answer";
import type { ProposalView } from "@/lib/screens/approvals-page";

export type ApprovalRefusal = AnswerRefusal | { kind: "signed_out" | "failed" | "invalid" };
type Reply<T> = { ok: true; value: T } | { ok: false; refusal: ApprovalRefusal };

async function post<T>(path: string, body: unknown): Promise<Reply<T>> {
  try {
    const response = await fetch(`/api/desk/${path}`, {
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

export type Answering = {
  opened: ReadonlySet<string>;
  open: (evidence: readonly string[]) => void;
  pending: "approve" | "return" | "withdraw" | null;
  refusal: ApprovalRefusal | null;
  forget: () => void;
  approve: (note: string) => void;
  giveBack: (reason: string) => void;
  withdraw: () => void;
};

/** Opening evidence and answering one proposal; one key per attempt until the server has replied. */
export function useAnswer(view: ProposalView): Answering {
  const t = useTranslations("approvals");
  const fair = useTranslations("fair");
  const router = useRouter();
  const { show } = useToast();
  const [opened, setOpened] = useState<ReadonlySet<string>>(() => new Set(view.opened));
  const [pending, setPending] = useState<Answering["pending"]>(null);
  const [refusal, setRefusal] = useState<ApprovalRefusal | null>(null);
  const key = useRef<string | null>(null);
  const base = `proposals/${encodeURIComponent(view.row.id)}`;

  const open = async (evidence: readonly string[]) => {
    const reply = await post<{ opened: string[] }>(`${base}/openings`, { evidence });
    if (reply.ok) setOpened(new Set(reply.value.opened));
    else setRefusal(reply.refusal);
  };
  const answer = async (kind: "approve" | "return" | "withdraw", body: object) => {
    if (pending) return;
    setPending(kind);
    setRefusal(null);
    key.current ??= crypto.randomUUID();
    const reply = await post(`${base}/${kind}`, { ...body, key: key.current });
    setPending(null);
    if (!reply.ok) {
      if (reply.refusal.kind !== "failed") key.current = null;
      setRefusal(reply.refusal);
      if (reply.refusal.kind === "stale" || reply.refusal.kind === "answered") router.refresh();
      return;
    }
    const { name, proposer } = view.row;
    const told = {
      approve: () => t("didApprove", { name }),
      return: () => t("didReturn", { name: proposer ?? "" }),
      withdraw: () => fair("withdraw.did"),
    };
    show({
      message: told[kind](),
      tone: kind === "approve" ? "ok" : "plain",
    });
    router.replace("/approvals");
    router.refresh();
  };
  return {
    opened,
    open: (evidence) => void open(evidence),
    pending,
    refusal,
    forget: () => setRefusal(null),
    approve: (note) =>
      void answer("approve", { seen: view.preview.seen, note: note.trim() === "" ? null : note }),
    giveBack: (reason) => void answer("return", { reason }),
    withdraw: () => void answer("withdraw", {}),
  };
}
