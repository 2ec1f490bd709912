"use client";

import { Eye } from "lucide-react";
import { useTranslations } from "next-intl";
import { createContext, type ReactNode, use } from "react";
import { Chip } from "./chip";

const ReadOnlyContext = createContext(false);

/** Around everything of a person who changes nothing anywhere: an auditor. */
export function ReadOnlyDesk({ on, children }: { on: boolean; children: ReactNode }) {
  return <ReadOnlyContext value={on}>{children}</ReadOnlyContext>;
}

/** "Read only" in a screen's header: for whom nothing can be done anywhere, or `here`. */
export function ReadOnlyChip({ here = false }: { here?: boolean }) {
  const t = useTranslations("ui");
  const everywhere = use(ReadOnlyContext);
  return here || everywhere ? <Chip icon={Eye}>{t("readOnly")}</Chip> : null;
}
