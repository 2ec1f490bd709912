import {
  AtSign,
  Link2,
  type LucideIcon,
  Megaphone,
  Phone,
  QrCode,
  SquareArrowOutUpRight,
  WalletCards,
} from "lucide-react";
import { useTranslations } from "next-intl";
import { cx } from "@/components/ui/cx";
import { Icon } from "@/components/ui/icon";
import type { ContactKind, Intent } from "@/lib/domain/words";

/** The seven looks of evidence (DESIGN.md, section 1). */
export const EVIDENCE_TOKENS = ["wx", "tel", "qr", "url", "3p", "pay", "cue"] as const;
export type EvidenceToken = (typeof EVIDENCE_TOKENS)[number];

const TOKEN_OF: Record<ContactKind, EvidenceToken> = {
  wechat: "wx",
  qq: "wx",
  email: "wx",
  foreign_im: "wx",
  social_handle: "wx",
  group_invite: "wx",
  phone_mobile: "tel",
  phone_landline: "tel",
  qr: "qr",
  url: "url",
  mini_program: "url",
  share_token: "3p",
  rival_platform: "3p",
  external_app: "3p",
  bank_account: "pay",
  payment_account: "pay",
  crypto: "pay",
  offline_place: "cue",
  hidden_pointer: "cue",
  none: "cue",
};

/** Which look a piece of evidence has. A payment asked for outside looks like payment whatever it names. */
export function tokenOf(kind: ContactKind, intent: Intent): EvidenceToken {
  const token = TOKEN_OF[kind];
  if (intent === "off_platform_pay" && token === "cue") return "pay";
  return token;
}

const ICONS: Record<EvidenceToken, LucideIcon> = {
  wx: AtSign,
  tel: Phone,
  qr: QrCode,
  url: Link2,
  "3p": SquareArrowOutUpRight,
  pay: WalletCards,
  cue: Megaphone,
};

/** The icon of a look: never drawn without its word or a label. */
export function iconOf(token: EvidenceToken): LucideIcon {
  return ICONS[token];
}

/** The icon in its 20 px tinted square. */
export function KindIcon({ token, className }: { token: EvidenceToken; className?: string }) {
  return (
    <span
      aria-hidden
      data-evidence={token}
      className={cx(
        "inline-flex size-5 shrink-0 items-center justify-center rounded-chip bg-(--ev-soft) text-(--ev-ink)",
        className,
      )}
    >
      <Icon as={ICONS[token]} size={14} status />
    </span>
  );
}

/** Icon and word: "WeChat id". `kind` names the exact contact kind ("QQ number") in the same hue. */
export function KindLabel({
  token,
  kind,
  className,
}: {
  token: EvidenceToken;
  kind?: ContactKind;
  className?: string;
}) {
  const t = useTranslations("evidence");
  return (
    <span
      data-evidence={token}
      className={cx("inline-flex min-w-0 items-center gap-2 text-13 font-medium text-(--ev-ink)", className)}
    >
      <KindIcon token={token} />
      <span className="truncate">{kind ? t(`contacts.${kind}`) : t(`kinds.${token}`)}</span>
    </span>
  );
}
