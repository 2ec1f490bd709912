import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Chip } from "@/components/ui/chip";
import { TextLink } from "@/components/ui/link-button";
import { DateTime } from "@/components/ui/time";
import type { HoldView, PrivacyView, ReferralView } from "@/lib/screens/privacy-tab";
import { EraseControl } from "./erase-control";
import { LiftHold, PlaceHold } from "./hold-controls";
import { ReferralControl } from "./referral-control";

/** Holds, referrals to legal affairs, and erasing: what becomes of an account's content. `live` is false in the past. */
export function PrivacyTab({
  view,
  platformId,
  live,
}: {
  view: PrivacyView;
  platformId: string;
  live: boolean;
}) {
  const t = useTranslations("privacy");
  const mayHold = view.mayHold && live;
  return (
    <div className="grid max-w-[960px] gap-4">
      <Card
        title={t("holds.title")}
        meta={view.holds.length > 0 && t("holds.count", { count: view.holds.length })}
        aside={mayHold && <PlaceHold accountId={view.accountId} />}
      >
        <p className="text-12 text-ink-2">{t("holds.line")}</p>
        {view.holds.length === 0 && <p className="mt-2 text-13 text-ink-3">{t("holds.none")}</p>}
        <ul>
          {view.holds.map((hold) => (
            <HoldRow key={hold.id} hold={hold} mayLift={mayHold} />
          ))}
        </ul>
      </Card>
      <Card title={t("referrals.title")}>
        {view.referrals.length === 0 && <p className="text-13 text-ink-3">{t("referrals.none")}</p>}
        {view.referrals.map((referral, index) => (
          <ReferralBlock
            key={referral.measureId}
            referral={referral}
            mayUpdate={mayHold}
            first={index === 0}
          />
        ))}
      </Card>
      <ErasureCard view={view} platformId={platformId} live={live} />
    </div>
  );
}

function HoldRow({ hold, mayLift }: { hold: HoldView; mayLift: boolean }) {
  const t = useTranslations("privacy");
  return (
    <li className="flex items-start gap-3 border-b border-line-soft py-2 text-13 last:border-b-0">
      <Chip tone="warn">{t(`holds.on.${hold.subjectKind}`)}</Chip>
      <div className="min-w-0 flex-1">
        <p className="whitespace-pre-wrap break-words">{hold.reason ?? "–"}</p>
        <p className="text-12 text-ink-3">
          <span lang="zh-CN">{hold.by ?? "–"}</span> · <DateTime at={hold.at} />
        </p>
      </div>
      {mayLift && <LiftHold id={hold.id} />}
    </li>
  );
}

type BlockProps = { referral: ReferralView; mayUpdate: boolean; first: boolean };

function ReferralBlock({ referral, mayUpdate, first }: BlockProps) {
  const t = useTranslations("privacy.referrals");
  return (
    <section className="border-b border-line-soft py-2 first:pt-0 last:border-b-0">
      <header className="flex flex-wrap items-center gap-2 text-13">
        <Chip tone={referral.endedAt === null ? "bad" : "neutral"}>
          {referral.endedAt === null ? t(`states.${referral.state}`) : t("ended")}
        </Chip>
        <TextLink href={`/cases/${referral.caseId}`}>WR-{referral.caseNumber}</TextLink>
        <span className="text-12 text-ink-3">
          {t.rich("since", { when: () => <DateTime at={referral.at} form="date" /> })}
        </span>
        <span className="ml-auto flex items-center gap-2">
          <TextLink href={`/audit?case=${referral.caseId}`} className="text-12">
            {t("log")}
          </TextLink>
          {mayUpdate && referral.endedAt === null && (
            <ReferralControl id={referral.measureId} state={referral.state} keyed={first} />
          )}
        </span>
      </header>
      <ol className="mt-1 grid gap-1 text-13">
        {referral.updates.map((update) => (
          <li key={update.id}>
            <span className="font-medium">{t(`states.${update.state}`)}</span>
            <span className="text-12 text-ink-3">
              {" · "}
              <span lang="zh-CN">{update.by ?? "–"}</span> · <DateTime at={update.at} />
            </span>
            <p className="whitespace-pre-wrap break-words">{update.note ?? "–"}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}

type ErasureProps = { view: PrivacyView; platformId: string; live: boolean };

function ErasureCard({ view, platformId, live }: ErasureProps) {
  const t = useTranslations("privacy.erase");
  const { erased, bar } = view;
  return (
    <Card
      title={t("title")}
      aside={
        view.mayErase &&
        live &&
        erased === null &&
        bar === null && (
          <EraseControl
            accountId={view.accountId}
            platformId={platformId}
            items={view.items}
            files={view.files}
          />
        )
      }
    >
      {erased !== null ? (
        <p className="text-13">
          {t.rich("done", {
            date: () => <DateTime at={erased.at} />,
            by: erased.by ?? "–",
            reason: t(`reasons.${erased.reason}`),
          })}
        </p>
      ) : (
        <p className="text-13 text-ink-2">
          {bar === null ? t("line") : t(`bars.${bar.kind}`, { count: bar.count })}
        </p>
      )}
    </Card>
  );
}
