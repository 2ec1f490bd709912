import { getTableColumns, getTableName, type SQL, sql } from "drizzle-orm";
import type { LedgerAccount } from "@/lib/domain/records";
import type { Db, Store } from "./store";
import type { Tables } from "./tables/tables";

/*
 * The record as it was known at a moment. Records are only ever added to, each with when it was written; so every
 * read model can be asked about the past as it stands: each table is put behind a common table expression of its
 * own name that lets through what had been written by then. The few rows that move (a case, an appeal, a balance)
 * are recomputed from those that do not.
 */

type Name = keyof Tables & string;

/** When a row became known: the column that says so. */
export const KNOWN_BY = {
  item: "receivedAt",
  caseItem: "at",
  evidence: "at",
  sighting: "at",
  finding: "at",
  decision: "decidedAt",
  decisionUndo: "at",
  measureEnd: "at",
  notice: "composedAt",
  noticeHandOver: "at",
  noticeRevocation: "at",
  journal: "at",
  reservation: "at",
  reservationEnd: "at",
  proposal: "proposedAt",
  proposalOutcome: "at",
  proposalOpening: "at",
  appealMessage: "at",
  appealOutcome: "at",
  reversal: "at",
  exemption: "grantedAt",
  exemptionWithdrawal: "at",
  hold: "at",
  holdLift: "at",
  pack: "activatedAt",
  logEntry: "at",
  checkpoint: "at",
  message: "createdAt",
  receipt: "at",
  outboundHold: "at",
  outboundRelease: "at",
  reconciliation: "at",
  erasure: "at",
  reveal: "at",
  legalUpdate: "at",
} as const satisfies Partial<Record<Name, string>>;

/** Rows that are known with another one, and those that move: see the functions below. */
export const RECOMPUTED = ["measure", "posting", "case", "appeal", "balance", "lease", "draft"] as const;

const live = new WeakMap<Store, Store>();

/** The store as it is now: for what must not be asked of the past, as who may see what. */
export const liveStore = (store: Store): Store => live.get(store) ?? store;

/** A store to read from that knows only what was known at `at`, epoch ms, that millisecond included. */
export async function storeAsOf(store: Store, at: number): Promise<Store> {
  const real = liveStore(store);
  const home = await homeOf(real);
  const withs = [
    ...Object.entries(KNOWN_BY).map(([name, column]) => known(real, home, name as Name, column, at)),
    ...moved(real, home, at),
  ];
  const { db } = real;
  const then = Object.assign(Object.create(db) as Db, {
    select: (fields: never) => db.with(...withs).select(fields),
    selectDistinct: (fields: never) => db.with(...withs).selectDistinct(fields),
  });
  const asOf: Store = {
    ...real,
    db: then,
    transact: () => Promise.reject(new Error("the past is not written to")),
  };
  live.set(asOf, real);
  return asOf;
}

/** Where the tables themselves are, since their bare names mean the expressions. */
async function homeOf({ engine, db }: Store): Promise<string> {
  if (engine === "sqlite") return "main";
  const { rows } = await db.execute<{ home: string }>(sql`select current_schema() as home`);
  return rows[0]?.home ?? "public";
}

/** A table under its own name, past the expression that hides it. */
const tableAt = ({ t }: Store, home: string, name: Name): SQL =>
  sql`${sql.identifier(home)}.${sql.identifier(getTableName(t[name]))}`;

const columnOf = ({ t }: Store, name: Name, column: string): string =>
  (getTableColumns(t[name]) as Record<string, { name: string }>)[column]?.name ?? column;

function known(store: Store, home: string, name: Name, column: string, at: number) {
  const when = sql.identifier(columnOf(store, name, column));
  return expression(
    store,
    name,
    sql`select * from ${tableAt(store, home, name)} as r where r.${when} <= ${at}`,
  );
}

const expression = ({ db, t }: Store, name: Name, body: SQL) => db.$with(getTableName(t[name]), {}).as(body);

/** A table's own columns under `r`, some of them replaced. */
function columnsWith({ t }: Store, name: Name, replaced: Record<string, SQL>): SQL {
  const columns = Object.entries(getTableColumns(t[name]) as Record<string, { name: string }>);
  return sql.join(
    columns.map(([key, column]) => {
      const id = sql.identifier(column.name);
      return replaced[key] ? sql`${replaced[key]} as ${id}` : sql`r.${id}`;
    }),
    sql`, `,
  );
}

