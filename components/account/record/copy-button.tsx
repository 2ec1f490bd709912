"use client";

import { Check, Copy } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useAnnounce } from "@/components/ui/announce";
import { IconButton } from "@/components/ui/button";

const SHOWN_MS = 1500;

/** Puts a text on the clipboard and says so. */
export function CopyButton({ text }: { text: string }) {
  const t = useTranslations("ui");
  const announce = useAnnounce();
  const [done, setDone] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    announce(t("copied"));
    setDone(true);
    setTimeout(() => setDone(false), SHOWN_MS);
  };
  return (
    <IconButton
      icon={done ? Check : Copy}
      label={`${t("copy")} ${text}`}
      size={24}
      onPress={() => void copy()}
      className="-my-1 text-ink-3"
    />
  );
}
