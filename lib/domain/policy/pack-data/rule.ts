import type { Category, RuleId } from "../../words";
import type { Bilingual, RuleExample, RuleText } from "../pack";

export const both = (en: string, zh: string): Bilingual => ({ en, zh });

/** Something a merchant may write under this rule. */
export const allowed = (en: string, zh: string): RuleExample => ({ text: both(en, zh), allowed: true });

/** Something that breaks this rule. */
export const forbidden = (en: string, zh: string): RuleExample => ({ text: both(en, zh), allowed: false });

/** A rule as first published: version 1. A later pack raises the version where the wording changes. */
export const rule = (
  id: RuleId,
  category: Category,
  surfaces: RuleText["surfaces"],
  text: Pick<RuleText, "source" | "title" | "clause" | "examples">,
): RuleText => ({ id, version: 1, category, surfaces, ...text });
