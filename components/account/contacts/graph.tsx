import Link from "next/link";
import { useTranslations } from "next-intl";
import { iconOf } from "@/components/evidence/kind";
import { TierStair } from "@/components/ladder/tier";
import { Avatar } from "@/components/ui/avatar";
import { Icon } from "@/components/ui/icon";
import { type Graph, STEP } from "./graph-layout";

type GraphProps = { name: string; graph: Graph; wide?: boolean };

/** The account, its contacts, and who else shows them. A solid line is a handle, a dashed one a code. */
export function ContactGraph({ name, graph, wide = false }: GraphProps) {
  const t = useTranslations("account.contacts");
  const chip = wide ? "w-44" : "w-[92px]";
  return (
    <section aria-label={t("graph")} className="flex" style={{ height: graph.height }}>
      <div className="relative w-[58px] shrink-0">
        <div
          className="absolute inset-x-0 flex -translate-y-[22px] flex-col items-center gap-1.5"
          style={{ top: graph.left }}
        >
          <span className="rounded-full border-2 border-accent p-0.5">
            <Avatar name={name} size={32} />
          </span>
          <span lang="zh-CN" className="w-20 truncate text-center text-12 font-semibold">
            {name}
          </span>
        </div>
      </div>
      <Edges
        height={graph.height}
        lines={graph.contacts.map((contact) => ({
          id: contact.digest,
          token: contact.token,
          from: graph.left,
          to: contact.y,
          main: true,
        }))}
      />
      <div className={`relative shrink-0 ${chip}`}>
        {graph.contacts.map((contact) => (
          <span
            key={contact.digest}
            data-evidence={contact.token}
            title={contact.label}
            className="absolute inset-x-0 flex h-7 -translate-y-1/2 items-center justify-center gap-1 rounded-control border border-(--ev) bg-(--ev-soft) px-1.5 text-11 font-semibold text-(--ev-ink)"
            style={{ top: contact.y }}
          >
            <Icon as={iconOf(contact.token)} size={14} status />
            <span className="truncate">{contact.label || t("erased")}</span>
          </span>
        ))}
      </div>
      <Edges
        height={graph.height}
        lines={graph.accounts.flatMap((account) =>
          graph.contacts
            .filter((contact) => account.contacts.includes(contact.digest))
            .map((contact) => ({
              id: account.id + contact.digest,
              token: contact.token,
              from: contact.y,
              to: account.y,
              main: false,
            })),
        )}
      />
      <Others graph={graph} wide={wide} />
    </section>
  );
}

function Others({ graph, wide }: { graph: Graph; wide: boolean }) {
  const t = useTranslations("account.contacts");
  return (
    <ul className={`relative shrink-0 ${wide ? "w-64" : "w-[132px]"}`}>
      {graph.accounts.map((account) => (
        <li
          key={account.id}
          className="absolute inset-x-0 flex -translate-y-1/2 items-center gap-2 text-12"
          style={{ top: account.y, height: Math.min(STEP, 32) }}
        >
          <Avatar name={account.name} size={20} />
          <Link
            href={`/accounts/${account.id}`}
            data-row={wide || undefined}
            lang="zh-CN"
            className="min-w-0 truncate rounded-chip hover:underline"
          >
            {account.name}
          </Link>
          <span className="ml-auto flex shrink-0 items-center gap-1.5">
            {account.tier === 0 ? (
              <span className="text-ink-3">{t("noTier")}</span>
            ) : (
              <>
                <TierStair tier={account.tier} />
                <span className="tnum font-medium">
                  <span className="sr-only">{t("tier")} </span>
                  {account.tier}
                </span>
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

type Edge = { id: string; token: string; from: number; to: number; main: boolean };

/** Curves between two columns: stretched across, lines keep their weight. */
function Edges({ lines, height }: { lines: readonly Edge[]; height: number }) {
  return (
    <svg
      aria-hidden="true"
      width="100%"
      height={height}
      viewBox={`0 0 100 ${height}`}
      preserveAspectRatio="none"
      className="min-w-5 flex-1"
    >
      {lines.map((line) => (
        <path
          key={line.id}
          data-evidence={line.token}
          d={`M0 ${line.from} C45 ${line.from} 45 ${line.to} 100 ${line.to}`}
          vectorEffect="non-scaling-stroke"
          strokeWidth={line.main ? 1.75 : 1.25}
          strokeDasharray={line.token === "qr" ? "4 3" : undefined}
          className="fill-none stroke-(--ev)"
        />
      ))}
    </svg>
  );
}
