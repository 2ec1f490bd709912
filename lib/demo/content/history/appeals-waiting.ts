import type { PersonKey } from "../people";

/** An appeal nobody has decided yet: filed, perhaps in somebody's hand, perhaps waiting for an answer. */
export type WaitingAppeal = {
  itemKey: string;
  filedDaysAgo: number;
  statement: string;
  /** The senior who has it in hand, and since when. */
  takenBy?: { byKey: PersonKey; daysAgo: number };
  /** What was asked of the merchant, some minutes after it was taken. */
  asked?: string;
};

/** The appeals that wait at the moment of seeding. */
export const WAITING_APPEALS: readonly WaitingAppeal[] = [
  {
    itemKey: "sp-11",
    filedDaysAgo: 1.2,
    statement:
      "公告是七夕当天临时贴的，当天晚上就撤了，店里现在的公告已经没有微信。我们是两个人的小花店，曝光停了一周，预定几乎没有，恳请减轻。",
    takenBy: { byKey: "xuke", daysAgo: 1.05 },
    asked: "请提供公告撤下的时间，以及当天通过该微信成交的订单情况。",
  },
  {
    itemKey: "in-16",
    filedDaysAgo: 0.9,
    statement:
      "会员小程序是我们给线下门店做的，卡片是仓库拿错了印刷批次，不是故意放进平台订单。已经让仓库全部换掉，换卡单据可以提供。",
    takenBy: { byKey: "zhoulan", daysAgo: 0.7 },
  },
  {
    itemKey: "cs-29",
    filedDaysAgo: 0.4,
    statement:
      "平台商品里没有租赁这个类目，我们没有办法在平台收押金，所以才让顾客加助理。如果平台开放租赁，我们马上改过来。",
  },
  {
    itemKey: "sp-08",
    filedDaysAgo: 0.1,
    statement:
      "The notice on our store page is for overseas project buyers who cannot place orders on this platform. No customer in mainland China was contacted through it. Please review; we have removed the e-mail and the WhatsApp number.",
  },
];
