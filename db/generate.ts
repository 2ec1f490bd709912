import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pgKit } from "./columns.pg";
import { defineTables, pgTables } from "./tables/tables";

/*
 * Writes the next migration of both engines from db/tables: `npx tsx db/generate.ts NAME`, then read what it wrote.
 * drizzle-kit draws the tables; what it cannot say for both engines is added here:
 * closed lists as CHECK, foreign keys (deferred), STRICT tables on SQLite.
 */

/** `table.column` refers to `table(id)`. No cascade anywhere: the log mentions these rows. */
const REFERENCES: Record<string, string> = {
  "accounts.operator_id": "operators",
  "stores.operator_id": "operators",
  "store_staff.store_id": "stores",
  "store_staff.account_id": "accounts",
  "products.store_id": "stores",
  "items.account_id": "accounts",
  "items.store_id": "stores",
  "item_images.item_id": "items",
  "cases.item_id": "items",
  "cases.account_id": "accounts",
  "cases.store_id": "stores",
  "case_items.case_id": "cases",
  "evidence.case_id": "cases",
  "contact_sightings.case_id": "cases",
  "case_findings.case_id": "cases",
  "decisions.case_id": "cases",
  "decisions.decided_by": "people",
  "decision_undos.id": "decisions",
  "measures.decision_id": "decisions",
  "measures.proposal_id": "proposals",
  "measures.notice_id": "notices",
  "measure_ends.id": "measures",
  "notices.decision_id": "decisions",
  "notice_hand_overs.id": "notices",
  "notice_revocations.id": "notices",
  "balances.id": "stores",
  "journals.store_id": "stores",
  "postings.journal_id": "journals",
  "reservations.decision_id": "decisions",
  "reservations.store_id": "stores",
  "reservation_ends.id": "reservations",
  "proposals.case_id": "cases",
  "proposals.proposed_by": "people",
  "proposal_cites.proposal_id": "proposals",
  "proposal_outcomes.id": "proposals",
  "appeals.decision_id": "decisions",
  "appeals.notice_id": "notices",
  "appeal_files.appeal_id": "appeals",
  "appeal_messages.appeal_id": "appeals",
  "appeal_outcomes.id": "appeals",
  "reversals.decision_id": "decisions",
  "exemptions.account_id": "accounts",
  "exemption_withdrawals.id": "exemptions",
  "hold_lifts.id": "holds",
  "sessions.person_id": "people",
  "access_links.person_id": "people",
  "recovery_codes.person_id": "people",
  "factor_states.id": "people",
  "mismatches.reconciliation_id": "reconciliations",
  "reconciliation_sign_offs.id": "reconciliations",
  "erasures.id": "accounts",
  "legal_updates.measure_id": "measures",
  "comments.case_id": "cases",
  "comment_mentions.comment_id": "comments",
  "opinion_asks.case_id": "cases",
  "opinion_answers.id": "opinion_asks",
  "bulk_items.bulk_id": "bulks",
  "endpoints.created_by": "people",
  "outbound_releases.id": "outbound_holds",
  "deliveries.message_id": "messages",
  "deliveries.endpoint_id": "endpoints",
  "delivery_attempts.endpoint_id": "endpoints",
};

const CHECKS: Record<string, string> = {
  // P17: no penalty without a notice. Interim limits belong to a proposal instead.
  measures:
    "(decision_id is not null and notice_id is not null) or (decision_id is null and proposal_id is not null)",
  postings: "amount_fen > 0 and debit <> credit",
  balances: "available_fen >= 0 and held_fen >= 0 and received_fen >= 0 and due_fen >= 0",
  reservations: "amount_fen = reserved_fen + due_fen and reserved_fen >= 0 and due_fen >= 0",
  log_head: "id = 1",
};

function closedLists(): Map<string, readonly string[]> {
  const lists = new Map<string, readonly string[]>();
  let table = "";
  const recording = {
    ...pgKit,
    table: ((name: string, columns: unknown, extra: unknown) => {
      for (const [column, values] of pending) lists.set(`${name}.${column}`, values);
      pending.length = 0;
      table = name;
      return (pgKit.table as (...args: unknown[]) => unknown)(name, columns, extra);
    }) as typeof pgKit.table,
    oneOf: <T extends string>(name: string, values: readonly T[]) => {
      pending.push([name, values]);
      return pgKit.oneOf<T>(name, values);
    },
  };
  const pending: [string, readonly string[]][] = [];
  defineTables(recording);
  if (table === "") throw new Error("no tables found");
  return lists;
}

function finish(sql: string, dialect: "sqlite" | "pg", lists: Map<string, readonly string[]>): string {
  let table = "";
  const tail: string[] = [];
  const lines = sql.split("\n").map((line) => {
    const create = /^CREATE TABLE [`"]([a-z_]+)[`"]/.exec(line);
    if (create) table = create[1]!;
    const column = /^\t[`"]([a-z_]+)[`"] /.exec(line);
    if (column && table !== "") return withColumnRules(line, column[1]!);
    if (line.startsWith(");")) return closeTable();
    return line;
  });
  return [...lines, ...tail].join("\n");

  function withColumnRules(line: string, column: string): string {
    const comma = line.endsWith(",") ? "," : "";
    let body = comma ? line.slice(0, -1) : line;
    const values = lists.get(`${table}.${column}`);
    if (values) body += ` CHECK ("${column}" in (${values.map((v) => `'${v}'`).join(", ")}))`;
    const target = REFERENCES[`${table}.${column}`];
    if (target && dialect === "sqlite") body += ` REFERENCES ${target}(id) DEFERRABLE INITIALLY DEFERRED`;
    if (target && dialect === "pg") {
      tail.push(
        `--> statement-breakpoint\nALTER TABLE "${table}" ADD FOREIGN KEY ("${column}") REFERENCES "${target}"("id") DEFERRABLE INITIALLY DEFERRED;`,
      );
    }
    return body + comma;
  }

  function closeTable(): string {
    const check = CHECKS[table];
    table = "";
    return `${check ? `\t, CHECK (${check})\n` : ""})${dialect === "sqlite" ? " STRICT" : ""};`;
  }
}

function main(name: string): void {
  const scratch = mkdtempSync(join(tmpdir(), "weir-schema-"));
  const lists = closedLists();
  for (const dialect of ["sqlite", "pg"] as const) {
    const schema = join(scratch, `${dialect}.ts`);
    const names = Object.keys(pgTables).map((key) => `${key}: ${key}Table`);
    writeFileSync(
      schema,
      `import { ${dialect}Tables } from "${resolve("db/tables/tables")}";\nexport const { ${names.join(", ")} } = ${dialect}Tables;\n`,
    );
    const out = `db/migrations/${dialect}`;
    const before = new Set(readdirSync(out, { recursive: true }).map(String));
    execFileSync(
      "npx",
      [
        "drizzle-kit",
        "generate",
        "--dialect",
        dialect === "pg" ? "postgresql" : "sqlite",
        "--schema",
        schema,
        "--out",
        out,
        "--name",
        name,
      ],
      { stdio: "inherit" },
    );
    for (const file of readdirSync(out).filter((f) => f.endsWith(".sql") && !before.has(f))) {
      writeFileSync(join(out, file), finish(readFileSync(join(out, file), "utf8"), dialect, lists));
    }
  }
}

main(process.argv[2] ?? "change");
