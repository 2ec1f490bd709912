import type { DecisionId } from "@/lib/domain/ids";
import type { HistoryStep } from "../content/history";
import type { Desk } from "./desk";

/**
 * Plans what became of a decision later: an appeal, or a correction on the house's own motion. These begin to
 * happen once appeals can be filed; until then the decisions stand.
 */
export function planLater(_desk: Desk, _step: HistoryStep, _decisionId: DecisionId): void {}
