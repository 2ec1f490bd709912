import { createReadStream } from "node:fs";
import { parseArgs } from "node:util";
import { readExemptionTable } from "@/lib/edge/exemption-table";
import { importExemptions } from "@/lib/usecases/exemptions/import-exemptions";
import { withWorld } from "../open";
import { type Io, WrongArguments } from "../verb";

const CLI = { kind: "machine", id: "cli" } as const;

/** `weir exemptions import FILE|- [--dry-run]`: keeps old private-message exemptions, withdrawn since their date. */
export async function exemptionsImportRun(args: string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { "dry-run": { type: "boolean", default: false } },
  });
  const [file] = positionals;
  if (!file) throw new WrongArguments("a file is missing");
  const rows = await readExemptionTable(file === "-" ? io.input : createReadStream(file));
  return withWorld(async ({ ctx }) => {
    const done = await importExemptions(ctx, CLI, rows, { dryRun: values["dry-run"] });
    if (!done.ok) throw new Error(done.refusal.kind);
    const { imported, rejected } = done.value;
    for (const { row, reason } of rejected) io.err(`row ${row}: ${reason}`);
    io.out(
      `${values["dry-run"] ? "would keep" : "kept"} ${imported} exemptions, ${rejected.length} rejected`,
    );
    return rejected.length > 0 ? 1 : 0;
  });
}
