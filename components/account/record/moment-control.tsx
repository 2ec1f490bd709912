"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { MomentField } from "@/components/ui/moment-field";
import { fieldOf } from "@/lib/screens/as-of";

/** When the page is shown as of; another moment opens the page as it stood then. */
export function MomentControl({ at, live }: { at: number; live: string }) {
  const t = useTranslations("audit");
  const router = useRouter();
  return (
    <MomentField
      key={at}
      label={t("asOf")}
      value={fieldOf(at)}
      onChange={(moment) => router.push(`${live}${live.includes("?") ? "&" : "?"}asOf=${moment}`)}
    />
  );
}
