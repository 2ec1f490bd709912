"use client";

import { Copy } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useAnnounce } from "@/components/ui/announce";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";

export type Secret = { title: string; line: string; text: string };

/** The address at which the holder of this token chooses a password; what is behind the `#` reaches no server. */
export const linkOf = (token: string): string => `${window.location.origin}/sign-in/link#${token}`;

/** A secret that was made just now. Weir keeps none of it in clear, so that this is the one time it is seen. */
export function SecretOnce({ secret, onClose }: { secret: Secret | null; onClose: () => void }) {
  const t = useTranslations("settings.secret");
  const ui = useTranslations("ui");
  const announce = useAnnounce();
  const [copied, setCopied] = useState<string | null>(null);
  const copy = async (text: string) => {
    await navigator.clipboard.writeText(text);
    setCopied(text);
    announce(ui("copied"));
  };
  return (
    <Dialog
      open={secret !== null}
      onClose={onClose}
      title={secret?.title}
      footer={
        <Button variant="primary" onPress={onClose}>
          {t("done")}
        </Button>
      }
    >
      {secret && (
        <div className="grid gap-3">
          <p className="text-13 text-ink-2">{secret.line}</p>
          <div className="flex items-center gap-2">
            <code className="min-w-0 flex-1 break-all rounded-control border border-line bg-subtle px-2.5 py-1.5 font-mono text-13">
              {secret.text}
            </code>
            <Button icon={Copy} onPress={() => void copy(secret.text)}>
              {copied === secret.text ? ui("copied") : ui("copy")}
            </Button>
          </div>
          <p className="text-12 text-ink-3">{t("once")}</p>
        </div>
      )}
    </Dialog>
  );
}
