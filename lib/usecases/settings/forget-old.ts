import { forgetOld } from "@/db/operational-retention";
import type { Ctx } from "../context";
import { readSettings } from "./settings";

const DAY = 86_400_000;
const KEYS = ["retention.sessions_days", "retention.drafts_days", "retention.deliveries_days"] as const;

/** Lets go of what is not of record, after as many days as the organisation has chosen. */
export async function forgetByTerms(ctx: Ctx): Promise<void> {
  const days = await readSettings(ctx, KEYS);
  const before = (key: (typeof KEYS)[number]) => ctx.now() - days[key].value * DAY;
  await forgetOld(ctx.store, {
    sessions: before("retention.sessions_days"),
    drafts: before("retention.drafts_days"),
    deliveries: before("retention.deliveries_days"),
  });
}
