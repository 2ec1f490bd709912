import type { PolicyPack } from "../policy/pack";
import type { PriorityPart } from "../records";
import type { ContactKind, Surface } from "../words";

const HOUR = 3_600_000;

/** How many people a surface reaches, 0 to 150 points. */
const REACH: Record<Surface, number> = {
  live_sales: 150,
  live_interaction: 140,
  marketing_sms: 140,
  promo_page: 130,
  store_page: 110,
  product_detail: 110,
  note: 100,
  profile: 90,
  group_chat: 80,
  package_insert: 80,
  order_review: 60,
  comment: 60,
  review_reply: 50,
  customer_service: 50,
  chat: 40,
  private_message: 40,
  other: 40,
};

/** How much harm a contact of this kind does when it is real, 0 to 200 points; others 80. */
const HARM: Partial<Record<ContactKind, number>> = {
  bank_account: 200,
  payment_account: 200,
  crypto: 200,
  qr: 150,
  wechat: 140,
  phone_mobile: 140,
  qq: 130,
  group_invite: 130,
  share_token: 120,
  url: 120,
  mini_program: 110,
  external_app: 110,
  rival_platform: 90,
  hidden_pointer: 60,
  none: 50,
};

export type Priority = { band: 1 | 2 | 3; dueAt: number; key: number; parts: PriorityPart[]; risk: number };

export type PriorityFacts = {
  kind: ContactKind;
  surface: Surface;
  /** Confidence of the strongest evidence, 0 to 1. */
  confidence: number;
  /** Confirmed offences of the account or its store that still count. */
  strikes: number;
  openedAt: number;
};

/**
 * Risk from 0 to 1000 as a sum of named parts, the band it falls in, and the static key that orders the queue:
 * due time less a boost that can never exceed the band's own time, so nothing starves (P15).
 */
export function priorityOf(facts: PriorityFacts, pack: PolicyPack): Priority {
  const parts: PriorityPart[] = [
    { name: "confidence", value: Math.round(facts.confidence * 400) },
    { name: "harm", value: HARM[facts.kind] ?? 80 },
    { name: "reach", value: REACH[facts.surface] },
    { name: "history", value: Math.min(250, facts.strikes * 70) },
  ];
  const risk = parts.reduce((sum, part) => sum + part.value, 0);
  const band = risk >= 720 ? 1 : risk >= 560 ? 2 : 3;
  const dueAt = facts.openedAt + pack.dueHours[band] * HOUR;
  const boost = Math.round((risk / 1000) * Math.min(4, pack.dueHours[band] / 2) * HOUR);
  return { band, dueAt, key: dueAt - boost, parts, risk };
}
