import type { Json } from "@/lib/domain/log/entry";

const ROWS_MAX = 40;

/** A field's value in one short line; nested values as their JSON. */
function shown(value: Json | undefined): string {
  if (value === undefined || value === null) return "–";
  if (typeof value === "object") return JSON.stringify(value);
  return String(value);
}

const asRecord = (value: Json | null): Record<string, Json> =>
  value !== null && typeof value === "object" && !Array.isArray(value)
    ? (value as Record<string, Json>)
    : value === null
      ? {}
      : { "": value };

function Value({ value }: { value: Json | undefined }) {
  return (
    <td className="break-all border-t border-line-soft px-3 py-1.5 font-medium">
      {shown(value).slice(0, 400)}
    </td>
  );
}

type Props = { caption: string; columns: string[]; values: (Json | null)[] };

/** Fields of an entry, side by side where there is a before and an after. */
export function Fields({ caption, columns, values }: Props) {
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
              {name}
            </th>
            <Value value={records[0]?.[name]} />
            {records.length > 1 && <Value value={records[1]?.[name]} />}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
