import type { ContactKind, Intent, RuleId, Surface } from "../words";

/** Short clauses quoted on evidence; the pack holds the full texts. */
export const CLAUSES: Record<RuleId, string> = {
  "PM-01": "WeChat id or phone number given, or the user guided to add it",
  "PM-02": "Other contact, link, QR code, share token, mini-program or other platform's account",
  "PM-03": "The other side is asked for a contact",
  "PM-04": "Inducement to leave the platform, without a contact",
  "EC-01": "Contact or link on the account homepage",
  "EC-02": "Contact or link in product details",
  "EC-03": "Contact or link on store pages",
  "EC-04": "Contact or link in notes and comments",
  "EC-05": "Rival platform named with a lead",
  "EC-06": "Third-party product, site, app or its account pushed",
  "EC-07": "Card, slip, sticker or print in a parcel",
  "EC-08": "Contact or link on a promotional page",
  "EC-09": "Contact or link in a marketing text message",
  "EC-10": "Chat tool or customer service gives or asks for a contact",
  "EC-11": "Contact or link in live interaction or live sales",
  "EC-12": "Payment asked for outside the platform",
  "EC-13": "Inducement to a third party, another app or an offline deal",
  "EC-14": "Several accounts acting together, or a restriction circumvented",
};

const SURFACE_RULES: Record<Exclude<Surface, "private_message" | "other">, RuleId> = {
  profile: "EC-01",
  product_detail: "EC-02",
  store_page: "EC-03",
  note: "EC-04",
  comment: "EC-04",
  order_review: "EC-04",
  review_reply: "EC-04",
  package_insert: "EC-07",
  promo_page: "EC-08",
  marketing_sms: "EC-09",
  chat: "EC-10",
  customer_service: "EC-10",
  group_chat: "EC-10",
  live_interaction: "EC-11",
  live_sales: "EC-11",
};

const PAYMENT: ReadonlySet<ContactKind> = new Set(["bank_account", "payment_account", "crypto"]);

/** The rule a reading falls under: surface x kind x intent (policy.md, section 2). */
export function ruleFor(surface: Surface, kind: ContactKind, intent: Intent): RuleId {
  if (intent === "off_platform_pay" || PAYMENT.has(kind)) return "EC-12";
  if (intent === "shill") return "EC-14";
  if (surface === "private_message") return privateRule(kind, intent);
  if (kind === "rival_platform") return "EC-05";
  if (kind === "external_app") return "EC-06";
  if (intent === "off_platform_trade" || kind === "offline_place" || kind === "none") return "EC-13";
  return surface === "other" ? "EC-06" : SURFACE_RULES[surface];
}

function privateRule(kind: ContactKind, intent: Intent): RuleId {
  if (intent === "solicit") return "PM-03";
  if (
    kind === "none" ||
    kind === "hidden_pointer" ||
    kind === "offline_place" ||
    intent === "off_platform_trade"
  )
    return "PM-04";
  return kind === "wechat" || kind === "phone_mobile" || kind === "phone_landline" ? "PM-01" : "PM-02";
}
