import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { InboxScreen } from "@/components/queue/side/inbox-screen";
import { world } from "@/lib/edge/context";
import { requirePerson } from "@/lib/edge/page";
import { loadInbox } from "@/lib/screens/inbox";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("talk");
  return { title: t("inbox") };
}

export default async function InboxPage() {
  const actor = await requirePerson("case.comment");
  const { ctx } = await world();
  return <InboxScreen rows={await loadInbox(ctx, actor)} />;
}
