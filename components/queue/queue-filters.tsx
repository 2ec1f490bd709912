"use client";

import { ArrowDownWideNarrow, Layers, SlidersHorizontal } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { Button, IconButton } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import { Icon } from "@/components/ui/icon";
import { useKeys } from "@/components/ui/keys/use-keys";
import { Menu } from "@/components/ui/menu";
import { Popover } from "@/components/ui/popover";
import { PressButton } from "@/components/ui/press-button";
import { Select } from "@/components/ui/select";
import { RULE_IDS, SURFACES } from "@/lib/domain/words";
import { AGES, BANDS, filtersOn, type QueueQuery, SORTS, withoutFilters } from "./queue-query";
import { ViewsMenu } from "./views/views-menu";

type FiltersProps = {
  query: QueueQuery;
  onQuery: (query: QueueQuery) => void;
  /** The store of the case on screen: offered as a filter. */
  store: { id: string; name: string } | null;
};

/** The filter sheet (F) and the sort menu at the right of the queue's head. */
export function QueueFilters({ query, onQuery, store }: FiltersProps) {
  const t = useTranslations("review.queue");
  const keys = useTranslations("keys");
  const [open, setOpen] = useState(false);
  const trigger = useRef<HTMLSpanElement>(null);
  const on = filtersOn(query);
  const router = useRouter();
  useKeys(keys("review"), [
    { combo: "f", label: t("filter"), run: () => setOpen(true) },
    { combo: "g c", label: t("clusters"), run: () => router.push("/queue/clusters") },
  ]);
  return (
    <span className="ml-auto flex items-center gap-1">
      <ViewsMenu query={query} onQuery={onQuery} />
      <Link
        href="/queue/clusters"
        aria-label={t("clusters")}
        title={t("clusters")}
        className={buttonClass({ variant: "quiet", size: 28, square: true })}
      >
        <Icon as={Layers} />
      </Link>
      <span ref={trigger} className="relative flex">
        <IconButton
          icon={SlidersHorizontal}
          label={on > 0 ? t("filterOn", { count: on }) : t("filter")}
          keyCombo="f"
          expanded={open}
          onPress={() => setOpen(true)}
        />
        {on > 0 && <span aria-hidden className="absolute right-1 top-1 size-1.5 rounded-full bg-accent" />}
      </span>
      <Popover
        triggerRef={trigger}
        open={open}
        onOpenChange={setOpen}
        label={t("filter")}
        placement="bottom end"
        className="w-72 p-4"
      >
        <FilterFields query={query} onQuery={onQuery} store={store} />
        <div className="mt-4 flex justify-between gap-2">
          <Button
            size={28}
            variant="quiet"
            disabled={on === 0}
            onPress={() => onQuery(withoutFilters(query))}
          >
            {t("clear")}
          </Button>
          <Button size={28} onPress={() => setOpen(false)}>
            {t("done")}
          </Button>
        </div>
      </Popover>
      <SortMenu query={query} onQuery={onQuery} />
    </span>
  );
}

const ANY = "any";

function FilterFields({ query, onQuery, store }: FiltersProps) {
  const t = useTranslations("review.queue");
  const bands = useTranslations("priority");
  const surfaces = useTranslations("surfaces");
  const any = { id: ANY, label: t("any") } as const;
  const unless = <T extends string>(id: T | typeof ANY): T | null => (id === ANY ? null : (id as T));
  const stores = [
    any,
    ...(store ? [{ id: store.id, label: store.name }] : []),
    ...(query.store && query.store !== store?.id ? [{ id: query.store, label: t("chosenStore") }] : []),
  ];
  return (
    <div className="grid gap-3">
      <Select
        label={t("surface")}
        options={[any, ...SURFACES.map((id) => ({ id, label: surfaces(id) }))]}
        value={query.surface ?? ANY}
        onChange={(id) => onQuery({ ...query, surface: unless(id) })}
      />
      <Select
        label={t("rule")}
        options={[any, ...RULE_IDS.map((id) => ({ id, label: id }))]}
        value={query.rule ?? ANY}
        onChange={(id) => onQuery({ ...query, rule: unless(id) })}
      />
      <div className="grid grid-cols-2 gap-3">
        <Select
          label={t("priority")}
          options={[any, ...BANDS.map((id) => ({ id, label: bands(id) }))]}
          value={query.band ?? ANY}
          onChange={(id) => onQuery({ ...query, band: unless(id) })}
        />
        <Select
          label={t("age")}
          options={[any, ...AGES.map((id) => ({ id, label: t(`ages.${id}`) }))]}
          value={query.age ?? ANY}
          onChange={(id) => onQuery({ ...query, age: unless(id) })}
        />
      </div>
      <Select
        label={t("store")}
        options={stores}
        value={query.store ?? ANY}
        onChange={(id) => onQuery({ ...query, store: unless(id) })}
      />
    </div>
  );
}

function SortMenu({ query, onQuery }: Pick<FiltersProps, "query" | "onQuery">) {
  const t = useTranslations("review.queue");
  return (
    <Menu
      label={t("sort")}
      trigger={
        <PressButton
          label={`${t("sort")}: ${t(`sorts.${query.sort}`)}`}
          className={buttonClass({ variant: "quiet", size: 28, square: true })}
        >
          <Icon as={ArrowDownWideNarrow} />
        </PressButton>
      }
      groups={[
        {
          id: "sort",
          title: t("sort"),
          chosen: query.sort,
          entries: SORTS.map((sort) => ({
            id: sort,
            label: t(`sorts.${sort}`),
            onAction: () => onQuery({ ...query, sort }),
          })),
        },
      ]}
    />
  );
}
