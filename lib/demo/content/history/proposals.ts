import { confirm, type HistoryStep } from "./shape";

/** Grave measures: four proposals wait, two were approved, one came back. */
export const PROPOSAL_HISTORY: HistoryStep[] = [
  confirm("in-01", 0.15, "linxiao", "卡片与二维码都导向微信，半年内第四次，送复核。", {
    conductDaysAgo: 1.6,
    approval: { outcome: "waiting" },
  }),
  confirm("pr-04", 0.31, "linxiao", "裂变海报，群主号与头像号一致，第四次。", {
    conductDaysAgo: 1.2,
    approval: { outcome: "waiting" },
  }),
  confirm(
    "cs-06",
    0.42,
    "chenmo",
    "多次引导买家线下转账后失联，14 位买家投诉，涉及 ¥23,480.00。已处三档仍继续，建议封禁账号。",
    {
      conductDaysAgo: 1.9,
      severity: "serious",
      graveHarm: "买家转账后失联，14 人投诉，合计 ¥23,480.00。",
      approval: { outcome: "waiting" },
    },
  ),
  confirm("sm-16", 1.1, "sunyue", "9,100 条短信引到拼多多，第四次。", {
    conductDaysAgo: 1.4,
    approval: { outcome: "waiting" },
  }),
  confirm("ch-16", 12.3, "chenmo", "以补税为由索要银行卡转账，买家举报，第二次场外支付，严重。", {
    severity: "serious",
    approval: {
      outcome: "approved",
      byKey: "xuke",
      daysAgo: 11.6,
      note: "四份证据都已看过，转账记录与卡号一致，同意封禁。",
    },
  }),
  confirm("sm-18", 15.2, "wangrui", "Fourth time, phishing-like form after the short link. Serious.", {
    severity: "serious",
    approval: {
      outcome: "approved",
      byKey: "gaoyuan",
      daysAgo: 13.9,
      note: "短链收集手机号后四位，危害明显，同意。",
    },
  }),
  confirm("cs-07", 1.4, "chenmo", "第四次，助理号换成本人号。", {
    approval: {
      outcome: "returned",
      byKey: "zhoulan",
      daysAgo: 0.8,
      note: "消息早于上一份通知的送达时间，请先核对是否并入上一次，再定档。",
    },
  }),
];
