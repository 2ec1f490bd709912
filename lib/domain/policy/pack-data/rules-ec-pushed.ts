import type { RuleText } from "../pack";
import { allowed, both, forbidden, rule } from "./rule";

/** Third parties, payment, inducement and evasion (D4 to D7), as first published (policy.md, section 2). */
export const PUSHED_RULES: RuleText[] = [
  rule("EC-05", "D4", "all_but_private_message", {
    source: "seed",
    title: both("Another platform named with a lead", "点名其他平台并引流"),
    clause: both(
      "Another trading platform may not be named, drawn or hinted at together with a lead to it, such as a search word, a shop name or a price there. A plain mention or comparison is allowed.",
      "不得在提及、展示或暗示其他交易平台的同时给出搜索词、店名、价格等引流信息。单纯提及或比较不在此限。",
    ),
    examples: [
      allowed(
        "I compared it with what I bought on another site last year.",
        "和去年在别的平台买的比了一下。",
      ),
      allowed("Delivery was faster than I am used to elsewhere.", "比别家平台发货快。"),
      forbidden("Search 'Shiguangjia' on 某宝 for the same one.", "同款直接去某宝搜「拾光家」。"),
      forbidden("On 拼夕夕 it is 30 yuan less, same shop name.", "拼夕夕便宜 30，同名店铺。"),
    ],
  }),
  rule("EC-06", "D4", "all_but_private_message", {
    source: "seed",
    title: both("Third-party product, site or app pushed", "推广第三方商品、网站或应用"),
    clause: both(
      "Products, information, sites or apps of third parties, or accounts on them, that the transaction does not need may not be pushed by name, logo, link or code.",
      "不得以名称、标识、链接或二维码推送交易所不需要的第三方商品、信息、网站、应用或其账号。",
    ),
    examples: [
      allowed("Use the maker's app to pair the headphones (see manual).", "耳机配对请按说明书使用厂家应用。"),
      allowed(
        "Photographed with my phone, edited with a common photo app.",
        "手机拍摄，用常见修图软件调色。",
      ),
      forbidden(
        "Download the app 'Deal Helper' and enter my code for a cash bonus.",
        "下载“省钱助手”填我的邀请码领现金。",
      ),
      forbidden("Follow me on the other short-video app, same name.", "另一个短视频软件同名，去关注我。"),
    ],
  }),
  rule("EC-12", "D6", "all", {
    source: "seed",
    title: both("Payment outside the platform", "引导平台外支付"),
    clause: both(
      "No one may ask for or offer payment outside the order: bank card, payment account, payment code, transfer, red packet or digital currency. This holds on every surface, private messages included.",
      "不得在订单之外索要或提供付款方式，包括银行卡、支付账户、收款码、转账、红包和数字货币。本条适用于包括私信在内的所有场景。",
    ),
    examples: [
      allowed(
        "Please pay in the order; deposits for made-to-order pieces as well.",
        "请在订单内付款，定制的定金也一样。",
      ),
      allowed("The refund goes back the way you paid.", "退款原路退回。"),
      forbidden(
        "Transfer to the company account 6217 0000 0000 0412, no fee.",
        "亲走对公账户 6217 0000 0000 0412，免手续费。",
      ),
      forbidden("Send a red packet for the price difference.", "差价发个红包就行。"),
    ],
  }),
  rule("EC-13", "D5", "all_but_private_message", {
    source: "seed",
    title: both("Inducement to a third party or an offline deal", "诱导至第三方或线下交易"),
    clause: both(
      "Buyers may not be induced to a third-party site, another app or an offline deal, by price, gift, refund or by saying that the order cannot be made here.",
      "不得以价格、赠品、返现或“这里拍不了”等说法诱导买家到第三方网站、其他应用或线下交易。",
    ),
    examples: [
      allowed(
        "Our shop in the street is open; orders from here are collected there with the code in the order.",
        "实体店正常营业，站内订单凭订单内取货码自提。",
      ),
      allowed("This size is sold out, it comes back on Friday.", "这个码断货，周五补货。"),
      forbidden("It cannot be ordered here, come to the old place.", "平台拍不了哦，老地方见。"),
      forbidden("Come to the warehouse and pay cash, 20 % off.", "来仓库付现金，打八折。"),
    ],
  }),
  rule("EC-14", "D7", "all", {
    source: "house",
    title: both("Acting together, or getting round a restriction", "协同引流或规避处置"),
    clause: both(
      "Several accounts may not act together to divert traffic, and a restricted account may not go on through another account, altered spellings or a new account.",
      "不得多账号协同引流；被限制的账号不得通过其他账号、变体写法或新注册账号继续引流。",
    ),
    examples: [
      allowed(
        "Owner and staff answer customers in turn from their own accounts.",
        "店主和员工用各自账号轮流接待。",
      ),
      allowed("Two shops of one company, each selling on its own page.", "同一公司的两家店各自经营。"),
      forbidden(
        "Five accounts post the same code under one note within an hour.",
        "五个账号一小时内在同一笔记下发同一个码。",
      ),
      forbidden("Main account is limited, find me on the small one.", "大号被限流了，来小号找我。"),
    ],
  }),
];
