import {
  ArrowUpRight,
  BadgeCheck,
  Bell,
  CircleCheck,
  Coins,
  Eye,
  Gavel,
  Hourglass,
  Inbox,
  KeyRound,
  LogIn,
  type LucideIcon,
  Scale,
  ScanSearch,
  ScrollText,
  Send,
  ShieldAlert,
  Stamp,
  Undo2,
  UserRound,
} from "lucide-react";
import { Icon } from "@/components/ui/icon";

const EXACT: Record<string, LucideIcon> = {
  "decision.overturned": CircleCheck,
  "decision.undone": Undo2,
  "decision.reversed": Undo2,
  "measure.ended": Hourglass,
  "measure.lifted": Undo2,
  "case.viewed": Eye,
  "case.escalated": ArrowUpRight,
  "message.queued": Send,
  "message.delivered": Send,
  "checkpoint.published": BadgeCheck,
};
const GROUP: Record<string, LucideIcon> = {
  decision: Gavel,
  measure: ShieldAlert,
  interim: ShieldAlert,
  deposit: Coins,
  notice: Bell,
  message: Send,
  proposal: Stamp,
  appeal: Scale,
  case: Inbox,
  evidence: ScanSearch,
  intake: Inbox,
  session: LogIn,
  sign_in: LogIn,
  person: UserRound,
  key: KeyRound,
};

/** Words of relief are green: what was overturned, undone, lifted, given back. */
export const isRelief = (action: string): boolean =>
  /\.(overturned|undone|reversed|lifted|refunded|released|struck_out)$/.test(action);

export function ActionIcon({ action }: { action: string }) {
  const shape = EXACT[action] ?? GROUP[action.split(".")[0] ?? ""] ?? ScrollText;
  return <Icon as={shape} size={16} className={isRelief(action) ? "text-ok-ink" : "text-ink-3"} />;
}
