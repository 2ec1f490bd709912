"use client";

import { useLocale } from "next-intl";
import type { Bilingual } from "@/lib/domain/policy/pack";

/** The words in the person's language; the other one where it is missing. */
export function useBilingual(): (text: Bilingual) => string {
  const zh = useLocale() === "zh-CN";
  return (text) => (zh ? text.zh : text.en);
}
