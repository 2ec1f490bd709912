import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ErasedNotice } from "@/components/notice/erased-notice";
import { NoticeScreen } from "@/components/notice/notice-screen";
import { StaffAbove } from "@/components/notice/staff-above";
import { mayEver } from "@/lib/domain/access/table";
import type { CaseId, DecisionId } from "@/lib/domain/ids";
import { world } from "@/lib/edge/context";
import { requirePerson } from "@/lib/edge/page";
import { noticeIdOf, readNoticePage } from "@/lib/screens/notice-page";
import { viewCase } from "@/lib/usecases/cases/view-case";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("notice.staff");
  return { title: t("title") };
}

/** The notice as its merchant sees it, for staff: nothing is handed over, contacts are masked where they must be. */
export default async function AsSeenPage({ params }: { params: Promise<{ number: string }> }) {
  const actor = await requirePerson("case.read");
  const { number } = await params;
  const { ctx } = await world();
  const id = await noticeIdOf(ctx, /^\d+$/.test(number) ? Number(number) : (number as DecisionId));
  const read = id && (await readNoticePage(ctx, id, actor));
  if (read && !read.ok && read.refusal.kind === "erased") {
    return <ErasedNotice path={`/notice/as-seen/${number}`} at={read.refusal.at} />;
  }
  if (!read?.ok) notFound();
  const { masked } = read.value;
  if (!masked) await viewCase(ctx, actor, read.value.caseId as CaseId);
  return (
    <NoticeScreen
      view={read.value}
      acting={null}
      above={
        <StaffAbove
          view={read.value}
          masked={masked}
          mayLink={mayEver(actor.role, "notice.link")}
          mayRevoke={mayEver(actor.role, "message.resend")}
        />
      }
    />
  );
}
