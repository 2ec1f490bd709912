import type { ContactKind } from "../../words";

/** Words a text uses for a component the platform renders, and the kinds of hit that are only about using it. */
export type Component = { words: readonly string[]; kinds: readonly ContactKind[] };

const ROUTE: readonly ContactKind[] = ["none", "hidden_pointer"];
const row = (words: string, kinds: readonly ContactKind[] = ROUTE): Component => ({
  words: words.split(" "),
  kinds,
});

/**
 * By the names a pack gives its lead components; a name without a row covers nothing. WeChat and the like are never
 * among the kinds: a component does not make a way off the platform official.
 */
export const COMPONENTS: Readonly<Record<string, Component>> = {
  lead_form: row("表单 留资 组件 form"),
  lead_card: row("留资卡 领取卡 卡片 组件 表单 card"),
  booking_card: row("预约卡 预约组件 卡片 组件", [...ROUTE, "offline_place"]),
  install_booking: row("安装预约 预约安装 预约组件 组件", [...ROUTE, "offline_place"]),
  consult_button: row("咨询按钮 咨询组件 按钮 组件"),
  business_button: row("商务按钮 商务合作按钮 按钮 组件"),
  b2b_form: row("企业采购 采购表单 表单 组件"),
  hotline_component: row("电话组件 拨打按钮 热线组件 组件"),
  official_group: row("官方群 粉丝群 店铺群 群组件 群聊组件 群入口", [...ROUTE, "group_invite", "qr"]),
  membership: row("店铺会员 会员组件 会员入口 入会", [...ROUTE, "group_invite"]),
  event_page: row("活动页 活动组件 购票组件", [...ROUTE, "offline_place"]),
  live_gift_bag: row("福袋"),
  store_visit_card: row("到店卡 到店组件 到店页面", [...ROUTE, "offline_place"]),
  store_card: row("店铺卡 店铺卡片 卡片"),
  product_card: row("商品卡 商品卡片 卡片 小黄车"),
};
