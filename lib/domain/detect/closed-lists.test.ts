import { describe, expect, it } from "vitest";
import { CONTACT_KINDS, type ContactKind, RULE_IDS, type RuleId, type Surface } from "../words";
import { detectText } from "./detect";

/** Said plainly, said in disguise, and a text that looks like it and is none. */
type Texts = { plain: string; disguised: string; benign: string };

const RULES: Record<RuleId, Texts & { on: Surface }> = {
  "PM-01": {
    on: "private_message",
    plain: "加我微信 demo_shop01",
    disguised: "加我薇❤️ demo_shop01",
    benign: "微信支付可以吗",
  },
  "PM-02": {
    on: "private_message",
    plain: "QQ100200300",
    disguised: "🅠🅠100200300",
    benign: "QQ糖一包 100 克，一箱 30 包",
  },
  "PM-03": {
    on: "private_message",
    plain: "留个联系方式给你发图",
    disguised: "留个v给你发图",
    benign: "留个好评给你发券",
  },
  "PM-04": {
    on: "private_message",
    plain: "不走平台给你九折",
    disguised: "不走 平 台给你九折",
    benign: "平台给你九折",
  },
  "EC-01": {
    on: "profile",
    plain: "vx demo_shop01",
    disguised: "ＶＸ：ｄｅｍｏ８８",
    benign: "手写信爱好者，v领毛衣控",
  },
  "EC-02": {
    on: "product_detail",
    plain: "微信 demo_shop01",
    disguised: "微亻言 demo_shop01",
    benign: "型号 demo01，威信高的老牌子",
  },
  "EC-03": {
    on: "store_page",
    plain: "电话 13800001234",
    disguised: "电话 138四个零1234",
    benign: "货号 13800001234",
  },
  "EC-04": {
    on: "note",
    plain: "微信 demo_shop01",
    disguised: "wēi xìn demo_shop01",
    benign: "蔷薇开了，信我，真好看",
  },
  "EC-05": {
    on: "note",
    plain: "去淘宝搜同款",
    disguised: "去🍑宝搜同款",
    benign: "桃子好吃，比淘宝买的甜",
  },
  "EC-06": {
    on: "note",
    plain: "下载我们的app下单返现",
    disguised: "下 载 我们的ａｐｐ下单返现",
    benign: "app闪退了，重新打开就好",
  },
  "EC-07": {
    on: "package_insert",
    plain: "微信 demo_shop01",
    disguised: "徽信 demo_shop01",
    benign: "保修卡：凭订单号联系平台客服",
  },
  "EC-08": {
    on: "promo_page",
    plain: "www.example.com",
    disguised: "example点com",
    benign: "全场12.5折起，第3.2版规则",
  },
  "EC-09": {
    on: "marketing_sms",
    plain: "详询 13800001234",
    disguised: "详询 ❶❸❽⓿⓿⓿⓿❶❷❸❹",
    benign: "您的包裹单号 YT8800000012345 已签收",
  },
  "EC-10": {
    on: "chat",
    plain: "vx demo_shop01",
    disguised: "🆅🆇 demo_shop01",
    benign: "身高165体重110拍什么码",
  },
  "EC-11": {
    on: "live_sales",
    plain: "微信 demo_shop01",
    disguised: "微🌸信 demo_shop01",
    benign: "三二一上链接，138一件",
  },
  "EC-12": {
    on: "chat",
    plain: "支付宝直接转，免手续费",
    disguised: "ZFB直接转，免手续费",
    benign: "支付宝付款失败，换了银行卡才成功",
  },
  "EC-13": {
    on: "note",
    plain: "不走平台给你九折",
    disguised: "不 走 平 台给你九折",
    benign: "平台活动给你九折",
  },
  "EC-14": {
    on: "comment",
    plain: "姐妹我上次加她微信买的，很快",
    disguised: "姐妹我上次加她薇信买的，很快",
    benign: "姐妹我上次在她家买的，很快",
  },
};

