"use client";

import { Inbox, MonitorUp } from "lucide-react";
import { useTranslations } from "next-intl";
import { type RefObject, useCallback, useState } from "react";
import { BUNDLE_KEY, useBundle } from "@/components/audit/bundle-button";
import { useKeys } from "@/components/ui/keys/use-keys";
import { later } from "@/components/ui/later/later";
import type { MenuGroup } from "@/components/ui/menu";
import { EmptyState, ErrorState } from "@/components/ui/states";
import type { Span } from "@/lib/domain/detect/evidence";
import type { ContactKind, OverturnReason, RuleId } from "@/lib/domain/words";
import type { CaseView } from "@/lib/screens/views";
import { CaseHeader } from "./case-header";
import { CaseSkeleton } from "./case-skeleton";
import { DecisionBar } from "./decision-bar";
import type { DeskApi } from "./desk/api";
import { isOpen } from "./desk/ready";
import type { Desk, DeskEvent, Undoable, Work } from "./desk/state";
import { renew } from "./desk/use-lease";
import { ItemColumn } from "./item-column";
import { useReveal } from "./picture/use-reveal";
import { RuleColumn } from "./rule-column";

const AssignDialog = later(() => import("./assign-dialog").then((from) => from.AssignDialog));
const OverturnDialog = later(() => import("./reason-dialogs").then((from) => from.OverturnDialog));
const TakeOverDialog = later(() => import("./reason-dialogs").then((from) => from.TakeOverDialog));
const StaleDialog = later(() => import("./stale-dialog").then((from) => from.StaleDialog));

type PaneProps = {
  desk: Desk;
  send: (event: DeskEvent) => void;
  api: DeskApi;
  now: number;
  mayDecide: boolean;
  headingRef: RefObject<HTMLHeadingElement | null>;
  queueEmpty: boolean;
  /** Draws the case anew where it is shown as it stood at a moment, which the desk's routes do not know. */
  onReloadPast?: () => void;
  /** Brings the queue out where it is a drawer. */
  onQueue: () => void;
};

/** The case on the desk: item, rule and penalty, decision bar; or why there is none. */
export function CasePane(props: PaneProps) {
  const { desk, send, queueEmpty } = props;
  const t = useTranslations("review.case");
  const id = desk.currentId;
  const view = id ? desk.cases[id] : undefined;
  const work = id ? desk.works[id] : undefined;
  if (view && work) return <OpenCase key={view.id} {...props} view={view} work={work} />;
  const why = id ? desk.failed[id] : undefined;
  return (
    <main id="main" tabIndex={-1} className="flex min-w-0 flex-1 flex-col bg-canvas">
      {why ? (
        <ErrorState
          title={t(why === "not_found" ? "gone" : "notLoaded")}
          line={t(why === "not_found" ? "goneLine" : "notLoadedLine")}
          onRetry={id ? () => reopen(id, send, props.api) : undefined}
          className="mt-40"
        />
      ) : queueEmpty && !id ? (
        <EmptyState icon={Inbox} title={t("nothing")} line={t("nothingLine")} className="mt-40" />
      ) : (
        <CaseSkeleton />
      )}
    </main>
  );
}

async function reopen(id: string, send: PaneProps["send"], api: DeskApi) {
  const reply = await api.load(id).catch(() => null);
  if (reply?.ok) send({ kind: "loaded", view: reply.value, draft: null });
}

type OpenProps = PaneProps & { view: CaseView; work: Work };
type Asking = "overturn" | "takeOver" | "assign" | null;

function OpenCase({ view, work, send, api, now, mayDecide, headingRef, onQueue, onReloadPast }: OpenProps) {
  const [asking, setAsking] = useState<Asking>(null);
  const { id } = view;
  const { lease } = work;
  const readOnly = !mayDecide || !isOpen(view) || lease.kind === "other";
  const expired = useCallback(() => send({ kind: "expired", id }), [send, id]);
  const reload = useCallback(() => {
    if (onReloadPast) onReloadPast();
    else void reopen(id, send, api);
  }, [id, send, api, onReloadPast]);
  const keep = () => {
    if (lease.kind === "held") void renew(id, lease.fence, api, send);
  };
  const overturn = (reason: OverturnReason) => {
    setAsking(null);
    const wanted = { kind: "overturn", reason, proposed: view.proposedOverturn } as const;
    send({ kind: "want", wanted, key: crypto.randomUUID() });
  };
  return (
    <>
      <main id="main" className="flex min-w-0 flex-1 flex-col">
        <div className="flex min-h-0 flex-1 max-desk:flex-col max-desk:overflow-y-auto">
          <section
            className="mx-auto flex min-h-0 min-w-0 flex-1 flex-col ultra:max-w-[880px] ultra:border-x ultra:border-line max-desk:min-h-[70vh]"
            data-testid="item-column"
          >
            <CaseHeader
              view={view}
              lease={lease}
              mayDecide={mayDecide}
              now={now}
              headingRef={headingRef}
              menu={useCaseMenu(view, work, mayDecide, send, api, setAsking)}
              onQueue={onQueue}
              onMove={(by) => send({ kind: "move", by })}
              onKeep={keep}
              onExpired={expired}
              onReload={reload}
            />
            <ItemColumn
              view={view}
              work={work}
              readOnly={readOnly}
              onDismiss={(evidenceId) => send({ kind: "dismiss", evidenceId })}
              onTouch={() => send({ kind: "touched" })}
              onAdd={useAddEvidence(view, work, send, api)}
            />
          </section>
          <RuleColumn
            view={view}
            work={work}
            now={now}
            readOnly={readOnly}
            onEdit={(patch) => send({ kind: "edit", patch })}
            onPreviewAgain={() => send({ kind: "previewAgain" })}
            onOpenCase={(caseId) => send({ kind: "open", id: caseId })}
          />
        </div>
        {mayDecide && (
          <DecisionBar
            view={view}
            work={work}
            onEdit={(patch) => send({ kind: "edit", patch })}
            onWant={(wanted) => send({ kind: "want", wanted, key: crypto.randomUUID() })}
            onChooseReason={() => setAsking("overturn")}
            onTakeOver={() => setAsking("takeOver")}
            onUndo={() => send({ kind: "undo", undoable: undoableOf(view) })}
            onLeaveNote={() => headingRef.current?.focus()}
          />
        )}
      </main>
      {asking === "overturn" && (
        <OverturnDialog
          view={view}
          note={work.draft.note}
          onNote={(note) => send({ kind: "edit", patch: { note } })}
          onOverturn={overturn}
          onClose={() => setAsking(null)}
        />
      )}
      {asking === "takeOver" && lease.kind === "other" && (
        <TakeOverDialog
          view={view}
          holderName={lease.holder.name}
          onTakeOver={(reason) => takeOver(id, reason, api, send)}
          onClose={() => setAsking(null)}
        />
      )}
      {asking === "assign" && (
        <AssignDialog view={view} onDone={() => void reopen(id, send, api)} onClose={() => setAsking(null)} />
      )}
      {work.refusal?.kind === "stale" && (
        <StaleDialog view={view} work={work} onClose={() => send({ kind: "seenRefusal" })} />
      )}
    </>
  );
}

