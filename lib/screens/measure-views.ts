import type { MeasureRecord } from "@/db/queries/subject-pages";
import type { HeldMeasure } from "@/lib/domain/policy/standing";
import type { MeasureView } from "./views";

export const measureView = ({ measure, caseNumber, endedAt, endCause }: MeasureRecord): MeasureView => ({
  id: measure.id,
  kind: measure.kind,
  targetKind: measure.targetKind,
  targetId: measure.targetId,
  scopes: measure.scopes,
  startAt: measure.startAt,
  endAt: measure.endAt,
  tier: measure.tier,
  text: measure.text,
  decisionId: measure.decisionId,
  caseId: measure.caseId,
  caseNumber,
  endedAt,
  endCause,
});

export const heldMeasure = ({ measure, endedAt }: MeasureRecord): HeldMeasure => ({ ...measure, endedAt });
