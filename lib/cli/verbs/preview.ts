import type { Readable, Writable } from "node:stream";
import { z } from "zod";
import { type Assessment, assess } from "../../domain/policy/assess";
import { DEFAULT_PACKS, packAt } from "../../domain/policy/default-pack";
import { DAY_MS, type PriorOffence } from "../../domain/policy/offence";
import type { PolicyPack } from "../../domain/policy/pack";
import { CATEGORIES, LADDERS, SEVERITIES, STEPS } from "../../domain/words";
import { type NdjsonLine, ndjsonLines } from "./ndjson-lines";

const LINE_CHARS_MAX = 5_000_000;
const HISTORY_MAX = 10_000;

const instant = z.iso.datetime({ offset: true }).transform((text) => Date.parse(text));
const fen = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);

const priorSchema = z.object({
  ladder: z.enum(LADDERS),
  category: z.enum(CATEGORIES),
  conductAt: instant,
  step: z.literal(STEPS),
  decidedAt: instant,
  noticeHandedOverAt: instant.nullable(),
  reversed: z.boolean(),
  joined: z.boolean(),
  damagesFen: fen,
});

const lineSchema = z.object({
  id: z.union([z.string(), z.number()]),
  subject: z.object({ store: z.boolean(), depositRequiredFen: fen, depositAvailableFen: fen }),
  history: z.array(priorSchema).max(HISTORY_MAX),
  case: z.object({
    category: z.enum(CATEGORIES),
    severity: z.enum(SEVERITIES),
    coordinated: z.boolean(),
    graveHarm: z.boolean(),
    conductAt: instant,
    decidedAt: instant,
  }),
});
type PreviewLine = z.infer<typeof lineSchema>;

/** Damages within the four-eyes window before this decision, net of reversals; both ends count. */
function operatorDamagesFen(history: readonly PriorOffence[], decidedAt: number, pack: PolicyPack): number {
  const from = decidedAt - pack.fourEyes.windowDays * DAY_MS;
  return history
    .filter((each) => !each.reversed && each.decidedAt >= from && each.decidedAt <= decidedAt)
    .reduce((sum, each) => sum + each.damagesFen, 0);
}

function assessLine(line: PreviewLine, packs: readonly PolicyPack[]): Assessment {
  const pack = packAt(packs, line.case.conductAt);
  const history = line.history.map((each, index) => ({ id: `history[${index}]`, ...each }));
  const { store, ...deposit } = line.subject;
  return assess(
    {
      subject: { hasStore: store, ...deposit },
      history,
      case: line.case,
      operatorDamagesWindowFen: operatorDamagesFen(history, line.case.decidedAt, pack),
    },
    pack,
  );
}

/** The printed form of an assessment. Damages stand in `damagesFen` and `dueFen`, never among the measures. */
function answer(id: string | number, assessment: Assessment): object {
  const { n, step, tier, points, measures, damages, proposal, joins } = assessment;
  return {
    id,
    n,
    step,
    tier,
    points,
    measures: measures.map(({ kind, target, days }) => ({ kind, target, days })),
    damagesFen: damages?.amountFen ?? 0,
    dueFen: damages?.dueFen ?? 0,
    proposal,
    joins: joins !== null,
  };
}

function parse(
  text: string,
): { ok: true; line: PreviewLine } | { ok: false; reason: string; id?: string | number } {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { ok: false, reason: "not JSON" };
  }
  const parsed = lineSchema.safeParse(json);
  if (parsed.success) return { ok: true, line: parsed.data };
  const reason = parsed.error.issues
    .slice(0, 5)
    .map((issue) => `${issue.path.join(".") || "line"}: ${issue.message}`)
    .join("; ");
  const id = z.object({ id: lineSchema.shape.id }).safeParse(json);
  return id.success ? { ok: false, reason, id: id.data.id } : { ok: false, reason };
}

/** One line in, one line out. */
function previewLine(line: NdjsonLine, packs: readonly PolicyPack[]): { out: object; bad: boolean } {
  const { number } = line;
  if ("tooLong" in line) {
    return { out: { line: number, error: `longer than ${LINE_CHARS_MAX} characters` }, bad: true };
  }
  const parsed = parse(line.text);
  if (parsed.ok) return { out: answer(parsed.line.id, assessLine(parsed.line, packs)), bad: false };
  const { reason, id } = parsed;
  return { out: { ...(id === undefined ? {} : { id }), line: number, error: reason }, bad: true };
}

/**
 * `weir preview < file`: policy.md section 3 for any history, NDJSON in and out, streaming. The fields are those of
 * the README; times are ISO 8601 with an offset, money integer fen, `days` null for what is permanent or done at
 * once; a joined case lists only what exceeds the measures already set. The operator's damages of the last 30 days
 * are taken from the history given. A bad line answers with its number and the reason. Returns the exit code:
 * 0, or 1 where a line was bad.
 */
export async function previewVerb(
  input: Readable,
  output: Writable,
  err: Writable,
  packs: readonly PolicyPack[] = DEFAULT_PACKS,
): Promise<number> {
  let read = 0;
  let bad = 0;
  for await (const line of ndjsonLines(input, LINE_CHARS_MAX)) {
    if ("text" in line && line.text.trim() === "") continue;
    read += 1;
    const result = previewLine(line, packs);
    if (result.bad) bad += 1;
    if (!output.write(`${JSON.stringify(result.out)}\n`)) {
      await new Promise((resolve) => output.once("drain", resolve));
    }
  }
  err.write(`preview: ${read - bad} computed, ${bad} bad\n`);
  return bad > 0 ? 1 : 0;
}
