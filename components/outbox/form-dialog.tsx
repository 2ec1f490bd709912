"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useId } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";

type Props = {
  open: boolean;
  onClose: () => void;
  title: string;
  pending: boolean;
  ready: boolean;
  onSend: () => Promise<void>;
  children: ReactNode;
};

/** A dialog that is one form: Enter sends it, as its button does. */
export function FormDialog({ open, onClose, title, pending, ready, onSend, children }: Props) {
  const ui = useTranslations("ui");
  const form = useId();
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={title}
      footer={
        <>
          <Button onPress={onClose}>{ui("cancel")}</Button>
          <Button variant="primary" type="submit" form={form} pending={pending} disabled={!ready}>
            {title}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className="grid gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          if (ready && !pending) void onSend();
        }}
      >
        {children}
      </form>
    </Dialog>
  );
}
