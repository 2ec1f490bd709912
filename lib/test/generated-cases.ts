import Database from "better-sqlite3";
import pg from "pg";
import type { Place } from "@/db/open";
import type { AccountId, CaseId, PersonId, StoreId } from "@/lib/domain/ids";
import { CONTACT_KINDS, RULE_IDS, SURFACES } from "@/lib/domain/words";

/*
 * A queue of any size, made inside the database by one statement per table, the same text on both engines. Numbers
 * spread by multiplication with primes, so that every size has the same mix. For plans and benches, not for rules:
 * the rows have no log entries and their texts are one constant.
 */

export type Generated = { cases: number; decisions: number; now: number; snippet?: string };

const ITEMS = 1_000;
/** Cases per account and store, whatever the size: a subject's page costs the same then. */
const CASES_PER_SUBJECT = 50;
const DAY = 86_400_000;
const FIRST = 1_000_000_000;

export const generatedCaseId = (i: number): CaseId => `case_${FIRST + i}` as CaseId;
export const generatedAccountId = (i: number): AccountId => `account_${FIRST + i}` as AccountId;
export const generatedStoreId = (i: number): StoreId => `store_${FIRST + i}` as StoreId;
export const GENERATED_PERSON = "person_generated" as PersonId;

const numbered = (prefix: string, n: string) => `'${prefix}_' || cast(${FIRST} + ${n} as text)`;
const pick = (values: readonly string[], n: string) =>
  `case (${n}) % ${values.length} ${values.map((value, i) => `when ${i} then '${value}'`).join(" ")} end`;
const series = (n: number) =>
  `with recursive s(i) as (select cast(1 as bigint) union all select i + 1 from s where i < ${n})`;

/** Of a hundred: 90 open, 4 escalated, 3 confirmed, 2 overturned, 1 still read. */
const STATE = `case when (i * 37) % 100 < 90 then 'open' when (i * 37) % 100 < 94 then 'escalated'
  when (i * 37) % 100 < 97 then 'confirmed' when (i * 37) % 100 < 99 then 'overturned' else 'reading' end`;

function statements({ cases, decisions, now, snippet = "v1.sealed.constant" }: Generated): string[] {
  const subjects = Math.max(20, Math.floor(cases / CASES_PER_SUBJECT));
  const subject = `((i * 7919) % ${subjects} + 1)`;
  const opened = `${now} - ((i * 104729) % ${30 * DAY})`;
  return [
    `insert into people (id, email, name, role, created_at, version)
     values ('${GENERATED_PERSON}', 'generated@example.com', 'Generated', 'senior', 0, 1)`,
    `${series(subjects)} insert into operators (id, platform_id, name, created_at)
     select ${numbered("operator", "i")}, 'op-' || cast(i as text), 'Operator', 0 from s`,
    `${series(subjects)} insert into accounts (id, platform_id, name, kind, operator_id, created_at, version)
     select ${numbered("account", "i")}, 'acc-' || cast(i as text), 'Account', 'merchant', ${numbered("operator", "i")}, 0, 1 from s`,
    `${series(subjects)} insert into stores (id, platform_id, name, operator_id, deposit_required_fen, created_at, version)
     select ${numbered("store", "i")}, 'S-' || cast(i as text), 'Store', ${numbered("operator", "i")}, 2000000, 0, 1 from s`,
    `insert into batches (id, at, source, items) values ('batch_generated', 0, 'generated', ${ITEMS})`,
    `${series(ITEMS)} insert into items (id, platform_id, version, surface, account_id, store_id, content_hash, conduct_at, received_at, found_by, batch_id, verdict)
     select ${numbered("item", "i")}, 'item-' || cast(i as text), 1, 'note', ${numbered("account", "1")}, ${numbered("store", "1")}, 'hash', ${now} - ${DAY}, ${now}, 'detector', 'batch_generated', 'flagged' from s`,
    `${series(cases)} insert into cases (id, number, item_id, item_platform_id, account_id, store_id, operator_id, surface, state, version,
       top_rule, top_kind, rules, confidence_permille, evidence_count, band, priority_key, priority_parts, due_at, opened_at, conduct_at,
       decision_count, fingerprint, snippet, pictures_waiting)
     select ${numbered("case", "i")}, 40000 + i, ${numbered("item", `(i % ${ITEMS} + 1)`)}, 'generated-' || cast(i as text),
       ${numbered("account", subject)}, ${numbered("store", subject)}, ${numbered("operator", subject)},
       ${pick(SURFACES, "(i * 31) / 7")}, ${STATE}, 1, ${pick(RULE_IDS, "(i * 17) / 5")}, ${pick(CONTACT_KINDS, "(i * 13) / 3")},
       '["EC-01"]', 900, 1, (i * 11) % 3 + 1, ${now} + ((i * 15485863) % ${3 * DAY}), '[]',
       ${opened} + ${DAY}, ${opened}, ${opened} - 3600000, 0, 'digest-' || cast(${subject} as text), '${snippet}', 0 from s`,
    `${series(Math.min(200, cases))} insert into leases (id, holder_id, fence, granted_at, expires_at)
     select ${numbered("case", "(i * 5)")}, case when i % 20 = 0 then '${GENERATED_PERSON}' else 'person_other' end, 1, ${now}, ${now} + 900000 from s where i * 5 <= ${cases}`,
    ...(decisions > 0 ? pastStatements(decisions, subjects, now) : []),
  ];
}

