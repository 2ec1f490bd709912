import { cookies, headers } from "next/headers";
import { chooseLocale, LOCALE_COOKIE } from "@/lib/i18n/locales";
import type { PageForm } from "@/lib/usecases/notices/send-from-page";
import type { NoticeForm } from "./notice-form";

/** Five files and what stands around them; what is longer is read for its texts alone. */
export const PAGE_FORM_BYTES_MAX = 52 * 1024 * 1024;

/** What the button that was pressed asks for: `send`, `add`, or `remove:<file>`. */
export function pageFormOf(form: NoticeForm, language: "en" | "zh"): PageForm {
  const action = form.text("action");
  return {
    ground: form.text("ground"),
    statement: form.text("statement"),
    phone: form.text("phone").slice(0, 40),
    files: form.files,
    remove: action.startsWith("remove:") ? action.slice("remove:".length) : "",
    send: action === "send" && !form.cut,
    key: /^[\w-]{8,64}$/.test(form.text("key")) ? form.text("key") : "none-given",
    language,
  };
}

/** The language of the page that posts. */
export async function pageLanguage(): Promise<"en" | "zh"> {
  const [jar, head] = await Promise.all([cookies(), headers()]);
  return chooseLocale(jar.get(LOCALE_COOKIE)?.value, head.get("accept-language")) === "en" ? "en" : "zh";
}
