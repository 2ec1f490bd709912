import { settingRow } from "@/db/queries/settings";
import { type NotAllowed, permit } from "@/lib/domain/access/permit";
import type { Actor } from "@/lib/domain/actor";
import type { Action } from "@/lib/domain/log/actions";
import type { EntryDraft, Json } from "@/lib/domain/log/entry";
import { add, move } from "@/lib/domain/plan";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { commitPlan } from "../commit-plan";
import type { Ctx } from "../context";
import { isUniqueViolation } from "../unique-violation";
import { SETTINGS, type SettingKey } from "./settings";

/** `version` is the one that was seen, 0 where nothing had been chosen. */
export type SettingChange = { key: SettingKey; value: unknown; version: number };
export type ChangeSettingRefusal =
  | NotAllowed
  | { kind: "unknown_setting" }
  | { kind: "not_accepted" }
  | { kind: "no_change" }
  | { kind: "stale" };

const actionOf = (key: SettingKey): Action => {
  if (key.startsWith("retention.")) return "retention.changed";
  return key === "calendar.closed_days" ? "holiday.changed" : "settings.changed";
};

/** Changes one choice of the organisation; the log keeps what it was before and after. */
export async function changeSetting(
  ctx: Ctx,
  actor: Actor,
  change: SettingChange,
): Promise<Result<{ version: number }, ChangeSettingRefusal>> {
  const allowed = permit(actor, "settings.write");
  if (!allowed.ok) return allowed;
  const setting = SETTINGS[change.key];
  if (!setting) return refuse({ kind: "unknown_setting" });
  const read = setting.schema.safeParse(change.value);
  if (!read.success) return refuse({ kind: "not_accepted" });
  const before = await settingRow(ctx.store, change.key);
  if ((before?.version ?? 0) !== change.version) return refuse({ kind: "stale" });
  const value = JSON.stringify(read.data);
  if (value === (before?.value ?? JSON.stringify(setting.fallback))) return refuse({ kind: "no_change" });
  const now = ctx.now();
  const row = { id: change.key, value, changedAt: now, version: 1 };
  const write = before ? move("setting", before, { value, changedAt: now }) : add("setting", row);
  const entry: EntryDraft = {
    action: actionOf(change.key),
    subject: { kind: "setting", id: change.key },
    cause: null,
    caseId: null,
    before: before ? (JSON.parse(before.value) as Json) : null,
    after: read.data as Json,
    facts: null,
  };
  try {
    const done = await commitPlan(ctx, actor, { changes: [write], entries: [entry] }, now);
    return done.ok ? ok({ version: change.version + 1 }) : refuse({ kind: "stale" });
  } catch (error) {
    // Two first choices at once: the second one judged what is no longer so.
    if (isUniqueViolation(error)) return refuse({ kind: "stale" });
    throw error;
  }
}
