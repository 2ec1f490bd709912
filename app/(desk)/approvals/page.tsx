import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ApprovalsScreen } from "@/components/approvals/approvals-screen";
import type { ProposalId } from "@/lib/domain/ids";
import { world } from "@/lib/edge/context";
import { requirePerson } from "@/lib/edge/page";
import { loadApprovalsPage } from "@/lib/screens/approvals-page";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("nav");
  return { title: t("approvals") };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** What waits for a second person, and the chosen proposal with its evidence and effects. */
export default async function ApprovalsPage({ searchParams }: Props) {
  const actor = await requirePerson("proposal.read");
  const { p } = await searchParams;
  const { ctx } = await world();
  const view = await loadApprovalsPage(ctx, actor, typeof p === "string" ? (p as ProposalId) : null);
  return <ApprovalsScreen view={view} />;
}
