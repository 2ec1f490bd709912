"use client";

import { useTranslations } from "next-intl";
import { ACTIONS } from "@/lib/domain/log/actions";
import { LOG_OUTCOMES } from "@/lib/domain/log/facets";
import { RULE_IDS, SURFACES, TIERS } from "@/lib/domain/words";
import { ACTION_GROUPS, type FILTER_PARAMS } from "@/lib/screens/audit-href";
import type { AuditParams } from "@/lib/screens/audit-query";

type Option = { id: string; label: string };
type Options = Record<(typeof FILTER_PARAMS)[number], Option[]>;

const VERSIONS_MAX = 20;

/** What each filter offers, in the words of the person looking. */
export function useFilterOptions(people: { id: string; name: string }[], params: AuditParams): Options {
  const t = useTranslations("audit");
  const surfaces = useTranslations("surfaces");
  const tiers = useTranslations("tiers");
  const groups = ACTION_GROUPS.flatMap((group) => [
    { id: `${group}.`, label: t("allOf", { group: t(`groups.${group}`) }) },
    ...ACTIONS.filter((action) => action.startsWith(`${group}.`)).map((action) => ({
      id: action,
      label: t(`actions.${action}`),
    })),
  ]);
  /** Subjects come by search and by links, not from a list. */
  const own = (id: string | null): Option[] => (id === null ? [] : [{ id, label: id.slice(-8) }]);
  return {
    action: groups,
    actor: people.map(({ id, name }) => ({ id, label: name })),
    rule: RULE_IDS.map((id) => ({ id, label: id })),
    version:
      params.rule === null
        ? []
        : Array.from({ length: VERSIONS_MAX }, (_, at) => ({ id: String(at + 1), label: `v${at + 1}` })),
    tier: TIERS.map((tier) => ({
      id: String(tier),
      label: tier === 0 ? tiers("warning") : tiers("tier", { tier }),
    })),
    surface: SURFACES.map((id) => ({ id, label: surfaces(id) })),
    outcome: LOG_OUTCOMES.map((id) => ({ id, label: t(`outcomes.${id}`) })),
    account: own(params.account),
    store: own(params.store),
    case: own(params.case),
  };
}
