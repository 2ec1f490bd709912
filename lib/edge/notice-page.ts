import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { type FoundNotice, reachedNotice } from "@/lib/usecases/notices/reached-notice";
import { type World, world } from "./context";
import { formToken, noticeCookieName, noticesOfCookie } from "./notice-cookie";
import { addressOf, GONE, noticeWaitMs } from "./notice-route";

export type Reached = { here: World; found: FoundNotice; form: string };

/** First line of every page of a notice: the notice that the visitor's cookie opens, `busy`, or on to the calm page. */
export async function reachNotice(number: string): Promise<Reached | "busy"> {
  const [here, jar, head] = await Promise.all([world(), cookies(), headers()]);
  if (noticeWaitMs(addressOf(head), number, here.ctx.now()) > 0) return "busy";
  const cookie = jar.get(noticeCookieName(here))?.value ?? "";
  const found = await reachedNotice(here.ctx, Number(number), await noticesOfCookie(here, cookie));
  if (!found) redirect(GONE);
  return { here, found, form: formToken(here, cookie) };
}
