import { CliFailure } from "@/lib/cli/verb";
import { refuse } from "@/lib/domain/result";
import { exemptionImportInput } from "@/lib/edge/exemption-schemas";
import { readExemptionTable } from "@/lib/edge/exemption-table";
import { deskRoute } from "@/lib/edge/route";
import { importExemptions } from "@/lib/usecases/exemptions/import-exemptions";

/** Old private-message exemptions from a table; a dry run says what it would keep. */
export const POST = deskRoute({
  permission: "exemption.write",
  input: exemptionImportInput,
  run: async (ctx, actor, { table, dryRun }) => {
    try {
      return await importExemptions(ctx, actor, await readExemptionTable(table), { dryRun });
    } catch (error) {
      if (error instanceof CliFailure) return refuse({ kind: "bad_table" });
      throw error;
    }
  },
});
