"use client";

import { TriangleAlert } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Icon } from "@/components/ui/icon";
import { TextArea } from "@/components/ui/text-field";

type Props = {
  runId: string;
  mismatches: number;
  rows: { id: string; text: string }[];
  maySign: boolean;
};

const REASON_CHARS_MIN = 3;

/** Over every page while log and tables disagree: what differs, and the senior's signature that ends it. */
export function ReconcilerBanner({ runId, mismatches, rows, maySign }: Props) {
  const t = useTranslations("proof");
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const [state, setState] = useState<"idle" | "pending" | "failed">("idle");
  const sign = async () => {
    setState("pending");
    const answer = await fetch("/api/desk/audit/reconcile/sign-off", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ id: runId, reason }),
    }).catch(() => null);
    if (!answer?.ok) return setState("failed");
    setOpen(false);
    setState("idle");
    router.refresh();
  };
  return (
    <div
      role="alert"
      className="flex h-11 shrink-0 items-center gap-2 border-b border-t4-line bg-t4-soft px-5 text-13 text-t4-ink"
    >
      <Icon as={TriangleAlert} size={18} status />
      <span className="min-w-0 truncate">{t("alert", { count: mismatches })}</span>
      <Button size={28} className="ml-auto" onPress={() => setOpen(true)}>
        {t("show")}
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={t("title")}
        width={640}
        footer={
          maySign && (
            <Button
              variant="primary"
              pending={state === "pending"}
              disabled={reason.trim().length < REASON_CHARS_MIN}
              onPress={() => void sign()}
            >
              {t("sign")}
            </Button>
          )
        }
      >
        <ul className="grid gap-1 pb-3 font-mono text-12">
          {rows.map((row) => (
            <li key={row.id} className="break-all">
              {row.text}
            </li>
          ))}
          {mismatches > rows.length && <li>{t("more", { count: mismatches - rows.length })}</li>}
        </ul>
        {maySign && (
          <TextArea label={t("reason")} value={reason} onChange={setReason} rows={2} maxLength={2000} />
        )}
        {state === "failed" && (
          <p role="alert" className="text-12 font-medium text-t4-ink">
            {t("failed")}
          </p>
        )}
      </Dialog>
    </div>
  );
}
