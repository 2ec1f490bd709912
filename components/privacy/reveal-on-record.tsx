"use client";

import { useRouter } from "next/navigation";
import { useCallback } from "react";
import type { SightView } from "@/lib/screens/sight";
import { RevealControl } from "./reveal-control";

/** The key on an account's record: its cases' contacts. */
export function RevealOnRecord({ accountId, sight }: { accountId: string; sight: SightView }) {
  const router = useRouter();
  const again = useCallback(() => router.refresh(), [router]);
  const subject = { subjectKind: "account", subjectId: accountId } as const;
  return <RevealControl subject={subject} sight={sight} scope="records" onChange={again} />;
}
