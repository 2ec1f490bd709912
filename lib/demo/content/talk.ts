import type { Opinion } from "../../domain/records";
import type { PersonKey } from "./people";

/* What colleagues say to each other at the desk of the demo: an inbox and a thread are never empty. */

export type DemoComment = {
  itemKey: string;
  minutesAgo: number;
  by: PersonKey;
  text: string;
  to: PersonKey[];
};

export const COMMENTS: readonly DemoComment[] = [
  {
    itemKey: "no-35",
    minutesAgo: 4,
    by: "linxiao",
    to: ["zhoulan", "chenmo"],
    text: "@周岚 @陈默 这种藏头写法上周也见过一条，账号不同、句式一样。",
  },
  {
    itemKey: "no-35",
    minutesAgo: 2,
    by: "chenmo",
    to: ["linxiao"],
    text: "@林晓 我这边也有，像同一批人写的。",
  },
  {
    itemKey: "cs-22",
    minutesAgo: 1,
    by: "xuke",
    to: ["linxiao"],
    text: "@林晓 看商品是否写明在 App 内上课；写明就属于交易必需。",
  },
  {
    itemKey: "pf-18",
    minutesAgo: 3,
    by: "gaoyuan",
    to: ["wangrui"],
    text: "@Wang Rui The list of registered lines is updated on Mondays; ask again before you decide.",
  },
  { itemKey: "re-19", minutesAgo: 5, by: "wangrui", to: ["sunyue"], text: "@孙悦 Same card as in yours?" },
  { itemKey: "ot-07", minutesAgo: 2, by: "sunyue", to: [], text: "两个号都查过，字幕里的那个已经停用。" },
];

export type DemoOpinion = {
  itemKey: string;
  minutesAgo: number;
  by: PersonKey;
  of: PersonKey;
  text: string;
  answer: { minutesAgo: number; says: Opinion; text: string } | null;
};

export const OPINIONS_ASKED: readonly DemoOpinion[] = [
  {
    itemKey: "re-19",
    minutesAgo: 6,
    by: "wangrui",
    of: "linxiao",
    text: "A buyer warns others here. Would you overturn?",
    answer: { minutesAgo: 2, says: "overturn", text: "是买家提醒他人，不是卖家引流。" },
  },
  {
    itemKey: "gc-12",
    minutesAgo: 4,
    by: "sunyue",
    of: "linxiao",
    text: "账户没有店铺，你会按账户这一列处理吗？",
    answer: null,
  },
];

/** A senior gives these to a person. */
export const ASSIGNED: readonly { itemKey: string; minutesAgo: number; by: PersonKey; to: PersonKey }[] = [
  { itemKey: "ot-10", minutesAgo: 1, by: "zhoulan", to: "linxiao" },
  { itemKey: "ot-07", minutesAgo: 1, by: "zhoulan", to: "linxiao" },
  { itemKey: "li-10", minutesAgo: 1, by: "zhoulan", to: "wangrui" },
];

export const VIEWS: readonly { by: PersonKey; name: string; query: string; shared: boolean }[] = [
  { by: "zhoulan", name: "超时优先", query: "sort=due", shared: true },
  { by: "zhoulan", name: "私信与客服", query: "surface=private_message", shared: true },
  { by: "linxiao", name: "今天的评论", query: "surface=comment&age=day", shared: false },
];

export const CANNED_NOTES: readonly { by: PersonKey; title: string; body: string }[] = [
  { by: "zhoulan", title: "买家引用", body: "买家引用卖家的话投诉，不是本人引流。" },
  { by: "zhoulan", title: "官方客服号", body: "号码为已登记的官方客服号，属交易必需。" },
  { by: "xuke", title: "变体写法", body: "以谐音、拆字或符号绕过识别，含义明确，按原义认定。" },
];
