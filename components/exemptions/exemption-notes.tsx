"use client";

import { ShieldCheck, ShieldOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import { DateTime } from "@/components/ui/time";
import type { CaseView } from "@/lib/screens/views";

/** What shields an account's contacts, with owner and end; and what was withdrawn and shields nobody. */
export function ExemptionNotes({ exemptions }: Pick<CaseView, "exemptions">) {
  const t = useTranslations("fair.exemptions");
  return exemptions.map((each) => {
    const withdrawn = each.withdrawnAt !== null;
    return (
      <p
        key={`${each.kind}-${each.reference}-${each.grantedAt}`}
        data-testid="exemption"
        className="flex gap-1.5 pt-1 text-12 text-ink-2"
      >
        <Icon as={withdrawn ? ShieldOff : ShieldCheck} size={14} className="mt-0.5 shrink-0" />
        <span>
          {t.rich(withdrawn ? "noteWithdrawn" : each.endsAt === null ? "noteNoEnd" : "note", {
            kind: t(`kinds.${each.kind as "known_good"}`),
            reference: each.reference,
            owner: each.ownerName,
            when: () => <DateTime at={each.withdrawnAt ?? each.endsAt ?? 0} form="date" />,
          })}
        </span>
      </p>
    );
  });
}
