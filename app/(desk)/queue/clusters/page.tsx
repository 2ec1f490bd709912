import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ClustersScreen } from "@/components/queue/clusters/clusters-screen";
import { world } from "@/lib/edge/context";
import { requirePerson } from "@/lib/edge/page";
import { loadClusters } from "@/lib/screens/clusters-page";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("clusters");
  return { title: t("title") };
}

export default async function ClustersPage() {
  const actor = await requirePerson("bulk.decide");
  const { ctx } = await world();
  return <ClustersScreen view={await loadClusters(ctx, actor)} />;
}
