import { BadgeCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { within } from "@/components/account/record/within";
import { BundleButton } from "@/components/audit/bundle-button";
import { ExemptionNotes } from "@/components/exemptions/exemption-notes";
import { TierChip } from "@/components/ladder/tier";
import { PrivacyTab } from "@/components/privacy/privacy-tab";
import { RevealOnRecord } from "@/components/privacy/reveal-on-record";
import { Avatar } from "@/components/ui/avatar";
import { Card } from "@/components/ui/card";
import { Chip } from "@/components/ui/chip";
import { ReadOnlyChip } from "@/components/ui/read-only";
import { DateTime } from "@/components/ui/time";
import { formatCount } from "@/lib/i18n/format";
import type { ActivityView } from "@/lib/screens/activity";
import type { PrivacyView } from "@/lib/screens/privacy-tab";
import type { AccountPageView } from "@/lib/screens/views";
import { ContactsCard } from "./contacts/contacts-card";
import { ContactsTab } from "./contacts/contacts-tab";
import { PenaltiesTab } from "./penalties-tab";
import { AllCases, RecentCases } from "./recent-cases";
import { ActivityTab } from "./record/activity-tab";
import { CopyButton } from "./record/copy-button";
import { Facts, RecordColumns, RecordFrame } from "./record/record-frame";
import { StandingChips } from "./record/standing-chips";
import { StoresCard } from "./stores-card";
import { StrikesCard } from "./strikes-card";
import type { Range } from "./timeline/scale";
import { PenaltyTimeline } from "./timeline/timeline";

export const ACCOUNT_TABS = ["overview", "cases", "penalties", "contacts", "activity", "privacy"] as const;
export type AccountTab = (typeof ACCOUNT_TABS)[number];

export type AccountScreenProps = {
  view: AccountPageView;
  tab: AccountTab;
  range: Range;
  /** Contacts as a list instead of a graph. */
  list: boolean;
  /** A later page of cases. */
  paged: boolean;
  mayDecide: boolean;
  /** Loaded for its tab only. */
  activity: ActivityView | null;
  /** Loaded for its tab only; null too for who does not find it. */
  privacy: PrivacyView | null;
  mayPrivacy: boolean;
  mayBundle: boolean;
  /** Epoch ms of the moment the record is shown at; null: now. */
  asOf: number | null;
};

/** The record of one account. */
export function AccountScreen(props: AccountScreenProps) {
  const { view, tab, mayDecide, asOf } = props;
  const t = useTranslations("account");
  const nav = useTranslations("nav");
  const live = `/accounts/${view.account.id}`;
  const base = asOf === null ? live : `${live}?asOf=${asOf}`;
  const counts: Record<AccountTab, number | undefined> = {
    overview: undefined,
    cases: view.caseCount,
    penalties: view.strikes.filter((strike) => strike.verdict === "confirm").length,
    contacts: view.contacts.length,
    activity: undefined,
    privacy: undefined,
  };
  return (
    <RecordFrame
      section={{ href: "/accounts", label: nav("accounts") }}
      name={view.account.name}
      now={view.now}
      moment={{ asOf, live }}
      readOnly={
        <>
          {props.mayBundle && <BundleButton of={view.account.id} />}
          <RevealOnRecord accountId={view.account.id} sight={view.sight} />
          <ReadOnlyChip here={!mayDecide} />
        </>
      }
      identity={<Identity view={view} />}
      tabs={ACCOUNT_TABS.filter((id) => id !== "privacy" || props.mayPrivacy).map((id) => ({
        href: id === "overview" ? base : within(base, `tab=${id}`),
        label: t(`tabs.${id}`),
        count: counts[id] === undefined ? undefined : formatCount(counts[id]),
        current: id === tab,
      }))}
    >
      <Body {...props} base={base} />
    </RecordFrame>
  );
}

function Body({
  view,
  tab,
  range,
  list,
  paged,
  activity,
  privacy,
  asOf,
  base,
}: AccountScreenProps & { base: string }) {
  const exemptions = useTranslations("fair.exemptions");
  const cases = { rows: view.cases, total: view.caseCount, base, now: view.now };
  if (tab === "cases") return <AllCases {...cases} next={view.casesNext} paged={paged} />;
  if (tab === "penalties") return <PenaltiesTab view={view} />;
  if (tab === "activity" && activity) return <ActivityTab view={activity} base={base} paged={paged} />;
  if (tab === "privacy" && privacy) {
    return <PrivacyTab view={privacy} platformId={view.account.platformId} live={asOf === null} />;
  }
  if (tab === "contacts") return <ContactsTab view={view} base={base} list={list} />;
  return (
    <RecordColumns
      main={
        <>
          <PenaltyTimeline view={view} range={range} base={base} />
          <RecentCases {...cases} />
        </>
      }
      side={
        <>
          <StrikesCard view={view} />
          <StoresCard stores={view.stores} />
          {view.exemptions.length > 0 && (
            <Card title={exemptions("title")}>
              <ExemptionNotes exemptions={view.exemptions} />
            </Card>
          )}
          <ContactsCard view={view} base={base} />
        </>
      }
    />
  );
}

function Identity({ view }: { view: AccountPageView }) {
  const t = useTranslations("account");
  const tiers = useTranslations("tiers");
  const { account } = view;
  const exempt = view.exemptions.filter((each) => each.withdrawnAt === null);
  return (
    <>
      <Avatar name={account.name} size={48} />
      <div className="min-w-0">
        <div className="flex items-center gap-2">
          <h1 lang="zh-CN" className="truncate text-22 font-semibold">
            {account.name}
          </h1>
          {view.tier > 0 && <TierChip tier={view.tier} after={tiers("inEffect")} />}
          <Chip icon={account.kind === "merchant" ? BadgeCheck : undefined}>
            {t(`kinds.${account.kind}`)}
          </Chip>
          {exempt.length > 0 && <Chip tone="accent">{t("exemption", { count: exempt.length })}</Chip>}
        </div>
        <Facts
          items={[
            <span key="id" className="tnum flex items-center">
              {account.platformId}
              <CopyButton text={account.platformId} />
            </span>,
            account.followers !== null && t("followers", { count: formatCount(account.followers) }),
            account.joinedAt !== null &&
              t.rich("joined", { date: () => <DateTime at={account.joinedAt ?? 0} form="date" /> }),
            account.city && <span lang="zh-CN">{account.city}</span>,
            account.company && (
              <span lang="zh-CN" className="truncate">
                {account.company}
              </span>
            ),
          ]}
        />
      </div>
      <StandingChips lines={view.standing} now={view.now} />
    </>
  );
}
