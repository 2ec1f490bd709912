import { breaks, cleared, type DemoItem, writer } from "../shape";

const ot = writer("other", "ot");

/** What no other surface covers: album captions, question cards, invoices, refund notes, group names. */
export const OTHER = [
  ot(
    1,
    "shiguang",
    "st-shiguang",
    { where: "退款留言", body: "亲先撤退款，V 同号 13900139000 联系我，私下补你" },
    breaks("EC-06"),
    { foundBy: "report" },
  ),
  ot(
    2,
    "taotao",
    "st-taotao",
    { where: "粉丝群名称", body: "桃桃1群满｜2群加taotao_xp88" },
    breaks("EC-06"),
    { foundBy: "patrol" },
  ),
  ot(
    3,
    "chengli",
    "st-chengliyard",
    { where: "电子发票备注", body: "开票及团购请至 m.orangely.shop/invoice" },
    breaks("EC-06"),
    { foundBy: "report" },
  ),
  ot(
    4,
    "xiaochu",
    null,
    { where: "问答卡片", body: "问：食谱在哪下？答：qingka-diary.com 下载「轻卡日记」，邀请码 XC77" },
    breaks("EC-06"),
  ),
  ot(
    5,
    "kiko",
    "st-kiko",
    { where: "相册说明", body: "full archive → kiko-vtg[dot]shop, ships worldwide" },
    breaks("EC-06"),
  ),
  ot(
    6,
    "meow",
    "st-meow",
    {
      where: "自动回复",
      body: "您好，人工客服 9:00-22:00 在线，订单问题请点「我的订单」。微信 miaowang_kf 等账号均与本店无关",
    },
    cleared("quote_or_report", "EC-10"),
  ),
  ot(
    7,
    "yemao",
    "st-yemao",
    { where: "商品视频字幕", body: "工厂实拍｜一手价加薇｜yemao_2025" },
    breaks("EC-13"),
    { foundBy: "patrol" },
  ),
  ot(
    8,
    "u-laowang",
    null,
    { where: "收货地址备注", body: "放菜鸟驿站就行，打不通打我儿子 199 0000 7733" },
    cleared("required_for_transaction", "EC-06"),
  ),
  ot(
    9,
    "yinxing",
    "st-yinxing",
    { where: "活动报名昵称", body: "银杏小银（看图加薇 abc_2024）" },
    breaks("EC-14", { coordinated: true }),
    { foundBy: "patrol" },
  ),
  ot(
    10,
    "u-8820",
    null,
    { where: "新开小号昵称", body: "阿K二号｜大号被限，老客加薇 ak_daigou" },
    breaks("EC-14", { coordinated: true, severity: "serious" }),
    { foundBy: "patrol" },
  ),
] satisfies DemoItem[];
