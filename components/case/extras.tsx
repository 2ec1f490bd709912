"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { KeyChip } from "@/components/ui/key-chip";
import { useAriaShortcut, useKeys } from "@/components/ui/keys/use-keys";
import { later } from "@/components/ui/later/later";
import { PUBLISHING_SCOPES } from "@/lib/domain/words";
import type { CaseDraft, CaseView } from "@/lib/screens/views";
import type { Work } from "./desk/state";

const CitesDialog = later(() => import("./extras-dialogs").then((from) => from.CitesDialog));
const OtherDialog = later(() => import("./extras-dialogs").then((from) => from.OtherDialog));
const ScopesDialog = later(() => import("./extras-dialogs").then((from) => from.ScopesDialog));

export type ExtrasProps = {
  view: CaseView;
  work: Work;
  readOnly: boolean;
  onEdit: (patch: Partial<CaseDraft>) => void;
};

type Which = "scopes" | "other" | "cites";

/** What a decision can say beside its finding: which publishing stops, another restriction, cases it cites. */
export function Extras(props: ExtrasProps) {
  const { view, work, readOnly } = props;
  const t = useTranslations("fair.extras");
  const keys = useTranslations("keys");
  const [open, setOpen] = useState<Which | null>(null);
  const { assessment } = work.preview.view;
  const { draft } = work;
  const stops = assessment?.measures.some((each) => each.kind === "stop_publishing") ?? false;
  const can: Record<Which, boolean> = {
    scopes: !readOnly && stops,
    other: !readOnly && view.mayOther,
    cites: !readOnly && (assessment?.proposal ?? false) && citable(view).length > 0,
  };
  useKeys(keys("review"), [
    { combo: "shift+w", label: t("scopes"), run: () => setOpen("scopes"), when: can.scopes },
    { combo: "r", label: t("other"), run: () => setOpen("other"), when: can.other },
    { combo: "i", label: t("cites"), run: () => setOpen("cites"), when: can.cites },
  ]);
  if (!Object.values(can).some(Boolean)) return null;
  const close = () => setOpen(null);
  return (
    <div className="mt-1.5 flex flex-wrap gap-x-4" data-testid="extras">
      {can.scopes && (
        <Line combo="shift+w" label={t("scopes")} onPress={() => setOpen("scopes")}>
          {t("scopesOf", { n: draft.publishingScopes?.length ?? PUBLISHING_SCOPES.length })}
        </Line>
      )}
      {can.other && (
        <Line combo="r" label={t("other")} onPress={() => setOpen("other")}>
          {draft.otherMeasure ? t("set") : t("none")}
        </Line>
      )}
      {can.cites && (
        <Line combo="i" label={t("cites")} onPress={() => setOpen("cites")}>
          {draft.cites.length}
        </Line>
      )}
      {open === "scopes" && <ScopesDialog {...props} onClose={close} />}
      {open === "other" && <OtherDialog {...props} onClose={close} />}
      {open === "cites" && <CitesDialog {...props} cases={citable(view)} onClose={close} />}
    </div>
  );
}

export type Citable = { id: string; number: number; surface: CaseView["surface"]; at: number | null };

/** The other cases of the subject that are on the screen: decided ones, latest first, then open ones. */
function citable({ id, strikes, otherOpen }: CaseView): Citable[] {
  const all: Citable[] = [
    ...strikes.map((each) => ({
      id: each.caseId,
      number: each.caseNumber,
      surface: each.surface,
      at: each.decidedAt,
    })),
    ...otherOpen.map((each) => ({ ...each, at: null })),
  ];
  return [...new Map(all.map((each) => [each.id, each])).values()].filter((each) => each.id !== id);
}

type LineProps = { combo: string; label: string; onPress: () => void; children: ReactNode };

function Line({ combo, label, onPress, children }: LineProps) {
  return (
    <button
      type="button"
      onClick={onPress}
      aria-haspopup="dialog"
      aria-keyshortcuts={useAriaShortcut(combo)}
      className="flex h-6 items-center gap-1.5 rounded-chip text-12 text-ink-2 hover:underline"
    >
      {label}
      <span className="tnum font-semibold text-ink">{children}</span>
      <KeyChip combo={combo} />
    </button>
  );
}
