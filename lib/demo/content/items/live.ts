import { breaks, clean, cleared, type DemoItem, lines, writer } from "../shape";

const ls = writer("live_sales", "ls");
const li = writer("live_interaction", "li");
const show = (title: string) => ({ context: { title } });

/** Live broadcasts: what the host says and pins, with time codes; viewers are neighbours (EC-11). */
export const LIVE = [
  ls(
    1,
    "xiaoman",
    "st-xiaoman",
    lines(`
      00:37:42 > 这件针织开衫三个色，雾蓝最显白
      00:37:58 > 我今天身上是 S 码，150 的姐妹看过来
      00:38:03 <橘子汽水 雾蓝还有吗
      00:38:06 > 有有有，拍二号链接
      00:38:15 > 家人们扣1进群，助理一个个拉
      00:38:20 <小鹿爱喝茶 1
      00:38:22 > 群里有码数表，还有下周的款，先到先看
      00:38:31 > 助理微信打在屏幕右边了啊，加的时候备注身高体重
      00:38:40 <木棉 111 已加
      00:38:52 > 好，三号链接，阔腿裤`),
    breaks("EC-11"),
    { ...show("小满春季试穿"), images: ["live-01.webp"] },
  ),
  ls(
    2,
    "nanyu",
    "st-nanyu",
    lines(`
      00:12:04 > 三合一，外壳防风，内胆抓绒
      00:12:20 > 大家看这个压胶，全压胶
      00:12:31 <山野阿木 有大号吗
      00:12:35 > 大号有，三个 XL
      00:12:48 > 大货联系背景板上的电话，源头工厂
      00:12:57 <爬山的老李 单件呢
      00:13:02 > 单件就拍小黄车一号`),
    breaks("EC-11"),
    { ...show("冲锋衣专场"), images: ["live-03.webp"] },
  ),
  ls(
    3,
    "qinghe",
    "st-qinghe",
    lines(`
      01:02:10 > 今天的刻字名额还有五个
      01:02:25 > 桌上这个码是粉丝福利，扫我进微信群，抽免单
      01:02:33 <小鹿爱喝茶 码看不清
      01:02:38 > 截图放大扫就行
      01:02:50 <银手镯星人 进了
      01:03:01 > 好，继续看小麦粒耳钉`),
    breaks("EC-11"),
    { ...show("青禾银饰粉丝夜"), images: ["live-04.webp"] },
  ),
  ls(
    4,
    "chengli",
    "st-chengli",
    lines(`
      00:20:11 > 橙花蜡烛 200 克，直播价 69
      00:20:20 <橘子汽水 留香多久
      00:20:26 > 燃烧大概 40 小时
      00:20:33 > 公屏那个微信 chengli_vip 不是我们的人，点下方小黄车下单就可以`),
    cleared("quote_or_report", "EC-11"),
    { ...show("橙里香氛夜"), images: ["live-05.webp"] },
  ),
  ls(
    5,
    "yemao",
    "st-yemao",
    lines(`
      00:38:06 > 想要一手价的家人，扣1拉你进群，微信同名 yemao_2025，手慢无
      00:38:20 <摆摊小陈 1
      00:38:22 <地推小哥 1
      00:38:30 > 这双工厂直接出 39，外面卖 169
      00:38:41 <批发小白 能开票吗
      00:38:47 > 进群说，进群说，这里不方便`),
    breaks("EC-11"),
    show("夜猫清仓夜"),
  ),
  ls(
    6,
    "qishi",
    "st-qishi",
    lines(`
      00:05:30 > 全盔今天直播间 1180
      00:05:44 <周末压弯 别家 999
      00:05:50 > 999 那个是我快手号上的，家人们可以去快手搜骑士装备，库存就 30 个
      00:06:03 > 快手没抢到的再回来拍
      00:06:15 <川崎小忍者 哈哈哈自己打自己`),
    breaks("EC-11"),
    show("骑士装备双镜片专场"),
  ),
  ls(
    7,
    "bosi",
    "st-bosi",
    lines(`
      00:41:00 > 这块石榴纹手工 600 道
      00:41:12 <石榴姐 能便宜吗
      00:41:18 > 线上我不能改价，你记一下，幺三九，洞洞幺三，九洞洞洞
      00:41:25 > 打给老马，当面给你算
      00:41:40 <津门小妹 记下了`),
    breaks("EC-11"),
    show("波斯手工毯开箱"),
  ),
  ls(
    8,
    "meow",
    "st-meow",
    lines(`
      00:15:02 > 这款冻干双拼，肉含量 85
      00:15:20 <三花女士 软便怎么办
      00:15:28 > 按七日换粮法，1、2、3 步我打在公屏
      00:15:40 <煤球它爹 试吃呢
      00:15:45 > 试吃点左下角官方福袋，填地址`),
    cleared("official_tool", "EC-11"),
    { ...show("喵星罐头节"), officialToolMarks: ["live_gift_bag"] },
  ),
  ls(
    9,
    "lanting",
    "st-lanting",
    lines(`
      00:50:10 > 云鹤马面，裙长 98
      00:50:22 <长安一片月 160 穿哪个
      00:50:26 > M
      00:50:40 > 上身我转一圈给大家看
      00:50:58 <雪夜访戴 好看`),
    clean,
    show("兰亭新品"),
  ),
  ls(
    10,
    "momo",
    "st-momo",
    lines(`
      00:08:01 > 尺寸不会量的看我手势
      00:08:10 > 加薇啊，M O M O _ N A I L 7，绿色的那个
      00:08:22 <新手上路 绿色是啥
      00:08:27 > 你们懂的呀`),
    breaks("EC-11"),
    show("穿戴甲教学专场"),
  ),
  ls(
    11,
    "kiko",
    "st-kiko",
    lines(`
      00:22:14 > okay this 90s denim, only one piece
      00:22:25 <sophie.l how much
      00:22:30 > 329 here, but if you dm me on insta, kiko dot vtg dot sh, I can do 280
      00:22:45 <mo.chen lol ok
      00:22:52 > next one, silk scarf`),
    breaks("EC-11"),
    show("Kiko Friday Drop"),
  ),
  ls(
    12,
    "haiwei",
    "st-haiwei",
    lines(`
      00:02:00 > 家人们现在湛江码头，刚上岸
      00:02:16 > 今天风大，船号 19900004120，卫星导航才看得到哈哈
      00:02:30 <湛江女婿 生蚝多大
      00:02:36 > 一斤五到六只，一号链接`),
    cleared("wrong_match", "EC-11"),
    show("凌晨码头直播"),
  ),
  ls(
    13,
    "naiyou",
    "st-naiyou",
    lines(`
      00:31:05 > 这个草莓熊材料包 39.9
      00:31:20 <手残党求带 教程呢
      00:31:26 > 教程进 QQ 群下，五八二、一一四、九零七，群文件里全都有
      00:31:40 <捏捏星球 进了`),
    breaks("EC-11"),
    show("奶油胶手作夜"),
  ),
  ls(
    14,
    "laozhou",
    "st-laozhou",
    lines(`
      01:10:00 > 这把仿古两千三百八，平台要抽几个点
      01:10:15 > 想要的茶友，直播完了我们线下谈，丁蜀镇谁都认识我
      01:10:30 <壶里乾坤 多少能拿
      01:10:36 > 两千整，现金`),
    breaks("EC-13"),
    show("老周开窑"),
  ),
  li(
    1,
    "xiaoman",
    "st-xiaoman",
    { pinned: "家人们扣1进群，助理一个个拉" },
    breaks("EC-11"),
    show("小满搭配日记 直播间"),
  ),
  li(
    2,
    "taotao",
    "st-taotao",
    { pinned: "这里没优惠 换个地方拍", overlay: "去某宝搜 桃桃优选 同款只要 39" },
    breaks("EC-05"),
    { ...show("桃桃秒杀夜"), images: ["live-02.webp"] },
  ),
  li(
    3,
    "chengli-cs",
    "st-chengli",
    { comment: "姐妹们，领 30 元券加企业微信：橙里顾问01，主播不让说太大声" },
    breaks("EC-11"),
    show("橙里年货节"),
  ),
  li(
    4,
    "u-8820",
    null,
    { comment: "我在别的地方买的才 59，➕企鹅 789012345" },
    breaks("EC-11", { coordinated: true }),
    show("棉棉家居清仓"),
  ),
  li(
    5,
    "yinxing",
    "st-yinxing",
    { pinned: "看图➕薇❤：a b c ＿ 2 0 2 4" },
    breaks("EC-11", { coordinated: true }),
    show("银杏小金豆专场"),
  ),
  li(
    6,
    "u-laowang",
    null,
    { comment: "主播微信支付能用吗，我不会绑卡" },
    cleared("mention_only", "EC-11"),
    show("老周开窑"),
  ),
  li(
    7,
    "lumen",
    "st-lumen",
    { pinned: "安装师傅在 rednote-service.com/az 预约，平台统一派单" },
    cleared("official_tool", "EC-11"),
    { ...show("Lumen 轨道灯专场"), officialToolMarks: ["install_booking"] },
  ),
  li(
    8,
    "beibei",
    "st-beibei",
    { overlay: "织里工厂 尾货15元 → 卫🌟 beibei520tz" },
    breaks("EC-11"),
    show("童装尾货专场"),
  ),
  li(
    9,
    "chaoxie",
    "st-chaoxie",
    { pinned: "看不到价格？c9t点cn斜杠x7Kq" },
    breaks("EC-11"),
    show("潮鞋到货"),
  ),
  li(
    10,
    "u-anning",
    null,
    { comment: "主播微信 yemao_2025 上周收了我 357 的转账，现在还没发货" },
    cleared("quote_or_report", "EC-11"),
    show("夜猫清仓夜"),
  ),
  li(
    11,
    "dayu",
    null,
    { comment: "host is right, I tested the VX2024 myself, battery really does 42h" },
    cleared("wrong_match", "EC-11"),
    show("声野耳机专场"),
  ),
  li(
    12,
    "xingye",
    null,
    { pinned: "今晚免费抽牌，想深聊的宝看我名字后面", overlay: "✨tarotash_2024✨" },
    breaks("EC-11"),
    show("星野深夜塔罗"),
  ),
  li(
    13,
    "guoguo",
    "st-guoguo",
    { pinned: "蜜柚 29.9 两只，坏果包赔，点小黄车 1 号" },
    clean,
    show("果园直播"),
  ),
  li(
    14,
    "yiyun",
    "st-yiyun",
    { pinned: "跟练下载 云上瑜 yunshangyu点com，邀请码 YY8820，课后打卡抽垫子" },
    breaks("EC-06"),
    show("一云晨练"),
  ),
  li(
    15,
    "tiangao",
    null,
    { pinned: "碎花裙这边没有，d音今晚八点，暗号碎花" },
    breaks("EC-05"),
    show("甜糕试衣间"),
  ),
  li(
    16,
    "mia",
    null,
    { comment: "full vlog on my YT, link: youtu dot be slash miaSHcoffee" },
    breaks("EC-11"),
    show("Saturday coffee chat"),
  ),
  li(
    17,
    "u-nanfang",
    null,
    { comment: "vx2024m 那件可以反着穿吗？两面都好看" },
    cleared("wrong_match", "EC-11"),
    show("小满春季试穿"),
  ),
  li(
    18,
    "u-jessie",
    null,
    { comment: "is this the E27 one? mine came with a broken switch lol, already in after-sales" },
    clean,
    show("Lumen 轨道灯专场"),
  ),
] satisfies DemoItem[];
