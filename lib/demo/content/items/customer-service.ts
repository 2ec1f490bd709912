import { breaks, clean, cleared, type DemoItem, lines, writer } from "../shape";

const cs = writer("customer_service", "cs");
const from = (counterpartName: string) => ({ context: { counterpartName } });

/** Merchant customer service: contacts given or asked for (EC-10), payment outside (EC-12), lawful service. */
export const CUSTOMER_SERVICE = [
  cs(
    1,
    "qinghe",
    "st-qinghe",
    lines(`
      0 < 你好，在吗
      1 > 在的宝～今天有什么可以帮你
      2 < 上次买的小麦粒耳钉很好看
      3 > 谢谢宝贝喜欢🥰
      4 < 我朋友也想要一对
      5 > 可以直接拍同款哦，现在有新粉立减 5 元
      6 < 好，已经推荐给她了
      7 > 爱你！
      8 < 对了银饰发黑怎么办
      9 > 用店里的擦银布轻轻擦，不要沾香水
      10 < 擦银布送吗
      11 > 每单都送一块的
      12 < 太好了
      13 > 嗯嗯还有问题随时问
      14 < 发什么快递呀
      15 > 默认中通，加急可以发顺丰，补 8 元
      16 < 中通就行
      17 > 好嘞
      20 < 我先逛逛
      62 < 姐妹这条山茶手链还有现货吗？想买来送闺蜜
      65 > 有的呀宝～现货还有 3 条，今天下单明天就能发
      66 < 能不能刻字？名字缩写那种
      68 > 可以的宝～刻字是定制单，平台拍不了哦，⏎加薇❤️ abc_2024 我发你样图，老客便宜20～
      68 > [图片]
      70 < 好的我加你了，头像是猫那个～
      71 > 收到啦，通过一下～`),
    breaks("EC-10"),
    { ...from("小鹿爱喝茶"), images: [{ file: "chat-card-01.webp", messageField: "m24" }] },
  ),
  cs(
    2,
    "nanyu-cs",
    "st-nanyu",
    lines(`
      0 < 我们公司团建要 35 件冲锋衣，能便宜吗
      2 > 您好，30 件以上 85 折，可以绣 logo
      3 < 能开票吗
      4 > 能的，亲走对公账户 6217 0000 0000 0634 免手续费，开票也快
      5 < 户名是？
      6 > 成都南屿户外用品，开户行建行`),
    breaks("EC-12"),
    from("行政小田"),
  ),
  cs(
    3,
    "chengli-cs",
    "st-chengli",
    lines(`
      0 < 蜡烛到了，杯子裂了一条
      1 > 抱歉亲，给您补发一个
      2 > 为了不影响店铺评分，您加客服主管微 chengli_88 ，给您返 20
      3 < 直接退款不行吗
      4 > 加一下嘛，补发也在那边登记`),
    breaks("EC-10"),
    from("半糖去冰"),
  ),
  cs(
    4,
    "taotao",
    "st-taotao",
    lines(`
      0 < 保温杯漏水
      1 > 亲亲拍个视频呢
      2 < 传不上来
      3 > 那您把视频发这个号 1 9 9 0 0 0 0 6 1 7 2 的短信或者同号 v
      5 < ……`),
    breaks("EC-10"),
    from("打工人阿泽"),
  ),
  cs(
    5,
    "shengye",
    "st-shengye",
    lines(`
      0 < 耳机左边没声音了，买了五个月
      2 > 您好，一年质保内免费修，寄到：东莞市长安镇售后中心，电话 0769-8000 0417，备注订单号
      3 < 运费谁出
      4 > 来回运费我们承担，寄前在订单页申请「售后维修」`),
    cleared("required_for_transaction", "EC-10"),
    from("地铁听歌人"),
  ),
  cs(
    6,
    "yemao",
    "st-yemao",
    lines(`
      0 < 雪地靴可以便宜吗，拿三双
      1 > 可以
      1 > 亲，走对公账户 6212 2600 0000 0449 更快，免手续费，收到马上安排发货
      3 < 不走平台有保障吗
      4 > 我们发货单给你拍，放心
      9 < 我转了 357
      10 > 好`),
    breaks("EC-12", { severity: "serious" }),
    from("小雨点"),
  ),
  cs(
    7,
    "xiaoman",
    "st-xiaoman",
    lines(`
      0 < 大衣什么时候补 S 码
      1 > 预计下周三
      2 > 怕漏看可以进咱们老客群哈，群满加薇 xiaoman_dr 备注身高
      3 < 嗯嗯`),
    breaks("EC-10"),
    from("150小个子"),
  ),
  cs(
    8,
    "beibei",
    "st-beibei",
    lines(`
      0 < 卫衣缩水严重
      1 > 亲，是不是用热水洗的呢
      2 < 冷水
      3 > 这边给您处理，差评先别发
      3 > ➕我卫星：beibei520tz 单独补偿您 30 元
      4 < 在这补不行吗`),
    breaks("EC-10"),
    from("小米粒妈妈"),
  ),
  cs(
    9,
    "wenju",
    "st-wenju",
    lines(`
      0 < 错题打印机连不上手机
      1 > 您好，驱动 App「错题酷」在 cuotiku-app.com 下载，蓝牙打开后按开机键三秒
      2 < 下载了还是不行
      3 > 您把机身底部的 SN 码发来，我让技术给您远程看`),
    cleared("required_for_transaction", "EC-06"),
    from("初二家长"),
  ),
  cs(
    10,
    "momo",
    "st-momo",
    lines(`
      0 < 甲片尺寸怎么量
      1 > 用软尺量最宽处，对照详情页尺码表
      2 < 我不会
      2 > 那你➕薇 mo mo _ nail 7 ，我视频教你，空格去掉
      4 < 好`),
    breaks("EC-10"),
    from("第一次戴甲"),
  ),
  cs(
    11,
    "guoguo",
    "st-guoguo",
    lines(`
      0 < 荔枝坏了五个
      1 > 亲拍照在订单里申请坏单包赔就行，极速到账
      2 < 审核要多久
      3 > 一般两小时内，坏果称重照片也传一下
      4 < 好的已提交`),
    clean,
    from("爱吃荔枝"),
  ),
  cs(
    12,
    "meow",
    "st-meow",
    lines(`
      0 < 软便怎么办，吃你们家粮之后
      1 > 先停一天，喂益生菌
      2 > 我们有宠物医生，企鹅号 1000 98236 ，您加一下免费问诊
      3 < 平台里不能问吗
      4 > 医生不在这边`),
    breaks("EC-10"),
    from("三花女士"),
  ),
  cs(
    13,
    "lumen",
    "st-lumen",
    lines(`
      0 < Do you ship the tripod lamp to Singapore?
      3 > Yes we do, but not via this platform
      4 > WhatsApp me +65 8000 0412 and I'll send an invoice, 15% off
      6 < ok`),
    breaks("EC-10"),
    from("Wei Ling"),
  ),
  cs(
    14,
    "qishi",
    "st-qishi",
    lines(`
      0 < 碳纤维头盔有 3C 认证吗
      1 > 有，证书编号在详情页最后一张
      2 < 我头围 59
      3 > 选 L
      5 < 能货到付款吗
      6 > 平台不支持哦，但是可以先转账 100 定金到支付宝 199 0000 3341，收货再付尾款
      8 < 算了我直接拍`),
    breaks("EC-12"),
    from("周末压弯"),
  ),
  cs(
    15,
    "yunqi",
    "st-yunqi",
    lines(`
      0 < 大红袍礼盒可以附贺卡吗
      2 > 可以，下单备注贺卡内容就行
      3 < 可以寄两个地址吗
      4 > 分两单拍，每单填一个地址，我们会一起打包发
      6 < 收件人电话要写吗
      7 > 要的，快递派送要用，您这单留的是 199 0000 2218，对吗`),
    cleared("required_for_transaction", "EC-10"),
    from("陆先生"),
  ),
  cs(
    16,
    "mianmian",
    "st-mianmian",
    lines(`
      0 < 乳胶枕有味道
      1 > 通风两天就散
      2 < 还是想退
      3 > 退的话您先把平台退款撤了，加我 ＶＸ：mianmian＿８０２６ 我私下退您，还多 10 块
      6 < 不太放心`),
    breaks("EC-10", { severity: "serious" }),
    from("敏感鼻子"),
  ),
  cs(
    17,
    "haiwei",
    "st-haiwei",
    lines(`
      0 < 生蚝死了一半！
      1 > 老板对不住，路上化冰了
      2 > 你打我 壹玖玖零零零零叁叁伍柒 我马上赔
      3 < 平台申请可以吗
      4 > 平台慢，电话里说`),
    breaks("EC-10"),
    from("海边长大"),
  ),
  cs(
    18,
    "laozhou",
    "st-laozhou",
    lines(`
      0 < 这把西施壶能视频看实物吗
      3 > 能，加 V 看：zisha老周 拼音 laozhou1402
      4 < 站内不能视频吗
      5 > 画质不行，看不清泥料`),
    breaks("EC-10"),
    from("壶里乾坤"),
  ),
  cs(
    19,
    "kiko",
    "st-kiko",
    lines(`
      0 < 牛仔外套实物有瑕疵吗
      2 > 袖口有一点磨白，vintage 的都这样～
      3 > 细节图太多了，去我 ins：kiko.vtg.sh 看 highlight，dm 我可以留货
      4 < 没有 ins`),
    breaks("EC-10"),
    from("九零后阿姨"),
  ),
  cs(
    20,
    "chaoxie",
    "st-chaoxie",
    lines(`
      0 < 鞋子左右不一样大
      1 > 亲 给你换
      1 > 换货走 d.d：199０００００９２８ 不要在平台点退
      2 < 为啥
      3 > 点了要扣我运费险`),
    breaks("EC-10"),
    from("42码的烦恼"),
  ),
  cs(
    21,
    "jiuli",
    "st-jiuli",
    lines(`
      0 < 婚礼手捧花想要加铃兰
      1 > 可以加，价格到 328
      2 < 怎么确认样式
      3 > 花艺师会在订单聊天里发打样图，您确认后再制作
      4 < 可以微信发吗
      5 > 不可以加微信的亲，都在这里沟通，图我发原图`),
    cleared("quote_or_report", "EC-10"),
    from("准新娘小杨"),
  ),
  cs(
    22,
    "yiyun",
    "st-yiyun",
    lines(`
      0 < 买垫子送课吗
      1 > 送三节直播课
      2 < 怎么看
      3 > 下载「云上瑜」app，yunshangyu.com/dl ，邀请码 YY8820
      4 < 一定要下app吗
      5 > 是的，课程都在那边，续课也是`),
    breaks("EC-06"),
    from("腰不好"),
  ),
] satisfies DemoItem[];
