"use client";

import { Plus, Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { useKeys } from "@/components/ui/keys/use-keys";
import { TextLink } from "@/components/ui/link-button";
import { Menu } from "@/components/ui/menu";
import { MomentField } from "@/components/ui/moment-field";
import { TextField } from "@/components/ui/text-field";
import { fieldOf, momentOf } from "@/lib/screens/as-of";
import { type AuditParam, FILTER_PARAMS } from "@/lib/screens/audit-href";
import type { AuditParams } from "@/lib/screens/audit-query";
import { FilterChip } from "./filter-chip";
import { NoteChip } from "./note-chip";
import { PeriodChip } from "./period-chip";
import { useFilterOptions } from "./use-filter-options";

/** Filters that stand there from the start; the others come by "+ Filter". */
const STANDING = ["surface", "tier"] as const;

type Props = {
  params: AuditParams;
  people: { id: string; name: string }[];
  /** What `note` looks for, opened. */
  noteWords: string | null;
  go: (change: Partial<AuditParams>) => void;
};

export function AuditFilters({ params, people, noteWords, go }: Props) {
  const t = useTranslations("audit");
  const options = useFilterOptions(people, params);
  const [added, setAdded] = useState<AuditParam[]>([]);
  const shown = FILTER_PARAMS.filter(
    (name) => (STANDING as readonly string[]).includes(name) || params[name] !== null || added.includes(name),
  );
  const offered = FILTER_PARAMS.filter((name) => !shown.includes(name) && options[name].length > 0);
  const drop = (name: AuditParam) => setAdded((before) => before.filter((each) => each !== name));
  const noted = params.note !== null || added.includes("note");
  const isFiltered =
    params.q !== null ||
    params.note !== null ||
    params.from !== null ||
    params.to !== null ||
    FILTER_PARAMS.some((name) => params[name] !== null);
  return (
    <div className="flex min-h-14 shrink-0 flex-wrap items-center gap-2 border-b border-line bg-panel px-5 py-2">
      <SearchField q={params.q} go={go} />
      <PeriodChip from={params.from} to={params.to} go={go} />
      {shown.map((name) => (
        <FilterChip
          key={name}
          label={t(name)}
          none={name === "tier" || name === "version" ? t("any") : t("all")}
          options={options[name]}
          value={params[name] === null ? null : String(params[name])}
          onChange={(value) => go({ [name]: value, before: null })}
          onRemove={added.includes(name) ? () => drop(name) : undefined}
          startsOpen={added.at(-1) === name && params[name] === null}
        />
      ))}
      {noted && (
        <NoteChip
          key={params.note}
          words={noteWords}
          go={go}
          startsOpen={params.note === null}
          onRemove={() => drop("note")}
        />
      )}
      {(offered.length > 0 || !noted) && (
        <Menu
          label={t("addFilter")}
          placement="bottom start"
          trigger={
            <Button variant="quiet" size={32} icon={Plus}>
              {t("addFilter")}
            </Button>
          }
          groups={[
            {
              id: "filters",
              entries: [...offered, ...(noted ? [] : (["note"] as const))].map((name) => ({
                id: name,
                label: t(name),
                onAction: () => setAdded((before) => [...before, name]),
              })),
            },
          ]}
        />
      )}
      {isFiltered && <TextLink href="/audit">{t("clear")}</TextLink>}
      <MomentField
        key={params.asOf ?? "live"}
        label={t("asOf")}
        value={params.asOf === null ? null : fieldOf(momentOf(params.asOf) ?? 0)}
        onChange={(asOf) => go({ asOf, before: null })}
        className="ml-auto"
      />
    </div>
  );
}

function SearchField({ q, go }: { q: string | null; go: Props["go"] }) {
  const t = useTranslations("audit");
  const groups = useTranslations("keys");
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(q ?? "");
  useKeys(groups("audit"), [{ combo: "/", label: t("search"), run: () => field.current?.focus() }]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: <search> is not in all screen readers yet
    <form
      role="search"
      className="w-60"
      onSubmit={(event) => {
        event.preventDefault();
        // The keys of the table are the next thing wanted.
        field.current?.blur();
        go({ q: text.trim() || null, before: null, entry: null });
      }}
    >
      <TextField
        label={t("search")}
        hideLabel
        type="search"
        icon={Search}
        inputRef={field}
        value={text}
        onChange={setText}
        placeholder={t("search")}
        keyCombo="/"
        maxLength={80}
      />
    </form>
  );
}
