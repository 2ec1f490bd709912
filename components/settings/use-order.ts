"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useToast } from "@/components/ui/toast";

const NAMED = [
  "stale",
  "exists",
  "invalid",
  "last_admin",
  "weak_password",
  "not_allowed",
  "not_found",
  "no_change",
  "reason_needed",
  "not_held",
  "wrong",
  "rate_limited",
  "disabled",
  "wrong_code",
  "gone",
  "factor_needed",
  "no_password",
] as const;

/** Sends one order to the desk, says why where it is refused, and draws the page anew. Null: not done. */
export function useOrder() {
  const router = useRouter();
  const { show } = useToast();
  const t = useTranslations("settings.refused");
  const [pending, setPending] = useState(false);
  const send = async <T>(url: string, body: object = {}): Promise<T | null> => {
    setPending(true);
    const answer = await post<T>(url, body);
    setPending(false);
    if (answer.ok) {
      router.refresh();
      return answer.value;
    }
    const named = NAMED.find((kind) => kind === answer.refusal.kind);
    show({ message: t(named ?? "some"), tone: "error" });
    if (named === "stale" || named === "not_found") router.refresh();
    return null;
  };
  return { send, pending };
}

export type Refused = { kind: string; why?: string };
export type Answer<T> = { ok: true; value: T } | { ok: false; refusal: Refused };

/** `value` is an empty object where the route has nothing to say, so that null is a refusal alone. */
export async function post<T>(url: string, body: object): Promise<Answer<T>> {
  try {
    const answer = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    const told = (await answer.json()) as { value?: T; refusal?: Refused };
    return answer.ok
      ? { ok: true, value: told.value ?? ({} as T) }
      : { ok: false, refusal: told.refusal ?? { kind: "failed" } };
  } catch {
    return { ok: false, refusal: { kind: "unreachable" } };
  }
}
