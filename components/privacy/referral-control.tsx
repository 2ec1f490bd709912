"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { useKeys } from "@/components/ui/keys/use-keys";
import { Select } from "@/components/ui/select";
import { LEGAL_STATES } from "@/lib/domain/records";
import { ActForm } from "./act-form";
import { useAct } from "./use-act";

type State = (typeof LEGAL_STATES)[number];

/** What became of a referral to legal affairs. `keyed`: the page's key opens this one. */
export function ReferralControl({ id, state, keyed }: { id: string; state: State; keyed: boolean }) {
  const t = useTranslations("privacy.referrals");
  const keys = useTranslations("keys");
  const [open, setOpen] = useState(false);
  const [next, setNext] = useState<State | null>(null);
  const { pending, refusal, send, forget } = useAct(() => setOpen(false));
  const begin = () => {
    forget();
    setNext(null);
    setOpen(true);
  };
  useKeys(keys("records"), [{ combo: "u", label: t("update"), run: begin, when: keyed }]);
  return (
    <>
      <Button size={28} keyCombo={keyed ? "u" : undefined} onPress={begin}>
        {t("update")}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t("update")}>
        <ActForm
          line={t("line")}
          reason={t("note")}
          button={t("save")}
          ready={next !== null}
          pending={pending}
          failed={refusal !== null}
          onSend={(note) => void send(`referrals/${id}`, { state: next, note })}
        >
          <Select
            label={t("state")}
            placeholder={t("choose")}
            value={next}
            onChange={setNext}
            options={LEGAL_STATES.filter((each) => each !== state).map((each) => ({
              id: each,
              label: t(`states.${each}`),
            }))}
          />
        </ActForm>
      </Dialog>
    </>
  );
}
