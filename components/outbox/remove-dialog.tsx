"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";

type Props = {
  open: boolean;
  title: string;
  line: string;
  action: string;
  onClose: () => void;
  onSure: () => void;
};

/** Asks once more before something ends for good. */
export function RemoveDialog({ open, title, line, action, onClose, onSure }: Props) {
  const ui = useTranslations("ui");
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={title}
      width={400}
      role="alertdialog"
      footer={
        <>
          <Button onPress={onClose}>{ui("cancel")}</Button>
          <Button variant="primary" onPress={onSure}>
            {action}
          </Button>
        </>
      }
    >
      <p className="text-13 text-ink-2">{line}</p>
    </Dialog>
  );
}
