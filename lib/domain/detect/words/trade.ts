import type { Term } from "../lexicon";
import { termsOf } from "./rows";

const ROWS = `
platform rival_platform 0.1 淘宝 direct: 淘宝 taobao 淘宝店 淘宝网
platform rival_platform 0.3 淘宝 direct: 某宝 桃宝 tb t宝 掏宝 陶宝 涛宝 淘bao 桃bao 🍑宝 橙色软件 🍊色软件 橙色app 橙软 橙子app 橘色软件 万能的橙色软件 万能的某宝 tao宝 某淘 套宝 taobao店 桃饱 淘🐶 x宝 氵匋宝
platform rival_platform 0.2 淘宝 direct: 🍊 🍑 小橙 淘淘 淘系
platform rival_platform 0.1 天猫 direct: 天猫 tmall 天猫店 天猫超市
platform rival_platform 0.3 天猫 direct: 天喵 🐱超 天🐱 天🐈 淘🐱 tm店 喵超 添猫 某猫 天mao
platform rival_platform 0.1 拼多多 direct: 拼多多 pinduoduo pdd
platform rival_platform 0.35 拼多多 direct: 并夕夕 拼夕夕 拼西西 pxx p多多 某多多 并多多 拼xx 夕夕 某夕夕 拼dd 品多多 拼刀刀 手并夕夕 p夕夕
platform rival_platform 0.1 京东 direct: 京东 jingdong jd
platform rival_platform 0.35 京东 direct: 狗东 🐶东 京🐶 京🐕 京🐩 某东 jd店 京dong 🐕东 惊东 京冬 dog东 金东 j东
platform rival_platform 0.1 抖音 direct: 抖音 douyin 抖店 抖音店
platform rival_platform 0.25 抖音 direct: dy 某音 抖yin 豆音 斗音 d音 某抖 抖y 隔壁音 抖茵 抖阴 音符软件 黑色软件 dou音 抖因
platform rival_platform 0.2 抖音 direct: 🎵
platform rival_platform 0.1 快手 direct: 快手 kuaishou
platform rival_platform 0.25 快手 direct: ks 某手 快shou 筷手 块手 快守 k手
platform rival_platform 0.15 闲鱼 direct: 闲鱼 得物 唯品会 1688 阿里巴巴 亚马逊 微店 有赞 转转 虾皮 shopee 速卖通 temu shein etsy ebay amazon aliexpress 盒马 咸鱼号 转转app 当当 苏宁 国美 阿里
platform rival_platform 0.35 闲鱼 direct: 闲🐟 咸🐟 贤鱼 某鱼 xy号 闲yu 海鲜平台 得雾 得wu 毒app 德物 dw同名 阿里爸爸 一六八八 幺六八八 绿色1688 阿里巴巴厂家店 阿狸巴巴
platform rival_platform 0.2 闲鱼 direct: 咸鱼 小黄鱼 海鲜市场 鲜鱼 🐟
platform rival_platform 0.15 哔哩哔哩 direct: b站 哔哩哔哩 bilibili 知乎 微博 小破站 油管 youtube 豆瓣 贴吧
platform external_app 0.45 独立站 direct: 独立站 自己的网站 自建站 独立网站 自家网站 我们网站 自己的小程序 自有商城 私域商城
platform rival_platform 0.45 别的平台 direct: 小黄车以外 去隔壁拍 隔壁平台 隔壁软件 别的平台 其他平台 另一个平台 隔壁拍 隔壁app 隔壁某书 别的软件 另外一个软件 那个平台 那边平台 同行平台 某平台
search none 0.4 搜 direct: 搜 搜索 搜我 搜店名 搜同款 搜同名 去搜 同名 同名店 去拍 来拍 直接拍 搜厂名 里搜 上搜 上找 找我 私下订 私订 店同名 有链接 也有链接 直播间下单 名字一样 关注我 search find_us find_me 找店 店名 购买方式 识图 去买 去看 去下单 我家店 我们店 我的店 同步 同号 店搜 上拍 里拍 橱窗拍 来找 进店拍 开链接 给你开
shop none 0.2 店 direct: 店铺 旗舰店 下单 有店 链接 有售 在卖 卖这个 上架 开店 橱窗 拍 逛逛 进店 自营 旗舰 直播间 直播 有 卖 上 上架了 领券 买
cheaper none 0.25 更便宜 direct: 便宜 更便宜 划算 只要一半 一半价 有券 批发价 低价 送赠品 半价 立减 少 cheaper 比这 比这儿 便宜些 返现 更低 有活动 有优惠 优惠 省
lead external_app 0.55 下载应用 direct: app下单返现 下载app 下载我们app 下载我们的app 下载咱们app 装个app 用我们app 注册app app返现 app下单 下app 下个app 装app 安装app 下载客户端 app便宜 下载链接 app里便宜 app里下单 app有优惠 app上买
lead rival_platform 0.6 以图搜同款 direct: 识图搜同款 识图搜 截图搜同款 截图去搜 拍立淘 截图去识图 用识图 长按识图 图片搜同款 截图识别搜
lead share_token 0.65 口令 direct: 淘口令 发你淘口令 发口令 tao口令 掏口令 桃口令 复制口令 复制这段 复制打开 復制打開 复制本条 复制此消息 打开淘宝 打开支付宝 打开抖音 口令红包 支付宝搜口令 搜口令 复制整段 拷贝口令 复制到浏览器 浏览器打开 到浏览器 复制链接到 粘贴到浏览器 复制这条 吱口令 口令领 口令999 京口令 长按复制 打开app领取
pay payment_account 0.15 支付宝 direct: 支付宝 alipay
pay payment_account 0.4 支付宝 off_platform_pay: zfb z付宝 支付bao 蓝色软件 蓝色app 蓝色付 之付宝 知付宝 zfb账号 某付宝 支fu宝 zhifubao 芝付宝 蓝软 z夫宝
pay payment_account 0.2 付款 direct: paypal cashapp cash_app venmo zelle western_union wise payoneer wire_transfer bank_transfer gift_card google_pay revolut
pay payment_account 0.2 转账 direct: 转账 转帐 转钱 微信转账 微信付 微信支付 微信收款 扫码付 打我卡 私下转 打钱 v转 vx转 转v zz给我 转zz 收款账号 对公账户 收款人 付款码
pay payment_account 0.1 付款 off_platform_pay: 红包 现金 银行卡 卡号 汇款 银行账号 打款 对公 bank_account 付现
pay crypto 0.55 加密货币 direct: usdt trc20 erc20 trc-20 泰达币 u币 比特币收款 收u 出u usdt-trc20 btc_address 虚拟币 收usdt 支持usdt bitcoin btc 钱包地址 eth_address bitcoins
payVerb none 0.4 付给 direct: 直接转 转我 转给我 打给我 打我 发我 免手续费 省手续费 手续费 不用平台 改完价 改价 先付 付一半 私下 直接付 pay_me send_me send_to directly payment_to save_the_fee no_fees 便宜点 我发 农行 工行 建行 招行 中行 好说 户名 开户行 可以转 donate 少 给我 打过来 转过来 到账就发 收 便宜
lead payment_account 0.62 站外付款 off_platform_pay: 微信转账给我 转账给我 直接转账 支付宝直接转 差价转我 补差价转我 转我微信 转我支付宝 发红包给我 红包给我 发红包就 红包付 到店付现 付现便宜 现金便宜 私下转我 转我就好 打我卡上 打我卡 先转定金 定金转我 转定金 直接转我 转我少 转账便宜 差价发我 差价红包 差价微信 微信补 红包补 运费转我 线下付款 线下转账 微信付款便宜 扫码付我 不走平台付款 支付宝付我 转账优惠 支付宝转我 现金交易 现结便宜 pay_me_directly pay_directly pay_outside send_me_the_money pay_by_bank paypal_me pay_me_via pay_via_paypal friends_and_family pay_cash
lead none 0.62 不走平台 off_platform_trade: 不走平台 走平台就原价 绕开平台 绕过平台 跳过平台 脱离平台 私下交易 私下便宜 私下买 私下成交 私下订 私下拍 线下交易 线下成交 线下便宜 线下拍 线下订 别走平台 平台外 站外交易 站外成交 不在平台 不要在平台 不经过平台 不过平台 不用平台 平台抽成 平台扣点 平台要抽 平台扣钱 平台手续费 走线下 转线下 线下给你 私下给你 私下走 私下来 线下单 面交便宜 直接找厂家 别在这里拍 别在这拍 不要在这拍 别在这下单 先别拍 别拍链接 不用重新拍 换个地方聊 换个地方说 换地方聊 换个平台 换平台 别的地方聊 这里不方便 这不方便说 这里说不方便 平台不让说 平台不让发 不让发 会被屏蔽 会屏蔽 怕屏蔽 怕被封 会被封号 平台管得严换 管得严换 平台查得严 平台审核严 外面聊 去外面聊 外边聊 私下加 私下联系 别走小黄车 不走小黄车 不挂小黄车 不上链接 链接外 拍线下 走私下 走微信 微信走 微信下单 微信拍 加了便宜 off_platform outside_the_platform outside_this_platform outside_of_the_platform outside_the_app outside_of_the_app skip_the_platform skip_the_fees skip_the_platform_fees avoid_the_fees avoid_fees avoid_the_platform_fees without_the_platform buy_direct buy_direct_from_me buy_directly_from me_directly deal_offline trade_offline meet_offline cancel_the_order cancel_your_order off_the_app off_this_app save_the_fees beat_the_price order_outside not_through_the_platform take_this_offline take_it_offline 不想走平台 不愿走平台 线下更便宜 门店更便宜 店里更便宜
lead offline_place 0.55 线下店 off_platform_trade: 到店付现 地址私你 地址私我 地址发你 来我店 直接来店 到店便宜 来店里便宜 到店更便宜 来店更优惠 档口拿货 来厂里 到厂里 直接来厂 自提便宜 店址私 地址私发 地址私聊 位置私发 定位私发
`;

const TERMS = termsOf(ROWS);

/** 比某东便宜: a comparison names a rival and leads nobody there. */
const COMPARED = TERMS.filter((t) => t.tag === "platform").map(
  ({ text }): Term => ({
    text: `比${text}`,
    tag: "benign",
    kind: "none",
    weight: 0,
    means: `比${text}`,
    intent: "direct",
    how: null,
  }),
);

export const TRADE_TERMS: readonly Term[] = [...TERMS, ...COMPARED];
