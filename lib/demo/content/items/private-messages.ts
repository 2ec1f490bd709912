import { breaks, clean, cleared, type DemoItem, lines, writer } from "../shape";

const pm = writer("private_message", "pm");
const from = (counterpartName: string) => ({ context: { counterpartName } });

/** Private messages with a contact, asked for or given, plain and disguised (PM-01, PM-03). */
export const PRIVATE_MESSAGES = [
  pm(
    1,
    "xiaolu",
    null,
    lines(`
      0 < 你好，我想给我家猫做个吊坠，可以发照片给你吗
      2 > 可以的呀，要正脸清晰的那种～
      3 < 这里发图好像会压缩
      5 > 那你加我薇❤️ abc_2024 吧，备注猫咪吊坠，原图发我
      6 < 好的，现在加`),
    breaks("PM-01"),
    from("团子妈妈"),
  ),
  pm(
    2,
    "taotao",
    null,
    lines(`
      0 < 那个折叠风扇批发价多少呀，想拿50个
      1 > 50个可以谈，这里不方便说
      1 > 你复制这段口令 ￥Xk9dQ2￥ 打开某宝就能看到批发价
      4 < 为啥不能在这边改价`),
    breaks("PM-02"),
    from("社区团长小吴"),
  ),
  pm(
    3,
    "daigouak",
    null,
    lines(`
      0 < k哥 那个包还有吗
      1 > 有，专柜今天刚到两只
      1 > ＋ｖ ａｋ＿ｄａｉｇｏｕ ，这边回得慢
      2 < 不能在这里下单吗
      3 > 这里要扣点，贵你三百`),
    breaks("PM-01"),
    from("南南不吃辣"),
  ),
  pm(
    4,
    "yemao",
    null,
    lines(`
      0 < 老板，德训鞋一手价多少
      2 > 看货加绿泡泡 ye·mao·_·2025
      2 > 头像是黑猫
      3 < 收到`),
    breaks("PM-01"),
    from("摆摊小陈"),
  ),
  pm(
    5,
    "xingye",
    null,
    lines(`
      0 < 老师我想看感情，怎么收费
      1 > 单题66，三题168，可以看正缘长相哦
      2 < 在哪里约
      3 > 你留个V给我，我助理加你排号
      5 < 一定要加吗`),
    breaks("PM-03"),
    from("小满不满"),
  ),
  pm(
    6,
    "lily",
    null,
    lines(`
      0 < Hi Lily, do you still have the IELTS speaking notes?
      2 > Yes! Too big to send here, drop me an email: lily (at) englishroom (dot) top
      3 > or add my WhatsApp +44 7700 900147
      5 < Got it, thank you!`),
    breaks("PM-02"),
    from("Yuki_2001"),
  ),
  pm(
    7,
    "aye",
    null,
    lines(`
      0 < 阿野，五月去雨崩还有位置吗
      3 > 还有两个，4天3晚，装备我都有
      4 > 你打我电话说吧 199 0000
      4 > 3518
      6 < 好`),
    breaks("PM-01"),
    from("背包去流浪"),
  ),
  pm(
    8,
    "hemu",
    null,
    lines(`
      0 < 师傅你家还能来店里自己打戒指吗
      1 > 可以的，古城里，提前一天约
      2 > 约时间加伽葳信 abc_2024 ，写体验两个字
      3 < 伽葳信？
      3 > 微信🤫`),
    breaks("PM-01"),
    from("两只小羊"),
  ),
  pm(
    9,
    "chaoxie",
    null,
    lines(`
      0 < 篮球鞋42码有货吗
      1 > 有
      1 > 下单走这个 hxxps://c9t[.]cn/x7Kq 比页面便宜60
      2 < 这是什么链接
      3 > 自己的小店，放心`),
    breaks("PM-02"),
    from("打球的阿凯"),
  ),
  pm(
    10,
    "mia",
    null,
    lines(`
      0 < Hi! Love your flat-lay posts, are you open for collab?
      4 > Sure! Best way is IG, same name as here, or telegram @mia_inshanghai
      5 < Great, will message you there`),
    breaks("PM-02"),
    from("Hannah Studio"),
  ),
  pm(
    11,
    "beibei",
    null,
    lines(`
      0 < 想给幼儿园订40套园服
      2 > 您好，40套可以做团体价的
      3 > 方便留个手机号吗？我让厂长直接给您回电话，平台上报不了价
      6 < 我先问下园长`),
    breaks("PM-03"),
    from("大一班王老师"),
  ),
  pm(
    12,
    "laozhou",
    null,
    lines(`
      0 < 周师傅，全手工仿古壶能不能定一把刻字的
      5 > 能，要两个月
      6 > 定金不用走这里，你找我当面谈，壶也能看得真
      7 < 怎么找您
      9 > 丁蜀镇问老周都知道，或者一九九零零零零六六八八`),
    breaks("PM-01"),
    from("青山不语"),
  ),
  pm(
    13,
    "kiko",
    null,
    lines(`
      0 < is the saddle bag still available?
      1 > yes babe ✨ but pls msg me on the green app, wx: kiko_vtg
      2 > cheaper there cuz no platform fee
      3 < ok adding`),
    breaks("PM-01"),
    from("sophie.l"),
  ),
  pm(
    14,
    "tiangao",
    null,
    lines(`
      0 < 姐姐视频里那条裙子求链接
      1 > 这家没在平台上架哦
      1 > 你去桃宝搜「甜糕同款 碎花」第一家就是
      2 < 好的谢谢`),
    breaks("PM-02"),
    from("一颗软糖"),
  ),
  pm(
    15,
    "laochen",
    null,
    lines(`
      0 < 陈哥，水电师傅能推一下吗，我家在滨湖
      2 > 可以，我这边拉了个合肥业主群，群里团购瓷砖也便宜
      2 > 企鹅群 7 8 9 0 1 2 3 4 5
      3 < 好，我进去看看`),
    breaks("PM-02"),
    from("滨湖新业主"),
  ),
  pm(
    16,
    "xietou",
    null,
    lines(`
      0 < 兄弟你晒的那双哪里买的
      1 > 莆田老渠道，懂的都懂
      1 > 老地方见，看我头像上的字
      2 < 头像看不清
      3 > 放大看，最下面一行`),
    breaks("PM-04"),
    from("鞋荒患者"),
  ),
  pm(
    17,
    "linma",
    null,
    lines(`
      0 < 林妈，孩子两岁半还不肯说话，有没有课
      4 > 有的宝妈，这边不方便细说
      4 > 你点我主页看小黑板，那里有惊喜，咱们换个地方聊
      6 < 好的呢`),
    breaks("PM-04"),
    from("芒果妈咪"),
  ),
  pm(
    18,
    "miaosha",
    null,
    lines(`
      0 < 抽纸一箱能再便宜点吗
      1 > 这里最低了，平台抽成高
      1 > 走私下 35，你懂的
      2 < 怎么走
      2 > 你先拍 1 元链接占位，剩下的换个软件给我`),
    breaks("PM-04"),
    from("精打细算的猫"),
  ),
  pm(
    19,
    "yiyun",
    null,
    lines(`
      0 < 老师有线上私教课吗
      3 > 有哒，小班六人，88一节
      4 > 嘉我徽信：yiyun丨yoga，我拉你进体验课
      5 < 中间那个竖线也要打吗
      6 > 不用，连着写`),
    breaks("PM-01"),
    from("午后练习"),
  ),
  pm(
    20,
    "momo",
    null,
    lines(`
      0 < 穿戴甲可以定制图案吗
      2 > 可以的小仙女💅 发图报价
      2 > ❤️我 ➕ 💚：momo_nail7
      3 < 是微信吗
      3 > 嗯嗯`),
    breaks("PM-01"),
    from("酸奶盖盖"),
  ),
  pm(
    21,
    "wenju",
    null,
    lines(`
      0 < 学校要采购200支钢笔，能开专票吗
      5 > 能的老师，13个点
      6 > 采购对接请加销售 QQ：１０００４５６７８ ，发您报价单
      8 < 好的`),
    breaks("PM-02"),
    from("实验小学后勤"),
  ),
  pm(
    22,
    "xiaochu",
    null,
    lines(`
      0 < 减脂餐食谱怎么领呀
      1 > 宝子回复你想瘦几斤，方便留个手机号吗
      1 > 助理会加你
      3 < 不加可以吗
      4 > 不加发不了文件哦`),
    breaks("PM-03"),
    from("春天要瘦"),
  ),
  pm(
    23,
    "shengye",
    null,
    lines(`
      0 < 请问 VX2024 和 VX-mini 有什么区别
      6 > 您好，VX2024 是头戴降噪，VX-mini 是真无线入耳，通勤建议 VX-mini
      7 < 续航呢
      9 > VX2024 续航 42 小时，VX-mini 单次 7 小时`),
    cleared("wrong_match", "PM-01"),
    from("通勤人小赵"),
  ),
  pm(
    24,
    "guoguo",
    null,
    lines(`
      0 < 柚子能寄到新疆吗
      3 > 可以的，运费要补 12 元，您点店铺首页的补运费链接拍 12 份就行
      5 < 多久到
      6 > 五到七天，圆通的，催件打 0595-8000 6618`),
    cleared("required_for_transaction", "PM-02"),
    from("天山脚下"),
  ),
  pm(
    25,
    "jiuli",
    null,
    lines(`
      0 < 昨天有个人说是你们客服，让我加微信 hua_vip66 退款，是你们吗
      2 > 不是的！微信 hua_vip66 那个号跟我们没关系，退款都在订单里处理，钱别转
      3 < 好险`),
    cleared("quote_or_report", "PM-01"),
    from("栀子花开"),
  ),
  pm(
    26,
    "meow",
    null,
    lines(`
      0 < 猫粮有没有试吃
      1 > 有的，留资卡在这里 rednote-lead.com/m/8820 ，平台的表单
      2 > 填好地址一周内寄出
      3 < 领到啦`),
    cleared("official_tool", "PM-02"),
    { ...from("煤球它爹"), officialToolMarks: ["lead_card"] },
  ),
  pm(
    27,
    "dayu",
    null,
    lines(`
      0 < 大鱼老师，手机拍照微信发出去就糊，是手机问题吗
      20 > 加微信发的都会压缩，跟手机无关，点「原图」就好了
      21 < 原来如此！`),
    cleared("mention_only", "PM-01"),
    from("像素党"),
  ),
  pm(
    28,
    "lanting",
    null,
    lines(`
      0 < 马面裙 160 穿什么码
      2 > 160 建议 M，裙长 98
      3 < 腰围 68 呢
      4 > 也是 M，系带可以调两指宽`),
    clean,
    from("长安一片月"),
  ),
  pm(
    29,
    "u-8820",
    null,
    lines(`
      0 > 亲，看您在看银饰，我们厂家直销
      0 > 加 威: abc_2024 送手链
      1 < 你谁啊
      2 > 工厂的，量大`),
    breaks("PM-01", { coordinated: true, severity: "serious" }),
    { ...from("阿宁Anning"), foundBy: "report" as const },
  ),
  pm(
    30,
    "haiwei",
    null,
    lines(`
      0 < 强哥，年底要20箱生蚝送礼
      2 > 20箱给你批发价，不走平台
      2 > 转我卡上 6222 0200 0000 0486 ，农信的也行
      4 < 安全吗老板
      5 > 做了十几年了，放心`),
    breaks("EC-12"),
    from("湛江女婿"),
  ),
] satisfies DemoItem[];
