import { describe, expect, it } from "vitest";
import type { ContactKind } from "../words";
import { detectText } from "./detect";
import { REVIEW_RISK_MIN } from "./risk";

/** Mechanism: what must be found (text, kind, and the contact where there is one), and what looks like it and is not. */
type Case = readonly [text: string, kind: ContactKind, canonical?: string];
const MECHANISMS: Record<string, { found: readonly Case[]; clear: readonly string[] }> = {
  "a number said in pieces": {
    found: [
      ["一 三 九 然后是 一二三四 最后 五六七八", "phone_mobile", "phone_mobile:13912345678"],
      ["1👉3👉9👉1234👉5678", "phone_mobile", "phone_mobile:13912345678"],
    ],
    clear: ["13 14 15 16 17 18 码都有", "第一 第三 第九 一二三四 排队"],
  },
  "a number wholly in sounds": {
    found: [
      ["打要伞扒灵灵灵灵要耳散斯", "phone_mobile", "phone_mobile:13800001234"],
      ["幺舞酒 散散而而 扒扒酒酒", "phone_mobile", "phone_mobile:15933228899"],
    ],
    clear: ["衣服以七折起卖吧", "医务室要武器吗", "依旧斯文"],
  },
  "an id with its characters set apart": {
    found: [
      ["看图➕薇❤：a b c _ 2 0 2 4", "wechat", "wechat:abc_2024"],
      ["薇 a·b·c·_·2·0·2·4", "wechat", "wechat:abc_2024"],
      ["v: h-o-n-e-y-b-e-e-7", "wechat", "wechat:honeybee7"],
      ["加薇 a b c _ 2 0 2 4 买的", "wechat"],
    ],
    clear: ["v a b 两款都好看", "x y z 轴滑台"],
  },
  "a host with a numeral in it": {
    found: [["网址是 shop八八点com", "url", "url:shop88.com"]],
    clear: ["买一送一点心", "a一点都不好"],
  },
  "a name in another script": {
    found: [["шechat lucky66cat", "wechat", "wechat:lucky66cat"]],
    clear: ["шарф очень тёплый", "Спасибо, всё хорошо"],
  },
  "a scheme with half a host": {
    found: [["请看 http://shop299", "url", "url:shop299"]],
    clear: ["http 协议 https 有什么区别"],
  },
  "a dot said as a word behind letters alone": {
    found: [["tg 频道 t点me/freeshop", "url", "url:t.me/freeshop"]],
    clear: ["早上9点me time", "这个有a点b点的区别"],
  },
  "a name mixed of sounds": {
    found: [
      ["gong仲号：阿芳穿搭", "wechat"],
      ["知富宝直接转我", "payment_account"],
      ["淘bao店 芳芳家服饰", "rival_platform"],
      ["add my W.e.C.h.a.t jennylee88", "wechat", "wechat:jennylee88"],
      ["抖因号 afang66", "social_handle", "social_handle:afang66"],
    ],
    clear: ["支付宝扣款了没订单", "公众号没推送吗", "用微信付可以吗"],
  },
  "what is forbidden or compared is not offered": {
    found: [["线下交易便宜", "none"]],
    clear: ["请不要私下转账", "平台严禁私下交易", "比某东便宜", "请勿进行线下交易"],
  },
  "a short id behind a verb": {
    found: [
      ["收到你的简历应聘加kf_kx41s", "wechat", "wechat:kf_kx41s"],
      ["拿货 ➕kefu2233", "wechat", "wechat:kefu2233"],
      ["批发加 kefu2233", "wechat", "wechat:kefu2233"],
    ],
    clear: ["加iphone15手机壳一起拍", "单号 yt88123 到了吗", "公式是 a+b2023 吗", "加 xl 码有吗"],
  },
  "an id spelled in mixed digits": {
    found: [
      ["联系在线客服QQ酒叁8陆散洞92", "qq", "qq:93863092"],
      ["请加客服扣993*7948*70退订", "qq", "qq:993794870"],
    ],
    clear: ["三围 86 62 90 穿多大", "腰围 72 74 76 都有货吗"],
  },
  "a number beside words that sound like digits": {
    found: [
      ["热线电话1390o4473o2另有二手房", "phone_mobile", "phone_mobile:13900447302"],
      ["依散巴 二二七六 四四零久", "phone_mobile", "phone_mobile:13822764409"],
      ["13*8227*644*09", "phone_mobile", "phone_mobile:13822764409"],
      ["最快小时放款询021 29251565", "phone_landline", "phone_landline:02129251565"],
      ["买贵退差价010-26819964", "phone_landline", "phone_landline:01026819964"],
    ],
    clear: ["床垫尺寸1500*2000*550能定做吗", "这款021 29251565型号有货吗"],
  },
  "a share token": {
    found: [
      ["复制去桃宝 ￥Kd82ndJs92K￥", "share_token", "share_token:Kd82ndJs92K"],
      ["复制￥CZ0001 a8FjK2dLmn￥打开", "share_token", "share_token:CZ0001 a8FjK2dLmn"],
      ["￥Ｋｄ８２ｎｄＪｓ９２Ｋ￥", "share_token", "share_token:Kd82ndJs92K"],
    ],
    clear: ["原价￥19900￥现价￥9900￥", "到手￥199 两件￥358"],
  },
  "the address of a wallet": {
    found: [
      ["打到 TQn9Y2khEsLJW1ChVWFMSMeRDow5KcbLSE", "crypto", "crypto:TQn9Y2khEsLJW1ChVWFMSMeRDow5KcbLSE"],
      [
        "send to 0x52908400098527886E0F7030069857D2E4169EE7",
        "crypto",
        "crypto:0x52908400098527886e0f7030069857d2e4169ee7",
      ],
    ],
    clear: ["订单 0x52908400 什么时候发", "货号TQn9Y2khEsLJW1Ch有吗"],
  },
  "where a contact is hidden": {
    found: [
      ["看我主页第二张图 有号", "hidden_pointer"],
      ["收到货加卡片上的微 给你返3块", "hidden_pointer"],
      ["视频最后一秒有号", "hidden_pointer"],
    ],
    clear: ["主页有尺码表", "评论区有实拍", "图片第三张那个包是赠品吗", "尺码表看置顶笔记", "42号有号吗"],
  },
  "asking for a contact": {
    found: [
      ["你q多少", "none"],
      ["能加你微吗 方便聊", "none"],
      ["把你vx给我 拉你", "none"],
      ["can i have your number?", "none"],
    ],
    clear: ["你们店的电话平台页面有", "你多少斤", "给我推荐一款", "your order number is in the email"],
  },
  "the same name elsewhere": {
    found: [
      ["wb同名 抽奖", "social_handle"],
      ["走闲鱼 手续费少", "rival_platform"],
    ],
    clear: ["微博热搜那款吗", "跟某宝同款一样的质量", "闲鱼上卖二手的太多了"],
  },
  "a link with its letters set apart": {
    found: [
      ["n i n i s h o p . c o m", "url", "url:ninishop.com"],
      ["see TrumpetCall.  co m", "url", "url:trumpetcall.com"],
    ],
    clear: ["s m l x l . 都有货吗", "I am here. Come on in"],
  },
  "promotion in English": {
    found: [
      ["i did a cover if you want to check it out", "social_handle"],
      ["los invito a subscribirse a mi canal", "social_handle"],
      ["You have won a prize, to claim ring us", "external_app"],
      ["Zelle to 4155550134 and I'll ship today", "phone_mobile", "phone_mobile:+4155550134"],
    ],
    clear: [
      "Can you check my order please",
      "I saw this on TikTok and had to buy it",
      "text me when you're home",
      "How do I subscribe and save on this item?",
      "i'll check it out later thanks",
      "My order number is 4829103847 and I want a refund",
    ],
  },
};

describe.each(Object.entries(MECHANISMS))("%s", (_, { found, clear }) => {
  for (const [text, kind, canonical] of found) {
    it(`is found: ${text}`, () => {
      const { evidence, risk } = detectText(text, "group_chat");
      expect(risk).toBeGreaterThanOrEqual(REVIEW_RISK_MIN);
      expect(evidence.map((each) => each.kind)).toContain(kind);
      if (canonical) expect(evidence.map((each) => each.canonical)).toContain(canonical);
    });
  }

  for (const text of clear) {
    it(`leaves alone: ${text}`, () => {
      expect(detectText(text, "group_chat").risk).toBeLessThan(REVIEW_RISK_MIN);
    });
  }
});
