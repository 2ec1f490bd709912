import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AuditScreen } from "@/components/audit/audit-screen";
import { mayEver } from "@/lib/domain/access/table";
import { world } from "@/lib/edge/context";
import { requirePerson } from "@/lib/edge/page";
import { loadAuditEntry } from "@/lib/screens/audit-entry";
import { auditPeople, loadAuditPage } from "@/lib/screens/audit-page";
import { auditQuery, readAuditParams } from "@/lib/screens/audit-query";
import { lastVerification } from "@/lib/usecases/log/last-verdict";
import { witnessState } from "@/lib/usecases/log/post-witness";
import { openTerms } from "@/lib/usecases/search/terms";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("audit");
  return { title: t("title") };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The log with its filters, all in the address. */
export default async function AuditPage({ searchParams }: Props) {
  const actor = await requirePerson("audit.read");
  const params = readAuditParams(await searchParams);
  const { ctx, env } = await world();
  const [first, verification, people, witness] = await Promise.all([
    loadAuditPage(ctx, actor, auditQuery(params)),
    lastVerification(ctx),
    auditPeople(ctx),
    witnessState(ctx, env.witnessUrl),
  ]);
  const chosen = params.entry ?? first.found;
  const entry = chosen === null ? null : await loadAuditEntry(ctx, actor, chosen);
  return (
    <AuditScreen
      params={params}
      first={first}
      entry={entry}
      verification={verification}
      witness={witness}
      may={{
        verify: mayEver(actor.role, "log.verify"),
        export: mayEver(actor.role, "audit.export"),
      }}
      people={people}
      noteWords={await openTerms(ctx, params.note)}
    />
  );
}
