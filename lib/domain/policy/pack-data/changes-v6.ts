import type { RuleText } from "../pack";
import { both } from "./rule";

/** What version 6 words anew. A change of wording raises the rule's version. */
const REWORDED: Partial<Record<RuleText["id"], RuleText["clause"]>> = {
  "PM-02": both(
    "A private message may not give any other contact, an external link, a QR code, a share token, a mini-program or an account on another platform, whether written or in a picture.",
    "私信中不得以文字或图片提供其他联系方式、站外链接、二维码、分享口令、小程序或其他平台账号。",
  ),
  "EC-07": both(
    "A parcel and anything in it or on it (card, slip, sticker or print) may not show the seller's contact, a QR code or an external link. The maker's own warranty card and the carrier's label are allowed.",
    "包裹内外的卡片、纸条、贴纸或印刷品不得展示卖家的联系方式、二维码或站外链接。厂家原装保修卡和快递面单除外。",
  ),
  "EC-10": both(
    "Customer service and chat tools may not give or ask for a WeChat id, phone number, QR code or link. Earlier exemptions no longer apply.",
    "客服和聊天工具中不得提供或索要微信号、手机号、二维码或链接。此前的豁免不再适用。",
  ),
};

/** The rules of version 6: those of version 5, three of them worded anew. */
export const rewordForV6 = (rules: RuleText[]): RuleText[] =>
  rules.map((rule) => {
    const clause = REWORDED[rule.id];
    return clause ? { ...rule, clause, version: rule.version + 1 } : rule;
  });
