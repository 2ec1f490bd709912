/** How far an export of this process is: for the screen only, the log has what counts. */
export type ExportProgress = {
  rows: number;
  bytes: number;
  state: "running" | "broken" | "done";
  /** The log's size it speaks of, and the last entry that left: with both it can go on. */
  size: number;
  last: number | null;
};

const KEPT_MAX = 200;
const home = globalThis as typeof globalThis & { weirExports?: Map<string, ExportProgress> };

export function noteProgress(id: string, progress: ExportProgress): void {
  home.weirExports ??= new Map();
  home.weirExports.set(id, progress);
  if (home.weirExports.size > KEPT_MAX) {
    const [oldest] = home.weirExports.keys();
    if (oldest !== undefined) home.weirExports.delete(oldest);
  }
}

export const progressOf = (id: string): ExportProgress | null => home.weirExports?.get(id) ?? null;
