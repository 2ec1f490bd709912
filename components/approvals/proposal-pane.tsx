"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { caseNumber } from "@/components/case/case-header";
import { Avatar } from "@/components/ui/avatar";
import { Chip } from "@/components/ui/chip";
import { useKeys } from "@/components/ui/keys/use-keys";
import { DateTime } from "@/components/ui/time";
import type { ProposalView } from "@/lib/screens/approvals-page";
import type { CaseView } from "@/lib/screens/views";
import { AnswerBar } from "./answer-bar";
import { ChangedDialog } from "./changed-dialog";
import { EffectsColumn } from "./effects-column";
import { EvidencePiece } from "./evidence-piece";
import { type Piece, piecesOf } from "./pieces";
import { type Answering, useAnswer } from "./use-answer";
import { WithdrawBar } from "./withdraw-bar";

type PaneProps = { view: ProposalView; mayAnswer: boolean; now: number; appealDays: number };

/** Evidence and effects of one proposal, with the bar that answers it. Give it the proposal's id as `key`. */
export function ProposalPane({ view, mayAnswer, appealDays }: PaneProps) {
  const t = useTranslations("approvals");
  const answering = useAnswer(view);
  const [main] = view.cases;
  if (!main) return null;
  const answers = mayAnswer && !view.outcome && !view.proposedByMe && !view.decidedByMe;
  const opened = view.evidence.filter((id) => answering.opened.has(id)).length;
  return (
    <main id="main" className="flex min-w-0 flex-1 flex-col">
      <div className="flex min-h-0 flex-1 max-desk:flex-col">
        <div className="flex min-w-0 flex-1 flex-col">
          <Head view={view} main={main} />
          <div className="scroll-y min-h-0 flex-1 px-5 py-4">
            <div className="mx-auto max-w-[880px]">
              <Proposer view={view} />
              <h2 className="mb-3 mt-4 flex gap-2 text-12">
                <span className="font-semibold">{t("evidence")}</span>
                <span className="tnum text-ink-2">{t("openedOf", { opened, n: view.evidence.length })}</span>
              </h2>
              <Pieces view={view} main={main} answering={answering} answers={answers} />
            </div>
          </div>
        </div>
        <EffectsColumn
          view={view}
          main={main}
          opened={opened}
          mayAnswer={mayAnswer}
          appealDays={appealDays}
        />
      </div>
      {answers && <AnswerBar view={view} answering={answering} ready={opened === view.evidence.length} />}
      {view.proposedByMe && !view.outcome && <WithdrawBar answering={answering} />}
      <ChangedDialog view={view} refusal={answering.refusal} onClose={answering.forget} />
    </main>
  );
}

function Head({ view, main }: { view: ProposalView; main: CaseView }) {
  const t = useTranslations("approvals");
  const { account, store } = main;
  const followers = account.followers;
  return (
    <header className="flex h-12 shrink-0 items-center gap-2.5 border-b border-line bg-panel px-5">
      <Avatar name={view.row.name} size={20} />
      <h2 lang="zh-CN" className="min-w-0 truncate text-16 font-semibold">
        {view.row.name}
      </h2>
      <Chip>{t(`accounts.${account.kind}`)}</Chip>
      <span className="tnum min-w-0 truncate text-12 text-ink-2">
        <Link href={`/accounts/${account.id}`} className="hover:underline">
          {account.platformId}
        </Link>
        {store && (
          <>
            {", "}
            <Link href={`/stores/${store.id}`} className="hover:underline">
              {store.platformId}
            </Link>
          </>
        )}
        {followers !== null && <>, {t("followers", { n: followers })}</>}
      </span>
      <Link
        href={`/cases/${main.id}`}
        className="tnum ml-auto shrink-0 text-13 font-medium text-accent-ink hover:underline"
      >
        {caseNumber(main.number)}
      </Link>
    </header>
  );
}

function Proposer({ view }: { view: ProposalView }) {
  const t = useTranslations("approvals");
  const veiled = useTranslations("fair");
  const { row, note, outcome } = view;
  return (
    <section className="flex gap-3 rounded-card border border-line bg-panel p-4">
      <Avatar name={row.proposer ?? "?"} size={28} />
      <div className="min-w-0">
        <p className="flex flex-wrap items-baseline gap-2 text-12 text-ink-2">
          <span lang="zh-CN" className="text-13 font-semibold text-ink">
            {row.proposer ?? veiled("hidden")}
          </span>
          {t.rich("proposedAt", { when: () => <DateTime at={row.proposedAt} year={false} /> })}
        </p>
        {note ? (
          <p lang="zh-CN" className="mt-0.5 whitespace-pre-wrap text-14 leading-[1.65]">
            {note}
          </p>
        ) : (
          <p className="mt-0.5 text-13 text-ink-2">{t("noNote")}</p>
        )}
        {outcome && (
          <p className="mt-2 text-13 font-medium">
            {t(`outcomes.${outcome.kind}`, { name: outcome.by ?? veiled("hidden") })}{" "}
            <DateTime at={outcome.at} year={false} className="font-normal text-ink-2" />
            {outcome.reason && (
              <span
                lang="zh-CN"
                data-testid="returned-why"
                className="mt-0.5 block whitespace-pre-wrap text-14"
              >
                {outcome.reason}
              </span>
            )}
          </p>
        )}
      </div>
    </section>
  );
}

type PiecesProps = { view: ProposalView; main: CaseView; answering: Answering; answers: boolean };

function Pieces({ view, main, answering, answers }: PiecesProps) {
  const t = useTranslations("approvals");
  const keys = useTranslations("keys");
  const pieces = piecesOf(view.cases, view.evidence);
  const ids = (piece: Piece) => piece.evidence.map((each) => each.id);
  const isOpen = (piece: Piece) => ids(piece).every((id) => answering.opened.has(id));
  useKeys(
    keys("approvals"),
    pieces.slice(0, 9).map((piece, index) => ({
      combo: String(index + 1),
      label: t("openPiece", { n: index + 1 }),
      run: () => answering.open(ids(piece)),
      when: answers && !isOpen(piece),
    })),
  );
  return (
    <div className="grid gap-3">
      {pieces.map((piece, index) => (
        <EvidencePiece
          key={piece.id}
          piece={piece}
          number={index + 1}
          opened={isOpen(piece)}
          cited={piece.view.id !== main.id}
          onOpen={answers ? () => answering.open(ids(piece)) : null}
        />
      ))}
    </div>
  );
}