/** Parents before children: SQLite looks through a child table while a deferred reference is open. */
function pastStatements(decisions: number, subjects: number, now: number): string[] {
  const subject = `((i * 7919) % ${subjects} + 1)`;
  const at = `${now} - ((i * 104729) % ${200 * DAY})`;
  return [
    `${series(decisions)} insert into decisions (id, case_id, number, verdict, decided_by, decided_at, undo_until, account_id, store_id, operator_id,
       item_id, conduct_at, pack_id, rule, rule_version, category, severity, coordinated, grave_harm, ladder, count_key, n, step, tier,
       points_merchant, points_credit, damages_fen, evidence_ids, dismissed_ids, preview)
     select ${numbered("decision", "i")}, ${numbered("case", "i")}, 1000, 'confirm', '${GENERATED_PERSON}', ${at}, ${at} + 10000,
       ${numbered("account", subject)}, ${numbered("store", subject)}, ${numbered("operator", subject)}, ${numbered("item", "1")}, ${at} - 3600000,
       'pack', 'EC-01', 1, 'D3', 'standard', $FALSE, $FALSE, 'ec', 'store:' || ${numbered("store", subject)}, 1, 1, 1, 10, 2, 0, '[]', '[]', 'null' from s`,
    `${series(decisions)} insert into notices (id, number, decision_id, case_id, account_id, sealed, token_hash, composed_at)
     select ${numbered("notice", "i")}, 700000 + i, ${numbered("decision", "i")}, ${numbered("case", "i")}, ${numbered("account", subject)}, 'sealed', 'token-' || cast(i as text), ${at} from s`,
    `${series(decisions)} insert into measures (id, decision_id, case_id, decision_number, notice_id, kind, target_kind, target_id, start_at, end_at, tier)
     select ${numbered("measure", "i")}, ${numbered("decision", "i")}, ${numbered("case", "i")}, 1000, ${numbered("notice", "i")},
       'limit_exposure', 'account', ${numbered("account", subject)}, ${at}, ${at} + ${7 * DAY}, 1 from s`,
    `${series(decisions)} insert into evidence (id, case_id, item_id, ordinal, source, rule, rule_version, kind, intent, confidence_permille, sealed, detector_version, at)
     select ${numbered("evidence", "i")}, ${numbered("case", "i")}, ${numbered("item", `(i % ${ITEMS} + 1)`)}, 1, 'machine', 'EC-01', 1, 'wechat', 'provide', 900, 'sealed', 'generated', ${at} from s`,
    `${series(decisions)} insert into contact_sightings (id, digest, kind, account_id, store_id, operator_id, case_id, at)
     select ${numbered("sighting", "i")}, 'digest-' || cast((i * 31) % ${Math.max(10, Math.floor(decisions / 4))} as text), 'wechat', ${numbered("account", subject)}, ${numbered("store", subject)}, ${numbered("operator", subject)}, ${numbered("case", "i")}, ${at} from s`,
  ];
}

/** Row by row the counters would be written once per case in one transaction: they are summed once instead. */
const COUNTED = "insert into queue_counts (id, n) select state, count(*) from cases group by state";

type Index = { name: string; sql: string };

/** The statements in the order of a quick fill: the indexes of cases are built when all rows are there. */
const filling = (given: Generated, falseText: string, indexes: readonly Index[]): string[] => [
  ...indexes.map(({ name }) => `drop index ${name}`),
  ...statements(given).map((sql) => sql.replaceAll("$FALSE", falseText)),
  ...indexes.map(({ sql }) => sql),
];

/** Fills a migrated, empty database and gathers statistics. `decisions` is at most `cases`. */
export async function generateCases(place: Place, given: Generated): Promise<void> {
  if (place.kind === "sqlite") return generateSqlite(place.file, given);
  const client = new pg.Client({ connectionString: place.url });
  await client.connect();
  try {
    // Neither triggers nor references are checked row by row: the statements above keep both.
    await client.query("set session_replication_role = replica");
    const { rows } = await client.query<Index>(
      "select indexname as name, indexdef as sql from pg_indexes where tablename = 'cases' and indexname <> 'cases_pkey'",
    );
    await client.query("begin");
    for (const sql of filling(given, "false", rows)) await client.query(sql);
    await client.query(COUNTED);
    await client.query("commit");
    await client.query("vacuum analyze");
  } finally {
    await client.end();
  }
}

function generateSqlite(file: string, given: Generated): void {
  const client = new Database(file);
  try {
    client.pragma("foreign_keys = OFF");
    client.pragma("cache_size = -262144");
    const indexes = client
      .prepare(
        "select name, sql from sqlite_master where type = 'index' and tbl_name = 'cases' and sql is not null",
      )
      .all() as Index[];
    client.transaction(() => {
      for (const sql of filling(given, "0", indexes)) client.exec(sql);
    })();
    client.exec("analyze");
  } finally {
    client.close();
  }
}
