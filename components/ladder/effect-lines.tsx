"use client";

import {
  Ban,
  BookOpenText,
  DoorClosed,
  EyeOff,
  FileX2,
  HandCoins,
  Handshake,
  type LucideIcon,
  MessageCircleOff,
  PackageX,
  PenOff,
  Scale,
  TicketX,
  TriangleAlert,
  UserX,
} from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import { Duration, Money, usePlace } from "@/components/ui/time";
import type { Assessment } from "@/lib/domain/policy/assess";
import type { Damages } from "@/lib/domain/policy/damages";
import { formatCount, formatDateTime, formatMoney } from "@/lib/i18n/format";
import type { CaseView, PreviewView } from "@/lib/screens/views";
import { type Effect, type EffectKind, effectGroups, sharedLimits } from "./effects";

const ICONS: Record<EffectKind, LucideIcon> = {
  exposure: EyeOff,
  limit_exposure: EyeOff,
  hide_from_search: EyeOff,
  bar_campaigns: TicketX,
  stop_publishing: PenOff,
  stop_messages: MessageCircleOff,
  remove_item: FileX2,
  warn: TriangleAlert,
  clear_products: PackageX,
  close_store: DoorClosed,
  end_cooperation: Handshake,
  suspend_account: UserX,
  refer_legal: Scale,
};
const DAY = 86_400_000;

type EffectsProps = { view: CaseView; preview: PreviewView; assessment: Assessment };

/** What this decision does, in two groups: to the account, and to the store with its money. */
export function EffectsOfDecision({ view, preview, assessment }: EffectsProps) {
  const t = useTranslations("ladder");
  const words = useTranslations("review.ladder");
  const groups = effectGroups(assessment.measures);
  const shared = sharedLimits(groups);
  const { damages } = assessment;
  const paid = damages !== null && damages.amountFen > 0;
  const none = groups.account.length + groups.store.length === 0 && !paid && !preview.other;
  const line = (effect: Effect) => (
    <EffectLine
      key={effect.kind}
      effect={effect}
      products={preview.products}
      proposal={assessment.proposal}
      step={assessment.step}
    />
  );
  return (
    <div className="mt-1.5 border-t border-(--tier-line) pt-1 text-12">
      {none && <p className="py-1 text-ink-2">{words("nothingNew")}</p>}
      {(groups.account.length > 0 || preview.other) && (
        <Group label={t("account")} name={view.account.name}>
          {groups.account.map(line)}
          {preview.other && <OtherLine other={preview.other} proposal={assessment.proposal} />}
        </Group>
      )}
      {(groups.store.length > 0 || paid) && (
        <Group label={t("store")} name={view.store?.name ?? ""}>
          {paid && <DamagesLine damages={damages} deposit={preview.deposit} />}
          {shared.length > 0 && (
            <Line
              icon={EyeOff}
              what={words("sameLimits")}
              until={words(assessment.proposal ? "onApproval" : "sameDates")}
            />
          )}
          {groups.store.filter((effect) => !shared.includes(effect)).map(line)}
        </Group>
      )}
      {assessment.interim.length > 0 && (
        <p className="py-0.5 text-ink-2">{words("interim", { hours: interimHours(assessment) })}</p>
      )}
    </div>
  );
}

function interimHours({ interim }: Assessment): number {
  const [first] = interim;
  return first?.endAt ? Math.round((first.endAt - first.startAt) / 3_600_000) : 0;
}

function Group({ label, name, children }: { label: string; name: string; children: ReactNode }) {
  return (
    <section aria-label={`${label} ${name}`} className="pb-0.5">
      <h4 className="flex gap-1.5 leading-5 text-ink-2">
        {label}
        <span lang="zh-CN" className="truncate">
          {name}
        </span>
      </h4>
      <ul>{children}</ul>
    </section>
  );
}

type LineProps = { icon: LucideIcon; what: ReactNode; much?: ReactNode; until?: ReactNode };

function Line({ icon, what, much, until }: LineProps) {
  return (
    <li className="flex min-h-[21px] items-center gap-2">
      <Icon as={icon} size={14} className="text-ink-2" />
      <span className="min-w-0 truncate">{what}</span>
      {much && <span className="tnum shrink-0 font-semibold">{much}</span>}
      {until && <span className="tnum ml-auto shrink-0 pl-2 text-ink-2">{until}</span>}
    </li>
  );
}

type EffectLineProps = { effect: Effect; products: number; proposal: boolean; step: number };

function EffectLine({ effect, products, proposal, step }: EffectLineProps) {
  const words = useTranslations("review.ladder");
  const ladder = useTranslations("ladder");
  const scopes = useTranslations("fair.scopes");
  const place = usePlace();
  const until = () => {
    if (proposal) return words("onApproval");
    if (effect.endAt !== null) return ladder("until", { date: formatDateTime(effect.endAt, place, false) });
    return LASTING.includes(effect.kind) ? words("noEnd") : words("atOnce");
  };
  const much =
    effect.kind === "clear_products" ? (
      formatCount(products)
    ) : effect.days !== null ? (
      <Duration ms={effect.days * DAY} />
    ) : null;
  return (
    <Line
      icon={effect.kind === "warn" && step === 0 ? BookOpenText : ICONS[effect.kind]}
      what={
        effect.scopes ? (
          <>
            {words(`effects.${effect.kind}`)}: {effect.scopes.map((scope) => scopes(scope)).join(", ")}
          </>
        ) : (
          words(`effects.${effect.kind}`)
        )
      }
      much={much}
      until={until()}
    />
  );
}

/** A restriction in a senior's own words. */
function OtherLine({ other, proposal }: { other: NonNullable<PreviewView["other"]>; proposal: boolean }) {
  const words = useTranslations("review.ladder");
  const ladder = useTranslations("ladder");
  const place = usePlace();
  const until = () => {
    if (proposal) return words("onApproval");
    if (other.endAt === null) return words("noEnd");
    return ladder("until", { date: formatDateTime(other.endAt, place, false) });
  };
  return <Line icon={Ban} what={<span lang="zh-CN">{other.text}</span>} until={until()} />;
}

const LASTING: EffectKind[] = ["suspend_account", "close_store", "end_cooperation"];

/** Money before and after, what is still due, and how the sum is made up. */
function DamagesLine({ damages, deposit }: { damages: Damages; deposit: PreviewView["deposit"] }) {
  const words = useTranslations("review.ladder");
  return (
    <>
      <Line
        icon={HandCoins}
        what={words("fromDeposit")}
        much={<Money fen={damages.amountFen} />}
        until={
          deposit && (
            <>
              <Money fen={deposit.beforeFen} /> → <Money fen={deposit.afterFen} />
            </>
          )
        }
      />
      <li className="pl-[22px] text-ink-2">
        {words("sum", {
          base: formatMoney(damages.baseFen),
          factor: damages.factorPermille / 1000,
          share: damages.sharePermille / 10,
          required: formatMoney(damages.depositRequiredFen),
        })}
        {damages.chargedFen > 0 && words("charged", { charged: formatMoney(damages.chargedFen) })}
      </li>
      {damages.dueFen > 0 && (
        <li className="pl-[22px] font-medium text-t2-ink">
          {words("due", { amount: formatMoney(damages.dueFen) })}
        </li>
      )}
    </>
  );
}
