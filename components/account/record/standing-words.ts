import {
  Ban,
  Coins,
  DoorClosed,
  EyeOff,
  FileX,
  Gavel,
  Handshake,
  type LucideIcon,
  MessageSquareOff,
  MessageSquareWarning,
  PackageX,
  PencilOff,
  SearchX,
  TicketX,
  UserX,
} from "lucide-react";
import type { MeasureKind, Tier } from "@/lib/domain/words";

/** A kind of measure as records show it; exposure and search, limited together, are one. */
export type ShownKind = MeasureKind | "exposure";

const ICONS: Partial<Record<ShownKind, LucideIcon>> = {
  exposure: EyeOff,
  limit_exposure: EyeOff,
  hide_from_search: SearchX,
  bar_campaigns: TicketX,
  stop_publishing: PencilOff,
  stop_messages: MessageSquareOff,
  clear_products: PackageX,
  close_store: DoorClosed,
  end_cooperation: Handshake,
  suspend_account: UserX,
  refer_legal: Gavel,
  warn: MessageSquareWarning,
  remove_item: FileX,
  damages: Coins,
};

export const measureIcon = (kind: ShownKind): LucideIcon => ICONS[kind] ?? Ban;

type Line = { kind: MeasureKind; until: number | null; tier: Tier };
export type ShownLine = { kind: ShownKind; until: number | null; tier: Tier };

/** Lines as chips show them: a limit on search joins the one on exposure where both end together. Soonest first. */
export function shownLines(lines: readonly Line[]): ShownLine[] {
  const exposure = lines.find((line) => line.kind === "limit_exposure");
  const search = lines.find((line) => line.kind === "hide_from_search");
  const together = exposure !== undefined && search !== undefined && exposure.until === search.until;
  const end = (line: ShownLine) => line.until ?? Number.POSITIVE_INFINITY;
  return lines
    .filter((line) => !(together && line.kind === "hide_from_search"))
    .map(({ kind, until, tier }): ShownLine => {
      return { kind: together && kind === "limit_exposure" ? "exposure" : kind, until, tier };
    })
    .sort((a, b) => end(a) - end(b));
}
