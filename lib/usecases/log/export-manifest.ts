import { entriesAbout } from "@/db/queries/audit-links";
import { firstCheckpointFrom } from "@/db/queries/log-reading";
import { type Json, parseEntry } from "@/lib/domain/log/entry";
import { verifierKeyText } from "@/lib/domain/log/note";
import type { Ctx } from "../context";
import { AUDIT_COLUMNS } from "./export-audit";
import { keysOf, type LogTrust } from "./trust";

export type ExportManifest = {
  manifest: "weir audit export, version 1";
  id: string;
  madeAt: string;
  by: string;
  format: string;
  columns: readonly string[];
  filters: Json;
  /** Entries with a number below this one were looked through. */
  logSize: number;
  /** Of a resumed part: it goes on below this entry. */
  before: number | null;
  rows: number;
  bytes: number;
  /** Of the bytes that were sent, hex. */
  sha256: string;
  /** A signed note over at least these entries, and the keys it is checked with. */
  checkpoint: string | null;
  keys: string[];
};

/** What a finished export was, read from the log itself; null while it runs, and for one that broke off. */
export async function exportManifest(ctx: Ctx, trust: LogTrust, id: string): Promise<ExportManifest | null> {
  const entries = await entriesAbout(ctx.store, { kind: "export", id });
  for (const { text } of entries) {
    const parsed = parseEntry(text);
    if (!parsed.ok || parsed.value.after === null) continue;
    const { at, actor, after, facts } = parsed.value;
    const { rows, bytes, sha256 } = after as { rows: number; bytes: number; sha256: string };
    const said = facts as { format: string; filter: Json; size: number; before: number | null };
    return {
      manifest: "weir audit export, version 1",
      id,
      madeAt: new Date(at).toISOString(),
      by: actor.id,
      format: said.format,
      columns: AUDIT_COLUMNS,
      filters: said.filter,
      logSize: said.size,
      before: said.before,
      rows,
      bytes,
      sha256,
      checkpoint: await firstCheckpointFrom(ctx.store, said.size),
      keys: keysOf(trust).map(verifierKeyText),
    };
  }
  return null;
}