function undoableOf({ id, number, decided }: CaseView): Undoable | undefined {
  if (!decided) return undefined;
  const { decisionId, verdict, undoUntil } = decided;
  return { decisionId, caseId: id, number, verdict, undoUntil };
}

async function takeOver(id: string, reason: string, api: DeskApi, send: PaneProps["send"]): Promise<boolean> {
  const reply = await api.takeOver(id, reason).catch(() => null);
  if (!reply?.ok) return false;
  send({ kind: "claimed", id, ...reply.value });
  return true;
}

function useAddEvidence(view: CaseView, work: Work, send: PaneProps["send"], api: DeskApi) {
  return async (evidence: { spans: Span[]; rule: RuleId; kind: ContactKind }): Promise<boolean> => {
    if (work.lease.kind !== "held") return false;
    const { fence } = work.lease;
    const reply = await api.addEvidence(view.id, { fence, ...evidence }).catch(() => null);
    if (!reply?.ok) return false;
    send({ kind: "loaded", view: reply.value, draft: null });
    return true;
  };
}

/** What else can be done with a case: its record, giving it back, taking it over. */
function useCaseMenu(
  view: CaseView,
  work: Work,
  mayDecide: boolean,
  send: PaneProps["send"],
  api: DeskApi,
  onAsk: (asking: Asking) => void,
): MenuGroup[] {
  const t = useTranslations("review.case");
  const keys = useTranslations("keys");
  const decide = useTranslations("review.decide");
  const notice = useTranslations("notice.desk");
  const bundles = useTranslations("bundle");
  const { lease } = work;
  const release = () => {
    if (lease.kind !== "held") return;
    void api.release(view.id, lease.fence).catch(() => {});
    send({ kind: "expired", id: view.id });
    send({ kind: "move", by: 1 });
  };
  const keep = () => {
    if (lease.kind === "held") void renew(view.id, lease.fence, api, send);
  };
  useKeys(keys("review"), [
    { combo: "shift+r", label: t("release"), run: release, when: mayDecide && lease.kind === "held" },
    { combo: "shift+k", label: t("keep"), run: keep, when: mayDecide && lease.kind === "held" },
  ]);
  useReveal((view.item?.images.length ?? 0) > 0);
  const assignable = view.mayAssign && isOpen(view);
  const assign = () => onAsk("assign");
  useKeys(keys("review"), [{ combo: "shift+a", label: t("assign"), run: assign, when: assignable }]);
  const bundle = useBundle(view.id, "review", view.mayBundle);
  const links = [
    {
      id: "account",
      label: t("record"),
      icon: MonitorUp,
      href: `/accounts/${view.account.id}`,
      keyCombo: "a",
    },
    ...(view.store ? [{ id: "store", label: t("storeRecord"), href: `/stores/${view.store.id}` }] : []),
    ...(view.decided?.verdict === "confirm" && !view.decided.undone
      ? [{ id: "notice", label: notice("open"), href: `/notice/as-seen/${view.decided.decisionId}` }]
      : []),
  ];
  const holding =
    lease.kind === "held"
      ? [{ id: "release", label: t("release"), keyCombo: "shift+r", onAction: release }]
      : lease.kind === "other"
        ? [
            {
              id: "takeOver",
              label: decide("takeOver"),
              keyCombo: "shift+t",
              onAction: () => onAsk("takeOver"),
            },
          ]
        : [];
  return [
    { id: "records", entries: links },
    ...(view.mayBundle
      ? [
          {
            id: "bundle",
            entries: [{ id: "bundle", label: bundles("make"), keyCombo: BUNDLE_KEY, onAction: bundle }],
          },
        ]
      : []),
    ...(mayDecide && holding.length > 0 ? [{ id: "holding", entries: holding }] : []),
    ...(assignable
      ? [
          {
            id: "assign",
            entries: [{ id: "assign", label: t("assign"), keyCombo: "shift+a", onAction: assign }],
          },
        ]
      : []),
  ];
}
