import { ACCOUNT_HISTORY } from "./history/accounts";
import { OPEN_CASES } from "./history/open";
import { OVERTURNED_HISTORY } from "./history/overturned";
import { PROPOSAL_HISTORY } from "./history/proposals";
import { REVERSED_HISTORY } from "./history/reversed";
import type { EscalatedStep, HistoryStep } from "./history/shape";
import { STORE_HISTORY } from "./history/stores";
import { UNDONE_HISTORY } from "./history/undone";

export type {
  DemoApproval,
  DemoLater,
  EscalatedStep,
  HistoryStep,
} from "./history/shape";

/** Half a year of decisions, oldest first: the order in which the use cases are to be run. */
export const HISTORY: readonly HistoryStep[] = [
  ...STORE_HISTORY,
  ...ACCOUNT_HISTORY,
  ...OVERTURNED_HISTORY,
  ...REVERSED_HISTORY,
  ...PROPOSAL_HISTORY,
  ...UNDONE_HISTORY,
].sort((one, other) => other.daysAgo - one.daysAgo);

/** Cases nobody has decided yet, and when they were flagged. */
export const OPEN = OPEN_CASES;

/** Open cases that went to the seniors' queue; none is younger than its flag. */
export const ESCALATED: readonly EscalatedStep[] = [
  {
    itemKey: "no-35",
    minutesAgo: 6,
    byKey: "linxiao",
    note: "藏头写法，每行首字连读是「薇信同名」，请高年资看是否成立。",
  },
  {
    itemKey: "pm-51",
    minutesAgo: 2,
    byKey: "chenmo",
    note: "教程在站外视频平台，带关注优惠，算引流还是教程？",
  },
  { itemKey: "li-10", minutesAgo: 2, byKey: "sunyue", note: "观众控诉主播，建议转投诉组并看主播历史。" },
  { itemKey: "cs-22", minutesAgo: 2, byKey: "linxiao", note: "课程必须下载 App 才能看，是否属于交易必需？" },
  {
    itemKey: "pf-18",
    minutesAgo: 4,
    byKey: "wangrui",
    note: "400 line says it is registered with us. Cannot find it on the list.",
  },
  {
    itemKey: "no-28",
    minutesAgo: 9,
    byKey: "chenmo",
    note: "受害者贴出部分卡号，不违规，但卖家需要一并处理。",
  },
  {
    itemKey: "re-19",
    minutesAgo: 8,
    byKey: "wangrui",
    note: "Buyer names a card ending, same as in the 夜猫 proposal.",
  },
  { itemKey: "gc-12", minutesAgo: 5, byKey: "sunyue", note: "境外收款，账户无店铺，按哪一列？" },
  { itemKey: "ot-07", minutesAgo: 3, byKey: "chenmo", note: "视频水印，画面与字幕号不同，请确认。" },
  { itemKey: "ot-10", minutesAgo: 2, byKey: "linxiao", note: "疑似被封账号换小号继续，请看关联。" },
];
