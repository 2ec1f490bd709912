import { basename } from "node:path";
import { parseArgs } from "node:util";
import { rulesOfCases } from "@/db/queries/intake-facts";
import type { Actor } from "@/lib/domain/actor";
import { SURFACES } from "@/lib/domain/words";
import { countsOf, type Given, type TakenItem, takeBatch } from "@/lib/edge/take-batch";
import type { Ctx } from "@/lib/usecases/context";
import { ITEMS_PER_BATCH_MAX } from "@/lib/usecases/intake/intake-items";
import { withWorld } from "../open";
import { type Io, WrongArguments } from "../verb";
import { type Column, tableRows } from "./import-table";
import { ndjsonLines } from "./ndjson-lines";
import { openInput } from "./streams";

const CLI: Actor = { kind: "machine", id: "cli" };
const LINE_CHARS_MAX = 2_000_000;
const BAD_SHOWN_MAX = 50;

type Sum = { lines: number; counts: ReturnType<typeof countsOf>; rules: Map<string, number>; bad: number };

/** `weir import`: items as NDJSON or a table of texts, through the same door as the API. */
export async function importVerb(args: string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      tsv: { type: "string" },
      text: { type: "string" },
      surface: { type: "string" },
      account: { type: "string" },
      id: { type: "string" },
    },
  });
  const file = values.tsv ?? positionals[0];
  if (!file || positionals.length + (values.tsv ? 1 : 0) !== 1)
    throw new WrongArguments("one file is needed");
  const given = values.tsv ? givenOfTable(file, io, { ...values, now: Date.now() }) : givenOfLines(file, io);
  return withWorld(({ ctx }) => importAll(ctx, given, io));
}

async function importAll(ctx: Ctx, given: AsyncIterable<Given>, io: Io): Promise<number> {
  const sum: Sum = { lines: 0, counts: countsOf([]), rules: new Map(), bad: 0 };
  const started = performance.now();
  for await (const batch of inBatches(given)) {
    const answers = await takeBatch(ctx, CLI, batch, "import");
    await addTo(sum, ctx, answers, batch, io);
    const rate = Math.round(sum.lines / ((performance.now() - started) / 1000));
    io.err(`${sum.lines} read, ${sum.counts.created + sum.counts.updated} flagged, ${rate} items/s`);
  }
  for (const line of summaryLines(sum)) io.out(line);
  return sum.bad > 0 ? 1 : 0;
}

async function* inBatches(given: AsyncIterable<Given>): AsyncGenerator<Given[]> {
  let batch: Given[] = [];
  for await (const each of given) {
    batch.push(each);
    if (batch.length < ITEMS_PER_BATCH_MAX) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

async function addTo(sum: Sum, ctx: Ctx, answers: TakenItem[], batch: Given[], io: Io): Promise<void> {
  sum.lines += batch.length;
  for (const [result, n] of Object.entries(countsOf(answers))) sum.counts[result as TakenItem["result"]] += n;
  for (const answer of answers) {
    if (answer.result !== "rejected") continue;
    sum.bad++;
    if (sum.bad <= BAD_SHOWN_MAX) io.err(`line ${"place" in answer ? answer.place : "?"}: ${answer.reason}`);
  }
  const flagged = answers.flatMap((each) => ("caseId" in each ? [each.caseId] : []));
  for (const rules of await rulesOfCases(ctx.store, flagged)) {
    for (const rule of rules) sum.rules.set(rule, (sum.rules.get(rule) ?? 0) + 1);
  }
}

function summaryLines({ lines, counts, rules, bad }: Sum): string[] {
  const flagged = counts.created + counts.updated;
  const byRule = [...rules].sort(([a], [b]) => (a < b ? -1 : 1)).map(([rule, n]) => `  ${rule}  ${n}`);
  const known = counts.duplicate > 0 ? `, ${counts.duplicate} known already` : "";
  const hidden = bad > BAD_SHOWN_MAX ? ` (the first ${BAD_SHOWN_MAX} are named above)` : "";
  const updated = counts.updated > 0 ? ` (${counts.updated} of them in cases that were open)` : "";
  return [
    `${lines} read, ${counts.clear} clear, ${flagged} flagged${updated}${known}, ${bad} rejected${hidden}`,
    ...(byRule.length > 0 ? ["Flagged by rule (an item may break several):", ...byRule] : []),
  ];
}

async function* givenOfLines(file: string, io: Io): AsyncGenerator<Given> {
  for await (const line of ndjsonLines(await openInput(file, io), LINE_CHARS_MAX)) {
    const place = line.number;
    if ("tooLong" in line) yield { place, broken: `longer than ${LINE_CHARS_MAX} characters` };
    else if (line.text.trim() !== "") yield parsed(place, line.text);
  }
}

function parsed(place: number, text: string): Given {
  try {
    return { place, value: JSON.parse(text) };
  } catch {
    return { place, broken: "not JSON" };
  }
}

type TableOptions = { text?: string; surface?: string; account?: string; id?: string; now: number };

/**
 * Rows as items. Without `--account` nothing is known of the authors: every row gets one of its own, so that no
 * two strangers' offences add up. The same file again brings the same ids: nothing is taken twice.
 */
async function* givenOfTable(file: string, io: Io, options: TableOptions): AsyncGenerator<Given> {
  const surface = SURFACES.find((known) => known === options.surface);
  if (!options.text) throw new WrongArguments("--text names the column that holds the texts");
  if (!surface) throw new WrongArguments(`--surface is one of ${SURFACES.join(", ")}`);
  const columns: Column[] = [
    { key: "text", name: options.text },
    ...(options.account ? [{ key: "account", name: options.account }] : []),
    ...(options.id ? [{ key: "id", name: options.id }] : []),
  ];
  const label = file === "-" ? "stdin" : basename(file);
  for await (const row of tableRows(await openInput(file, io), columns)) {
    if ("broken" in row) yield { place: row.line, broken: row.broken };
    else {
      const { text = "", account, id } = row.cells;
      const platformId = id || `${label}:${row.line}`;
      const author = account
        ? { platformId: account, name: account }
        : { platformId: `${label}:${row.line}:author`, name: `${label} ${row.line}` };
      const given = {
        platformId,
        surface,
        account: author,
        text,
        conductedAt: options.now,
        foundBy: "import",
      };
      yield { place: row.line, value: given };
    }
  }
}
