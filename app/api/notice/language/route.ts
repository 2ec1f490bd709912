import { GONE, seeOther } from "@/lib/edge/notice-route";
import { openRoute } from "@/lib/edge/open-route";
import { LOCALE_COOKIE, LOCALES } from "@/lib/i18n/locales";

const BACK = /^\/notice\/(gone|n\/\d{1,12}(\/appeal)?)$/;
const YEAR_S = 31_536_000;

/** Switches the language of the public pages without scripts, and goes back where one was. */
export const GET = openRoute({
  why: "changes nothing but the language in the visitor's own browser",
  async run(_here, _params, request) {
    const { searchParams } = new URL(request.url);
    const to = LOCALES.find((each) => each === searchParams.get("to")) ?? "zh-CN";
    const back = searchParams.get("back") ?? "";
    const cookie = `${LOCALE_COOKIE}=${to}; Path=/; Max-Age=${YEAR_S}; SameSite=Lax`;
    return seeOther(BACK.test(back) ? back : GONE, { "set-cookie": cookie });
  },
});
