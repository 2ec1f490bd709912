"use client";

import { Info, Stamp, Timer, Undo2 } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { TierNumber } from "@/components/ladder/tier";
import { Avatar } from "@/components/ui/avatar";
import { CountBadge } from "@/components/ui/chip";
import { cx } from "@/components/ui/cx";
import { Icon } from "@/components/ui/icon";
import { KeyChip } from "@/components/ui/key-chip";
import { useNow } from "@/components/ui/now";
import { ReadOnlyChip } from "@/components/ui/read-only";
import { DateTime, Duration } from "@/components/ui/time";
import type { ApprovalsPageView, ProposalRowView } from "@/lib/screens/approvals-page";
import { proposalHref } from "./proposal-href";

const SOON_MS = 3 * 3_600_000;

/** 336 px: what waits, the one that runs out first on top, and below it what this person answered last. */
export function ProposalList({ view }: { view: ApprovalsPageView }) {
  const t = useTranslations("approvals");
  const veiled = useTranslations("fair");
  return (
    <nav
      aria-label={t("title")}
      className="flex w-[272px] shrink-0 flex-col border-r border-line bg-panel full:w-[336px] max-desk:w-full max-desk:border-b max-desk:border-r-0"
    >
      <header className="flex h-12 shrink-0 items-center gap-2 border-b border-line px-4">
        <h1 className="text-13 font-semibold">{t("title")}</h1>
        <span className="tnum text-12 text-ink-2">{t("waiting", { n: view.waiting.length })}</span>
        <ReadOnlyChip />
        <span aria-hidden className="ml-auto flex gap-1">
          <KeyChip combo="j" />
          <KeyChip combo="k" />
        </span>
      </header>
      <div className="scroll-y min-h-0 flex-1">
        <ul>
          {view.waiting.map((row) => (
            <WaitingRow key={row.id} row={row} chosen={row.id === view.chosen?.row.id} now={view.now} />
          ))}
        </ul>
        {view.waiting.length === 0 && <p className="px-4 py-6 text-13 text-ink-2">{t("empty.title")}</p>}
        <Earlier title={t("decidedByYou")} rows={view.answered} toCase />
        <Earlier title={veiled("madeByYou")} rows={view.made} />
      </div>
      {view.mayAnswer && (
        <p className="flex min-h-16 shrink-0 items-start gap-2 border-t border-line px-4 py-3 text-12 text-ink-2">
          <Icon as={Info} size={14} className="mt-0.5" />
          {t("neverOwn")}
        </p>
      )}
    </nav>
  );
}

type EarlierProps = { title: string; rows: ProposalRowView[]; toCase?: boolean };

/** What this person answered, or asked for, with what became of it. */
function Earlier({ title, rows, toCase = false }: EarlierProps) {
  if (rows.length === 0) return null;
  return (
    <>
      <h2 className="flex items-center gap-2 border-b border-line bg-subtle px-4 py-2.5 text-12 font-medium text-ink-2">
        {title}
        <CountBadge>{rows.length}</CountBadge>
      </h2>
      <ul>
        {rows.map((row) => (
          <AnsweredRow key={row.id} row={row} href={toCase ? `/cases/${row.caseId}` : proposalHref(row.id)} />
        ))}
      </ul>
    </>
  );
}

type RowProps = { row: ProposalRowView; chosen: boolean; now: number };

function WaitingRow({ row, chosen, now }: RowProps) {
  const veiled = useTranslations("fair");
  const t = useTranslations("approvals");
  return (
    <li>
      <Link
        href={proposalHref(row.id)}
        scroll={false}
        aria-current={chosen || undefined}
        data-testid="proposal-row"
        className={cx(
          "flex gap-3 border-b border-line px-4 py-2.5 outline-offset-[-2px] hover:bg-hover",
          chosen && "bg-selected shadow-[inset_3px_0_0_var(--color-accent)] hover:bg-selected",
        )}
      >
        <TierNumber tier={row.tier} />
        <span className="min-w-0 flex-1">
          <span className="flex items-center gap-2">
            <span lang="zh-CN" className="min-w-0 flex-1 truncate text-13 font-semibold">
              {row.name}
            </span>
            <TimeLeft until={row.answerBy} now={now} />
          </span>
          <span className="block text-12 text-ink-2">{t(`kinds.${row.kind}`)}</span>
          <span className="mt-1 flex items-center gap-1.5 text-12 text-ink-2">
            <Avatar name={row.proposer ?? "?"} size={16} />
            <span className="min-w-0 truncate">
              <span lang="zh-CN">{row.proposer ?? veiled("hidden")}</span>{" "}
              <DateTime at={row.proposedAt} year={false} />
            </span>
            <span className="tnum ml-auto shrink-0 pl-1">{row.platformId}</span>
          </span>
        </span>
      </Link>
    </li>
  );
}

/** What remains until all seniors are told; overdue is said, never hidden. */
export function TimeLeft({ until, now }: { until: number; now: number }) {
  const t = useTranslations("approvals");
  const left = until - useNow(now, 15_000);
  const late = left <= 0;
  const soon = left < SOON_MS;
  return (
    <span
      className={cx(
        "flex shrink-0 items-center gap-1 text-12",
        late ? "font-medium text-t4-ink" : soon ? "font-medium text-t2-ink" : "text-ink-2",
      )}
    >
      {soon && <Icon as={Timer} size={14} status />}
      {t.rich(late ? "overdue" : "left", { time: () => <Duration ms={Math.abs(left)} /> })}
    </span>
  );
}

function AnsweredRow({ row, href }: { row: ProposalRowView; href: string }) {
  const veiled = useTranslations("fair");
  const t = useTranslations("approvals");
  const kind = row.answer?.kind ?? null;
  const icon = kind === null ? Timer : kind === "approved" ? Stamp : Undo2;
  return (
    <li>
      <Link
        href={href}
        className="flex items-center gap-3 border-b border-line px-4 py-2.5 outline-offset-[-2px] hover:bg-hover"
      >
        <TierNumber tier={row.tier} />
        <span className="min-w-0 flex-1">
          <span lang="zh-CN" className="block truncate text-13">
            {row.name}
          </span>
          <span className="block truncate text-12 text-ink-2">
            <span lang="zh-CN">{row.proposer ?? veiled("hidden")}</span>,{" "}
            <DateTime at={row.answer?.at ?? row.proposedAt} year={false} />
          </span>
        </span>
        <span
          className={cx(
            "flex shrink-0 items-center gap-1.5 text-12",
            kind === "returned" ? "text-t2-ink" : "text-ink-2",
          )}
        >
          <Icon as={icon} size={14} />
          {kind === "approved" || kind === "returned" ? t(kind) : veiled(kind ?? "waiting")}
        </span>
      </Link>
    </li>
  );
}
