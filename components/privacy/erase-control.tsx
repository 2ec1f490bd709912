"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { useKeys } from "@/components/ui/keys/use-keys";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { useAct } from "./use-act";

const REASONS = ["request", "court_order", "retention"] as const;
const BARS: readonly string[] = ["open_case", "open_appeal", "open_proposal", "on_hold"];

type Props = { accountId: string; platformId: string; items: number; files: number };

/** Two steps: why and what goes, then the account's id by hand. There is no way back from the second. */
export function EraseControl(props: Props) {
  const t = useTranslations("privacy.erase");
  const keys = useTranslations("keys");
  const [open, setOpen] = useState(false);
  useKeys(keys("records"), [{ combo: "shift+e", label: t("button"), run: () => setOpen(true) }]);
  return (
    <>
      <Button size={28} keyCombo="shift+e" onPress={() => setOpen(true)}>
        {t("button")}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t("dialog")} role="alertdialog">
        <Steps {...props} onDone={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function Steps({ accountId, platformId, items, files, onDone }: Props & { onDone: () => void }) {
  const t = useTranslations("privacy.erase");
  const words = useTranslations("privacy");
  const [reason, setReason] = useState<(typeof REASONS)[number] | null>(null);
  const [sure, setSure] = useState(false);
  const [typed, setTyped] = useState("");
  const { pending, refusal, send } = useAct(onDone);
  if (!sure) {
    return (
      <div className="grid gap-3 pb-2">
        <p className="text-13 text-ink-2">{t("goes", { items, files })}</p>
        <p className="text-13 text-ink-2">{t("stays")}</p>
        <Select
          label={t("reason")}
          placeholder={t("choose")}
          value={reason}
          onChange={setReason}
          options={REASONS.map((id) => ({ id, label: t(`reasons.${id}`) }))}
        />
        <div className="flex justify-end">
          <Button variant="primary" disabled={reason === null} onPress={() => setSure(true)}>
            {t("continue")}
          </Button>
        </div>
      </div>
    );
  }
  const count = refusal && "count" in refusal ? Number(refusal.count) : 0;
  return (
    <div className="grid gap-3 pb-2">
      <p className="text-13 text-ink-2">{t("type", { id: platformId })}</p>
      <TextField label={t("id")} value={typed} onChange={setTyped} autoFocus />
      {refusal !== null && (
        <p role="alert" className="text-13 font-medium text-t4-ink">
          {BARS.includes(refusal.kind) ? t(`bars.${refusal.kind}`, { count }) : words("failed")}
        </p>
      )}
      <div className="flex justify-end gap-2">
        <Button onPress={() => setSure(false)}>{t("back")}</Button>
        <Button
          variant="primary"
          disabled={typed.trim() !== platformId}
          pending={pending}
          onPress={() => void send(`accounts/${accountId}/erase`, { reason })}
        >
          {t("forEver")}
        </Button>
      </div>
    </div>
  );
}
