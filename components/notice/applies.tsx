import {
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
import { formatMoney } from "@/lib/i18n/format";
import type { AppliesLine, NoticeView } from "@/lib/screens/notice-page";
import { useReader } from "./place";

const ICONS: Record<AppliesLine["kind"], LucideIcon> = {
  exposure: EyeOff,
  warn: TriangleAlert,
  remove_item: FileX2,
  limit_exposure: EyeOff,
  hide_from_search: EyeOff,
  bar_campaigns: TicketX,
  stop_publishing: PenOff,
  stop_messages: MessageCircleOff,
  damages: HandCoins,
  clear_products: PackageX,
  close_store: DoorClosed,
  end_cooperation: Handshake,
  suspend_account: UserX,
  refer_legal: Scale,
  other: BookOpenText,
};

const holds = ({ state }: AppliesLine): boolean => state === "now" || state === "later";

/** What applies now, and, folded, what did and no longer does. */
export function Applies({ view }: { view: NoticeView }) {
  const t = useTranslations("notice.applies");
  const current = view.applies.filter(holds);
  const past = view.applies.filter((line) => !holds(line));
  return (
    <section className="border-t border-line px-4 pb-1 pt-4">
      <h2 className="text-15 font-semibold">{t("title")}</h2>
      {current.length === 0 && !view.money && <p className="py-3 text-14 text-ink-2">{t("none")}</p>}
      <ul className="divide-y divide-line-soft">
        {current.map((line) => (
          <Measure key={keyOf(line)} line={line} />
        ))}
        <Money view={view} />
      </ul>
      {past.length > 0 && (
        <details className="border-t border-line-soft py-2">
          <summary className="flex min-h-11 items-center text-14 text-ink-2">{t("past")}</summary>
          <ul className="divide-y divide-line-soft">
            {past.map((line) => (
              <Measure key={keyOf(line)} line={line} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

const keyOf = (line: AppliesLine): string =>
  [line.kind, line.targets, line.endAt, line.state, line.text].join(":");

function Measure({ line }: { line: AppliesLine }) {
  const t = useTranslations("notice.applies");
  const { moment } = useReader();
  const targets = line.targets.map((target) => t(`targets.${target}`)).join(" · ");
  const scopes = (line.scopes ?? []).map((scope) => t(`scopes.${scope}`)).join(" · ");
  const when = {
    now:
      line.endAt === null
        ? t("once", { date: moment(line.startAt) })
        : t("until", { date: moment(line.endAt) }),
    later:
      line.endAt === null
        ? t("from", { date: moment(line.startAt) })
        : t("fromUntil", { date: moment(line.startAt), end: moment(line.endAt) }),
    ended: t("ended", { date: moment(line.endedAt ?? line.startAt) }),
    lifted: t("lifted", { date: moment(line.endedAt ?? line.startAt) }),
  }[line.state];
  const on = line.kind === "remove_item" || line.kind === "clear_products" ? "" : targets;
  return (
    <Line icon={ICONS[line.kind]} title={line.text ?? t(`kinds.${line.kind}`)} quiet={!holds(line)}>
      {[when, on, scopes].filter(Boolean).join(" · ")}
    </Line>
  );
}

function Money({ view }: { view: NoticeView }) {
  const t = useTranslations("notice.money");
  const { date } = useReader();
  const { money } = view;
  if (!money) return null;
  const amount = (fen: number) => ({ amount: formatMoney(fen) });
  const open = view.appeals.some((appeal) => appeal.state !== "decided");
  const until = view.filing.until ?? view.content.facts.appeal.earliestEndAt;
  const back = money.end === "released" && money.takenFen === 0;
  return (
    <>
      {money.heldFen > 0 && (
        <Line icon={HandCoins} title={t("reserved", amount(money.heldFen))}>
          {open ? t("reservedPaused") : t("reservedLine", { date: date(until) })}
        </Line>
      )}
      {money.takenFen > money.refundedFen && (
        <Line icon={HandCoins} title={t("taken", amount(money.takenFen - money.refundedFen))} />
      )}
      {money.dueFen > 0 && <Line icon={HandCoins} title={t("due", amount(money.dueFen))} />}
      {back && <Line icon={HandCoins} title={t("released", amount(money.amountFen))} quiet />}
      {money.refundedFen > 0 && (
        <Line icon={HandCoins} title={t("refunded", amount(money.refundedFen))} quiet />
      )}
    </>
  );
}

type LineProps = { icon: LucideIcon; title: string; quiet?: boolean; children?: ReactNode };

function Line({ icon, title, quiet = false, children }: LineProps) {
  return (
    <li className="flex gap-3 py-3">
      <span
        className={
          quiet
            ? "flex size-8 shrink-0 items-center justify-center rounded-control bg-hover text-ink-3"
            : "flex size-8 shrink-0 items-center justify-center rounded-control bg-t3-soft text-t3-ink"
        }
      >
        <Icon as={icon} size={16} />
      </span>
      <span className="min-w-0">
        <span className="block wrap-anywhere text-15 font-medium">{title}</span>
        {children && <span className="block text-13 text-ink-2">{children}</span>}
      </span>
    </li>
  );
}
