"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { Segmented } from "@/components/ui/choice";
import { useKeys } from "@/components/ui/keys/use-keys";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { SEVERITIES } from "@/lib/domain/words";
import type { CaseDraft, CaseView } from "@/lib/screens/views";
import type { Work } from "./desk/state";
import { Extras } from "./extras";
import { useBilingual } from "./use-bilingual";

type FindingsProps = {
  view: CaseView;
  work: Work;
  readOnly: boolean;
  onEdit: (patch: Partial<CaseDraft>) => void;
};

/** What the reviewer finds: category, severity, whether it was coordinated or did grave harm. */
export function FindingsForm({ view, work, readOnly, onEdit }: FindingsProps) {
  const t = useTranslations("review.findings");
  const keys = useTranslations("keys");
  const say = useBilingual();
  const [open, setOpen] = useState(false);
  const { draft, preview } = work;
  useKeys(keys("review"), [
    { combo: "l", label: t("category"), run: () => setOpen(true), when: !readOnly },
    { combo: "u", label: t("severities.minor"), run: () => onEdit({ severity: "minor" }), when: !readOnly },
    {
      combo: ",",
      label: t("severities.standard"),
      run: () => onEdit({ severity: "standard" }),
      when: !readOnly,
    },
    {
      combo: ".",
      label: t("severities.serious"),
      run: () => onEdit({ severity: "serious" }),
      when: !readOnly,
    },
    {
      combo: "d",
      label: t("coordinated"),
      run: () => onEdit({ coordinated: !draft.coordinated }),
      when: !readOnly,
    },
    {
      combo: "h",
      label: t("graveHarm"),
      run: () => onEdit({ graveHarm: !draft.graveHarm }),
      when: !readOnly,
    },
  ]);
  return (
    <div className="pt-2.5">
      <Select
        label={t("category")}
        options={view.categories.map((each) => ({ id: each.id, label: `${each.id} ${say(each.title)}` }))}
        value={draft.category ?? preview.view.category}
        onChange={(category) => onEdit({ category })}
        keyCombo="l"
        open={open}
        onOpenChange={setOpen}
        disabled={readOnly}
        testId="category"
      />
      <div className="mt-2.5 flex items-center gap-3">
        <span aria-hidden className="flex-1 text-12 text-ink-3">
          {t("severity")}
        </span>
        <Segmented
          label={t("severity")}
          options={SEVERITIES.map((id) => ({ id, label: t(`severities.${id}`) }))}
          value={draft.severity}
          onChange={(severity) => onEdit({ severity })}
          disabled={readOnly}
          className="w-[248px] [&>div]:flex-1"
        />
      </div>
      <div className="mt-1.5 flex items-center justify-between gap-4">
        <Checkbox
          checked={draft.coordinated}
          onChange={(coordinated) => onEdit({ coordinated })}
          disabled={readOnly}
        >
          {t("coordinated")}
        </Checkbox>
        <Checkbox
          checked={draft.graveHarm}
          onChange={(graveHarm) => onEdit({ graveHarm })}
          disabled={readOnly}
        >
          {t("graveHarm")}
        </Checkbox>
      </div>
      <Clusters clusters={view.clusters} />
      {draft.graveHarm && (
        <TextField
          label={t("graveReason")}
          hideLabel
          placeholder={t("graveReason")}
          value={draft.graveHarmReason}
          onChange={(graveHarmReason) => onEdit({ graveHarmReason })}
          error={draft.graveHarmReason.trim() === "" ? t("graveNeeded") : undefined}
          disabled={readOnly}
          lang="zh-CN"
          className="mt-1.5"
        />
      )}
      <Extras view={view} work={work} readOnly={readOnly} onEdit={onEdit} />
    </div>
  );
}

/** What intake found that bears on "coordinated or evasive": the tick stays the reviewer's. */
function Clusters({ clusters }: { clusters: CaseView["clusters"] }) {
  const t = useTranslations("review.findings.clusters");
  if (clusters.length === 0) return null;
  return (
    <ul data-testid="clusters" className="mt-1.5 space-y-0.5 text-12 text-ink-2">
      {clusters.map((each) => (
        <li key={each.id}>
          {each.kind === "shared_contact"
            ? t("shared", { accounts: each.accounts, operators: each.operators, days: each.days })
            : t.rich("around", {
                account: () => (
                  <Link href={`/accounts/${each.account.id}`} className="underline">
                    {each.account.name}
                  </Link>
                ),
              })}
        </li>
      ))}
    </ul>
  );
}
