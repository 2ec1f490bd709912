"use client";

import { Copy } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useAnnounce } from "@/components/ui/announce";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";

/** The recovery codes, this once. */
export function CodesOnce({ codes, onClose }: { codes: string[] | null; onClose: () => void }) {
  const t = useTranslations("security");
  const once = useTranslations("settings.secret");
  const ui = useTranslations("ui");
  const announce = useAnnounce();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText((codes ?? []).join("\n"));
    setCopied(true);
    announce(ui("copied"));
  };
  return (
    <Dialog
      open={codes !== null}
      onClose={onClose}
      title={t("codes")}
      footer={
        <>
          <Button icon={Copy} onPress={() => void copy()}>
            {copied ? ui("copied") : ui("copy")}
          </Button>
          <Button variant="primary" onPress={onClose}>
            {t("codesKept")}
          </Button>
        </>
      }
    >
      <div className="grid gap-3">
        <p className="text-13 text-ink-2">{t("codesLine")}</p>
        <ul
          data-testid="recovery-codes"
          className="grid grid-cols-2 gap-x-6 gap-y-1 rounded-control border border-line bg-subtle px-3 py-2 font-mono text-13"
        >
          {(codes ?? []).map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ul>
        <p className="text-12 text-ink-3">{once("once")}</p>
      </div>
    </Dialog>
  );
}
