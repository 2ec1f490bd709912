import { breaks, clean, cleared, type DemoItem, writer } from "../shape";

const pd = writer("product_detail", "pd");
const at = (yuan: number) => ({ context: { priceFen: Math.round(yuan * 100) } });

/** Product pages: title, selling points, details (EC-02), outside payment (EC-12), outside apps (EC-06). */
export const PRODUCT_DETAILS = [
  pd(
    1,
    "nanyu",
    "st-nanyu",
    {
      title: "南屿 30L 徒步背包 男女通用",
      details: "下单前先联系１３8 0013 8oo0 确认库存\n容量 30L，自重 980g，210D 防泼水尼龙",
    },
    breaks("EC-02"),
    { ...at(359), images: ["product-01.webp"] },
  ),
  pd(
    2,
    "qingheyin",
    "st-qingheyin",
    { title: "古法银戒 开口款", details: "刻字定制流程见图。急单三天发货，指圈号不会量的看最后一张。" },
    breaks("EC-02"),
    { ...at(188), images: ["product-02.webp"] },
  ),
  pd(
    3,
    "yunqi",
    "st-yunqi",
    { title: "茉莉花茶 袋泡 20 包", details: "更多口味看图，满三罐包邮。三窨一提，汤色清亮。" },
    breaks("EC-02"),
    { ...at(39.9), images: ["product-03.webp"] },
  ),
  pd(
    4,
    "taotao",
    "st-taotao",
    { title: "帆布鞋 女 百搭 小白鞋", details: "尺码见图，脚宽拍大一码。支持七天无理由。" },
    breaks("EC-05"),
    { ...at(49), images: ["product-04.webp"] },
  ),
  pd(
    5,
    "chengli",
    "st-chengli",
    {
      title: "原木相框 6寸 可摆可挂",
      details: "免费排版冲印，照片发到图里的邮箱，两小时出图，下单备注姓名。",
    },
    breaks("EC-02"),
    { ...at(42), images: ["product-05.webp"] },
  ),
  pd(
    6,
    "xiaolu",
    "st-xiaolu",
    {
      title: "宠物画像吊坠 定制",
      details: "1. 拍下本链接\n2. ➕薇心 abc_2024 发照片\n3. 确认样稿\n4. 七天发货",
    },
    breaks("EC-02"),
    at(269),
  ),
  pd(
    7,
    "beibei",
    "st-beibei",
    { title: "亲子装 条纹 长袖", details: "身高体重拿不准？咨询热线：幺九九 零零零零 拐洞五两" },
    breaks("EC-02"),
    at(89),
  ),
  pd(
    8,
    "shengye",
    "st-shengyeparts",
    {
      title: "VX2024 替换耳罩 一对装",
      details: "适配型号 VX2024 / VX2024S，不适配 VX-mini。蛋白皮，内径 62mm，货号 VX2024-EP。",
    },
    cleared("wrong_match", "EC-02"),
    at(89),
  ),
  pd(
    9,
    "lumen",
    "st-lumen",
    {
      title: "Bauhaus Table Lamp 台灯",
      details: "E27, max 12W. CCC certified 2024010000123456. Installation video: manual.lamp-maker.com/L08",
    },
    cleared("required_for_transaction", "EC-02"),
    { ...at(258), images: ["clean-14.webp"] },
  ),
  pd(
    10,
    "laozhou",
    "st-laozhou",
    {
      title: "仿古壶 全手工 老周亲制",
      details: "一壶一证。高价壶请致电商议，可分期：工行 6222 0200 0000 0000 745 周建平，到账即排期。",
    },
    breaks("EC-12"),
    at(2380),
  ),
  pd(
    11,
    "wenju",
    "st-wenju",
    {
      title: "错题打印机 迷你 蓝牙",
      details: "配套驱动软件「错题酷」，cuotiku-app.com 下载后即可连接打印；机器无屏，须配合软件使用。",
    },
    cleared("required_for_transaction", "EC-06"),
    at(129),
  ),
  pd(
    12,
    "guoguo",
    "st-guoguo",
    {
      title: "平和蜜柚 红心 2只装 5-6斤",
      details: "产地直发，坏果包赔。保存：阴凉通风 20 天。售后请点订单「联系客服」。",
    },
    clean,
    at(29.9),
  ),
  pd(
    13,
    "hemu",
    "st-hemu",
    {
      title: "银匠手作体验券",
      details: "凭券到店，地址大理古城复兴路 188 号。亻言 搜 abc_2024 约时间，不约不接待。",
    },
    breaks("EC-02"),
    at(168),
  ),
  pd(
    14,
    "meow",
    "st-meow",
    {
      title: "主食罐头 85g*12 鸡肉三文鱼",
      details:
        "委托方：上海喵汪宠物用品有限公司，地址：上海市青浦区，电话 021-8000 0236（标签法定信息）。净含量 85g。",
    },
    cleared("required_for_transaction", "EC-02"),
    at(118),
  ),
  pd(
    15,
    "lanting",
    "st-lanting",
    {
      title: "明制长袄 冬 加绒",
      details: "面料提花，里布加绒，V领 lt_2024 盘扣。胸围 S 100 / M 104 / L 108，衣长 110。",
    },
    cleared("wrong_match", "EC-02"),
    at(399),
  ),
  pd(
    16,
    "kiko",
    "st-kiko",
    {
      title: "Leather Saddle Bag 孤品",
      details: "One of a kind. More angles: hxxp://kiko-vtg[.]shop/bags — holds 24h.",
    },
    breaks("EC-02"),
    at(469),
  ),
  pd(
    17,
    "bosi",
    "st-bosi",
    {
      title: "真丝挂毯 石榴纹 手织",
      details: "2.1×3.2m，600 道。可送货上门铺好再付，直接转账给师傅或微信扫码付，优惠 300。",
    },
    breaks("EC-12"),
    at(3260),
  ),
  pd(
    18,
    "yiyun",
    "st-yiyun",
    {
      title: "空中瑜伽吊床 含配件",
      details:
        "安装须承重梁。赠 12 节课：下载「云上瑜」yunshangyu.com/dl 输入 YY8820 解锁，续课在 App 内八折。",
    },
    breaks("EC-06"),
    at(199),
  ),
  pd(
    19,
    "haiwei",
    "st-haiwei",
    { title: "干瑶柱 250g 大粒", details: "批发另议，叁拾斤起，加薇信：haiwei＿aqiang。" },
    breaks("EC-02"),
    at(128),
  ),
  pd(
    20,
    "momo",
    "st-momo",
    { title: "短款方形甲片 240枚", details: "尺码：拇指 13-15mm，食指 10-12mm。可重复使用 3-5 次。" },
    clean,
    at(15.9),
  ),
  pd(
    21,
    "qishi",
    "st-qishi",
    {
      title: "全盔 碳纤维 双镜片",
      details: "3C 证书编号 2024011811 000412。现货，选色请去抖 音搜 骑士装备 看直播回放。",
    },
    breaks("EC-05"),
    at(1280),
  ),
  pd(
    22,
    "chaoxie",
    "st-chaoxie",
    { title: "复古跑鞋 灰银", details: "鞋盒 SKU 77135576。更多配色 c９t点cn/x7Kq" },
    breaks("EC-02"),
    at(199),
  ),
  pd(
    23,
    "xiaoman",
    "st-xiaoman",
    { title: "羊毛大衣 驼色 双面呢", details: "含羊毛 90%，不含绒里。执行标准 GB/T 22849，货号 vx2403m。" },
    cleared("wrong_match", "EC-02"),
    { ...at(899), images: ["clean-12.webp"] },
  ),
  pd(
    24,
    "shanye",
    "st-shanye",
    {
      title: "Yunnan Arabica 云南小粒 日晒 227g",
      details: "Natural, 72h slow dry, 1600m. Medium-light roast. Notes: lychee, brown sugar, cocoa.",
    },
    clean,
    at(68),
  ),
  pd(
    25,
    "naiyou",
    "st-naiyou",
    {
      title: "儿童DIY冰淇淋盒",
      details: "教程不附纸质，去B站搜「奶油胶小课」合集，关注私信领额外配件。",
    },
    breaks("EC-06"),
    at(45),
  ),
  pd(
    26,
    "qinghe",
    "st-qinghe",
    { title: "情侣素圈对戒 刻字", details: "刻字样图由 0755-8000 0266 短信发您确认；刻字限 6 个字符以内。" },
    cleared("required_for_transaction", "EC-02"),
    at(299),
  ),
] satisfies DemoItem[];
