import type { CSSProperties, ReactNode } from "react";
import { LiveProvider } from "@/components/live/live";
import { HeldBanner } from "@/components/outbox/held-banner";
import { ReconcilerAlert } from "@/components/proof/reconciler-alert";
import { BreakHint } from "@/components/shell/break-hint";
import { DeskRail } from "@/components/shell/desk-rail";
import type { Section } from "@/components/shell/sections";
import { ReadOnlyDesk } from "@/components/ui/read-only";
import type { Permission } from "@/lib/domain/access/permissions";
import { mayEver } from "@/lib/domain/access/table";
import { world } from "@/lib/edge/context";
import { ownPreferences } from "@/lib/edge/own-preferences";
import { currentActor } from "@/lib/edge/session";
import { heldNow } from "@/lib/screens/deliveries";
import { unreadCount } from "@/lib/screens/inbox";
import { loadCounts } from "@/lib/screens/queue-page";
import type { Ctx } from "@/lib/usecases/context";
import { reconcilerState } from "@/lib/usecases/reconcile/state";
import { readSetting } from "@/lib/usecases/settings/settings";

const NEEDS: Record<Section, Permission> = {
  review: "queue.read",
  approvals: "proposal.read",
  appeals: "appeal.read",
  inbox: "case.comment",
  accounts: "account.read",
  stores: "store.read",
  rules: "rules.read",
  audit: "audit.read",
};
const SECTIONS = Object.keys(NEEDS) as Section[];

/** How pictures come up: one's own choice, else the organisation's. */
async function picturesShown(ctx: Ctx): Promise<string> {
  const { images } = await ownPreferences();
  return images && images !== "organisation" ? images : (await readSetting(ctx, "wellbeing.images")).value;
}

/** The rail beside every page of the desk. Each page asks for its own permission; this only draws. */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  const actor = await currentActor();
  // Signed out: the page itself sends on to sign-in, and back here afterwards.
  if (!actor) return children;
  const { ctx } = await world();
  const [{ approvals, appeals }, held, inbox] = await Promise.all([
    loadCounts(ctx, actor),
    heldNow(ctx),
    mayEver(actor.role, NEEDS.inbox) ? unreadCount(ctx, actor) : 0,
  ]);
  const hidden = SECTIONS.filter((section) => !mayEver(actor.role, NEEDS[section]));
  const alarm = mayEver(actor.role, "audit.read") ? (await reconcilerState(ctx)).open : null;
  const desk = (
    <ReadOnlyDesk on={actor.role === "auditor"}>
      <LiveProvider on={mayEver(actor.role, "queue.read")}>
        <div
          data-pictures={await picturesShown(ctx)}
          className={alarm || held ? "flex min-h-0 flex-1 overflow-hidden" : "flex h-dvh overflow-hidden"}
          style={{ "--toast-left": "64px" } as CSSProperties}
        >
          <DeskRail
            person={{ name: actor.name, role: actor.role }}
            counts={{ approvals, appeals, inbox }}
            hidden={hidden}
          />
          {children}
        </div>
        <BreakHint afterMinutes={(await ownPreferences()).breakAfter ?? 0} />
      </LiveProvider>
    </ReadOnlyDesk>
  );
  if (!alarm && !held) return desk;
  return (
    <div className="flex h-dvh flex-col overflow-hidden">
      {held && <HeldBanner held={held} mayRelease={mayEver(actor.role, "outbound.hold")} />}
      {alarm && (
        <ReconcilerAlert
          runId={alarm.run.id}
          mismatches={alarm.run.mismatches}
          rows={alarm.mismatches.map(({ id, tableName, rowId, kind, field }) => ({
            id,
            text: [tableName, rowId, kind, field].filter(Boolean).join(" "),
          }))}
          maySign={mayEver(actor.role, "reconciler.sign_off")}
        />
      )}
      {desk}
    </div>
  );
}
