"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useCallback, useEffect, useRef, useState } from "react";
import { useLive } from "@/components/live/live";
import { ErasedAt } from "@/components/privacy/erased";
import { QueueColumn } from "@/components/queue/queue-column";
import { type QueueQuery, writeQueueQuery } from "@/components/queue/queue-query";
import { type Queue, useQueue } from "@/components/queue/use-queue";
import { useKeys } from "@/components/ui/keys/use-keys";
import { MomentFoot } from "@/components/ui/moment-foot";
import { ServerClock } from "@/components/ui/now";
import type { CaseView, PersonView, QueuePageView } from "@/lib/screens/views";
import { CasePane } from "./case-pane";
import { type DeskApi, httpApi } from "./desk/api";
import { useDesk } from "./desk/use-desk";
import { useLease } from "./desk/use-lease";
import { useTell } from "./use-tell";

export type ReviewScreenProps = {
  me: PersonView;
  mayDecide: boolean;
  /** The case is shown as it stood then: nothing moves, nothing can be done. */
  asOf?: number | null;
  page: QueuePageView;
  query: QueueQuery;
  first: CaseView | null;
  /** The case asked for; with no `first` it wasn't found. */
  wantedId: string | null;
  api?: DeskApi;
};

const NO_ROWS: QueuePageView["rows"] = [];

/** Queue, item, rule and penalty: the whole desk. Moving between cases never leaves the page. */
export function ReviewScreen({
  me,
  mayDecide,
  asOf = null,
  page,
  query: firstQuery,
  first,
  wantedId,
  api = httpApi,
}: ReviewScreenProps) {
  const [query, setQuery] = useState(firstQuery);
  const [drawn, setDrawn] = useState(false);
  const list = useQueue(page, query, api.queue);
  const rows = asOf === null ? list.queue.rows : NO_ROWS;
  const heading = useRef<HTMLHeadingElement>(null);
  const acts = useActs();
  const tell = useTell(acts.current);
  const address = useRef(query);
  address.current = query;
  const { desk, send } = useDesk(
    { view: first, wantedId },
    {
      api,
      personId: me.id,
      tell: (what) => {
        tell(what);
        if (what.kind === "openAgain" || what.kind === "refused") list.putBack(what.caseId);
      },
      left: list.remove,
      show: (id) => {
        window.history.replaceState(null, "", `/cases/${id}${writeQueueQuery(address.current)}`);
        requestAnimationFrame(() => heading.current?.focus({ preventScroll: true }));
      },
    },
  );
  acts.set({
    undo: () => send({ kind: "undo" }),
    next: () => send({ kind: "move", by: 1 }),
    open: (id) => send({ kind: "open", id }),
    retry: () => send({ kind: "retry" }),
  });
  useOrder(list.queue, rows, desk.currentId, me.id, send);
  useLive((event) => {
    if (event.kind === "link" && event.up && desk.stalled) send({ kind: "retry" });
    if (event.kind !== "changes" || asOf !== null) return;
    const changes = event.cases.map(({ id, version, holder, account, store }) => ({
      id,
      version,
      account,
      store,
      heldBy: holder !== null && holder.id !== me.id ? holder : null,
    }));
    if (changes.length > 0) send({ kind: "changed", changes });
  });
  useFirstOf(rows, desk.currentId, list.queue.state, send);
  useLease({ desk, send, api, mayDecide });
  const changeQuery = useCallback((next: QueueQuery) => {
    setQuery(next);
    const { pathname } = window.location;
    window.history.replaceState(null, "", `${pathname}${writeQueueQuery(next)}`);
  }, []);
  const view = desk.currentId ? desk.cases[desk.currentId] : undefined;
  useDeskKeys(view, send);
  const open = useCallback(
    (id: string) => {
      setDrawn(false);
      send({ kind: "open", id });
    },
    [send],
  );
  return (
    <ServerClock serverNow={asOf ?? list.queue.now}>
      <div className="flex min-w-0 flex-1 flex-col">
        <div className="relative flex min-h-0 min-w-0 flex-1">
          {asOf === null && (
            <QueueColumn
              queue={list.queue}
              query={query}
              onQuery={changeQuery}
              currentId={desk.currentId}
              ownId={me.id}
              store={view?.store ? { id: view.store.id, name: view.store.name } : null}
              onOpen={open}
              onMore={list.more}
              onAgain={list.again}
              drawn={drawn}
            />
          )}
          <ErasedAt at={view?.erasedAt ?? null}>
            <CasePane
              desk={desk}
              send={send}
              api={api}
              now={asOf ?? list.queue.now}
              mayDecide={mayDecide}
              headingRef={heading}
              onReloadPast={asOf === null ? undefined : reloadPage}
              onQueue={() => setDrawn(!drawn)}
              queueEmpty={list.queue.state === "ready" && rows.length === 0}
            />
          </ErasedAt>
        </div>
        {asOf !== null && <MomentFoot at={asOf} live={`/cases/${wantedId}`} />}
      </div>
    </ServerClock>
  );
}

const reloadPage = () => window.location.reload();

type Send = ReturnType<typeof useDesk>["send"];
type Acts = Parameters<typeof useTell>[0] extends () => infer A ? A : never;
const nothing = () => {};

/** The toast's actions, looked up when they are pressed. */
function useActs() {
  const held = useRef<Acts>({ undo: nothing, next: nothing, open: nothing, retry: nothing });
  const [current] = useState(() => () => held.current);
  return {
    current,
    set(acts: Acts) {
      held.current = acts;
    },
  };
}

/** Where "next" leads: the rows as they stand, without those that others have done meanwhile. */
function useOrder(
  { away }: Queue,
  rows: QueuePageView["rows"],
  currentId: string | null,
  ownId: string,
  send: Send,
) {
  const current = useRef(currentId);
  current.current = currentId;
  useEffect(() => {
    const order = rows
      .filter(({ id }) => !away.has(id) || id === current.current)
      .map(({ id, holder }) => ({ id, heldBy: holder !== null && holder.id !== ownId ? holder : null }));
    send({ kind: "order", order });
  }, [rows, away, ownId, send]);
}

/** With nothing on screen, the first free case of the queue is. */
function useFirstOf(rows: QueuePageView["rows"], currentId: string | null, state: string, send: Send) {
  useEffect(() => {
    const free = rows.find((row) => row.holder === null) ?? rows[0];
    if (currentId === null && state === "ready" && free) send({ kind: "open", id: free.id });
  }, [rows, currentId, state, send]);
}

function useDeskKeys(view: CaseView | undefined, send: Send) {
  const t = useTranslations("review.case");
  const keys = useTranslations("keys");
  const words = useTranslations("case");
  const router = useRouter();
  useKeys(keys("review"), [
    { combo: "j", label: t("next"), run: () => send({ kind: "move", by: 1 }), repeat: true },
    { combo: "k", label: t("previous"), run: () => send({ kind: "move", by: -1 }), repeat: true },
    { combo: "z", label: words("undo"), run: () => send({ kind: "undo" }) },
    {
      combo: "a",
      label: t("record"),
      run: () => view && router.push(`/accounts/${view.account.id}`),
      when: view !== undefined,
    },
  ]);
}
