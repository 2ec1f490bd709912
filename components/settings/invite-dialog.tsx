"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { ROLES, type Role } from "@/lib/domain/words";
import { linkOf, type Secret } from "./secret-once";
import { useOrder } from "./use-order";

type InviteProps = { open: boolean; onClose: () => void; onSecret: (secret: Secret) => void };

/** Name, address and role; the link to a password comes back once. */
export function InviteDialog({ open, onClose, onSecret }: InviteProps) {
  const t = useTranslations("people");
  const roles = useTranslations("roles");
  const ui = useTranslations("ui");
  const { send, pending } = useOrder();
  const [given, setGiven] = useState({ name: "", email: "", role: "reviewer" as Role });
  const ready = given.name.trim() !== "" && given.email.includes("@");
  const invite = async () => {
    const done = await send<{ token: string }>("/api/desk/people", given);
    if (!done) return;
    onClose();
    onSecret({
      title: t("invitedTitle", { name: given.name }),
      line: t("inviteLine"),
      text: linkOf(done.token),
    });
    setGiven({ name: "", email: "", role: "reviewer" });
  };
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t("invite")}
      footer={
        <>
          <Button onPress={onClose}>{ui("cancel")}</Button>
          <Button variant="primary" type="submit" form="invite" pending={pending} disabled={!ready}>
            {t("invite")}
          </Button>
        </>
      }
    >
      <form
        id="invite"
        className="grid gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          void invite();
        }}
      >
        <TextField
          label={t("name")}
          value={given.name}
          onChange={(name) => setGiven({ ...given, name })}
          maxLength={80}
          autoFocus
        />
        <TextField
          label={t("email")}
          type="email"
          value={given.email}
          onChange={(email) => setGiven({ ...given, email })}
          maxLength={254}
        />
        <Select
          label={t("role")}
          options={ROLES.map((id) => ({ id, label: roles(id) }))}
          value={given.role}
          onChange={(role) => setGiven({ ...given, role })}
        />
      </form>
    </Dialog>
  );
}
