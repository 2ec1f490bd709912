import type { RuleText } from "../pack";
import { allowed, both, forbidden, rule } from "./rule";

/** The rules for private messages, as first published (policy.md, section 2). */
export const PRIVATE_MESSAGE_RULES: RuleText[] = [
  rule("PM-01", "D1", ["private_message"], {
    source: "seed",
    title: both("WeChat id or phone number in a private message", "私信提供微信号或手机号"),
    clause: both(
      "A private message may not give a WeChat id or a phone number, in any spelling, and may not lead the other side to add one. Private-message exemptions granted earlier are void.",
      "私信中不得以任何写法提供微信号或手机号，也不得引导对方添加微信。此前获得的私信豁免一律失效。",
    ),
    examples: [
      allowed(
        "The order page has a button for after-sales service, you will find me there.",
        "订单页有售后入口，点进去就能找到我。",
      ),
      allowed(
        "The card on my profile books a consultation on this platform.",
        "主页有官方预约卡片，可以在站内咨询。",
      ),
      forbidden(
        "Add my WeChat qinghe_demo and I will send you the price list.",
        "加我微信 qinghe_demo，发你价目表。",
      ),
      forbidden("My 薇 is the pinyin of the shop plus 2024.", "我的薇是店名拼音加 2024，你加一下。"),
    ],
  }),
  rule("PM-02", "D2", ["private_message"], {
    source: "seed",
    title: both("Other contact, link or QR code in a private message", "私信提供其他联系方式、链接或二维码"),
    clause: both(
      "A private message may not give any other contact, an external link, a QR code or an account on another platform.",
      "私信中不得提供其他联系方式、站外链接、二维码或其他平台账号。",
    ),
    examples: [
      allowed("Here is the product in my store on this platform.", "这是我站内店铺的商品卡片，直接拍就行。"),
      allowed(
        "Your parcel is SF1234567890123, you can follow it in the order.",
        "快递单号 SF1234567890123，订单里可以查。",
      ),
      forbidden("Scan this code to join the buyers' group.", "扫这个码进老客群。"),
      forbidden("Copy this token and open the other app: ￥Xk9dQ2￥", "复制这段口令到某宝打开：￥Xk9dQ2￥"),
    ],
  }),
  rule("PM-03", "D1", ["private_message"], {
    source: "house",
    title: both("Asking for a contact in a private message", "私信索要联系方式"),
    clause: both(
      "A private message may not ask the other side for a WeChat id, a phone number or any other contact, nor ask them to leave it elsewhere. What an order needs is asked for in the order.",
      "私信中不得向对方索要微信号、手机号或其他联系方式，也不得要求对方留在别处。订单所需信息应在订单流程中填写。",
    ),
    examples: [
      allowed("Please fill in the delivery address in the order.", "收货地址请在订单里填写。"),
      allowed("Which size do you wear? I can check the stock for you.", "平时穿什么码？我帮您看看库存。"),
      forbidden("Leave me your phone number and I will call you.", "留个手机号，我打给您。"),
      forbidden("What is your WeChat? I will add you.", "您微信多少？我来加您。"),
    ],
  }),
  rule("PM-04", "D1", ["private_message"], {
    source: "seed",
    title: both("Leading out of the platform in a private message", "私信引导离开平台"),
    clause: both(
      "A private message may not induce the other side to leave the platform for contact or a deal, even where no contact is given.",
      "私信中即使未提供联系方式，也不得诱导对方离开平台进行联系或交易。",
    ),
    examples: [
      allowed("Let us settle it here, I answer within an hour.", "咱们就在这里聊，我一小时内回复。"),
      allowed("You can order in the store with the member price.", "店铺里直接下单就是会员价。"),
      forbidden(
        "It is not easy to talk here, look at my profile picture and you will understand.",
        "这里不方便说，看我头像你就懂了。",
      ),
      forbidden(
        "Ordering elsewhere is 20 yuan cheaper, shall I tell you how?",
        "换个地方拍便宜 20，要不要我教你？",
      ),
    ],
  }),
];
