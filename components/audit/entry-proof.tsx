"use client";

import { CheckCircle2, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { cx } from "@/components/ui/cx";
import { Icon } from "@/components/ui/icon";
import type { AuditEntryView } from "@/lib/screens/audit-entry";

/** The leaf's hash and its path to the root, as recomputed for this answer. */
export function EntryProof({ view }: { view: AuditEntryView }) {
  const t = useTranslations("audit");
  const { proof } = view;
  return (
    <section className="mt-4">
      <h3 className="flex items-center text-12 font-semibold">
        {t("leafHash")}
        <span
          className={cx(
            "ml-auto flex items-center gap-1 font-medium",
            proof.holds ? "text-ok-ink" : "text-t4-ink",
          )}
        >
          <Icon as={proof.holds ? CheckCircle2 : TriangleAlert} size={14} status />
          {proof.holds ? t("matches") : t("differs")}
        </span>
      </h3>
      <p className="mt-1 break-all rounded-control border border-line bg-subtle p-2 font-mono text-11 text-ink-2">
        {grouped(view.hash)}
      </p>
      <h3 className="mt-3 text-12 font-semibold">{t("inclusion")}</h3>
      <p className="text-12 text-ink-2">{t("inTree", { n: proof.size, steps: proof.path.length })}</p>
      <ol className="mt-1 flex flex-col gap-0.5 rounded-control border border-line bg-subtle p-2 font-mono text-11 text-ink-3">
        {proof.path.map((hash) => (
          <li key={hash} className="truncate">
            {hash}
          </li>
        ))}
        <li className="truncate font-medium text-ink">{proof.root}</li>
      </ol>
    </section>
  );
}

const grouped = (hash: string): string => hash.match(/.{1,8}/g)?.join(" ") ?? hash;
