import { confirm, type HistoryStep, overturn, slip } from "./shape";

/** A slip of the key, and a quarter of an hour later what was meant. */
const corrected = (wrong: HistoryStep, right: HistoryStep, afterSeconds: number): HistoryStep[] => [
  slip({ ...wrong, daysAgo: right.daysAgo + 0.01, conductDaysAgo: right.conductDaysAgo }, afterSeconds),
  right,
];

/** Decisions taken back within ten seconds. The last two left their cases open. */
export const UNDONE_HISTORY: HistoryStep[] = [
  ...corrected(
    confirm("co-12", 156.2, "linxiao"),
    overturn("co-12", 156.2, "linxiao", "mention_only", "比价抱怨，没有引导。"),
    4,
  ),
  ...corrected(
    confirm("re-04", 143.1, "sunyue"),
    overturn("re-04", 143.1, "sunyue", "mention_only", "说的是微信视频。"),
    6,
  ),
  ...corrected(
    confirm("pm-27", 126.1, "chenmo"),
    overturn("pm-27", 126.1, "chenmo", "mention_only", "讨论图片压缩，没有邀请添加。"),
    3,
  ),
  ...corrected(
    confirm("no-26", 108.4, "linxiao"),
    overturn("no-26", 108.4, "linxiao", "mention_only", "同一位博主，讲微信压缩。"),
    7,
  ),
  ...corrected(
    overturn("cs-37", 88.1, "sunyue", "official_tool"),
    confirm("cs-37", 88.1, "sunyue", "看错了，不是平台会员，是自家小程序。"),
    8,
  ),
  ...corrected(
    confirm("co-38", 69.4, "wangrui"),
    overturn("co-38", 69.4, "wangrui", "wrong_match", "Asking whether it is mildly spicy."),
    2,
  ),
  ...corrected(
    overturn("pm-38", 63.1, "chenmo", "wrong_match"),
    confirm("pm-38", 63.1, "chenmo", "名片码与青禾同一载荷。"),
    9,
  ),
  ...corrected(
    confirm("co-22", 49.4, "linxiao"),
    overturn("co-22", 49.4, "linxiao", "wrong_match", "V 领款号。"),
    5,
  ),
  ...corrected(
    confirm("sm-05", 30.1, "sunyue"),
    overturn("sm-05", 30.1, "sunyue", "required_for_transaction", "发货通知。"),
    4,
  ),
  ...corrected(
    confirm("in-17", 14.4, "chenmo"),
    overturn("in-17", 14.4, "chenmo", "required_for_transaction", "食品标签。"),
    6,
  ),
  slip(overturn("co-25", 0.07, "wangrui", "wrong_match", "", { conductDaysAgo: 0.28125 }), 7),
  slip(confirm("re-16", 0.12, "linxiao", "", { conductDaysAgo: 0.3125 }), 5),
];
