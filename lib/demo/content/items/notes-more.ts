import { breaks, clean, cleared, type DemoItem, writer } from "../shape";

const no = writer("note", "no");

/** Notes, continued: codes, hidden pointers, several accounts with one text (EC-14), and false alarms. */
export const NOTES_MORE = [
  no(
    23,
    "yinxing",
    "st-yinxing",
    {
      title: "银匠藏起来的小金豆",
      body: "想看更多图的宝，加薇信 a·b·c·_·2·0·2·4，通过率百分百。",
    },
    breaks("EC-04", { coordinated: true }),
  ),
  no(
    24,
    "amay",
    "st-amay",
    {
      title: "港风耳环合集｜阿May手作",
      body: "今期做咗八款热缩片。想睇图册嘅，WhatsApp 或者 威❤ abc_2024 都得。",
    },
    breaks("EC-14", { coordinated: true }),
  ),
  no(
    25,
    "hemu",
    "st-hemu",
    {
      title: "大理古城，有个打银的院子",
      body: "在这里打了七年银。客人问得最多的是錾刻，图都在薇信 ⓐⓑⓒ＿②⓪②④，加的时候写「禾木」。",
    },
    breaks("EC-14", { coordinated: true }),
  ),
  no(
    26,
    "dayu",
    null,
    {
      title: "手机拍月亮，别再被微信原图骗了",
      body: "微信发图默认压到 1080，朋友圈更狠。传原片请用数据线或者局域网互传。",
    },
    cleared("mention_only", "EC-04"),
  ),
  no(
    27,
    "laochen",
    null,
    {
      title: "被装修公司坑了 3 万，全过程",
      body: "销售一直让我加他微信 hf_zhuangxiu8 私下签补充协议，我没加，后来同小区的都被坑了。大家一定走正规合同！",
    },
    cleared("quote_or_report", "EC-04"),
  ),
  no(
    28,
    "u-anning",
    null,
    {
      title: "避雷！转账后就被拉黑",
      body: "在某店铺聊天里，客服说走对公账户免手续费，给了个 6212 开头的卡号，我转了 2200，一周没发货没消息。截图已举报。",
    },
    cleared("quote_or_report", "EC-12"),
    { foundBy: "report" },
  ),
  no(
    29,
    "yemao",
    null,
    {
      title: "工厂关门清仓，德训鞋 39 一双",
      body: "图册 c9t.cn/x7Kq，复制到浏览器。仅限前 300，懂的扣 1。",
    },
    breaks("EC-04", { severity: "serious" }),
  ),
  no(
    30,
    "chaoxie",
    "st-chaoxie",
    {
      title: "一手仓今日到货 6 款",
      body: "灰银、纯白、奶咖都齐了。看不到价的去 c9t。cn／x7Kq，码数都标好了。",
    },
    breaks("EC-04"),
  ),
  no(
    31,
    "xiaoman",
    "st-xiaoman",
    {
      title: "冬天第一件大衣怎么选",
      body: "看含毛量、看肩线、看里衬。我自己 150/44kg 穿 XS，不拖地。链接在下方商品卡。",
    },
    clean,
  ),
  no(
    32,
    "guoguo",
    "st-guoguo",
    {
      title: "红心蜜柚怎么挑｜果农女儿亲授",
      body: "掂重量、看底部、摸皮。今年雨水少，甜度 12 以上。果园里 vx0619 那棵最甜，是树号，别笑。",
    },
    cleared("wrong_match", "EC-04"),
  ),
  no(
    33,
    "mianmian",
    "st-mianmian",
    {
      title: "水洗棉到底值不值",
      body: "不用熨，越洗越软。工厂在南通叠石桥，欢迎线下店自提，不走平台便宜 30，门口报棉棉就行。",
    },
    breaks("EC-13"),
  ),
  no(
    34,
    "lily",
    null,
    {
      title: "IELTS Speaking 7.5 with only 9 stories",
      body: "All templates are in my drive, code ly75 👉 pan。baidu。com/s/1LyStory9\nPlease don't say I shared it 🤫",
    },
    breaks("EC-04"),
  ),
  no(
    35,
    "xingye",
    null,
    {
      title: "十一月运势｜水瓶摩羯注意",
      body: "塔罗只做参考。想单独看的宝，每段第一个字连起来：\n薇风起时\n信不信由你\n同窗旧友\n名字照旧",
    },
    breaks("EC-13"),
  ),
  no(
    36,
    "qishi",
    "st-qishi",
    {
      title: "全盔通风实测｜80 码不起雾",
      body: "镜片防雾贴别撕。喜欢的去快手搜骑士装备，那边直播价 999，差一顿火锅钱。",
    },
    breaks("EC-05"),
  ),
  no(
    37,
    "momo",
    "st-momo",
    {
      title: "圣诞限定穿戴甲出图",
      body: "红绿配这次很克制。做了三个尺码，量甲方法看图 3。周五晚八点店铺上新。",
    },
    clean,
  ),
  no(
    38,
    "u-jessie",
    null,
    {
      title: "Honest review: this lamp is not worth it",
      body: "Bought the tripod lamp here, base is wobbly. Searched Taobao for a sturdier one, shipping took forever, so I kept it.",
    },
    cleared("mention_only", "EC-05"),
  ),
  no(
    39,
    "daigouak",
    null,
    {
      title: "免税店今日价",
      body: "神仙水 1090，小棕瓶 735。现货不多，🛰号 ak_daigou ，付款截图发我排单，只收转账。",
    },
    breaks("EC-12"),
  ),
  no(
    40,
    "wenju",
    "st-wenju",
    {
      title: "开学文具清单，一张图买齐",
      body: "中性笔 10 支、活页本 2 本、荧光笔 1 套。学生党可领店铺券 5 元。",
    },
    clean,
  ),
  no(
    41,
    "bosi",
    "st-bosi",
    {
      title: "地毯打理：三年不用送洗",
      body: "小苏打撒一晚吸走就行。要看大毯的直接来店，不加中间商，电联 022 8000 0915 老马。",
    },
    breaks("EC-04"),
  ),
  no(
    42,
    "haiwei",
    "st-haiwei",
    {
      title: "湛江码头凌晨四点",
      body: "卫星发射那晚，我们的船 vx6688 也在卸货，天都亮了。这季生蚝最肥，清蒸八分钟就行。",
    },
    cleared("wrong_match", "EC-04"),
  ),
  no(
    43,
    "miaosha",
    "st-miaosha",
    {
      title: "三月到货清单，先到先得",
      body: "清单在图里，比平台价便宜三成。蜡烛收纳相框都有，量大从优，问我就行。",
    },
    breaks("EC-04"),
    { images: ["note-04.webp"] },
  ),
  no(
    44,
    "amay",
    "st-amay",
    {
      title: "手工皂试用装 0 元领｜阿May手作",
      body: "油皮干皮都有，扫图里的小贴纸就能领，领完截图给客服～每人限一份。",
    },
    breaks("EC-04"),
    { images: ["note-05.webp"] },
  ),
  no(
    45,
    "nanyu",
    "st-nanyucamp",
    { title: "周末去山里睡一晚", body: "海拔 1800，夜里 8 度，日落正对营地。还有三个位，报名方式看图。" },
    breaks("EC-04"),
    { images: ["note-06.webp"] },
  ),
  no(
    46,
    "xietou",
    null,
    { title: "帆布鞋开胶怎么补", body: "先用酒精擦干净，再上鞋胶，皮筋绑一晚。39 码以下用半管就够。" },
    clean,
    { images: ["clean-07.webp"] },
  ),
  no(
    47,
    "mia",
    null,
    {
      title: "3 thrift shops in Jing'an worth a Saturday",
      body: "All within a 15 minute walk. Bring cash for the second one, the owner only opens after 2pm. Saved pins are in this note's location tags.",
    },
    clean,
  ),
] satisfies DemoItem[];
