"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { useKeys } from "@/components/ui/keys/use-keys";
import { ActForm } from "./act-form";
import { useAct } from "./use-act";

/** Keeps everything of the account from being erased, for a reason. */
export function PlaceHold({ accountId }: { accountId: string }) {
  const t = useTranslations("privacy.holds");
  const keys = useTranslations("keys");
  const [open, setOpen] = useState(false);
  const { pending, refusal, send, forget } = useAct(() => setOpen(false));
  const begin = () => {
    forget();
    setOpen(true);
  };
  useKeys(keys("records"), [{ combo: "h", label: t("place"), run: begin }]);
  return (
    <>
      <Button size={28} keyCombo="h" onPress={begin}>
        {t("place")}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t("placeTitle")}>
        <ActForm
          line={t("line")}
          reason={t("reason")}
          button={t("place")}
          pending={pending}
          failed={refusal !== null}
          onSend={(reason) => void send("holds", { subjectKind: "account", subjectId: accountId, reason })}
        />
      </Dialog>
    </>
  );
}

/** Asked once more: without the hold the content can be erased. */
export function LiftHold({ id }: { id: string }) {
  const t = useTranslations("privacy.holds");
  const words = useTranslations("privacy");
  const [open, setOpen] = useState(false);
  const { pending, refusal, send, forget } = useAct(() => setOpen(false));
  const begin = () => {
    forget();
    setOpen(true);
  };
  return (
    <>
      <Button size={24} onPress={begin}>
        {t("lift")}
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={t("liftTitle")}
        width={400}
        footer={
          <Button variant="primary" pending={pending} onPress={() => void send(`holds/${id}/lift`, {})}>
            {t("lift")}
          </Button>
        }
      >
        <p className="text-13 text-ink-2">{t("liftLine")}</p>
        {refusal !== null && (
          <p role="alert" className="mt-2 text-13 font-medium text-t4-ink">
            {refusal.kind === "lifted_already" ? t("liftedAlready") : words("failed")}
          </p>
        )}
      </Dialog>
    </>
  );
}
