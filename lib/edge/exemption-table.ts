import { Readable } from "node:stream";
import { tableRows } from "@/lib/cli/verbs/import-table";
import type { OldExemption } from "@/lib/usecases/exemptions/import-exemptions";

const COLUMNS = ["account", "reference", "owner", "granted", "withdrawn"].map((name) => ({
  key: name,
  name,
}));

/**
 * Old exemptions from a CSV or TSV with the columns account (platform id), reference, owner, granted and withdrawn
 * (dates as 2024-03-12). A row that cannot be read has no dates, and is named as such by the import.
 */
export async function readExemptionTable(text: string | NodeJS.ReadableStream): Promise<OldExemption[]> {
  const input = typeof text === "string" ? Readable.from([text]) : (text as Readable);
  const rows: OldExemption[] = [];
  for await (const row of tableRows(input, COLUMNS)) {
    const cells = "cells" in row ? row.cells : {};
    rows.push({
      accountPlatformId: cells.account ?? "",
      reference: cells.reference ?? "",
      ownerName: cells.owner ?? "",
      grantedAt: dateOf(cells.granted),
      withdrawnAt: dateOf(cells.withdrawn),
    });
  }
  return rows;
}

/** Midnight in the platform's zone where only a day is given; NaN for what is no date. */
const dateOf = (text = ""): number =>
  Date.parse(/^\d{4}-\d{2}-\d{2}$/.test(text.trim()) ? `${text.trim()}T00:00:00+08:00` : text);
