import type { PolicyPack } from "../pack";
import { both } from "./rule";

export const CATEGORY_ROWS: PolicyPack["categories"] = [
  { id: "D1", ladder: "pm", countDays: 180, title: both("Contact in private message", "私信联系方式") },
  {
    id: "D2",
    ladder: "pm",
    countDays: 180,
    title: both("Link, QR or account in private message", "私信链接、二维码或账号"),
  },
  { id: "D3", ladder: "ec", countDays: 180, title: both("Diversion information displayed", "展示引流信息") },
  { id: "D4", ladder: "ec", countDays: 180, title: both("Third-party information pushed", "推送第三方信息") },
  {
    id: "D5",
    ladder: "ec",
    countDays: 180,
    title: both("Inducement to a third party or offline", "诱导至第三方或线下"),
  },
  { id: "D6", ladder: "ec", countDays: 365, title: both("Off-platform payment", "平台外支付") },
  { id: "D7", ladder: "ec", countDays: 365, title: both("Coordinated or evasive", "协同或规避") },
];

export const OVERTURN_ROWS: PolicyPack["overturnReasons"] = [
  { id: "official_tool", title: both("Official tool", "官方工具") },
  { id: "required_for_transaction", title: both("Required for the transaction", "交易所需") },
  { id: "quote_or_report", title: both("Quote or report", "引用或举报") },
  { id: "wrong_match", title: both("Wrong match", "误识别") },
  { id: "mention_only", title: both("Mention only", "仅提及") },
  { id: "known_good", title: both("Known good for this account", "该账号已知正常") },
  { id: "other", title: both("Other", "其他") },
];
