"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { IconButton } from "../button";
import { cx } from "../cx";
import type { DialogProps } from "../dialog";
import { KeyLayer } from "../keys/use-keys";
import { AriaPlace } from "./aria-place";

const WIDTHS = { 400: "max-w-[400px]", 480: "max-w-[480px]", 640: "max-w-[640px]", 800: "max-w-[800px]" };

export function DialogSheet({
  open,
  onClose,
  title,
  children,
  footer,
  width = 480,
  role = "dialog",
}: DialogProps) {
  const t = useTranslations("ui");
  return (
    <AriaPlace>
      <ModalOverlay
        isOpen={open}
        onOpenChange={(next) => !next && onClose()}
        isDismissable
        className="fixed inset-0 z-40 flex items-center justify-center bg-scrim p-6 data-[entering]:animate-fade"
      >
        <Modal
          className={cx(
            "flex max-h-full w-full flex-col rounded-dialog border border-line bg-raised shadow-pop data-[entering]:animate-rise",
            WIDTHS[width],
          )}
        >
          <KeyLayer>
            <AriaDialog role={role} className="flex min-h-0 flex-col outline-none">
              <header className="flex items-start justify-between gap-4 px-5 pt-4">
                <Heading slot="title" className="text-18 font-semibold">
                  {title}
                </Heading>
                <IconButton icon={X} label={t("close")} onPress={onClose} className="-mr-1.5" />
              </header>
              <div className="scroll-y min-h-0 px-5 py-3">{children}</div>
              {footer && <footer className="flex justify-end gap-2 px-5 pb-4 pt-1">{footer}</footer>}
            </AriaDialog>
          </KeyLayer>
        </Modal>
      </ModalOverlay>
    </AriaPlace>
  );
}
