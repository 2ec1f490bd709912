import { limitsOf, type SessionLimits } from "@/lib/domain/access/session-policy";
import type { Ctx } from "../context";
import { readSettings } from "./settings";

export type SignInRules = { limits: SessionLimits; needsFactor: boolean };

const KEYS = ["sign_in.idle_minutes", "sign_in.absolute_hours", "sign_in.second_factor"] as const;

/** How long sessions live and whether a second factor is asked of everybody: asked at every request. */
export async function signInRules(ctx: Ctx): Promise<SignInRules> {
  const all = await readSettings(ctx, KEYS);
  return {
    limits: limitsOf(all["sign_in.idle_minutes"].value, all["sign_in.absolute_hours"].value),
    needsFactor: all["sign_in.second_factor"].value === "required",
  };
}
