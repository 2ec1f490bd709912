"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useOrder } from "@/components/settings/use-order";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { TextArea } from "@/components/ui/text-field";
import { DateTime } from "@/components/ui/time";
import type { HeldView } from "@/lib/screens/deliveries";
import { FormDialog } from "./form-dialog";

/** Holds everything that leaves, or lets it go on. Decisions go on meanwhile; nothing is discarded. */
export function StopSwitch({ held }: { held: HeldView | null }) {
  const t = useTranslations("outbox");
  const { send, pending } = useOrder();
  const [holding, setHolding] = useState(false);
  const [reason, setReason] = useState("");
  const hold = async () => {
    if (!(await send("/api/desk/outbound", { order: "hold", reason }))) return;
    setHolding(false);
    setReason("");
  };
  return (
    <Card>
      <div className="flex min-h-8 flex-wrap items-center gap-x-6 gap-y-2">
        <div className="min-w-56 flex-1">
          <h2 className="text-13 font-semibold">{t(held ? "heldTitle" : "flowing")}</h2>
          <p className="text-12 text-ink-3">
            {held ? (
              <>
                {held.by ?? "–"} · <DateTime at={held.at} />
                {held.reason !== null && <span className="text-ink-2"> · {held.reason}</span>}
              </>
            ) : (
              t("flowingLine")
            )}
          </p>
        </div>
        {held ? (
          <Button
            variant="primary"
            pending={pending}
            onPress={() => void send("/api/desk/outbound", { order: "release" })}
          >
            {t("release")}
          </Button>
        ) : (
          <Button onPress={() => setHolding(true)}>{t("hold")}</Button>
        )}
      </div>
      <FormDialog
        open={holding}
        onClose={() => setHolding(false)}
        title={t("hold")}
        pending={pending}
        ready={reason.trim() !== ""}
        onSend={hold}
      >
        <p className="text-13 text-ink-2">{t("holdLine")}</p>
        <TextArea
          label={t("reason")}
          value={reason}
          onChange={setReason}
          rows={2}
          maxLength={500}
          autoFocus
        />
      </FormDialog>
    </Card>
  );
}
