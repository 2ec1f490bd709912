"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { TextLink } from "@/components/ui/link-button";
import { DateTime } from "@/components/ui/time";
import { momentOf } from "@/lib/screens/as-of";
import { auditHref, auditSearch } from "@/lib/screens/audit-href";
import type { AuditParams } from "@/lib/screens/audit-query";
import type { AuditList } from "./use-audit-rows";

type Count = { n: number; capped: boolean } | null;

/** How many entries the filters let through, and the moment the record is shown at. */
export function AuditFoot({ params, list }: { params: AuditParams; list: AuditList }) {
  const t = useTranslations("audit");
  const count = useCount(auditSearch(params, { entry: null, before: null }));
  const asOf = momentOf(params.asOf);
  return (
    <footer className="flex h-9 shrink-0 items-center gap-3 border-t border-line bg-panel px-5 text-12 text-ink-2">
      <span className="tnum" role="status">
        {count === undefined && t("counting")}
        {count && (count.capped ? t("countMany", { n: count.n }) : t("count", { n: count.n }))}
      </span>
      {params.before !== null && (
        <TextLink href={auditHref(params, { before: null, entry: null })}>{t("newest")}</TextLink>
      )}
      {list.state === "loading" && <span>{t("loading")}</span>}
      {asOf !== null && (
        <span className="ml-auto flex items-center gap-2">
          <span>{t.rich("asItStood", { when: () => <DateTime at={asOf} /> })}</span>
          <TextLink href={auditHref(params, { asOf: null, before: null })}>{t("live")}</TextLink>
        </span>
      )}
    </footer>
  );
}

/** Undefined while it is asked; null where no count is given. */
function useCount(query: string): Count | undefined {
  const [count, setCount] = useState<Count | undefined>(undefined);
  useEffect(() => {
    const stop = new AbortController();
    setCount(undefined);
    fetch(`/api/desk/audit/count?${query}`, { signal: stop.signal })
      .then((answer) => answer.json() as Promise<{ ok: boolean; value?: Count }>)
      .then((reply) => setCount(reply.ok ? (reply.value ?? null) : null))
      .catch(() => !stop.signal.aborted && setCount(null));
    return () => stop.abort();
  }, [query]);
  return count;
}
