import type { DecisionId } from "@/lib/domain/ids";
import type { HistoryStep } from "../content/history";
import type { Desk } from "./desk";

/**
 * Whether this step can be told yet. A decision that was reversed later would count for ever while nobody can
 * appeal, and later ones would come out graver than they did: it is left out with its item.
 */
export const isTold = (step: HistoryStep): boolean => step.later?.outcome !== "reversed";

/**
 * Plans what became of a decision later: an appeal, or a correction on the house's own motion. These begin to
 * happen once appeals can be filed; until then the decisions stand.
 */
export function planLater(_desk: Desk, _step: HistoryStep, _decisionId: DecisionId): void {}
