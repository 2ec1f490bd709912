"use client";

import { RefreshCw, ShieldCheck, ShieldQuestion, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import { Icon } from "@/components/ui/icon";
import { useKeys } from "@/components/ui/keys/use-keys";
import { DateTime } from "@/components/ui/time";
import type { Verification } from "@/lib/usecases/log/last-verdict";

type Props = { initial: Verification; size: number; mayVerify: boolean };

/** What is known of the log just now: verified to where, verifying, stale, or broken at which entry. */
export function ChainBanner({ initial, size, mayVerify }: Props) {
  const t = useTranslations("audit");
  const keys = useTranslations("keys");
  const [state, setState] = useState(initial);
  const [pending, setPending] = useState(false);
  const verify = async () => {
    setPending(true);
    try {
      const answer = await fetch("/api/desk/audit/verify", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: "{}",
      });
      const reply = (await answer.json()) as { ok: boolean; value?: Verification };
      setState(reply.ok && reply.value ? reply.value : { kind: "failed", at: Date.now() });
    } catch {
      setState({ kind: "failed", at: Date.now() });
    } finally {
      setPending(false);
    }
  };
  useKeys(keys("audit"), [
    { combo: "v", label: t("keys.verify"), run: () => void verify(), when: mayVerify && !pending },
  ]);
  const bad = state.kind === "broken";
  const good = state.kind === "verified";
  return (
    <div
      role={bad ? "alert" : "status"}
      className={cx(
        "flex h-11 shrink-0 items-center gap-2 border-b px-5 text-13",
        good
          ? "border-ok-line bg-ok-soft text-ok-ink"
          : bad
            ? "border-t4-line bg-t4-soft text-t4-ink"
            : "border-line bg-subtle text-ink-2",
      )}
    >
      <Icon as={good ? ShieldCheck : bad ? TriangleAlert : ShieldQuestion} size={18} status />
      <BannerText state={state} size={size} />
      {mayVerify && (
        <Button
          size={28}
          icon={RefreshCw}
          keyCombo="v"
          pending={pending}
          onPress={() => void verify()}
          className="ml-auto"
        >
          {good || bad ? t("verifyAgain") : t("verifyNow")}
        </Button>
      )}
    </div>
  );
}

function BannerText({ state, size }: { state: Verification; size: number }) {
  const t = useTranslations("audit");
  if (state.kind === "broken") {
    return (
      <span className="min-w-0 truncate">
        <strong className="font-semibold">{t("broken", { n: state.firstBadEntry })}</strong> · {state.why} ·{" "}
        {t("exportOff")}
      </span>
    );
  }
  if (state.kind === "verifying") return <span>{t("verifying", { n: state.size })}</span>;
  if (state.kind === "never") return <span>{t("never")}</span>;
  if (state.kind === "failed") return <span>{t("failed")}</span>;
  const added = Math.max(0, size - state.size);
  return (
    <span className="min-w-0 truncate text-ink-2">
      <strong className="font-semibold text-ok-ink">{t("verified", { n: state.size })}</strong>
      {" · "}
      {t("head")}{" "}
      <span className="font-mono text-12">{`${state.root.slice(0, 4)} ${state.root.slice(4, 8)}`}</span>
      {" · "}
      <DateTime at={state.at} />
      {added > 0 && ` · ${t("stale", { n: added })}`}
    </span>
  );
}
