"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useKeys } from "@/components/ui/keys/use-keys";

/** A key that follows a link drawn elsewhere on the page. */
export function LinkKey({ combo, href, label }: { combo: string; href: string; label: string }) {
  const keys = useTranslations("keys");
  const router = useRouter();
  useKeys(keys("records"), [{ combo, label, run: () => router.push(href) }]);
  return null;
}
