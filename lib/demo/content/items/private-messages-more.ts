import { breaks, clean, cleared, type DemoItem, lines, writer } from "../shape";

const pm = writer("private_message", "pm");
const from = (counterpartName: string) => ({ context: { counterpartName } });

/** Private messages with links, codes, other platforms and hints (PM-02, PM-04), and what only looks like it. */
export const PRIVATE_MESSAGES_MORE = [
  pm(
    31,
    "yinxing",
    null,
    lines(`
      0 < 金豆项链会掉色吗
      2 > 金包银的，正常戴一两年没问题
      3 > 老客都在这里看新款，你扫一下
      3 > [图片]
      5 < 扫出来是加好友？`),
    breaks("PM-02"),
    { ...from("黄豆豆"), images: [{ file: "chat-card-01.webp", messageField: "m04" }] },
  ),
  pm(
    32,
    "taotao",
    null,
    lines(`
      0 < 那个榨汁杯多少钱
      1 > 89
      1 > 群里69，我拉你，vx搜 taotao_xp88
      2 < 为啥差这么多`),
    breaks("PM-01"),
    from("柠檬不酸"),
  ),
  pm(
    33,
    "yemao",
    null,
    lines(`
      0 < 猫哥 有没有加绒的
      1 > 有 图册在相册 https://yemao-store.shop/a/2025w
      1 > 密码0925
      3 < 打开了 好多`),
    breaks("PM-02"),
    from("批发小白"),
  ),
  pm(
    34,
    "daigouak",
    null,
    lines(`
      0 < 面霜什么价
      1 > 港币 980，直接 PayPal 给我也行 ak.daigou@mail.example
      2 > 或者USDT
      3 < 我只有支付宝`),
    breaks("EC-12"),
    from("爱囤货的Coco"),
  ),
  pm(
    35,
    "aye",
    null,
    lines(`
      0 < 请问拼车还有吗
      2 > 有，明早七点古城北门
      3 > dd我，扣扣 1000 45678
      4 < 扣扣？
      5 > 嗯 企鹅号`),
    breaks("PM-02"),
    from("一个人的川藏线"),
  ),
  pm(
    36,
    "xingye",
    null,
    lines(`
      0 < 塔罗师在吗
      1 > 在的宝
      1 > 倒着看这串：4202_hsaterat，去掉下划线前面那个 e 之前的都是 V 号
      2 < 好复杂
      3 > 就是 tarotash_2024 呀`),
    breaks("PM-01"),
    from("水瓶座今天开心"),
  ),
  pm(
    37,
    "xiaolu",
    null,
    lines(`
      0 < 毕业徽章 60 个什么价
      2 > 60个单价 21
      3 > 定稿要来回改图，你把你的V发我，我来加
      4 < wbb0617
      5 > 好嘞`),
    breaks("PM-03"),
    from("三班团支书"),
  ),
  pm(
    38,
    "hemu",
    null,
    lines(`
      0 < 錾刻吊坠可以换图案吗
      1 > 可以，图案册扫这个码看
      1 > [图片]
      3 < 好的我扫`),
    breaks("PM-02"),
    { ...from("风吹麦浪"), images: [{ file: "chat-card-01.webp", messageField: "m03" }] },
  ),
  pm(
    39,
    "lily",
    null,
    lines(`
      0 < Hi, how do I sign up for the speaking partner class?
      3 > It's in my mini program #小程序://英语小屋/Lk29aPq , just tap it
      4 < can't open it here
      5 > copy it and paste into the green app, chat with yourself`),
    breaks("PM-02"),
    from("备考的小郭"),
  ),
  pm(
    40,
    "amay",
    null,
    lines(`
      0 < 港风耳环可唔可以订造
      2 > 可以㗎，加我 w.e.i.x.i.n：abc_2024
      2 > 有好多款相俾你睇
      3 < ok`),
    breaks("PM-01"),
    from("阿欣Yan"),
  ),
  pm(
    41,
    "linma",
    null,
    lines(`
      0 < 请问奶粉推荐哪款
      3 > 平台上不让说，懂的都懂，加我小号聊
      3 > 评论区置顶那个小号会联系你
      5 < 好`),
    breaks("PM-04"),
    from("二胎在路上"),
  ),
  pm(
    42,
    "qishi",
    null,
    lines(`
      0 < 全盔能不能便宜点
      1 > 走平台就1280，不走平台1100，你自己选
      2 < 不走怎么付
      3 > 先确认要不要，要的话我教你`),
    breaks("PM-04"),
    from("川崎小忍者"),
  ),
  pm(
    43,
    "chengli",
    null,
    lines(`
      0 < 香薰石还有补货吗
      10 > 有的，周五晚八点补
      11 > 怕错过加小橙子薇 chengli＿８８ ，到货喊你
      12 < 好呀`),
    breaks("PM-01"),
    from("懒懒的周末"),
  ),
  pm(
    44,
    "xietou",
    null,
    lines(`
      0 < 有没有 44 码
      1 > 有的 你去狗东搜我同名店 比这便宜
      2 < 叫什么
      2 > 鞋头日记官方`),
    breaks("PM-02"),
    from("大脚怪"),
  ),
  pm(
    45,
    "u-8820",
    null,
    lines(`
      0 > 姐妹还在找代工吗
      0 > 加企鹅群 789 012 345，里面都是源头工厂
      3 < 不需要`),
    breaks("PM-02", { coordinated: true }),
    { ...from("南方有佳人"), foundBy: "report" as const },
  ),
  pm(
    46,
    "shanye",
    null,
    lines(`
      0 < 我在别家店被骗了，他让我加 wx coffee_0871 转钱，你们家正规吗
      4 > 您别着急，微信 coffee_0871 这个我们不认识，您在订单页提交给平台，我们只在平台内收款
      6 < 好的，谢谢提醒`),
    cleared("quote_or_report", "PM-01"),
    from("美式不加糖"),
  ),
  pm(
    47,
    "chaoxie",
    null,
    lines(`
      0 < 我的快递到哪了
      2 > 查了下，顺丰 SF1390 0027 5518 46，今天派送
      3 < 快递员电话有吗
      4 > 派件员 199 0000 4471，您也可以在物流页直接打`),
    cleared("required_for_transaction", "PM-01"),
    from("等快递的人"),
  ),
  pm(
    48,
    "xiaoman",
    null,
    lines(`
      0 < 小满姐，那件大衣会不会起球
      30 > 羊毛含量高，前几次会有一点浮毛，粘毛器滚一下就好
      31 < 收到，已下单
      33 > 感谢支持～有问题点店铺客服就行`),
    clean,
    from("木棉"),
  ),
  pm(
    49,
    "guoguo",
    null,
    lines(`
      0 < 果园可以自己去摘吗
      2 > 可以呀，周末采摘 30 一位，地址在店铺「到店」页面有
      3 < 那电话呢
      3 > 到店页面点「拨打」，显示 0596-8000 0233，是平台转接的`),
    cleared("official_tool", "PM-02"),
    { ...from("带娃去撒野"), officialToolMarks: ["store_visit_card"] },
  ),
  pm(
    50,
    "u-laowang",
    null,
    lines(`
      0 > 这紫砂壶保真吗
      1 < 保真，支持鉴定
      2 > 我儿子加微信问过别家，说证书能配，你这有没有
      4 < 有的，随壶寄`),
    cleared("mention_only", "PM-01"),
    from("老周紫砂"),
  ),
  pm(
    51,
    "naiyou",
    null,
    lines(`
      0 < 材料包送教程吗
      1 > 送的，视频在 B 站搜「奶油胶小课」跟着做就行，关注我号有优惠
      2 < 平台没有吗
      4 > 那边全一点`),
    breaks("PM-02"),
    from("手残党求带"),
  ),
  pm(
    52,
    "mianmian",
    null,
    lines(`
      0 < 四件套能定做 2.2 米床的吗
      3 > 能定的
      4 > 尺寸拍照发我手机吧 1９9－0000－8026 同薇
      5 < 行`),
    breaks("PM-01"),
    from("换新家啦"),
  ),
  pm(
    53,
    "xiaolu",
    null,
    lines(`
      0 < 想定六个情侣钥匙扣，日期各不一样
      2 > 可以呀，日期整理好发我
      3 < 发这里可以吗
      4 > 这里说话不方便，你看图
      4 > [图片]`),
    breaks("PM-01"),
    { ...from("六人行宿舍"), images: [{ file: "chat-card-04.webp", messageField: "m05" }] },
  ),
  pm(
    54,
    "shiguang",
    null,
    lines(`
      0 < 法国烛台还在吗
      1 > 在的，名片给你，仓库里还有一只成对的
      1 > [图片]
      3 < 反光看不清号码
      4 > 139 开头 两边一样 后面都是零`),
    breaks("PM-01"),
    { ...from("小巴黎"), images: [{ file: "chat-card-06.webp", messageField: "m03" }] },
  ),
  pm(
    55,
    "kiko",
    null,
    lines(`
      0 < someone on WhatsApp says they're Kiko Vintage and wants a deposit, is it you?
      4 > not me!! WhatsApp +65 8000 0999 is someone else, I only take orders here
      5 < phew thanks`),
    cleared("quote_or_report", "PM-02"),
    from("sophie.l"),
  ),
] satisfies DemoItem[];
