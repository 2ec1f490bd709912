"use client";

import { Copy } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { useKeys } from "@/components/ui/keys/use-keys";
import { useToast } from "@/components/ui/toast";
import type { AuditEntryView } from "@/lib/screens/audit-page";

/** J and K walk through the table behind the drawer; the page itself is drawn on the server. */
export function AuditKeys({
  seqs,
  hrefs,
  current,
}: {
  seqs: number[];
  hrefs: string[];
  current: number | null;
}) {
  const t = useTranslations("audit");
  const keys = useTranslations("keys");
  const router = useRouter();
  const go = (by: 1 | -1) => {
    const at = current === null ? (by === 1 ? -1 : seqs.length) : seqs.indexOf(current);
    const href = hrefs[Math.min(Math.max(at + by, 0), seqs.length - 1)];
    if (href) router.replace(href, { scroll: false });
  };
  useKeys(keys("audit"), [
    { combo: "j", label: t("keys.next"), run: () => go(1) },
    { combo: "k", label: t("keys.previous"), run: () => go(-1) },
  ]);
  return null;
}

/** Copies the whole entry with its proof, for checking it with somebody else's software. */
export function CopyEntry({ entry }: { entry: AuditEntryView }) {
  const t = useTranslations("audit");
  const keys = useTranslations("keys");
  const { show } = useToast();
  const router = useRouter();
  const copy = async () => {
    await navigator.clipboard.writeText(JSON.stringify(entry, null, 2));
    show({ message: t("copied") });
  };
  useKeys(keys("audit"), [
    { combo: "y", label: t("keys.copy"), run: () => void copy() },
    {
      combo: "enter",
      label: t("keys.openCase"),
      run: () => router.push(`/cases/${entry.caseId}`),
      when: entry.caseId !== null,
    },
  ]);
  return (
    <Button size={28} icon={Copy} keyCombo="y" onPress={() => void copy()}>
      {t("copy")}
    </Button>
  );
}
