import { breaks, clean, cleared, type DemoItem, lines, writer } from "../shape";

const ch = writer("chat", "ch");
const gc = writer("group_chat", "gc");
const from = (counterpartName: string) => ({ context: { counterpartName } });
const group = (title: string) => ({ context: { title } });

/** The shop's chat tool and fan groups (EC-10), with deals outside (EC-12, EC-13). */
export const CHATS = [
  ch(
    1,
    "nanyu",
    "st-nanyu",
    lines(`
      0 < 请问登山扣送吗
      1 > 进老友群送，扫一下
      1 > [图片]
      3 < 好的，已进`),
    breaks("EC-10"),
    { ...from("爬山的老李"), images: [{ file: "chat-card-02.webp", messageField: "m03" }] },
  ),
  ch(
    2,
    "qingheyin",
    "st-qingheyin",
    lines(`
      0 < 想看一下云纹手镯实拍
      2 > 好哒，名片先给你
      2 > [图片]
      5 < 这个是你本人吗`),
    breaks("EC-10"),
    { ...from("月亮不营业"), images: [{ file: "chat-card-01.webp", messageField: "m03" }] },
  ),
  ch(
    3,
    "shiguang",
    "st-shiguang",
    lines(`
      0 < 黑胶盲盒都有谁的
      2 > 邓丽君、罗大佑、披头士，运气好有首版
      3 < 能挑吗
      4 > 挑的话要另外算，去闲鱼搜「拾光家」那边可以挑
      6 < 好`),
    breaks("EC-05"),
    from("磁带时代"),
  ),
  ch(
    4,
    "yunqi",
    "st-yunqi",
    lines(`
      0 < 老枞水仙耐泡吗
      1 > 十泡没问题
      2 < 可以试喝吗
      3 > 有 8 克试喝装，店里 9.9，拍了三天内发
      5 < 微信能付吗
      5 > 平台里选微信支付就行`),
    cleared("mention_only", "EC-12"),
    from("爱喝老枞"),
  ),
  ch(
    5,
    "xiaolu",
    "st-xiaolu",
    lines(`
      0 < 名字项链可以先看效果图吗
      1 > 可以 加我薇信
      1 > abc
      1 > _
      2 > 2024
      3 < 这四条连起来？
      3 > 对，薇的`),
    breaks("EC-10"),
    from("团团圆圆"),
  ),
  ch(
    6,
    "chengzijia",
    "st-chengzijia",
    lines(`
      0 < 线香礼盒送人，能代写卡片吗
      1 > 可以的，20 字以内，备注里写
      2 < 能不写价格吗
      3 > 默认不放小票`),
    clean,
    from("送礼星人"),
  ),
  ch(
    7,
    "bosi",
    "st-bosi",
    lines(`
      0 < 圆毯 1.6 米有吗
      2 > 有，459
      3 < 我在天津，能上门看吗
      4 > 来，电话 一三九零零一三九零零零，到了打
      5 < 好`),
    breaks("EC-10"),
    from("津门小妹"),
  ),
  ch(
    8,
    "momo",
    "st-momo",
    lines(`
      0 < 猫眼胶怎么吸
      1 > 磁铁停 5 秒，照灯 60 秒
      2 < 看不懂
      3 > 我发你视频，在抖＊音，搜「沫沫教美甲」第三条
      4 < 有没有站内的
      5 > 那边全`),
    breaks("EC-05"),
    from("新手上路"),
  ),
  ch(
    9,
    "kiko",
    "st-kiko",
    lines(`
      0 < can you do 280 for the blazer?
      1 > 300 last price
      2 < 290?
      2 > ok 290 if you alipay me directly, kiko-pay@mail.example, no platform order
      4 < is that safe?
      5 > i've 200+ happy customers lol`),
    breaks("EC-12"),
    from("mo.chen"),
  ),
  ch(
    10,
    "shanye",
    "st-shanye",
    lines(`
      0 < 挂耳有没有企业采购价
      2 > 有的，50 盒起 9 折
      3 < 怎么签合同
      4 > 平台「企业采购」rednote-b2b.com/q 下单，电子合同自动生成
      6 < 好的，那我走平台`),
    cleared("official_tool", "EC-10"),
    { ...from("行政Amy"), officialToolMarks: ["b2b_form"] },
  ),
  ch(
    11,
    "miaosha",
    "st-miaosha",
    lines(`
      0 < 凝珠少发了 10 颗
      1 > 漏发的我来补偿，加 v 信 miao_cang66
      2 < 平台补发不行吗
      3 > 补发麻烦，这样快`),
    breaks("EC-10"),
    from("洗衣服的人"),
  ),
  ch(
    12,
    "laozhou",
    "st-laozhou",
    lines(`
      0 < 壶盖磕了，能单配吗
      2 > 能，把壶寄回来：宜兴市丁蜀镇解放路 66 号 老周陶坊收，电话 0510-8000 0668
      3 < 多少钱
      4 > 配盖 120，我开个补差价链接给你`),
    cleared("required_for_transaction", "EC-10"),
    from("青山不语"),
  ),
  ch(
    13,
    "jiuli",
    "st-jiuli",
    lines(`
      0 < 包月花可以指定颜色吗
      1 > 可以的，备注色系
      2 < 地址写公司可以吧
      3 > 可以，留前台电话就行，配送员会打`),
    clean,
    from("工位养花"),
  ),
  ch(
    14,
    "beibei",
    "st-beibei",
    lines(`
      0 < 公主裙批发吗
      1 > 批，20 件起
      1 > 拿货价不能打字，你看我头像右下角
      3 < 看到了，是群号？
      4 > 嗯，进去改备注`),
    breaks("EC-13"),
    from("开童装店的"),
  ),
  ch(
    15,
    "haiwei",
    "st-haiwei",
    lines(`
      0 < 沙虫干什么时候有货
      5 > 下周
      6 > 方便留个手机号吗，来货我打给您
      8 < 平台不是有到货提醒吗
      9 > 那个不准`),
    breaks("EC-10"),
    from("湛江囝"),
  ),
  ch(
    16,
    "daigouak",
    null,
    lines(`
      0 < K哥，前天定的香水呢
      2 > 海关卡了，补 180 税
      2 > 打这张卡 6228 4800 0000 0000 745，备注香水
      5 < 怎么又补
      6 > 不补就退回香港了`),
    breaks("EC-12", { severity: "serious" }),
    { ...from("K小姐"), foundBy: "report" },
  ),
  ch(
    17,
    "lanting",
    "st-lanting",
    lines(`
      0 < 披风毛领是真毛吗
      2 > 仿兔毛，不掉
      3 < 你们微博有返图吗
      4 > 有的，不过店铺「买家秀」里更全，300 多张
      6 < 好的去看看`),
    cleared("mention_only", "EC-06"),
    from("雪夜访戴"),
  ),
  ch(
    18,
    "qinghe",
    "st-qinghe",
    lines(`
      0 < 竹节手镯可以寄来重新抛光吗
      1 > 可以，免费的
      2 < 之前那个客服让我加微信 qinghe_silver 才给弄
      3 > 微信 qinghe_silver 跟我们店没有关系，麻烦您发给平台，我们直接走订单售后`),
    cleared("quote_or_report", "EC-10"),
    from("银手镯星人"),
  ),
  ch(
    19,
    "chaoxie",
    "st-chaoxie",
    lines(`
      0 < 老爹鞋还有 43 吗
      1 > 没了，仓库价表你要吗
      2 < 要
      2 > 打开 h t t p s : / / c9t . cn / x7Kq 自己选
      4 < 好多款`),
    breaks("EC-10"),
    from("地推小哥"),
  ),
  gc(
    1,
    "taotao",
    "st-taotao",
    lines(`
      0 <鹿鹿 群主今天有什么秒杀
      1 > 风扇 19.9，榨汁杯 59
      2 <柠檬 怎么拍
      3 > 群里不能发价，扫海报进福利二群，或者➕薇 taotao_xp88
      5 <柠檬 好
      6 <橘子汽水 已进`),
    breaks("EC-10"),
    group("桃桃粉丝 1 群"),
  ),
  gc(
    2,
    "xiaoman",
    "st-xiaoman",
    lines(`
      0 <木棉 姐姐半裙什么时候上
      4 > 周五晚八点直播先上
      5 <木棉 抢不到怎么办
      6 > 加助理 ➕薇 xm_zhuli01，留言尺码，给你们留
      7 <小个子阿周 冲
      9 <鹿鹿 收到`),
    breaks("EC-10"),
    group("小满的衣橱 VIP 群"),
  ),
  gc(
    3,
    "meow",
    "st-meow",
    lines(`
      0 <煤球它爹 猫条有没有团
      2 > 30 个人开团，群里接龙
      3 <三花女士 1
      4 <煤球它爹 2
      5 > 满了我发团购链接，店里直接拍`),
    cleared("wrong_match", "EC-10"),
    group("喵星口粮团购群"),
  ),
  gc(
    4,
    "yemao",
    "st-yemao",
    lines(`
      0 <摆摊小陈 今天出什么
      1 > 雪地靴 59 三双起
      2 <批发小白 怎么付
      3 > 群收款会被封，打卡上：6212 2600 0000 0449 备注群名
      4 <摆摊小陈 已打
      6 <批发小白 老板靠谱不
      7 > 做了十年`),
    breaks("EC-12", { severity: "serious" }),
    group("夜猫鞋源交流群"),
  ),
  gc(
    5,
    "yiyun",
    "st-yiyun",
    lines(`
      0 <午后练习 老师今天练哪节
      1 > 第三节开髋，云上瑜 App 里 19:30 开
      2 <腰不好 没下载
      3 > 下一个嘛 yunshangyu.com/dl ，邀请码 YY8820，七天免费`),
    breaks("EC-06"),
    group("28 天开髋打卡群"),
  ),
  gc(
    6,
    "yunqi",
    "st-yunqi",
    lines(`
      0 <爱喝老枞 群主，肉桂到了吗
      2 > 到了，明天上架
      3 <陆先生 有没有茶友会
      4 > 有，周六厦门线下，不走平台，300 一位现场付，含八款茶
      6 <爱喝老枞 报名
      7 <陆先生 +1`),
    breaks("EC-13"),
    group("岩茶研习社"),
  ),
  gc(
    7,
    "guoguo",
    "st-guoguo",
    lines(`
      0 <天山脚下 芒果什么时候发
      2 > 六月初
      3 <带娃去撒野 有人加我微信说是果果家的，让我先付定金，号是 guo_guo88
      4 > 微信 guo_guo88 跟果果家没关系，我们只在平台收钱
      6 <天山脚下 收到`),
    cleared("quote_or_report", "EC-10"),
    group("果果家吃货群"),
  ),
  gc(
    8,
    "qinghe",
    "st-qinghe",
    lines(`
      0 <小鹿爱喝茶 群主 下次刻字活动啥时候
      2 > 月底，粉丝福利码放直播间桌上
      3 <银手镯星人 扫不出来
      4 > 截图放大，进微❤️群再抽三个免单`),
    breaks("EC-10"),
    group("青禾粉丝群"),
  ),
  gc(
    9,
    "lumen",
    "st-lumen",
    lines(`
      0 <换灯小能手 轨道灯怎么接线
      2 > 说明书第 5 页
      3 <换灯小能手 二维码扫出来是厂家视频，看懂了
      4 > 对，装不上打说明书上的 0760-8000 0199，厂家安装师傅`),
    cleared("required_for_transaction", "EC-10"),
    group("Lumen 售后群"),
  ),
  gc(
    10,
    "beibei",
    "st-beibei",
    lines(`
      0 <小米粒妈妈 校服衬衫还有尾货吗
      1 > 有 15 一件
      1 > 二群发图，拉你们：先加 卫星 beibei520tz
      2 <大一班王老师 一定要加吗
      3 > 这里发不了价呀`),
    breaks("EC-10"),
    group("织里童装尾货群"),
  ),
  gc(
    11,
    "chengli",
    "st-chengli",
    lines(`
      0 <懒懒的周末 年货节券怎么领
      1 > 看首页海报，加企微
      2 <南方有佳人 不加能领吗
      3 > 店铺券也有，少 10 块
      4 > 企微搜 橙里顾问01`),
    breaks("EC-10"),
    group("橙里会员群"),
  ),
  gc(
    12,
    "lily",
    null,
    lines(`
      0 <备考的小郭 Lily can we do a mock test?
      3 > Sure! Sat 8pm on Zoom, id 880 0000 4123, I'll record it
      4 <Yuki_2001 pay here?
      5 > paypal.me slash lilyroom, 15 GBP`),
    breaks("EC-12"),
    group("IELTS speaking club"),
  ),
  gc(
    13,
    "laochen",
    null,
    lines(`
      0 <滨湖新业主 群主瓷砖团还开吗
      2 > 开，今晚八点
      3 > 平台群只有 200 人，搬家到 🐧789012345，这边以后不发了
      4 <换新家啦 收到`),
    breaks("EC-10"),
    group("滨湖业主装修群"),
  ),
  gc(
    14,
    "haiwei",
    "st-haiwei",
    lines(`
      0 <湛江女婿 生蚝什么时候最肥
      2 > 现在到清明
      3 <海边长大 五斤有多少只
      4 > 大号 28 只左右
      5 <湛江女婿 下单了`),
    clean,
    group("海味阿强老铁群"),
  ),
] satisfies DemoItem[];
