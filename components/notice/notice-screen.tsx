import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { NoticeView } from "@/lib/screens/notice-page";
import { type Acting, Appeals } from "./appeals";
import { Applies } from "./applies";
import { Banner } from "./banner";
import { NoticeFoot } from "./foot";
import { Found } from "./found";
import { NoticeFrame } from "./frame";
import { Settle } from "./keep-typed";
import { useReader } from "./place";
import { Problem } from "./problem";
import { Keep, Reasons } from "./reasons";
import { Receipts } from "./receipt";
import { Rules } from "./rules";

export type Told = "filed" | "answered" | "withdrawn";

type ScreenProps = {
  view: NoticeView;
  /** Null for staff: the page as it is, with its forms off. */
  acting: Acting | null;
  told?: Told | null;
  problem?: string | null;
  /** What staff read above the page. */
  above?: ReactNode;
};

/** The public page of a notice (design/notice-mobile-full.png): what applies, what was found, which rule, what to do. */
export function NoticeScreen({ view, acting, told = null, problem = null, above }: ScreenProps) {
  const t = useTranslations("notice");
  const { date, pick } = useReader();
  const staff = acting === null;
  const page = `/notice/n/${view.number}`;
  const imageUrl = (hash: string) =>
    staff ? `/api/desk/cases/${view.caseId}/images/${hash}` : `/api/notice/${view.number}/images/${hash}`;
  const fileUrl = (appeal: string, id: string) =>
    staff ? `/api/desk/appeals/${appeal}/files/${id}` : `/api/notice/${view.number}/files/${id}`;
  return (
    <NoticeFrame path={page} title={t("title")} foot={<NoticeFoot view={view} staff={staff} />}>
      {above}
      <div className="px-4 py-5">
        <p className="text-13 text-ink-2">
          {t("case", { number: view.caseNumber })} · {date(view.composedAt)}
        </p>
        <h1 className="mt-1 max-w-[16em] text-balance text-22 font-semibold">{pick(view.title)}</h1>
        <p className="mt-2 flex flex-wrap gap-x-4 text-14 text-ink-2">
          <Subject label={t("account")} name={view.accountName} />
          {view.storeName !== null && <Subject label={t("store")} name={view.storeName} />}
        </p>
        <p className="mt-1 text-13 text-ink-3">{t("notice", { number: view.noticeNumber })}</p>
      </div>
      <Banners view={view} told={told} problem={problem} acting={acting} />
      <Applies view={view} />
      <Appeals view={view} acting={acting} fileUrl={fileUrl} />
      <Receipts changes={view.changes} />
      <Found view={view} imageUrl={imageUrl} />
      <Rules view={view} />
      <Reasons view={view} />
      <Keep base={staff ? `/api/desk/notices/${view.number}` : `/api/notice/${view.number}`} />
      {!staff && <Settle forget={told === null ? null : storedAs(view, told)} />}
    </NoticeFrame>
  );
}

const storedAs = (view: NoticeView, told: Told): string =>
  told === "answered" ? `weir-answer-${view.appeals.at(-1)?.number}` : `weir-appeal-${view.number}`;

function Subject({ label, name }: { label: string; name: string }) {
  return (
    <span>
      {label} <bdi className="wrap-anywhere text-ink">{name}</bdi>
    </span>
  );
}

function Banners({ view, told, problem, acting }: Required<Omit<ScreenProps, "above">>) {
  const t = useTranslations("notice");
  const { stands } = view;
  const shown = stands.kind !== "stands" || told !== null || (problem !== null && acting !== null);
  if (!shown) return null;
  return (
    <div className="space-y-3 px-4 pb-4">
      {told && (
        <Banner look="done">
          <p>{t(`told.${told}`)}</p>
        </Banner>
      )}
      {acting && <Problem kind={problem} limits={acting.limits} />}
      {stands.kind !== "stands" && (
        <Banner look="done">
          <p>{t(`stands.${stands.kind}`)}</p>
        </Banner>
      )}
    </div>
  );
}
