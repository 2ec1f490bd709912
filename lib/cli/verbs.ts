import type { Verb } from "./verb";

/** All verbs, loaded when called: `weir help` must not wait for a database driver. */
export const VERBS: Record<string, Verb> = {
  start: {
    usage: "weir start [--empty | --demo] [--after-restore]",
    summary: "build once, migrate, seed the demo on first start (not with --empty), and serve",
    load: async () => (await import("./verbs/start")).startVerb,
  },
  build: {
    usage: "weir build",
    summary: "build the pages, as start does first",
    load: async () => (await import("./verbs/build")).buildVerb,
  },
  config: {
    usage: "weir config",
    summary: "say what each variable does and which are set, and name the wrong ones",
    load: async () => (await import("./verbs/config")).configVerb,
  },
  migrate: {
    usage: "weir migrate",
    summary: "bring the database up to date",
    load: async () => (await import("./verbs/migrate")).migrateVerb,
  },
  seed: {
    usage: "weir seed",
    summary: "fill an empty installation with the demo and print its sign-ins",
    load: async () => (await import("./verbs/seed")).seedVerb,
  },
  import: {
    usage: [
      "weir import FILE|-                                    items as NDJSON, as for POST /api/v1/items",
      "weir import --tsv FILE|- --text COLUMN --surface S [--account COLUMN] [--id COLUMN]",
      "                                                      a table of texts (TSV or CSV) with a header line",
    ].join("\n"),
    summary: "take items in: NDJSON, or a table of texts",
    load: async () => (await import("./verbs/import")).importVerb,
  },
  detect: {
    usage:
      'weir detect [FILE|-]   one JSON object a line: {"id","surface","text"} or {"id","surface","messages"}',
    summary: "read items for contacts without storing anything",
    load: async () => (await import("./verbs/streams")).detectRun,
  },
  preview: {
    usage: "weir preview [FILE|-]  one JSON object a line: subject, history, case",
    summary: "compute the penalty of any history without storing anything",
    load: async () => (await import("./verbs/streams")).previewRun,
  },
  "user add": {
    usage: "weir user add --email E --role R [--name N] [--password-stdin]",
    summary: "add a person who may sign in",
    load: async () => (await import("./verbs/people")).userAddRun,
  },
  "key add": {
    usage: "weir key add --name N --scope S [--scope S ...]",
    summary: "make a key for the API",
    load: async () => (await import("./verbs/people")).keyAddRun,
  },
  "key rotate": {
    usage: "weir key rotate KEY_ID",
    summary: "make a key's successor; the old one works for a day more",
    load: async () => (await import("./verbs/people")).keyRotateRun,
  },
  "exemptions import": {
    usage: [
      "weir exemptions import FILE|- [--dry-run]",
      "                       CSV or TSV with the columns account, reference, owner, granted, withdrawn",
    ].join("\n"),
    summary: "keep old private-message exemptions as withdrawn",
    load: async () => (await import("./verbs/exemptions")).exemptionsImportRun,
  },
  "log verify": {
    usage: "weir log verify [--export DIR [--key VERIFIER_KEY]]",
    summary: "recompute the log from its bytes; with --export, an export offline",
    load: async () => (await import("./verbs/log")).logVerifyRun,
  },
  "log export": {
    usage: "weir log export --out DIR",
    summary: "publish a checkpoint and write an export that strangers can verify",
    load: async () => (await import("./verbs/log")).logExportRun,
  },
  "log prove": {
    usage: "weir log prove --entry N [--size M]\nweir log prove --from M --to N",
    summary: "print a proof of inclusion or of consistency",
    load: async () => (await import("./verbs/log")).logProveRun,
  },
  "bundle verify": {
    usage: "weir bundle verify FILE [--key VERIFIER_KEY]",
    summary: "check a bundle of one case or account offline",
    load: async () => (await import("./verbs/bundle")).bundleVerifyRun,
  },
  "log publish": {
    usage: "weir log publish",
    summary: "sign a checkpoint of the log as it is now",
    load: async () => (await import("./verbs/log")).logPublishRun,
  },
  "log rebuild": {
    usage: "weir log rebuild --into postgres://...|FILE",
    summary: "recreate every derived table from the log and the frozen content in an empty database",
    load: async () => (await import("./verbs/log-rebuild")).logRebuildRun,
  },
  "log rotate-key": {
    usage: "weir log rotate-key [--end]",
    summary: "sign checkpoints with a new key beside the old one; --end retires the old one",
    load: async () => (await import("./verbs/log-rotate")).logRotateKeyRun,
  },
  reconcile: {
    usage: "weir reconcile",
    summary: "recompute balances, penalties and deliveries from the log and compare them with the tables",
    load: async () => (await import("./verbs/reconcile")).reconcileRun,
  },
  erase: {
    usage: "weir erase --account ID --reason request|court_order|retention",
    summary: "destroy the key of an author's content; refused while a case, appeal or hold is open",
    load: async () => (await import("./verbs/erase")).eraseRun,
  },
  backup: {
    usage: "weir backup --out FILE",
    summary: "copy the running database; authors' keys are not in it",
    load: async () => (await import("./verbs/backup")).backupVerb,
  },
  restore: {
    usage: "weir restore --from FILE",
    summary: "put a backup back where there is no database yet, and verify it",
    load: async () => (await import("./verbs/restore")).restoreVerb,
  },
  copy: {
    usage: "weir copy --to postgres://...",
    summary: "move a stopped SQLite installation to PostgreSQL with the same log head",
    load: async () => (await import("./verbs/copy")).copyVerb,
  },
};
