"use client";

import { useTranslations } from "next-intl";
import { TierChip } from "@/components/ladder/tier";
import { DateTime, Money } from "@/components/ui/time";
import type { Json } from "@/lib/domain/log/entry";
import { TIERS } from "@/lib/domain/words";

const ROWS_MAX = 40;
const LENGTH_MAX = 400;
/** Earlier than any moment of a platform: smaller figures are counts. */
const MOMENT_MIN = 1_000_000_000_000;

const asRecord = (value: Json | null): Record<string, Json> =>
  value !== null && typeof value === "object" && !Array.isArray(value)
    ? (value as Record<string, Json>)
    : value === null
      ? {}
      : { "": value };

type ValueProps = { name: string; value: Json | undefined };

/** A field as people read it: tiers as chips, moments as dates, fen as money; what is nested as its JSON. */
function Shown({ name, value }: ValueProps) {
  const t = useTranslations("audit");
  if (value === undefined || value === null) return "—";
  if (typeof value === "boolean") return value ? t("yes") : t("no");
  const tier = name === "tier" ? TIERS.find((each) => each === value) : undefined;
  if (tier !== undefined) return <TierChip tier={tier} />;
  if (typeof value === "number") {
    if (/Fen$/.test(name)) return <Money fen={value} />;
    return value >= MOMENT_MIN ? <DateTime at={value} /> : <span className="tnum">{value}</span>;
  }
  if (typeof value === "object") {
    return (
      <span className="font-mono text-11 font-normal">{JSON.stringify(value).slice(0, LENGTH_MAX)}</span>
    );
  }
  return /^[a-z]+_\w{20,}$/.test(value) ? (
    <span className="font-mono text-11 font-normal">{value}</span>
  ) : (
    value.slice(0, LENGTH_MAX)
  );
}

function Value(props: ValueProps) {
  return (
    <td className="break-all border-t border-line-soft px-3 py-1.5 font-medium">
      <Shown {...props} />
    </td>
  );
}

type Props = { caption: string; columns: string[]; values: (Json | null)[] };

/** Fields of an entry, side by side where there is a before and an after. */
export function Fields({ caption, columns, values }: Props) {
  const t = useTranslations("audit");
  const records = values.map(asRecord);
  const names = [...new Set(records.flatMap((record) => Object.keys(record)))].slice(0, ROWS_MAX);
  return (
    <table className="mt-4 w-full table-fixed border-separate border-spacing-0 overflow-hidden rounded-card border border-line text-12">
      <thead>
        <tr className="bg-subtle text-left text-ink-3">
          <th scope="col" className="h-8 w-[32%] px-3 font-medium">
            {caption}
          </th>
          {columns.map((column) => (
            <th key={column} scope="col" className="px-3 font-medium">
              {column}
            </th>
          ))}
          {columns.length === 0 && <td />}
        </tr>
      </thead>
      <tbody>
        {names.map((name) => (
          <tr key={name} className="align-top">
            <th
              scope="row"
              className="break-words border-t border-line-soft px-3 py-1.5 text-left font-normal text-ink-2"
            >
              {t.has(`fields.${name}`) ? (
                t(`fields.${name}`)
              ) : (
                <span className="font-mono text-11">{name}</span>
              )}
            </th>
            <Value name={name} value={records[0]?.[name]} />
            {records.length > 1 && <Value name={name} value={records[1]?.[name]} />}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
