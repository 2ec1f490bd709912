import type { Term } from "../lexicon";
import { termsOf } from "./rows";

const ROWS = `
name qq 0.3 QQ provide: qq qq号 q号 扣扣 蔻蔻 叩叩 筘筘 抠抠 口口号 寇寇 筘 抠抠号 扣扣号 qq群 q群 q_q kouq 扣q 扣扣群 企鹅 企鹅号 企额 乞鹅 起鹅 气鹅 企e 企鹅群 企我 球球号 丘丘 秋秋 秋秋号 q友 🐧 🐧号 🐧群 🆀🆀 kk号 加q +q 加🐧 +🐧 qiu_qiu 加扣 +扣 扣号
name qq 0.1 QQ provide: 扣 q 丘 秋 口口 企
group group_invite 0.4 群号 direct: 裙号 裙聊 君羊 君羊号 qun qun号 进裙 加裙 +裙 群号 峮 加峮 进峮 进qun 加qun 拉裙 拉你进裙 微信裙 福利裙 粉丝裙
name foreign_im 0.4 WhatsApp provide: whatsapp whats_app what$app whatapp whatsap watsapp wattsapp wa.me w.a w.app whats-app 瓦次普 wsap the_green_app 瓦茨
name foreign_im 0.4 Telegram provide: telegram 电报 tg tg号 纸飞机 飞机号 t.me ✈号 tele 电报群 飞机群 telegram群 蝙蝠 potato土豆 土豆聊天 蝙蝠聊天
name foreign_im 0.15 Telegram provide: 飞机 ✈ 🛩 potato
name foreign_im 0.4 LINE provide: line_id 加赖 +赖 我的赖 赖id 加line +line 我的line 赖号 line号 lineid
name foreign_im 0.1 LINE provide: line 赖
name foreign_im 0.35 即时通信 provide: kakaotalk kakao_id kakao kik viber wickr signal_me wechat_id botim zalo soul号 遥望 fb_messenger
name foreign_im 0.15 即时通信 provide: discord session 脉脉 陌陌 探探 钉钉 snapchat messenger skype imo imessage facetime
name social_handle 0.2 Instagram provide: ig ins instagram insta ins号 ig号
name social_handle 0.12 📷 provide: 📷 📸
name social_handle 0.2 社交账号 provide: 脸书 推特 领英 twitter facebook fb snap tiktok xhs号 小红书号 微博号 dy号 抖音号 ks号 快手号 b站号 红书号 薯号 wb号 vb 微博
name email 0.25 邮箱 provide: qq邮 qq邮箱 163邮箱 油箱号
name email 0.12 邮箱 provide: 邮箱 email e-mail mail 邮件 信箱 gmail
lead email 0.6 QQ邮箱后缀 provide: 加qq邮后缀 qq邮后缀 加qq邮箱后缀 qq邮箱后缀 后缀是qq邮箱 加163后缀
phoneCue phone_mobile 0.3 电话 direct: 电话 手机 手机号 手机号码 联系电话 热线 专线 客服电话 咨询电话 致电 来电 拨打 拨 垂询 详询 询 咨询 联系 联系方式 电联 打这个 打我 呼我 tel 座机 号码 联系人 联系我 加我 预约 预定 订餐 恭候 尊线 招商 抢购 售楼 vip线 贵宾线 品鉴 线 客户经理 经理 请致 电 ☎ 📞 📱 📲 短信 发短信 回电 手机同 dianhua shouji 点话 店话 垫话 電話 申话 手机号同步 ☏ 拨号 询价 电询 微信同号 联络 主任 老师 小姐 先生 女士 找我 打 同号 请 请联系 客服 添加 加 微信 订购 订货 报名 面试 应聘 简历 人事 业务 办理 需要 速询 机会 订房 看房 鉴赏 鉴 恭迎 详情 电 咨 查询 热询 报名热线 服务 开锁 面签
phoneCue phone_mobile 0.3 phone direct: call text phone mobile tel cell whatsapp sms number contact hotline ring call_me text_me reach_me phone_number txt msg 08700
hint phone_mobile 0.3 手机号同微信 imply: 📱同v 📱同微 手机同v 手机号同v 手机同微信 号码看图 号码在图 电话看图 微信看图 号看图
orderCue none 1 - direct: 单号 订单 订单号 运单 运单号 快递单 快递号 物流号 物流单 货号 款号 编号 型号 批号 条码 条形码 书号 isbn 尾号 流水号 流水 工号 学号 证号 身份证号 房号 车牌 券码 取件码 取货码 验证码 商品id 链接id 编码 sku spu upc ean 交易号 支付单号 商户单号 退货单 包裹 生产日期 有效期 保质期 许可证 批准文号 国药准字 备案号 序列号 sn imei 色号 商品编号 订单编号 宝贝id 淘口令 发票号 税号 型号是 tracking isbn asin invoice item_number order_number tracking_number serial part_number 航班 车次 单据 退款单 售后单 工单 工单号 提货码 核销码 商品码 商品号 id号 商品编码 学籍 准考证 会员号 票号 尾数 申请单 换货单 补发单 采购单 合同号 拍下的单 物流信息 查件 快件 运输单 尺寸 口径 坐标 资质 单子号 退货 换货 商品id 链接id 宝贝id id
orderCue none 0.4 - direct: 链接 款 码 商品 单子 密码 卡券 会员卡 批次 件号 编码是 拍品 料号 提取码 order ref flight model 优惠码 兑换码 快递 物流 顺丰 圆通 中通 韵达 申通 极兔 邮政 ems 签收 派送 揽收 京东快递 价 价格 尺码 色号 型号 品名 规格 库存
ad none 0.1 广告 direct: 多劳多得 不限地点 无费用 在家操作 手机操作 手机即可 可过后付 包拿证 现结 信誉良好 信用良好 信用极好 购物良好 急聘 网络兼职 工资日结 想结就结 每单可赚 退订 回t 回td 抢购 特价 优惠 活动 开业 报名 会员 免费 贷款 办理 信用卡 额度 利息 放款 提现 兼职 刷单 简历 录取 录用 应聘 聘请 佣金 日结 日薪 工资 学员 包过 原题 职称 文凭 证件 办证 刻章 发票 代开 高仿 香烟 软中华 茅台 首付 户型 精装 楼盘 地铁 学区 商铺 别墅 均价 开盘 热销 尊享 品鉴 恭候 莅临 盛大 周年 庆典 满减 送礼 礼品 促销 直降 折起 折扣 全场 培训 招生 小班 试听 课程 会计 教师 考试 面试 应聘 诚招 急聘 加盟 投资 理财 股票 彩票 六合 博彩 开户 返利 返现 代理 批发 出售 低价 包邮 团购 旅行社 咨询 热线 尊敬的客户 尊敬的会员 亲爱的会员 诚邀 无抵押 当天放款 征信 套现 代办 回收 收购 黄金 出租 招租 装修 家政 搬家 保洁 宽带 套餐 驾校 学车 体检 整形 植发 减肥 丰胸 小姐 酒店 全天 美女 服务 上门 元起 万起 秒杀 年中 大促 狂欢 双十一 双11 聚划算 品牌 专柜 买一送一 买就送 仅限 限时 仅需 名额 火爆 预定 预订 抽奖 红包 抢筹 认筹 现房 洋房 超值 劲爆 底价 清盘 钜惠 献礼 诚信 打扰 见谅 敬谅 验后付款 先付 可后付 教育 衔接班 提分 名师 文凭 证书 发票 国税 保单 车贷 房贷 社保 公积金 开走 下款 无需押金 在家 详情 现金券 满额 专享 尊享 商铺 旺铺
idCue none 0 - direct: 号 号码 id 账号 帐号 号是 搜 搜索 备注 添加 同名 名字 是
add none 0.35 加 direct: 加 加我 加下 加一下 加个 添加 加好友 加一个 +我 + 联系 扫一扫 扫 扫我 戳 滴我 dd 私 私我 找我 聊 搜 搜我 互相 速加 加她 加他 加老师 加老板 加店主 加客服 加群主 加助理 jia 家 佳 嘉 伽 茄 徦 枷 敲我 call 呼 扩 扩我 主加 求 换 留个 发你 发我 请加 可加 欢迎加 联络 走 转 领 滴 撩 敲 添
after none 0.35 聊 direct: 聊 私聊 详聊 细聊 详谈 联系 私 私我 找我 沟通 发你 发我 拿货 看货 报价 定制 加我 加 同号 下单 转 转我 给你 拉你 咨询 发送 详询 拍 一下 领取 领 me 吧 找 上给 里聊 说 敲我 滴我 交易 收款 付
add none 0.4 add direct: add add_me add_my message_me msg_me dm dm_me text_me hit_me_up contact contact_me reach_me find_me ping_me write_me chat_me on inbox_me me_on my at_me pm_me follow_me hmu
same none 0.4 同名 direct: 同名 同号 名字一样 一样的名字 同一个名 id一样 同id 同步 同昵称 一样名 名字同 同款名 same_name same_number
context none 0.15 - direct: 报价 定制 备注 图册 实物 货源 拿货 看图 看货 色卡 资料 发你 拉你 发图 福利 返现 私下 简介 vip 代购 高仿 原单 批发 厂家 诚招 兼职 日结 佣金 办理 贷款 现货 定做 老板 店主 加满 置顶 联系 同行 一手 渠道 清单
qr qr 0.2 二维码 direct: 二维码 扫码 qr qr_code qrcode 扫这个码 扫描 扫图 scan_qr scan_the_code scan_code
qr qr 0.15 收款码 off_platform_pay: 收款码 付款码
qr qr 0.5 二维码 direct: 扫马 扫🐴 扫妈 扫嘛 扫吗 二维马 微信码 个人码 群码 贰维码 2维码 2wm 二微码 扫我头像 扫头像 saoma 扫m scan_the_qr 长按识别 扫码加 扫码进 扫码添加 扫码关注 扫码下单 扫码领券 扫我的码 扫我二维码 加我二维码 发你二维码 扫码看货 识别下方 扫下方 scan_to_pay scan_my_qr 扫描下方 扫图中
qrVerb none 0.4 - direct: 领券 加 加我 进群 入群 扫我 长按 下单 聊 私 pay 头像 last_photo 看货 加入 添加 返现 领福利 领红包 领取 关注
`;

export const CONTACT_TERMS: readonly Term[] = termsOf(ROWS);
