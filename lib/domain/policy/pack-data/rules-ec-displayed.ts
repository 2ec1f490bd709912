import type { RuleText } from "../pack";
import { allowed, both, forbidden, rule } from "./rule";

/** Diversion information displayed (D3), surface by surface, as first published (policy.md, section 2). */
export const DISPLAYED_RULES: RuleText[] = [
  rule("EC-01", "D3", ["profile"], {
    source: "seed",
    title: both("Contact or link on the account homepage", "账号主页展示联系方式或链接"),
    clause: both(
      "Name, picture, introduction and background of an account may not show a contact, a QR code or an external link, nor hint at one.",
      "账号的昵称、头像、简介和背景图不得展示或暗示联系方式、二维码、站外链接。",
    ),
    examples: [
      allowed("Silver jewellery made by hand. Orders in my store.", "手工银饰，下单请进店铺。"),
      allowed("Business enquiries through the official cooperation entrance.", "商务合作请走官方合作入口。"),
      forbidden("Same name on the green app: qinghe_demo", "绿色软件同名：qinghe_demo"),
      forbidden("Wholesale: look at the letters in my picture.", "批发看头像字母。"),
    ],
  }),
  rule("EC-02", "D3", ["product_detail"], {
    source: "seed",
    title: both("Contact or link in product details", "商品详情展示联系方式或链接"),
    clause: both(
      "Title, pictures, specification and description of a product may not show a contact, a QR code or an external link. The maker's service line may stand on a picture of its own warranty card.",
      "商品标题、图片、规格和详情不得展示联系方式、二维码或站外链接。厂家原印保修卡照片上的服务热线除外。",
    ),
    examples: [
      allowed("Questions before ordering: tap Customer service below.", "下单前有疑问，请点下方客服。"),
      allowed("Model VX2024, noise reduction, 42 hours.", "型号 VX2024，主动降噪，续航 42 小时。"),
      forbidden("Contact 138 0000 0000 before you order.", "下单前先联系 138 0000 0000 确认库存。"),
      forbidden("Specification: 'Price difference, add V first'.", "规格写着“补差价先加 V”。"),
    ],
  }),
  rule("EC-03", "D3", ["store_page"], {
    source: "seed",
    title: both("Contact or link on a store page", "店铺页面展示联系方式或链接"),
    clause: both(
      "Banner, notice, categories and decoration of a store may not show a contact, a QR code or an external link. Seller information that the law requires stands in its own place.",
      "店铺招牌、公告、分类和装修不得展示联系方式、二维码或站外链接。法律要求公示的经营者信息应在规定位置展示。",
    ),
    examples: [
      allowed("Opening hours of customer service: 9 to 22.", "客服在线时间：9:00 至 22:00。"),
      allowed("Business licence: see the store's licence page.", "营业执照见店铺资质页。"),
      forbidden(
        "Official shop: m.example-shop.cn, lower prices all year.",
        "官网 m.example-shop.cn，全年更低价。",
      ),
      forbidden("A banner with a QR code 'regulars' group'.", "店招放“老客群”二维码。"),
    ],
  }),
  rule("EC-04", "D3", ["note", "comment", "order_review", "review_reply"], {
    source: "seed",
    title: both("Contact or link in notes and comments", "笔记和评论展示联系方式或链接"),
    clause: both(
      "Notes, comments, order reviews and replies to reviews may not show a contact, a QR code or an external link, in words, in pictures or through hints such as 'look at my profile'.",
      "笔记、评论、订单评价及评价回复不得以文字、图片或“看主页”等暗示方式展示联系方式、二维码或站外链接。",
    ),
    examples: [
      allowed("The link is on the product card under the note.", "链接就在笔记下方的商品卡。"),
      allowed("They asked me to add WeChat, I reported it.", "有人让我加微信，我已经举报了。"),
      forbidden("There is a surprise on my homepage, sisters, come and find me.", "主页有惊喜，姐妹来找我。"),
      forbidden("＋薇 abc_demo for the same model.", "＋薇 abc_demo 拿同款。"),
    ],
  }),
  rule("EC-07", "D3", ["package_insert"], {
    source: "seed",
    title: both("Contact or QR code in a parcel", "包裹内夹带联系方式或二维码"),
    clause: both(
      "A parcel and anything in it or on it (card, slip or print) may not show the seller's contact, a QR code or an external link. The maker's own warranty card and the carrier's label are allowed.",
      "包裹内外的卡片、纸条或印刷品不得展示卖家的联系方式、二维码或站外链接。厂家原装保修卡和快递面单除外。",
    ),
    examples: [
      allowed("Thank you card without any contact.", "不含联系方式的感谢卡。"),
      allowed("Warranty card printed by the maker with its service line.", "厂家印制、带官方热线的保修卡。"),
      forbidden("Scan the code, add WeChat and get 5 yuan back.", "扫码加微信返现 5 元。"),
      forbidden(
        "A note on the box: after-sales only by phone 139 0000 0000.",
        "盒子上写着：售后只走电话 139 0000 0000。",
      ),
    ],
  }),
  rule("EC-08", "D3", ["promo_page"], {
    source: "seed",
    title: both("Contact or link on a promotional page", "推广页面展示联系方式或链接"),
    clause: both(
      "A promotional page may not show a contact, a QR code or an external link. Leads are taken with the official lead component only.",
      "推广页面不得展示联系方式、二维码或站外链接。收集线索只能使用官方留资组件。",
    ),
    examples: [
      allowed(
        "Form 'Book a trial lesson' made with the official component.",
        "使用官方组件的“预约试听”表单。",
      ),
      allowed("Button 'Go to the store'.", "“进店看看”按钮。"),
      forbidden("Course adviser's WeChat at the foot of the page.", "页面底部放课程顾问微信。"),
      forbidden("A form that writes to the seller's own site.", "表单提交到商家自建网站。"),
    ],
  }),
  rule("EC-09", "D3", ["marketing_sms"], {
    source: "seed",
    title: both("Contact or link in a marketing text message", "营销短信含联系方式或链接"),
    clause: both(
      "A marketing text message to the platform's buyers may not carry a contact or a link that leads out of the platform.",
      "向平台买家发送的营销短信不得含有联系方式或指向站外的链接。",
    ),
    examples: [
      allowed(
        "Your coupon in our store ends tonight. Reply R to stop.",
        "您在本店的优惠券今晚到期，拒收请回复 R。",
      ),
      allowed("Your parcel has been sent, see the order for details.", "您的包裹已发出，详情见订单。"),
      forbidden("Special price for regulars c9t.example/x7Kq", "老客专享 c9t.example/x7Kq"),
      forbidden("Clearance, call 137 0000 0000.", "清仓特卖，致电 137 0000 0000。"),
    ],
  }),
  rule("EC-10", "D3", ["chat", "customer_service", "group_chat"], {
    source: "seed",
    title: both("Contact given or asked for by customer service", "客服提供或索要联系方式"),
    clause: both(
      "Customer service and chat tools may not give or ask for a contact, QR code or link. Earlier exemptions no longer apply.",
      "客服和聊天工具中不得提供或索要联系方式、二维码或链接。此前的豁免不再适用。",
    ),
    examples: [
      allowed("I have made a refund request for you in the order.", "已经在订单里帮您发起退款。"),
      allowed("For an invoice please use the invoice entrance of the order.", "发票请走订单的开票入口。"),
      forbidden(
        "It cannot be ordered here, add 薇 abc_demo, I will send you the sample.",
        "平台拍不了哦，加薇 abc_demo 我发你样图。",
      ),
      forbidden("Tell me your number, our adviser will call.", "您电话给我，顾问给您回电。"),
    ],
  }),
  rule("EC-11", "D3", ["live_interaction", "live_sales"], {
    source: "seed",
    title: both("Contact or link in a live broadcast", "直播展示或口播联系方式"),
    clause: both(
      "In a live broadcast no contact, QR code or external link may be spoken, shown on overlays or objects, pinned, or answered in the interaction.",
      "直播中不得口播、贴片或实物展示、置顶或在互动中回复联系方式、二维码、站外链接。",
    ),
    examples: [
      allowed("Tap the yellow basket, item 3.", "点小黄车 3 号链接。"),
      allowed("Join the official fan group under the live room.", "直播间下方可以加入官方粉丝群。"),
      forbidden(
        "Type 1, my assistant will pull you into the group one by one.",
        "家人们扣 1 进群，助理一个个拉。",
      ),
      forbidden("A sign behind the host with a WeChat id.", "主播身后立着微信号牌子。"),
    ],
  }),
];
