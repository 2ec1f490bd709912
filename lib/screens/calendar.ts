import { packAt } from "@/lib/domain/policy/default-pack";
import { localDate } from "@/lib/domain/policy/working-days";
import type { Ctx } from "@/lib/usecases/context";
import { readSetting, type SettingRead } from "@/lib/usecases/settings/settings";

export type CalendarPage = {
  closed: SettingRead<"calendar.closed_days">;
  /** From today on, of the policy pack in force. */
  holidays: string[];
  zone: string;
};

/** The days on which terms stand still: the pack's, and the organisation's own. */
export async function loadCalendar(ctx: Ctx): Promise<CalendarPage> {
  const pack = packAt(ctx.packs, ctx.now());
  const today = localDate(ctx.now(), pack);
  const closed = await readSetting(ctx, "calendar.closed_days");
  return { closed, holidays: pack.holidays.filter((day) => day >= today), zone: pack.zone };
}
