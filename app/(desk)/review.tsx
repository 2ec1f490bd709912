import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ReviewScreen } from "@/components/case/review-screen";
import { readQueueQuery } from "@/components/queue/queue-query";
import { mayEver } from "@/lib/domain/access/table";
import type { PersonActor } from "@/lib/domain/actor";
import type { CaseId } from "@/lib/domain/ids";
import { world } from "@/lib/edge/context";
import { queueInput } from "@/lib/edge/desk-schemas";
import { momentOf } from "@/lib/screens/as-of";
import { loadCaseView } from "@/lib/screens/case-view";
import { loadCaseAsOf } from "@/lib/screens/past";
import { loadQueuePage } from "@/lib/screens/queue-page";
import type { QueuePageView } from "@/lib/screens/views";
import type { Ctx } from "@/lib/usecases/context";
import { firstQuery } from "@/lib/usecases/views/saved-views";

type Params = Record<string, string | string[] | undefined>;

/** The review screen drawn on the server: the queue and the wanted case, or the queue's first free one. */
export async function Review({
  actor,
  caseId,
  params,
}: {
  actor: PersonActor;
  caseId: string | null;
  params: Params;
}) {
  const { ctx } = await world();
  const query = readQueueQuery(await paramsOrView(ctx, actor, caseId, params));
  const asOf = caseId === null || typeof params.asOf !== "string" ? null : momentOf(params.asOf);
  const page =
    asOf === null && mayEver(actor.role, "queue.read")
      ? await loadQueuePage(ctx, actor, queueInput.parse(query))
      : noQueue(asOf ?? ctx.now());
  const wanted = caseId ?? page.rows.find((row) => !row.holder || row.holder.id === actor.id)?.id ?? null;
  const first = wanted ? await firstView(ctx, actor, wanted as CaseId, asOf) : null;
  return (
    <ReviewScreen
      me={{ id: actor.id, name: actor.name, role: actor.role }}
      mayDecide={asOf === null && mayEver(actor.role, "case.decide")}
      asOf={asOf}
      page={page}
      query={query}
      first={first}
      wantedId={wanted}
    />
  );
}

const firstView = (ctx: Ctx, actor: PersonActor, id: CaseId, asOf: number | null) =>
  asOf === null ? loadCaseView(ctx, actor, id) : loadCaseAsOf(ctx, actor, id, asOf);

/** An address that asks for nothing opens the view that this person has put first. */
async function paramsOrView(
  ctx: Ctx,
  actor: PersonActor,
  caseId: string | null,
  params: Params,
): Promise<Params> {
  if (caseId !== null || Object.keys(params).length > 0) return params;
  const first = await firstQuery(ctx, actor);
  return first ? Object.fromEntries(new URLSearchParams(first)) : params;
}

function noQueue(now: number): QueuePageView {
  const counts = { mine: 0, open: 0, escalated: 0, approvals: 0, appeals: 0 };
  return { rows: [], next: null, counts, total: { n: 0, capped: false }, now };
}

/** The tab's title. */
export async function reviewMetadata(): Promise<Metadata> {
  const t = await getTranslations("nav");
  return { title: t("review") };
}
