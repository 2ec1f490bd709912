/** The closed lists of the desk's words (policy.md, section 2). Everything that names one of these imports it. */

export const SURFACES = [
  "profile",
  "note",
  "comment",
  "order_review",
  "review_reply",
  "product_detail",
  "store_page",
  "package_insert",
  "promo_page",
  "chat",
  "customer_service",
  "group_chat",
  "marketing_sms",
  "live_interaction",
  "live_sales",
  "private_message",
  "other",
] as const;
export type Surface = (typeof SURFACES)[number];

export const RULE_IDS = [
  "PM-01",
  "PM-02",
  "PM-03",
  "PM-04",
  "EC-01",
  "EC-02",
  "EC-03",
  "EC-04",
  "EC-05",
  "EC-06",
  "EC-07",
  "EC-08",
  "EC-09",
  "EC-10",
  "EC-11",
  "EC-12",
  "EC-13",
  "EC-14",
] as const;
export type RuleId = (typeof RULE_IDS)[number];

export const CATEGORIES = ["D1", "D2", "D3", "D4", "D5", "D6", "D7"] as const;
export type Category = (typeof CATEGORIES)[number];

export const CONTACT_KINDS = [
  "wechat",
  "phone_mobile",
  "phone_landline",
  "qq",
  "email",
  "url",
  "qr",
  "share_token",
  "mini_program",
  "bank_account",
  "payment_account",
  "crypto",
  "foreign_im",
  "social_handle",
  "rival_platform",
  "external_app",
  "offline_place",
  "group_invite",
  "hidden_pointer",
  "none",
] as const;
export type ContactKind = (typeof CONTACT_KINDS)[number];

export const INTENTS = [
  "provide",
  "solicit",
  "direct",
  "imply",
  "off_platform_pay",
  "off_platform_trade",
  "shill",
  "mention",
  "quote_or_report",
  "required",
] as const;
export type Intent = (typeof INTENTS)[number];

export const ACTOR_KINDS = ["merchant", "creator", "user"] as const;
export type ActorKind = (typeof ACTOR_KINDS)[number];

export const LADDERS = ["ec", "pm"] as const;
export type Ladder = (typeof LADDERS)[number];

export const SEVERITIES = ["minor", "standard", "serious"] as const;
export type Severity = (typeof SEVERITIES)[number];

export const STEPS = [0, 1, 2, 3, 4, 5] as const;
export type Step = (typeof STEPS)[number];

/** 0 is a warning: it belongs to no tier and counts all the same. */
export const TIERS = [0, 1, 2, 3, 4, 5] as const;
export type Tier = (typeof TIERS)[number];

export const MEASURE_KINDS = [
  "warn",
  "remove_item",
  "limit_exposure",
  "hide_from_search",
  "bar_campaigns",
  "stop_publishing",
  "stop_messages",
  "damages",
  "clear_products",
  "close_store",
  "end_cooperation",
  "suspend_account",
  "refer_legal",
  "other",
] as const;
export type MeasureKind = (typeof MEASURE_KINDS)[number];

export const PUBLISHING_SCOPES = [
  "profile",
  "notes",
  "comments",
  "live",
  "products",
  "customer_service_messages",
] as const;
export type PublishingScope = (typeof PUBLISHING_SCOPES)[number];

export const OVERTURN_REASONS = [
  "official_tool",
  "required_for_transaction",
  "quote_or_report",
  "wrong_match",
  "mention_only",
  "known_good",
  "other",
] as const;
export type OverturnReason = (typeof OVERTURN_REASONS)[number];

export const ROLES = ["reviewer", "senior", "policy", "auditor", "admin"] as const;
export type Role = (typeof ROLES)[number];
