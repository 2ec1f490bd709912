import { confirm, type HistoryStep, joins } from "./shape";

/** Decisions that did not stand: reversed on appeal, or by a senior on the house's own motion. */
export const REVERSED_HISTORY: HistoryStep[] = [
  confirm("no-04", 21.3, "linxiao", "VX 是微信常见缩写，后接 4 位以上数字，且引导到评论区，按 EC-04 处理。", {
    later: {
      kind: "appeal",
      outcome: "reversed",
      filedDaysAgo: 17.6,
      daysAgo: 12.3,
      byKey: "zhoulan",
      statement:
        "您好，笔记里的「VX2024」不是微信号，是我们 2024 年上市的降噪耳机型号。VX 是已注册的商标，包装、说明书和商品标题都这样写。\n「评论区告诉我」是想收集试听曲单，没有留任何联系方式，也没有私信过用户。请核实后恢复这篇笔记。",
      reply: "VX2024 为注册商标及商品型号，未见联系方式。撤销原判定，笔记与曝光恢复。",
    },
  }),
  joins("rr-04", { daysAgo: 21.3 }, "linxiao", "回复中再次出现 VX2024。", {
    later: {
      kind: "correction",
      outcome: "reversed",
      daysAgo: 12.1,
      byKey: "zhoulan",
      statement: "",
      reply: "与笔记案同一型号，同批更正。",
    },
  }),
  confirm("cs-40", 118.4, "wangrui", "Phone number given by customer service.", {
    later: {
      kind: "appeal",
      outcome: "reversed",
      filedDaysAgo: 116.2,
      daysAgo: 114.3,
      byKey: "xuke",
      statement: "那是我们售后收件的座机，顾客寄回维修必须填收件电话，平台的退换货地址里登记的也是这个号码。",
      reply: "该号码与平台登记的退货地址一致，属交易必需，撤销。",
    },
  }),
  confirm("in-12", 130.2, "chenmo", "包裹内卡片。", {
    later: {
      kind: "appeal",
      outcome: "reversed",
      filedDaysAgo: 126.4,
      daysAgo: 121.3,
      byKey: "gaoyuan",
      statement: "这张感谢卡上只写了让顾客在订单页联系平台客服，没有二维码，没有微信，请再看一下照片。",
      reply: "复看原图，卡片仅指引平台客服，没有任何站外信息，撤销并致歉。",
    },
  }),
  confirm("in-11", 140.3, "sunyue", "卡上有热线电话。", {
    later: {
      kind: "appeal",
      outcome: "reversed",
      filedDaysAgo: 136.3,
      daysAgo: 131.4,
      byKey: "zhoulan",
      statement: "这是厂家统一印的保修卡，400 是厂家备案的售后热线，国家三包规定必须附保修凭证。",
      reply: "厂家保修卡属于允许范围，热线已核对，撤销原决定。",
    },
  }),
  confirm("pm-47", 142.2, "linxiao", "给出手机号。", {
    later: {
      kind: "appeal",
      outcome: "reversed",
      filedDaysAgo: 140.1,
      daysAgo: 137.2,
      byKey: "gaoyuan",
      statement: "买家问的是快递员电话，我把物流页上的派件员号码复制给他，不是我自己的号。",
      reply: "号码与承运商派件信息一致，属履约必需，撤销。",
    },
  }),
  confirm("pf-19", 100.2, "wangrui", "Eleven digits after the company name, reads as a mobile number.", {
    later: {
      kind: "appeal",
      outcome: "reversed",
      filedDaysAgo: 97.5,
      daysAgo: 94.2,
      byKey: "xuke",
      statement: "1990 开头那串是产品备案号，不是手机号，备案公示网上就能查到。",
      reply: "经核对为产品备案号，误读，撤销。",
    },
  }),
  confirm("sp-09", 99.4, "chenmo", "公告留座机。", {
    later: {
      kind: "correction",
      outcome: "reversed",
      daysAgo: 93.2,
      byKey: "xuke",
      statement: "",
      reply: "复核同店案件时发现：经营者信息为依法公示内容，主动更正。",
    },
  }),
  confirm("no-42", 87.3, "sunyue", "卫星加 vx6688，疑似微信谐音。", {
    later: {
      kind: "appeal",
      outcome: "reversed",
      filedDaysAgo: 84.1,
      daysAgo: 80.2,
      byKey: "zhoulan",
      statement:
        "我写的是文昌那边打卫星，我们在码头卸货都看到了，vx6688 是我家渔船的船号，照片里船身上就刷着，跟微信有什么关系？",
      reply: "「卫星发射」为字面义，vx6688 与照片中船号一致，撤销原决定。",
    },
  }),
  confirm("re-14", 44.4, "chenmo", "引导到厂里现金交易。", {
    later: {
      kind: "appeal",
      outcome: "reversed",
      filedDaysAgo: 42.3,
      daysAgo: 40.1,
      byKey: "gaoyuan",
      statement: "那句话是客服跟我说的，我加了引号，写出来是想提醒别人，怎么变成我违规了？",
      reply: "评价人在引用卖家的话作投诉，不是引导，撤销，并已对卖家另行立案。",
    },
  }),
];
