import { breaks, clean, cleared, type DemoItem, writer } from "../shape";

const no = writer("note", "no");

/** Notes: contacts (EC-04), rivals with a lead (EC-05), outside products (EC-06), inducements (EC-13). */
export const NOTES = [
  no(
    1,
    "ashi",
    null,
    {
      title: "客厅 800 块大改造｜中古感真的拿捏了",
      body: "灯是二手淘的，地毯自己染的。柜子好多人问，同款直接去某宝搜「拾光家」，比这边便宜小一百，备注阿拾送杯垫～\n#改造 #中古风",
    },
    breaks("EC-05"),
    { images: ["note-02.webp"] },
  ),
  no(
    2,
    "naiyou",
    "st-naiyou",
    {
      title: "草莓熊手机壳｜零基础也能做",
      body: "奶油胶一定要挤稳！教程和材料清单放主页了，主页有薇，想要同款的姐妹来找我，手慢无🍓",
    },
    breaks("EC-04"),
    { images: ["note-01.webp"] },
  ),
  no(
    3,
    "xiaoman",
    "st-xiaoman",
    {
      title: "150 小个子通勤一周不重样",
      body: "周一衬衫+阔腿裤，周二针织开衫…… 尺码太多写不下，进群发你们表格，群满加 xiaoman_dr，备注「身高体重」",
    },
    breaks("EC-04"),
    { images: ["note-03.webp"] },
  ),
  no(
    4,
    "shengye",
    "st-shengye",
    {
      title: "通勤降噪一周，VX2024 到底行不行",
      body: "地铁里戴了五天，低频压得很干净。声野 VX2024 续航 42 小时，有石墨和月白两色。想要的评论区告诉我，曲单发你们。",
    },
    cleared("wrong_match", "EC-04"),
  ),
  no(
    5,
    "taotao",
    "st-taotao",
    {
      title: "义乌人带你扫货！9.9 起",
      body: "小风扇、榨汁杯、化妆镜都是厂里拿的。一件代发看我签名，五二零加七个八，数字连起来就是我的威号😏",
    },
    breaks("EC-04"),
  ),
  no(
    6,
    "laochen",
    null,
    {
      title: "装修第 47 天｜瓷砖别在建材城买了",
      body: "佛山工厂直发，800x800 通体 39 一片。厂家微❤: foshan_zhuan39，报我名字再减 2 块。",
    },
    breaks("EC-06"),
  ),
  no(
    7,
    "dayu",
    null,
    {
      title: "三款千元投影横评，第二款直接劝退",
      body: "亮度、噪音、系统广告都测了。去淘宝搜了一圈，京东也比了，价格列在表里，这边券后最低，别的地方不用看了。",
    },
    cleared("mention_only", "EC-05"),
  ),
  no(
    8,
    "xiaochu",
    null,
    {
      title: "一周减脂餐，跟吃掉 4 斤",
      body: "食谱 PDF 放在「轻卡日记」App 里，下载 qingka-diary.com/xc77，注册填我邀请码 XC77 免费看 30 天。",
    },
    breaks("EC-06"),
  ),
  no(
    9,
    "aye",
    null,
    {
      title: "雨崩徒步｜五月的杜鹃开疯了",
      body: "路线：西当—上雨崩—冰湖—神瀑。约伴的朋友 📱 一九九，四个零，三五一八，晚上八点后在。",
    },
    breaks("EC-04"),
  ),
  no(
    10,
    "mia",
    null,
    {
      title: "Shanghai coffee crawl: 6 spots under ¥40",
      body: "Full map with pins is on my site → mia-in-sh dot shop / coffee. Save this for the weekend ☕️",
    },
    breaks("EC-04"),
  ),
  no(
    11,
    "tiangao",
    null,
    {
      title: "显瘦 10 斤的碎花裙，我先冲了",
      body: "这条这边没有，🍑宝搜 甜糕同款，认准粉色头像。这边卖一样的都是倒卖，贵 40！",
    },
    breaks("EC-05"),
  ),
  no(
    12,
    "linma",
    null,
    {
      title: "两岁宝宝不开口，我做对了这 3 件事",
      body: "①停掉电子屏 ②每天描述三件事 ③多等五秒。\n语言启蒙表格想要的宝妈评论「开口」，我小号加微信一个个发。",
    },
    breaks("EC-13"),
  ),
  no(
    13,
    "xietou",
    null,
    {
      title: "一手渠道的鞋到底怎么分辨",
      body: "看鞋标、看走线。懂的来，去黄鱼拍「鞋头整理费」1元，备注码数，剩下的那边说。",
    },
    breaks("EC-13"),
  ),
  no(
    14,
    "yunqi",
    "st-yunqi",
    {
      title: "岩茶小白入门：肉桂和水仙怎么选",
      body: "肉桂香气锐，水仙汤水柔。第一次喝建议从口粮岩茶开始，5 克 100 度水快进快出，前三泡不超过 10 秒。",
    },
    clean,
  ),
  no(
    15,
    "meow",
    "st-meow",
    {
      title: "换粮七日法，不软便",
      body: "第1-2天 1:3，第3-4天 1:1，第5-6天 3:1，第7天全换。1️⃣2️⃣3️⃣ 步骤存图。新客试吃点文末组件领取，打不开的走 rednote-lead.com/m/8820。",
    },
    cleared("official_tool", "EC-04"),
    { officialToolMarks: ["lead_card"] },
  ),
  no(
    16,
    "lanting",
    "st-lanting",
    {
      title: "马面裙织金云鹤｜上身效果",
      body: "裙长 98，适合 160-168。拍摄地大唐芙蓉园，妆造自己弄的，发簪也是店里同款。",
    },
    clean,
  ),
  no(
    17,
    "shanye",
    "st-shanye",
    {
      title: "在普洱种咖啡第三年",
      body: "今年日晒批次 72 小时慢晒，喝起来像荔枝和红糖。想来庄园看看的朋友，加徽：shanye丶coffee，包接送。",
    },
    breaks("EC-04"),
  ),
  no(
    18,
    "kiko",
    "st-kiko",
    {
      title: "Vintage haul｜90s denim is back",
      body: "New drop every Friday 8pm. Early access only on IG @kiko.vtg.sh, link in bio there 🤍 first come first served",
    },
    breaks("EC-04"),
  ),
  no(
    19,
    "lumen",
    "st-lumen",
    {
      title: "无主灯踩坑记录",
      body: "色温统一 3500K，间距 90cm，离墙 30cm。磁吸轨道别买太窄的。官网有选型工具：www.lumen-light.shop/tool，不会选就用它。",
    },
    breaks("EC-04"),
  ),
  no(
    20,
    "laozhou",
    "st-laozhou",
    {
      title: "一把石瓢壶的诞生",
      body: "拍泥条、围身筒、打身筒，一把壶三天。喜欢紫砂的茶友可以拨打 0510-8000 0668 约来工坊喝茶看壶，现场有不上架的。",
    },
    breaks("EC-13"),
  ),
  no(
    21,
    "chengzijia",
    "st-chengzijia",
    {
      title: "桂花乌龙 vs 白茶，到底哪个更高级",
      body: "桂花乌龙偏甜暖，适合卧室；白茶清冷，适合玄关。两款都在店铺首页，满 99 减 15。",
    },
    clean,
    { images: ["clean-02.webp"] },
  ),
  no(
    22,
    "beibei",
    "st-beibei",
    {
      title: "织里童装厂长女儿告诉你怎么挑卫衣",
      body: "看克重、看螺纹、看里布。厂里尾货 15 元一件，只在群里出，扫图二进群，名额 200。",
    },
    breaks("EC-04"),
    { images: ["clean-09.webp"] },
  ),
] satisfies DemoItem[];
