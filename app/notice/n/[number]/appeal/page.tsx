import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AppealPage } from "@/components/notice/appeal-page";
import { CalmPage } from "@/components/notice/frame";
import { PHONE_LENGTH_MAX, STATEMENT_LENGTH_MAX } from "@/lib/domain/appeals/statement";
import { reachNotice } from "@/lib/edge/notice-page";
import { GONE } from "@/lib/edge/notice-route";
import { openPage } from "@/lib/edge/page";
import { openNoticePage } from "@/lib/screens/notice-page";
import { readAppealDraft } from "@/lib/usecases/notices/appeal-draft";

openPage("the appeal's form behind the cookie that the notice's link was swapped for");

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("notice.form");
  return { title: t("title") };
}

type Props = {
  params: Promise<{ number: string }>;
  searchParams: Promise<{ problem?: string | string[] }>;
};

/** Where nothing can be filed, the notice itself says why. */
export default async function AppealFormPage({ params, searchParams }: Props) {
  const { number } = await params;
  const reached = await reachNotice(number);
  const t = await getTranslations("notice.busy");
  if (reached === "busy") return <CalmPage path="/notice/gone" title={t("title")} lines={[t("line")]} />;
  const { ctx } = reached.here;
  const opened = await openNoticePage(ctx, reached.found.notice.id);
  if (!opened.ok) redirect(GONE);
  const { filing } = opened.value;
  const { problem } = await searchParams;
  const why = typeof problem === "string" ? problem : null;
  if (filing.refusal) redirect(`/notice/n/${opened.value.number}?problem=${filing.refusal.kind}`);
  const { filesMax, fileBytesMax } = filing;
  return (
    <AppealPage
      view={opened.value}
      draft={await readAppealDraft(ctx, reached.found.notice)}
      limits={{ filesMax, fileBytesMax, textMax: STATEMENT_LENGTH_MAX, phoneMax: PHONE_LENGTH_MAX }}
      form={reached.form}
      formKey={randomUUID()}
      problem={why}
    />
  );
}
