import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ErasedNotice } from "@/components/notice/erased-notice";
import { CalmPage } from "@/components/notice/frame";
import { NoticeScreen, type Told } from "@/components/notice/notice-screen";
import { STATEMENT_LENGTH_MAX } from "@/lib/domain/appeals/statement";
import { reachNotice } from "@/lib/edge/notice-page";
import { GONE } from "@/lib/edge/notice-route";
import { openPage } from "@/lib/edge/page";
import { openNoticePage } from "@/lib/screens/notice-page";
import { readAppealDraft } from "@/lib/usecases/notices/appeal-draft";

openPage("the notice behind the cookie that its link was swapped for, and nothing beyond its case");

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("notice");
  return { title: t("title") };
}

const TOLD: readonly Told[] = ["filed", "answered", "withdrawn"];

type Props = {
  params: Promise<{ number: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** The notice. Drawing it is its opening: the appeal window runs from the first. */
export default async function NoticePage({ params, searchParams }: Props) {
  const { number } = await params;
  const reached = await reachNotice(number);
  const t = await getTranslations("notice.busy");
  if (reached === "busy") return <CalmPage path="/notice/gone" title={t("title")} lines={[t("line")]} />;
  const { ctx } = reached.here;
  const opened = await openNoticePage(ctx, reached.found.notice.id);
  if (!opened.ok && opened.refusal.kind === "erased") {
    return <ErasedNotice path={`/notice/n/${number}`} at={opened.refusal.at} />;
  }
  if (!opened.ok) redirect(GONE);
  const { told, problem } = await searchParams;
  const { filesMax, fileBytesMax } = opened.value.filing;
  const acting = {
    form: reached.form,
    formKey: randomUUID(),
    draft: await readAppealDraft(ctx, reached.found.notice),
    limits: { filesMax, fileBytesMax, textMax: STATEMENT_LENGTH_MAX },
  };
  return (
    <NoticeScreen
      view={opened.value}
      acting={acting}
      told={TOLD.find((each) => each === told) ?? null}
      problem={typeof problem === "string" ? problem : null}
    />
  );
}