const KINDS: Record<ContactKind, Texts> = {
  wechat: { plain: "微信 demo_shop01", disguised: "葳 信 demo_shop01", benign: "卫星发射成功，微芯单片机" },
  phone_mobile: {
    plain: "打 13800001234",
    disguised: "打 一38零零零零12三四",
    benign: "单号 13800001234567",
  },
  phone_landline: {
    plain: "座机 010-88880000",
    disguised: "座机 ０１０-８８８８００００",
    benign: "尺寸 010-88 厘米",
  },
  qq: { plain: "QQ100200300", disguised: "蔻蔻 100200300", benign: "QQ糖很好吃" },
  email: {
    plain: "demo@example.com",
    disguised: "demo艾特example点com",
    benign: "艾特一下你的朋友，来看",
  },
  url: { plain: "www.example.com", disguised: "example[.]com", benign: "文件 v12.5 和 photo.jpg" },
  qr: { plain: "扫码领券加好友", disguised: "扫马领券", benign: "扫码开门很方便" },
  share_token: {
    plain: "复制这段口令打开淘宝",
    disguised: "发你掏口令",
    benign: "原价￥199现价￥138",
  },
  mini_program: {
    plain: "小程序里下单便宜二十",
    disguised: "小程序 里 下单便宜二十",
    benign: "这段程序写得小而美",
  },
  bank_account: {
    plain: "卡号 6222 0200 0000 1234 566",
    disguised: "六二二二零二零零零零零零一二三四五六六",
    benign: "订单 240315123456789012 什么时候发",
  },
  payment_account: {
    plain: "支付宝直接转，免手续费",
    disguised: "ZFB直接转，免手续费",
    benign: "支付宝付的款，退到哪里",
  },
  crypto: {
    plain: "收USDT，TRC20，价格好谈",
    disguised: "收ＵＳＤＴ，ＴＲＣ２０，价格好谈",
    benign: "收到了，价格公道",
  },
  foreign_im: { plain: "TG: @demo_shop01", disguised: "✈️: @demo_shop01", benign: "飞机上看的，坐飞机带的" },
  social_handle: {
    plain: "IG同名可以私下订",
    disguised: "ＩＧ同名可以私下订",
    benign: "同名电影，私下看了两遍",
  },
  rival_platform: { plain: "淘宝店同名", disguised: "🍑宝店同名", benign: "鱼缸和桃子，都很好" },
  external_app: {
    plain: "我们有独立站，比这儿便宜",
    disguised: "我们有独 立 站，比这儿便宜",
    benign: "我们店独立包装，比这儿仔细",
  },
  offline_place: {
    plain: "到店付现便宜，地址私你",
    disguised: "到 店 付 现便宜，地址私你",
    benign: "到货了，比店里便宜",
  },
  group_invite: { plain: "进群享内购价", disguised: "进裙享内购价", benign: "裙子很显瘦，人群里很亮眼" },
  hidden_pointer: { plain: "主页有惊喜", disguised: "煮叶有惊喜", benign: "主页背景真好看" },
  none: { plain: "懂得都懂，来", disguised: "懂 得 都 懂，来", benign: "我懂得不多，请指教" },
};

describe("every rule is found plainly and in disguise, and not in what looks like it", () => {
  it.each(RULE_IDS)("%s", (rule) => {
    const { on, plain, disguised, benign } = RULES[rule];
    for (const text of [plain, disguised]) {
      const found = detectText(text, on);
      expect(
        found.evidence.map((e) => e.rule),
        text,
      ).toContain(rule);
    }
    expect(detectText(benign, on).evidence, benign).toEqual([]);
  });
});

describe("every kind of contact is found plainly and in disguise, and not in what looks like it", () => {
  it.each(CONTACT_KINDS)("%s", (kind) => {
    const { plain, disguised, benign } = KINDS[kind];
    for (const text of [plain, disguised]) {
      const found = detectText(text, "note");
      expect(
        found.evidence.map((e) => e.kind),
        text,
      ).toContain(kind);
    }
    expect(detectText(benign, "note").evidence, benign).toEqual([]);
  });
});
