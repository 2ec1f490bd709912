"use client";

import { FileArchive } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { download } from "@/components/ui/download";
import { useKeys } from "@/components/ui/keys/use-keys";

export const BUNDLE_KEY = "shift+j";

/** Takes everything about a case or account as one file with its proofs; `on` only for who may. */
export function useBundle(of: string, group: "records" | "review", on: boolean): () => void {
  const t = useTranslations("bundle");
  const keys = useTranslations("keys");
  const language = useLocale();
  const make = () => download(`/api/desk/bundle?of=${of}&language=${language}`);
  useKeys(keys(group), [{ combo: BUNDLE_KEY, label: t("make"), run: make, when: on }]);
  return make;
}

export function BundleButton({ of }: { of: string }) {
  const t = useTranslations("bundle");
  const make = useBundle(of, "records", true);
  return (
    <Button size={28} icon={FileArchive} keyCombo={BUNDLE_KEY} onPress={make}>
      {t("make")}
    </Button>
  );
}
