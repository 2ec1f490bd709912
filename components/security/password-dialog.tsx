"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/text-field";
import { useSecurity } from "./use-security";

type Props<T> = {
  /** Null while closed. */
  order: "begin_factor" | "drop_factor" | "renew_codes" | null;
  onClose: () => void;
  onDone: (value: T) => void;
};

/** The password asked again before anything about the second factor changes. */
export function PasswordDialog<T>({ order, onClose, onDone }: Props<T>) {
  const t = useTranslations("security");
  const ui = useTranslations("ui");
  const { send, pending } = useSecurity();
  const [password, setPassword] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const close = () => {
    setPassword("");
    setProblem(null);
    onClose();
  };
  const submit = async () => {
    const answer = await send<T>({ order, password });
    if (!answer.ok) return setProblem(answer.text);
    close();
    onDone(answer.value);
  };
  return (
    <Dialog
      open={order !== null}
      onClose={close}
      width={400}
      title={order && t(`orders.${order}`)}
      footer={
        <>
          <Button onPress={close}>{ui("cancel")}</Button>
          <Button
            variant="primary"
            type="submit"
            form="prove-self"
            pending={pending}
            disabled={password === ""}
          >
            {order && t(`does.${order}`)}
          </Button>
        </>
      }
    >
      <form
        id="prove-self"
        method="post"
        className="grid gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <p className="text-13 text-ink-2">{order && t(`means.${order}`)}</p>
        <TextField
          label={t("current")}
          type="password"
          autoComplete="current-password"
          value={password}
          onChange={setPassword}
          error={problem ?? undefined}
          maxLength={200}
          autoFocus
        />
      </form>
    </Dialog>
  );
}
