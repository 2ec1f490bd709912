"use client";

import { usePathname } from "next/navigation";
import { useLiveCounts } from "@/components/live/live";
import type { Role } from "@/lib/domain/words";
import type { QueueCountsView } from "@/lib/screens/views";
import { Rail } from "./rail";
import type { Section } from "./sections";
import type { Preference } from "./self-menu";
import { signOutHere } from "./sign-out";

const PLACES: [prefix: string, section: Section][] = [
  ["/queue", "review"],
  ["/cases", "review"],
  ["/approvals", "approvals"],
  ["/appeals", "appeals"],
  ["/inbox", "inbox"],
  ["/accounts", "accounts"],
  ["/stores", "stores"],
  ["/rules", "rules"],
  ["/audit", "audit"],
];

type DeskRailProps = {
  person: { name: string; role: Role };
  counts: Pick<QueueCountsView, "approvals" | "appeals"> & { inbox: number };
  hidden: readonly Section[];
};

/** The rail of every page of the desk: where one is, what waits, the way out. */
export function DeskRail({ person, counts, hidden }: DeskRailProps) {
  const path = usePathname();
  const live = useLiveCounts();
  const active = PLACES.find(([prefix]) => path.startsWith(prefix))?.[1] ?? null;
  return (
    <Rail
      onPreference={(chosen) => void keepChoice(chosen)}
      active={active}
      counts={live ? { ...counts, approvals: live.approvals, appeals: live.appeals } : counts}
      person={person}
      hidden={hidden}
      onSignOut={() => void signOutHere()}
    />
  );
}

/** The choice already holds on this machine; kept with the person too, it holds on the next one. */
function keepChoice(chosen: Preference): Promise<unknown> {
  const change = chosen.kind === "theme" ? { theme: chosen.theme } : { locale: chosen.locale };
  return fetch("/api/desk/preferences", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(change),
  }).catch(() => undefined);
}
