import { Store } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { AllCases, RecentCases } from "@/components/account/recent-cases";
import { ActivityTab } from "@/components/account/record/activity-tab";
import { CopyButton } from "@/components/account/record/copy-button";
import { Facts, RecordColumns, RecordFrame } from "@/components/account/record/record-frame";
import { StandingChips } from "@/components/account/record/standing-chips";
import { within } from "@/components/account/record/within";
import { TierChip } from "@/components/ladder/tier";
import { hueOf } from "@/components/ui/avatar";
import { Icon } from "@/components/ui/icon";
import { ReadOnlyChip } from "@/components/ui/read-only";
import { DateTime } from "@/components/ui/time";
import { formatCount } from "@/lib/i18n/format";
import type { ActivityView } from "@/lib/screens/activity";
import type { StorePageView } from "@/lib/screens/views";
import { ComingSteps } from "./coming-steps";
import { StoreFigures } from "./figures";
import { DepositLedger } from "./ledger";
import { MeasuresCard, MeasuresTab } from "./measures";
import { PeopleTab } from "./people-tab";
import { ProductsCard, ProductsTab } from "./products";

export const STORE_TABS = [
  "overview",
  "deposit",
  "measures",
  "products",
  "cases",
  "people",
  "activity",
] as const;
export type StoreTab = (typeof STORE_TABS)[number];

const JOURNALS_SHOWN = 6;

export type StoreScreenProps = {
  view: StorePageView;
  tab: StoreTab;
  paged: boolean;
  mayDecide: boolean;
  /** Loaded for its tab only. */
  activity: ActivityView | null;
  /** Epoch ms of the moment the record is shown at; null: now. */
  asOf: number | null;
};

/** The record of one store. */
export function StoreScreen({ view, tab, paged, mayDecide, activity, asOf }: StoreScreenProps) {
  const t = useTranslations("store");
  const nav = useTranslations("nav");
  const live = `/stores/${view.store.id}`;
  const base = asOf === null ? live : `${live}?asOf=${asOf}`;
  const counts: Record<StoreTab, number | undefined> = {
    overview: undefined,
    deposit: view.journals.length,
    measures: view.measures.length,
    products: view.productCount,
    cases: view.caseCount,
    people: view.staff.length,
    activity: undefined,
  };
  return (
    <RecordFrame
      section={{ href: "/stores", label: nav("stores") }}
      name={view.store.name}
      now={view.now}
      moment={{ asOf, live }}
      readOnly={<ReadOnlyChip here={!mayDecide} />}
      identity={<Identity view={view} />}
      tabs={STORE_TABS.map((id) => ({
        href: id === "overview" ? base : within(base, `tab=${id}`),
        label: t(`tabs.${id}`),
        count: counts[id] === undefined ? undefined : formatCount(counts[id]),
        current: id === tab,
      }))}
    >
      <Body view={view} tab={tab} paged={paged} activity={activity} base={base} />
    </RecordFrame>
  );
}

type BodyProps = Pick<StoreScreenProps, "view" | "tab" | "paged" | "activity"> & { base: string };

function Body({ view, tab, paged, activity, base }: BodyProps) {
  const cases = { rows: view.cases, total: view.caseCount, base, now: view.now };
  if (tab === "deposit") return <DepositLedger view={view} />;
  if (tab === "measures") return <MeasuresTab view={view} />;
  if (tab === "products") return <ProductsTab view={view} />;
  if (tab === "activity" && activity) return <ActivityTab view={activity} base={base} paged={paged} />;
  if (tab === "people") return <PeopleTab view={view} />;
  if (tab === "cases") return <AllCases {...cases} next={view.casesNext} paged={paged} />;
  return (
    <RecordColumns
      main={
        <>
          <StoreFigures view={view} />
          <DepositLedger view={view} last={JOURNALS_SHOWN} allHref={within(base, "tab=deposit")} />
          <ComingSteps view={view} />
          <RecentCases {...cases} />
        </>
      }
      side={
        <>
          <MeasuresCard view={view} />
          <ProductsCard view={view} base={base} />
        </>
      }
    />
  );
}

function Identity({ view }: { view: StorePageView }) {
  const t = useTranslations("store");
  const tiers = useTranslations("tiers");
  const { store, owner } = view;
  return (
    <>
      <span
        aria-hidden
        data-hue={hueOf(store.name)}
        className="flex size-12 shrink-0 items-center justify-center rounded-card bg-[light-dark(var(--hue-a),var(--hue-b))] text-[light-dark(var(--hue-b),var(--hue-a))]"
      >
        <Icon as={Store} size={24} />
      </span>
      <div className="min-w-0">
        <div className="flex items-center gap-2">
          <h1 lang="zh-CN" className="truncate text-22 font-semibold">
            {store.name}
          </h1>
          {view.tier > 0 && <TierChip tier={view.tier} after={tiers("inEffect")} />}
        </div>
        <Facts
          items={[
            <span key="id" className="tnum flex items-center">
              {store.platformId}
              <CopyButton text={store.platformId} />
            </span>,
            owner &&
              t.rich("runBy", {
                owner: () => (
                  <Link
                    href={`/accounts/${owner.id}`}
                    lang="zh-CN"
                    className="rounded-chip font-medium text-accent-ink hover:underline"
                  >
                    {owner.name}
                  </Link>
                ),
              }),
            owner?.company && (
              <span lang="zh-CN" className="truncate">
                {owner.company}
              </span>
            ),
            store.openedAt !== null &&
              t.rich("opened", { date: () => <DateTime at={store.openedAt ?? 0} form="date" /> }),
            store.category && <span lang="zh-CN">{store.category}</span>,
          ]}
        />
      </div>
      <StandingChips lines={view.standing} now={view.now} />
    </>
  );
}
