"use client";

import { Download, Loader, RefreshCw, ShieldCheck, ShieldQuestion, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { useCallback, useEffect, useState } from "react";
import { ReconcileButton } from "@/components/proof/reconcile-button";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import { cx } from "@/components/ui/cx";
import { Icon } from "@/components/ui/icon";
import { useKeys } from "@/components/ui/keys/use-keys";
import { TextLink } from "@/components/ui/link-button";
import { DateTime } from "@/components/ui/time";
import type { Verification } from "@/lib/usecases/log/last-verdict";
import type { WitnessState } from "@/lib/usecases/log/post-witness";
import { shortHash } from "./audit-table";

type Props = {
  initial: Verification;
  size: number;
  mayVerify: boolean;
  entry: number | null;
  /** Null where no witness is named. */
  witness: WitnessState | null;
};

/** What is known of the log just now: verified to where, verifying, stale, or broken at which entry. */
export function ChainBanner({ initial, size, mayVerify, entry, witness }: Props) {
  const t = useTranslations("audit");
  const groups = useTranslations("keys");
  const { state, verify } = useVerification(initial);
  const running = state.kind === "verifying";
  useKeys(groups("audit"), [
    { combo: "v", label: t("keys.verify"), run: () => void verify(), when: mayVerify && !running },
  ]);
  const bad = state.kind === "broken";
  const good = state.kind === "verified" && size <= state.size;
  return (
    <div
      className={cx(
        "flex min-h-11 shrink-0 items-center gap-2 border-b px-5 text-13",
        good
          ? "border-ok-line bg-ok-soft text-ok-ink"
          : bad
            ? "border-t4-line bg-t4-soft text-t4-ink"
            : "border-line bg-subtle text-ink-2",
      )}
    >
      <Icon
        as={good ? ShieldCheck : bad ? TriangleAlert : running ? Loader : ShieldQuestion}
        size={18}
        status
      />
      <div role={bad ? "alert" : "status"} className="min-w-0 truncate">
        {witness?.failing && (
          <strong className="font-semibold text-t4-ink">
            {t("witnessFailing", { n: witness.size, why: witness.detail })}
            {" · "}
          </strong>
        )}
        <BannerText state={state} size={size} good={good} />
      </div>
      <span className="ml-auto flex shrink-0 items-center gap-2">
        {mayVerify && <ReconcileButton />}
        {mayVerify && (
          <Button
            size={28}
            icon={RefreshCw}
            keyCombo="v"
            pending={running ? t("verifyingShort") : false}
            onPress={() => void verify()}
          >
            {state.kind === "verified" || bad ? t("verifyAgain") : t("verifyNow")}
          </Button>
        )}
        {entry !== null && (
          <a
            href={`/api/desk/audit/proof?entry=${entry}`}
            download={`weir-entry-${entry}.proof.json`}
            className={buttonClass({ variant: "default", size: 28 })}
          >
            <Icon as={Download} size={16} />
            {t("downloadProof")}
          </a>
        )}
      </span>
    </div>
  );
}

const POLL_MS = 500;

/** Asks how far it is while one runs, whoever began it. */
function useVerification(initial: Verification): { state: Verification; verify: () => Promise<void> } {
  const [state, setState] = useState(initial);
  const running = state.kind === "verifying";
  useEffect(() => {
    if (!running) return;
    const timer = setInterval(async () => {
      const now = await ask("GET").catch(() => null);
      if (now) setState(now);
    }, POLL_MS);
    return () => clearInterval(timer);
  }, [running]);
  const verify = useCallback(async () => {
    setState({ kind: "verifying", size: 0, of: 0, startedAt: Date.now(), by: "" });
    const done = await ask("POST").catch(() => null);
    setState(done ?? { kind: "failed", at: Date.now(), by: "" });
  }, []);
  return { state, verify };
}

async function ask(method: "GET" | "POST"): Promise<Verification> {
  const body = { headers: { "content-type": "application/json" }, body: "{}" };
  const answer = await fetch("/api/desk/audit/verify", { method, ...(method === "POST" ? body : {}) });
  const reply = (await answer.json()) as { ok: boolean; value?: Verification };
  if (!reply.ok || !reply.value) throw new Error("no answer about the log");
  return reply.value;
}

function BannerText({ state, size, good }: { state: Verification; size: number; good: boolean }) {
  const t = useTranslations("audit");
  switch (state.kind) {
    case "never":
      return t("never");
    case "failed":
      return t("failed");
    case "verifying":
      return (
        <span className="flex items-center gap-3">
          <span className="tnum">{t("verifying", { n: state.size, of: Math.max(state.of, size) })}</span>
          <progress
            aria-label={t("verifyingShort")}
            value={state.size}
            max={Math.max(state.of, size, 1)}
            className="h-1.5 w-40 accent-accent"
          />
        </span>
      );
    case "broken":
      return (
        <>
          <TextLink
            href={`/audit?entry=${state.firstBadEntry}&before=${state.firstBadEntry + 1}`}
            className="text-t4-ink"
          >
            {t("broken", { n: state.firstBadEntry })}
          </TextLink>
          {" · "}
          {state.why} · {t("exportOff")}
        </>
      );
    case "verified":
      return (
        <span className="text-ink-2">
          <strong className={cx("tnum font-semibold", good ? "text-ok-ink" : "text-ink")}>
            {t("verified", { n: state.size })}
          </strong>
          {size > state.size && (
            <strong className="font-semibold text-t2-ink"> · {t("stale", { n: size - state.size })}</strong>
          )}
          {" · "}
          {t("head")} <span className="font-mono text-12">{shortHash(state.root)}</span>
          {" · "}
          {t.rich("verifiedBy", { name: state.by, when: () => <DateTime at={state.at} /> })}
          {state.checkpoint && <> · {t("checkpointAt", { n: state.checkpoint.size })}</>}
        </span>
      );
  }
}
