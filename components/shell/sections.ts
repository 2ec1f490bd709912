import {
  Bell,
  Inbox,
  ListChecks,
  type LucideIcon,
  Scale,
  ScrollText,
  Stamp,
  Store,
  UserRound,
} from "lucide-react";

export const SECTIONS = [
  "review",
  "approvals",
  "appeals",
  "inbox",
  "accounts",
  "stores",
  "rules",
  "audit",
] as const;
export type Section = (typeof SECTIONS)[number];

/** Where each section is, how it looks in the rail, and the keys that go there. */
export const PLACES: Record<Section, { href: string; icon: LucideIcon; key: string }> = {
  review: { href: "/queue", icon: Inbox, key: "g q" },
  approvals: { href: "/approvals", icon: Stamp, key: "g p" },
  appeals: { href: "/appeals", icon: Scale, key: "g e" },
  inbox: { href: "/inbox", icon: Bell, key: "g i" },
  accounts: { href: "/accounts", icon: UserRound, key: "g a" },
  stores: { href: "/stores", icon: Store, key: "g s" },
  rules: { href: "/rules", icon: ListChecks, key: "g r" },
  audit: { href: "/audit", icon: ScrollText, key: "g u" },
};
