"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { post } from "@/components/settings/use-order";

const NAMED = [
  "wrong",
  "rate_limited",
  "wrong_code",
  "gone",
  "factor_needed",
  "no_password",
  "stale",
  "no_change",
  "not_found",
] as const;
export const WEAK = ["too_short", "too_long", "common", "like_you"] as const;

export type SecurityAnswer<T> = { ok: true; value: T } | { ok: false; kind: string; text: string };

/** Sends an order about one's own way in; a refusal comes back with its words, to stand beside its field. */
export function useSecurity() {
  const router = useRouter();
  const t = useTranslations("settings.refused");
  const weak = useTranslations("security.weak");
  const [pending, setPending] = useState(false);
  const send = async <T>(body: object): Promise<SecurityAnswer<T>> => {
    setPending(true);
    const answer = await post<T>("/api/desk/security", body);
    setPending(false);
    if (answer.ok) {
      router.refresh();
      return answer;
    }
    const { kind, why } = answer.refusal;
    if (kind === "weak_password") {
      return { ok: false, kind, text: weak(WEAK.find((each) => each === why) ?? "common") };
    }
    return { ok: false, kind, text: t(NAMED.find((each) => each === kind) ?? "some") };
  };
  return { send, pending };
}