function moved(store: Store, home: string, at: number) {
  const of = (name: Name) => tableAt(store, home, name);
  return [
    expression(store, "measure", measures(of, at)),
    expression(
      store,
      "posting",
      sql`select r.* from ${of("posting")} as r where exists (select 1 from ${of("journal")} as j where j.id = r.journal_id and j.at <= ${at})`,
    ),
    expression(
      store,
      "case",
      sql`select ${columnsWith(store, "case", caseThen(of, at))} from ${of("case")} as r where r.opened_at <= ${at}`,
    ),
    expression(
      store,
      "appeal",
      sql`select ${columnsWith(store, "appeal", {
        state: sql`case when exists (select 1 from ${of("appealOutcome")} as o where o.id = r.id and o.at <= ${at}) then 'decided' when r.state = 'decided' then 'acknowledged' else r.state end`,
      })} from ${of("appeal")} as r where r.filed_at <= ${at}`,
    ),
    expression(
      store,
      "balance",
      sql`select ${columnsWith(store, "balance", balanceThen(of, at))} from ${of("balance")} as r`,
    ),
    // Who holds what and what somebody has begun to write: nobody, in the past.
    expression(store, "lease", sql`select * from ${of("lease")} as r where 1 = 0`),
    expression(store, "draft", sql`select * from ${of("draft")} as r where 1 = 0`),
  ];
}

type Of = (name: Name) => SQL;

/**
 * Measures of decisions and proposals made by then. Those that a reversal set later under the same decision begin
 * when they are set; one worded by a senior may be known before it begins.
 */
const measures = (of: Of, at: number): SQL => sql`
  select r.* from ${of("measure")} as r
  where (r.start_at <= ${at} or r.kind = 'other')
    and (exists (select 1 from ${of("decision")} as d where d.id = r.decision_id and d.decided_at <= ${at})
      or exists (select 1 from ${of("proposal")} as p where p.id = r.proposal_id and p.proposed_at <= ${at}))`;

/** The last decision of a case that stood, its state, and the version of the item it was about. */
function caseThen(of: Of, at: number): Record<string, SQL> {
  const standing = (column: SQL) => sql`(
    select ${column} from ${of("decision")} as d
    where d.case_id = r.id and d.decided_at <= ${at}
      and not exists (select 1 from ${of("decisionUndo")} as u where u.id = d.id and u.at <= ${at})
    order by d.number desc limit 1)`;
  const logged = (action: string) => sql`exists (
    select 1 from ${of("logEntry")} as e where e.case_id = r.id and e.action = ${action} and e.at <= ${at})`;
  const escalatedBy = sql`case when ${logged("case.escalated")} then r.escalated_by end`;
  return {
    state: sql`coalesce(
      ${standing(sql`case when d.verdict = 'confirm' then 'confirmed' else 'overturned' end`)},
      case
        when exists (
          select 1 from ${of("proposal")} as p where p.case_id = r.id and p.proposed_at <= ${at} and not exists (
            select 1 from ${of("proposalOutcome")} as o where o.id = p.id and o.at <= ${at})) then 'proposed'
        when ${logged("case.cleared")} then 'clear'
        when ${logged("case.escalated")} then 'escalated'
        when exists (select 1 from ${of("evidence")} as v where v.case_id = r.id and v.at <= ${at}) then 'open'
        else 'reading'
      end)`,
    decidedAt: standing(sql`d.decided_at`),
    decisionCount: sql`(select count(*) from ${of("decision")} as d where d.case_id = r.id and d.decided_at <= ${at})`,
    escalatedBy,
    assignedTo: sql`null`,
    itemId: sql`coalesce((
      select i.item_id from ${of("caseItem")} as i where i.case_id = r.id and i.at <= ${at}
      order by i.version desc limit 1), r.item_id)`,
  };
}

/** Credits less debits of what a deposit holds, the reverse for what is owed. */
function balanceThen(of: Of, at: number): Record<string, SQL> {
  const sum = (account: LedgerAccount, gains: "debit" | "credit") => {
    const loses = gains === "debit" ? "credit" : "debit";
    return sql`(
      select cast(coalesce(sum(case p.${sql.identifier(gains)} when ${account} then p.amount_fen else 0 end
        - case p.${sql.identifier(loses)} when ${account} then p.amount_fen else 0 end), 0) as bigint)
      from ${of("posting")} as p inner join ${of("journal")} as j on j.id = p.journal_id
      where p.store_id = r.id and j.at <= ${at})`;
  };
  return {
    availableFen: sum("available", "credit"),
    heldFen: sum("held", "credit"),
    receivedFen: sum("damages_received", "credit"),
    dueFen: sum("due_receivable", "debit"),
  };
}
