"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Secret } from "@/components/settings/secret-once";
import { useOrder } from "@/components/settings/use-order";
import { Checkbox } from "@/components/ui/checkbox";
import { TextField } from "@/components/ui/text-field";
import { SCOPES, type Scope } from "@/lib/domain/access/permissions";
import { FormDialog } from "./form-dialog";

type Props = { open: boolean; onClose: () => void; onSecret: (secret: Secret) => void };

/** A name and what the key may do; nothing is ticked before somebody ticks it. */
export function AddKeyDialog({ open, onClose, onSecret }: Props) {
  const t = useTranslations("outbox.keys");
  const { send, pending } = useOrder();
  const [name, setName] = useState("");
  const [scopes, setScopes] = useState<Scope[]>([]);
  const add = async () => {
    const done = await send<{ token: string }>("/api/desk/keys", { name, scopes });
    if (!done) return;
    onClose();
    onSecret({ title: t("added", { name }), line: t("addedLine"), text: done.token });
    setName("");
    setScopes([]);
  };
  return (
    <FormDialog
      open={open}
      onClose={onClose}
      title={t("add")}
      pending={pending}
      ready={name.trim() !== "" && scopes.length > 0}
      onSend={add}
    >
      <TextField label={t("name")} value={name} onChange={setName} maxLength={80} autoFocus />
      <fieldset>
        <legend className="pb-1 text-12 font-medium text-ink-2">{t("scopes")}</legend>
        <div className="grid grid-cols-2 gap-x-4 gap-y-1 font-mono text-12">
          {SCOPES.map((scope) => (
            <Checkbox
              key={scope}
              checked={scopes.includes(scope)}
              onChange={(on) =>
                setScopes(SCOPES.filter((each) => (each === scope ? on : scopes.includes(each))))
              }
            >
              {scope}
            </Checkbox>
          ))}
        </div>
      </fieldset>
    </FormDialog>
  );
}
