"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Secret } from "@/components/settings/secret-once";
import { useOrder } from "@/components/settings/use-order";
import { Checkbox } from "@/components/ui/checkbox";
import { TextField } from "@/components/ui/text-field";
import { MESSAGE_KINDS, type MessageKind } from "@/lib/domain/records";
import { FormDialog } from "./form-dialog";

const NOTHING = { name: "", url: "", kinds: [...MESSAGE_KINDS] as MessageKind[], backlog: false };

type Props = { open: boolean; onClose: () => void; onSecret: (secret: Secret) => void };

/** Name, address and what it is told; the secret comes back once. */
export function AddWebhookDialog({ open, onClose, onSecret }: Props) {
  const t = useTranslations("outbox");
  const { send, pending } = useOrder();
  const [given, setGiven] = useState(NOTHING);
  const ready = given.name.trim() !== "" && /^https?:\/\/./.test(given.url) && given.kinds.length > 0;
  const add = async () => {
    const done = await send<{ secret: string }>("/api/desk/webhooks", given);
    if (!done) return;
    onClose();
    onSecret({ title: t("added", { name: given.name }), line: t("addedLine"), text: done.secret });
    setGiven(NOTHING);
  };
  const toggle = (kind: MessageKind, on: boolean) =>
    setGiven({
      ...given,
      kinds: MESSAGE_KINDS.filter((each) => (each === kind ? on : given.kinds.includes(each))),
    });
  return (
    <FormDialog open={open} onClose={onClose} title={t("add")} pending={pending} ready={ready} onSend={add}>
      <TextField
        label={t("name")}
        value={given.name}
        onChange={(name) => setGiven({ ...given, name })}
        maxLength={80}
        autoFocus
      />
      <TextField
        label={t("url")}
        value={given.url}
        onChange={(url) => setGiven({ ...given, url: url.trim() })}
        maxLength={500}
        help={t("urlHelp")}
      />
      <fieldset className="grid gap-1">
        <legend className="pb-1 text-12 font-medium text-ink-2">{t("kindsHead")}</legend>
        {MESSAGE_KINDS.map((kind) => (
          <Checkbox key={kind} checked={given.kinds.includes(kind)} onChange={(on) => toggle(kind, on)}>
            {t(`kinds.${kind}`)}
          </Checkbox>
        ))}
      </fieldset>
      <Checkbox checked={given.backlog} onChange={(backlog) => setGiven({ ...given, backlog })}>
        {t("backlog")}
      </Checkbox>
    </FormDialog>
  );
}
