import type { MeasureKind, PublishingScope, Severity, Surface } from "../words";
import type { Bilingual } from "./pack";
import { both } from "./pack-data/rule";

/** The words a notice uses for the closed lists. A notice is stored complete, so it does not use the screens' texts. */
export const MEASURE_WORDS: Record<MeasureKind, Bilingual> = {
  warn: both("Warning", "警告"),
  remove_item: both("Content removed", "移除违规内容"),
  limit_exposure: both("Exposure limited", "限制曝光"),
  hide_from_search: both("Hidden from search", "搜索中不展示"),
  bar_campaigns: both("No campaign entry", "不能报名营销活动"),
  stop_publishing: both("Publishing and editing stopped", "不能发布与编辑"),
  stop_messages: both("Private messages stopped", "不能发送私信"),
  damages: both("Liquidated damages", "违约金"),
  clear_products: both("All products taken down", "清退全部商品"),
  close_store: both("Store closed", "关闭店铺"),
  end_cooperation: both("Cooperation ended", "终止合作"),
  suspend_account: both("Account suspended", "封停账号"),
  refer_legal: both("Referred to legal affairs", "移交法务"),
  other: both("Other restriction", "其他限制措施"),
};

export const TARGET_WORDS: Record<"account" | "store" | "item" | "product", Bilingual> = {
  account: both("account", "账号"),
  store: both("store", "店铺"),
  item: both("this content", "该内容"),
  product: both("product", "商品"),
};

export const SCOPE_WORDS: Record<PublishingScope, Bilingual> = {
  profile: both("profile", "主页资料"),
  notes: both("notes", "笔记"),
  comments: both("comments", "评论"),
  live: both("live", "直播"),
  products: both("products", "商品"),
  customer_service_messages: both("customer-service messages", "客服消息"),
};

export const SEVERITY_WORDS: Record<Severity, Bilingual> = {
  minor: both("minor", "轻微"),
  standard: both("standard", "一般"),
  serious: both("serious", "严重"),
};

export const SURFACE_WORDS: Record<Surface, Bilingual> = {
  profile: both("account homepage", "账号主页"),
  note: both("note", "笔记"),
  comment: both("comment", "评论"),
  order_review: both("order review", "订单评价"),
  review_reply: both("reply to a review", "评价回复"),
  product_detail: both("product details", "商品详情"),
  store_page: both("store page", "店铺页面"),
  package_insert: both("parcel", "包裹"),
  promo_page: both("promotional page", "推广页面"),
  chat: both("chat", "聊天"),
  customer_service: both("customer-service message", "客服消息"),
  group_chat: both("group chat", "群聊"),
  marketing_sms: both("marketing text message", "营销短信"),
  live_interaction: both("live interaction", "直播互动"),
  live_sales: both("live sales", "直播带货"),
  private_message: both("private message", "私信"),
  other: both("other place", "其他场景"),
};

export const FOUND_BY_WORDS: Record<"detector" | "report" | "import" | "patrol", Bilingual> = {
  detector: both("Found by automatic detection.", "由自动识别发现。"),
  report: both("Found through a report.", "由举报发现。"),
  import: both("Handed over by the platform for review.", "由平台移交审核。"),
  patrol: both("Found by staff on patrol.", "由人工巡查发现。"),
};

/** `18 Mar 2026, 10:42 (UTC+8)` and `2026年3月18日 10:42`: China keeps UTC+8 all year. */
export function momentText(at: number): Bilingual {
  const local = new Date(at + 8 * 3_600_000);
  const time = local.toISOString().slice(11, 16);
  const [year, month, day] = [local.getUTCFullYear(), local.getUTCMonth(), local.getUTCDate()];
  const name = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ")[month] ?? "";
  return both(`${day} ${name} ${year}, ${time} (UTC+8)`, `${year}年${month + 1}月${day}日 ${time}`);
}
