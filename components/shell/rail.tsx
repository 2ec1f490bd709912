"use client";

import { Keyboard, Search } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { IconButton } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import { SkipLink } from "@/components/ui/hidden";
import { toKeyLabel } from "@/components/ui/keys/combo";
import { useKeys, useShownKey } from "@/components/ui/keys/use-keys";
import { later } from "@/components/ui/later/later";
import { Tooltip } from "@/components/ui/popover";
import type { Role } from "@/lib/domain/words";
import { Logo } from "./logo";
import { RailLink } from "./rail-link";
import { PLACES, type Section } from "./sections";
import { type Preference, SETTINGS_KEY, SelfMenu } from "./self-menu";

const GROUPS: Section[][] = [
  ["review", "approvals", "appeals", "inbox"],
  ["accounts", "stores"],
  ["rules", "audit"],
];

const KeyMap = later(() => import("@/components/ui/keys/key-map").then((from) => from.KeyMap));
const Palette = later(() => import("./palette/palette").then((from) => from.Palette));

export type RailProps = {
  active: Section | null;
  /** What waits, by section; nothing or 0 draws no badge. */
  counts?: Partial<Record<Section, number>>;
  person: { name: string; role: Role };
  /** Sections this person may not open are left out. */
  hidden?: readonly Section[];
  onSignOut: () => void;
  onPreference?: (preference: Preference) => void;
};

/** The 52 px rail: sections, then search, keys and self. Also holds the skip link and `?`, `/`, `G` keys. */
export function Rail({ active, counts = {}, person, hidden = [], onSignOut, onPreference }: RailProps) {
  const t = useTranslations("nav");
  const keys = useTranslations("keys");
  const palette = useTranslations("palette");
  const router = useRouter();
  const [mapOpen, setMapOpen] = useState(false);
  const [paletteOpen, setPaletteOpen] = useState(false);
  const search = () => setPaletteOpen(true);
  const groups = GROUPS.map((group) => group.filter((section) => !hidden.includes(section))).filter(
    (group) => group.length > 0,
  );
  useKeys(
    keys("anywhere"),
    groups.flat().map((section) => ({
      combo: PLACES[section].key,
      label: keys("goTo", { section: t(section) }),
      run: () => router.push(PLACES[section].href),
    })),
  );
  useKeys(keys("anywhere"), [
    {
      combo: SETTINGS_KEY,
      label: keys("goTo", { section: t("settings") }),
      run: () => router.push("/settings"),
    },
    { combo: "/", label: t("search"), run: search },
    { combo: "mod+k", label: palette("title"), run: search, inFields: true },
    { combo: "?", label: keys("showMap"), run: () => setMapOpen(true) },
  ]);
  return (
    <>
      <SkipLink href="#main">{t("skip")}</SkipLink>
      <nav
        aria-label={t("sections")}
        className="flex h-dvh w-[52px] shrink-0 flex-col items-center border-r border-line bg-canvas pb-2 pt-3"
      >
        <Link href="/queue" aria-label={t("home")} className="rounded-[7px]">
          <Logo size={26} />
        </Link>
        <div className="mt-3 flex flex-col items-center">
          {groups.map((group, index) => (
            <ul
              key={group[0]}
              className={cx(
                "flex flex-col items-center gap-1",
                index > 0 &&
                  "relative mt-[17px] before:absolute before:-top-[9px] before:h-px before:w-6 before:bg-line",
              )}
            >
              {group.map((section) => (
                <RailLink
                  key={section}
                  section={section}
                  current={section === active}
                  count={counts[section] ?? 0}
                />
              ))}
            </ul>
          ))}
        </div>
        <div className="mt-auto flex flex-col items-center gap-1">
          <Tooltip text={<Named name={t("search")} combo="mod+k" />}>
            <IconButton icon={Search} label={t("search")} size={36} keyCombo="mod+k" onPress={search} />
          </Tooltip>
          <Tooltip text={<Named name={t("shortcuts")} combo="?" />}>
            <IconButton
              icon={Keyboard}
              label={t("shortcuts")}
              size={36}
              keyCombo="?"
              onPress={() => setMapOpen(true)}
            />
          </Tooltip>
          <SelfMenu person={person} onSignOut={onSignOut} onPreference={onPreference} />
        </div>
      </nav>
      {mapOpen && <KeyMap onClose={() => setMapOpen(false)} />}
      {paletteOpen && <Palette onClose={() => setPaletteOpen(false)} />}
    </>
  );
}

function Named({ name, combo }: { name: string; combo: string }) {
  const shown = useShownKey(combo);
  return shown ? `${name} ${toKeyLabel(shown)}` : name;
}
