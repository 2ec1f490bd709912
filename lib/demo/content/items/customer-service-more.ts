import { breaks, clean, cleared, type DemoItem, lines, writer } from "../shape";

const cs = writer("customer_service", "cs");
const from = (counterpartName: string) => ({ context: { counterpartName } });

/** Customer service, continued: outside deals (EC-13), rivals (EC-05), numbers cut in pieces, and false alarms. */
export const CUSTOMER_SERVICE_MORE = [
  cs(
    23,
    "miaosha",
    "st-miaosha",
    lines(`
      0 < 凑单还差 3 块
      1 > 亲可以去拼夕夕搜「秒仓百货」，同一个仓，那边百亿补贴更便宜
      2 < 那你这边卖啥
      3 > 哈哈两边都有店`),
    breaks("EC-05"),
    from("凑单困难户"),
  ),
  cs(
    24,
    "qingheyin",
    "st-qingheyin",
    lines(`
      0 < 长命锁刻名字要多久
      2 > 三天
      3 > 刻字效果图在我图册，加薇 a b c _ 2024
      4 < 好，搜到了`),
    breaks("EC-10"),
    from("宝宝百日宴"),
  ),
  cs(
    25,
    "naiyou",
    "st-naiyou",
    lines(`
      0 < 奶油胶干了
      1 > 没开封也干了吗宝
      2 < 嗯
      3 > 那是运输挤压了，给你补发。不走平台快一点，手机同微信 138
      3 > 0013
      3 > 8000
      5 < 要加吗
      6 > 加一下登记地址`),
    breaks("EC-10"),
    from("捏捏星球"),
  ),
  cs(
    26,
    "nanyu-cs",
    "st-nanyucamp",
    lines(`
      0 < 帐篷支撑杆断了一节，能单买吗
      1 > 能的，单节 15 元
      2 > 配件链接 rednote-goods.com/p/77105820 ，店内直接拍就可以
      3 < 好
      4 > 【商品卡片】帐篷支撑杆 单节 15 元`),
    cleared("official_tool", "EC-10"),
    { ...from("营地新人"), officialToolMarks: ["product_card"] },
  ),
  cs(
    27,
    "bosi",
    "st-bosi",
    lines(`
      0 < 挂毯 3260 能少吗
      1 > 平台上不能改价
      2 > 您来线下店看货吧，不走平台，现金 2800 拿走
      3 < 地址？
      4 > 南开区古文化街往里走第三家，到了喊一声`),
    breaks("EC-13"),
    from("石榴姐"),
  ),
  cs(
    28,
    "shanye",
    "st-shanye",
    lines(`
      0 < Is this roast ok for pour over? When was it roasted?
      1 > Yes, medium light. Roasted last Wednesday, 2025/11/05
      2 < can you grind it
      3 > Sure, write 手冲 in the order note`),
    clean,
    from("早八救星"),
  ),
  cs(
    29,
    "lanting",
    "st-lanting",
    lines(`
      0 < 褙子可以租吗，毕业照用
      2 > 可以租
      3 > 租赁不在平台做，+ 兰亭小助手 威芯 lanting_zl，押金走那边
      5 < 押金多少
      6 > 500，还了退`),
    breaks("EC-10"),
    from("大四狗"),
  ),
  cs(
    30,
    "yinxing",
    "st-yinxing",
    lines(`
      0 < 珍珠耳夹掉了一颗
      1 > 亲补一颗给您，寄回来就行
      2 > 或者您来找小银，➕薇❤ abc＿2024 ，给您走内部
      4 < 内部是啥
      5 > 员工价，平台不显示`),
    breaks("EC-10"),
    from("不爱戴耳环"),
  ),
  cs(
    31,
    "shiguang",
    "st-shiguang",
    lines(`
      0 < 收音机真能响吗
      1 > 能的，AM FM 都行
      2 < 有试机视频吗
      3 > 视频超过平台大小了，发你⏎看我朋友圈⏎shiguang_1988
      5 < 加了`),
    breaks("EC-10"),
    from("老物件爱好者"),
  ),
  cs(
    32,
    "chengzijia",
    "st-chengzijia",
    lines(`
      0 < 香薰过敏能退吗
      1 > 能，七天无理由
      2 < 退款原路吗
      3 > 对，原路退回您的付款账户，一到三个工作日
      4 < 谢谢`),
    clean,
    from("鼻炎患者"),
  ),
  cs(
    33,
    "wenju",
    "st-wenju",
    lines(`
      0 < 发票开公司抬头
      1 > 请发一下公司名称和税号
      2 < 宁波启明教育，税号 91330200MA00000X1Y
      3 > 收到，电子发票发到您订单详情里，下载即可
      4 < 可以发邮箱吗
      5 > 可以，发到 caigou@qiming-edu.com 对吗，系统自动发`),
    cleared("required_for_transaction", "EC-10"),
    from("启明采购"),
  ),
  cs(
    34,
    "amay",
    "st-amay",
    lines(`
      0 < 毛毡小柯基可以做我家狗吗
      2 > 可以呀！定制 128
      3 > 图发我呢个 abc_2024 喇，威信来的，呢度睇唔清
      5 < ok`),
    breaks("EC-10"),
    from("柯基屁股"),
  ),
  cs(
    35,
    "hemu",
    "st-hemu",
    lines(`
      0 < 手镯圈口 56 有吗
      1 > 有，现打的要等五天
      2 < 能加急吗
      3 > 加急 100，转我支某宝就行，账号 199 0000 5620，不用拍
      5 < 那发票呢
      6 > 私下的没发票`),
    breaks("EC-12"),
    from("圈口56"),
  ),
  cs(
    36,
    "kiko",
    "st-kiko",
    lines(`
      0 < What size is the blazer compared to a Zara M?
      1 > Shoulder 44, length 70, chest 104. You can also search Zara on Taobao to compare, ours is half a size bigger
      2 < ok thanks, ordering here`),
    cleared("mention_only", "EC-05"),
    from("穿搭小白鼠"),
  ),
  cs(
    37,
    "meow",
    "st-woof",
    lines(`
      0 < 狗粮能不能包年
      1 > 可以的，年卡 1999
      2 > 年卡在咱们自己的小程序办，#小程序://汪喵会员/Xk20dPo
      3 < 平台没有年卡吗
      4 > 没有，那边还送体检`),
    breaks("EC-10"),
    from("金毛奶爸"),
  ),
  cs(
    38,
    "guoguo",
    "st-guoguodry",
    lines(`
      0 < 桂圆干怎么保存
      1 > 密封冷藏，半年内吃完
      2 < 有没有加硫磺
      3 > 没有的，有检测报告，打 020-8000 0420 检测机构可以查真伪
      4 < 好的`),
    cleared("required_for_transaction", "EC-10"),
    from("养生第一名"),
  ),
  cs(
    39,
    "xiaolu",
    "st-xiaolu",
    lines(`
      0 < 名字项链写错了！
      1 > 啊对不起，给您重做
      2 > 您加老板处理，老板薇 xiaolu_dz2024
      4 < 搜到了，是小鹿头像吗
      5 > 对的`),
    breaks("EC-10"),
    from("芊芊"),
  ),
  cs(
    40,
    "qinghe-cs",
    "st-qinghe",
    lines(`
      0 < 手链断了能修吗
      1 > 可以免费修一次，寄回：深圳市龙岗区李朗路 8 号 青禾售后，收件电话填 0755-8000 0266
      2 < 要写什么
      3 > 里面放张纸写订单号和昵称`),
    cleared("required_for_transaction", "EC-10"),
    from("手链重度用户"),
  ),
  cs(
    41,
    "nanyu-cs",
    "st-nanyu",
    lines(`
      0 < 冲锋衣拉链坏了
      1 > 亲，寄回来换
      2 > 也可以加售后威 nanyu_kefu03 ，优先处理
      4 < 好`),
    breaks("EC-10"),
    from("走川西"),
  ),
  cs(
    42,
    "nanyu-cs",
    "st-nanyucamp",
    lines(`
      0 < 蛋卷桌还有现货吗，周末要用
      2 > 有的亲，仓库就在成都，同城明天到
      3 < 平台显示要三天
      4 > 走平台要排单，您扫这个直接付，我现在就给您发
      4 > [图片]
      6 < 这样有运费险吗
      7 > 我们包的`),
    breaks("EC-12"),
    { ...from("周末露营去"), images: [{ file: "chat-card-03.webp", messageField: "m05" }] },
  ),
  cs(
    43,
    "qingheyin",
    "st-qingheyin",
    lines(`
      0 < 云纹手镯我要定 56 圈口，实心的
      3 > 好的亲，定制的先付一半，尾款做好再付
      4 < 尾款怎么付，有链接吗
      6 > 尾款不用拍链接，直接转账到银行卡，照图里转，立减 5%
      6 > [图片]
      9 < 户名是个人的呀`),
    breaks("EC-12"),
    { ...from("圆圆的妈"), images: [{ file: "chat-card-05.webp", messageField: "m05" }] },
  ),
] satisfies DemoItem[];
