import type { Term } from "../lexicon";
import { termsOf } from "./rows";

/** Where a contact is hidden, and the words that say there is one: each counts only beside the other. */
const ROWS = `
there hidden_pointer 0.12 藏着联系方式 imply: 那串数字 那串就是 后面那串 后面数字 我的方式 我号码 我的号码 藏在 跟我头像 是我微 是我薇 是我v 是我号 电话在 微信在 联系方式在 有号 有号码 有联系方式 有方式 有加我的方式 有购买方式 有v 有vx 有wx 有薇 有微 有扣 有企鹅 有渠道 有进群 有群号 有入口 是号 是号码 就是号 就是微 就是薇 就是v 就是vx 就是wx 就是扣 就是q 就是id 是薇号 是微号 是v号 是vx 找号 找v 看号 上的微 上的薇 上的v 上的vx 上的号 上的号码 里的微 里的薇 里的v 里的号 写着号 写了号 留了号 放了号 藏了号 藏着号 埋了号 号在 号码在 v在 vx在 薇在 微在 有彩蛋自取 自取联系方式 有您要的 有你要的
place hidden_pointer 0 - imply: 图三 图里 p3 p4 p5 p6 p7 p8 第四张 第五张 第六张 第4张 第5张 第6张 封面图 背景墙 网名 主页 首页 煮页 头像 简介 个签 签名 背景 背景图 封面 昵称 名字 网名 置顶 第一条 最后一秒 片尾 视频 图片 图二 图三 图2 图3 第二张 第三张 第2张 第3张 最后一张 最后一页 水印 评论区 楼下 回复 收藏夹 专辑 卡片 小卡片 售后卡 包裹 快递里 盒子里 吊牌 说明书 资料 空间 动态 自动回复 收藏 合集 笔记 瞬间 相册 直播间 屏幕 公屏 画面 背后 牌子
lead hidden_pointer 0.55 看图取号 imply: 截图识别 截图扫 截图保存扫 识别就能加 识别一下就能加 识别加 识别添加 识图加
lead none 0.55 隐语读法 imply: 反着读 反着念 倒着念 倒过来念 反着来读 反着来看 每位减一 每位加一 每个数减 每个数字减 每个数加 每个数字加 数字减一 数字加一 字去掉 汉字去掉 文字去掉 去掉文字 去掉字 只看数字 把数字连 数字连起来 数字拼 连着读 竖着读 竖着看 竖着念 隔一个字 跳着看 跳着读 谐音读 念出来就是 读出来就是 大声读
lead none 0.55 怕被看见 off_platform_trade: 这里聊被屏蔽 聊被屏蔽 发被屏蔽 说被屏蔽 总被屏蔽 老被屏蔽 老是屏蔽 会吞 被吞了 发不出去加 发不出来 敏感词发不 发了就没 平台会删 系统会删 平台不给发 平台不让留 不方便说 不方便聊 不方便发 这边不方便
lead hidden_pointer 0.55 看我置顶 imply: 看我置顶 看我收藏 看我动态 看我封面 看我合集 看我视频最后 收藏夹里有 收藏夹有 简介有链接 简介里有链接 置顶有链接
lead wechat 0.5 关注公众号 direct: 关注公众号 关注微信公众 关注我们公众号 关注我的公众号 关注公号 关注gzh 关注一下公众号 关注我公众号
lead qr 0.55 扫卡片 direct: 扫卡片 扫小卡 扫包裹里 扫快递里 扫盒子里 扫盒里 扫返现卡 扫售后卡 扫这张卡 卡片加群 卡片加客服 卡片进群
lead group_invite 0.55 加群返现 direct: 加群返现 进群返现 加群领 加群抽 加群返 加群享
lead rival_platform 0.55 走别的平台 off_platform_trade: 走闲鱼 走咸鱼 走淘宝 走微店 走转转 走某宝 走拼多多 走pdd 走抖音 走某鱼 走桃宝 走tb 走京东
lead none 0.6 不走平台 off_platform_trade: 不从平台 不通过平台 别从平台 不在平台下 别在平台下 别走官方 不走官方
lead offline_place 0.5 到店报名字 off_platform_trade: 报我名字 报我的名字 报我名 提我名字 找我报名字 报名字打
lead none 0.5 私我 imply: 滴滴我 滴滴一下我 戳一下我 敲敲我 滴一下我
lead wechat 0.55 发到微信 direct: 发我薇 发我微 发我vx 发我wx 发到我微 发到我薇 发到我v 发我威 发我维 截图发微 截图发v
lead group_invite 0.5 拉群 direct: 我拉个群 进群截图 建了个群 建个群 拉你群
lead none 0.55 隐语读法 imply: 空格去掉 符号去掉 表情去掉 中文去掉 括号去掉 横线去掉 点去掉 去掉中文 去掉括号 去掉横线 删掉符号 删掉汉字 删掉中文 删空格 空格删 去空格 去符号 去汉字 去表情
lead offline_place 0.55 线下店 off_platform_trade: 来店现金 到店现金 来店付现 来店便宜 来店优惠 来店打折 到店打折 来店减 到店减 来门店便宜 上门现金
lead wechat 0.55 加联系方式 direct: 加联系方式 加下联系方式 加个联系方式 加老板联系方式 加老板娘联系方式 加店主联系方式 加客服联系方式 加老师联系方式 加我联系方式
lead none 0.5 加好友 direct: 我搜你 你搜我还是 我加你还是 加我好友领 加好友领 加好友送 加我好友送 加好友发 加我好友发 加好友看 加好友免费 加我好友免费
lead qr 0.55 扫卡片 direct: 卡片加 卡片上加 卡片领 卡片上领 卡片返 卡片上返 卡片扫 卡片找我 加上领红包 加上返现 加上领券
lead hidden_pointer 0.55 看资料 imply: 看我背景 看背景墙 我网名里 我昵称里 我名字里有 图三有惊喜 图二有惊喜 图2有惊喜 图3有惊喜 最后一张有惊喜 看我资料 看我的资料 资料里看 我资料里
lead none 0.55 隐语读法 imply: 店名全拼 昵称全拼 名字全拼 名字拼音 昵称拼音 店名拼音 号等于id 微信号=平台id 微信就是id 换成点 改成点 替换成点 换成小数点 换成句号 换成. 数字换成
lead external_app 0.55 下载应用 direct: 下载我家app 下载咱家app 谷歌商店下载 应用商店下载 应用市场下载 应用市场搜 应用商店搜 去应用商店 app_store搜 app_store下载 手机商店搜
lead payment_account 0.55 站外付款 off_platform_pay: 差价发红包 补发红包给我 红包发我 现金价
lead none 0.6 不走平台 off_platform_trade: 重新加我 直接找我买 直接找我拍 直接找我下单 直接找我拿 直接找我订 下次直接找我 以后直接找我 不用经过平台 不经平台 取消订单加我 退单找我 退了单找我 退了单直接找
lead offline_place 0.5 线下店 off_platform_trade: 面交 当面交易 见面交易 过来拿货 来拿货
lead none 0.5 私我 imply: 想要的私 要的私 自提的私 需要的私 感兴趣的私 有兴趣的私 有意的私
lead social_handle 0.5 社交账号 direct: 油管频道 油管号 知识星球搜 星球搜
quote none 0 - direct: 打不通 没人接 没有人接 无人接听 打不进 一直占线
hint none 0.3 暗语 imply: 懂的都懂
lead none 0.5 搜到我 direct: 百度搜 百度搜索我 微信搜 微信搜一搜 搜第一个 第一个就是我 第一家就是我
lead rival_platform 0.55 走别的平台 direct: 黄鱼搜 小黄鱼搜 某鱼搜 海鲜市场搜 海鲜市场找
lead qr 0.5 二维码 direct: 海报上有码 图上有码 图里有码 图片有码 海报有码 背景有码 长按海报
lead none 0.5 私我 imply: 姐妹dd 想要dd 要的dd 需要dd 感兴趣dd 想要的dd 的姐妹dd 要的滴 想要滴滴
benign none 0 - direct: tele_scope tele_photo
negate none 0 - direct: 不要私下 请勿私下 禁止私下 切勿私下 别私下 勿私下 不支持私下 严禁私下 避免私下 不要进行私下 请勿进行私下 禁止进行私下 请勿进行线下 不要进行线下 禁止进行线下 不要线下 请勿线下 禁止线下 切勿线下 别线下 勿线下 不支持线下 严禁线下 不要转账 请勿转账 勿转账 别转账 不要脱离 请勿脱离 切勿脱离 禁止脱离
same none 0.4 同名 direct: 同手机 同电话 同电话号 同手机号 同q 同扣 同wx号
name qq 0.1 QQ provide: 球球 扣号
name wechat 0.5 公众号 provide: 公主号 公粽号 公总号 公种号 公纵号 公仲号 公重号 工众号 公众呺 公z号 gong众号 公众hao
name wechat 0.42 微信 provide: wechet wecaht wchat weichat weixn wexin weixinn wiexin weix1nhao wechate wechar
lead external_app 0.5 自己的商城 direct: 自己的app 自家app 我们的app 咱家app 商城app 自己的商城 自家商城 自己的平台 自家平台 自己的官网 我家官网 官网下单 官网更便宜 官网便宜 官网买更
benign none 0 - direct: 能私信 可以私信 私信发图 私信客服 私信我们客服 三围 有号吗 什么号 几号 有号的 发货号 型号 尺号 大号 小号有 有号码吗 有号段 有视频 有v领 有v型 有视频吗 有号型 有微弹 有微 有微量
`;

const OF = ["你", "您", "你的", "您的", "亲的"];
const WHAT = [
  "微",
  "v",
  "vx",
  "wx",
  "v信",
  "薇",
  "微信",
  "微信号",
  "q",
  "qq",
  "扣扣",
  "扣",
  "电话",
  "手机号",
  "号码",
  "联系方式",
  "邮箱",
  "电话号码",
  "ins",
  "tg",
  "飞机",
];
const ASKED = [
  "多少",
  "是多少",
  "几号",
  "发我",
  "发来",
  "发下",
  "发一下",
  "给我",
  "给下",
  "留下",
  "留个",
  "报下",
  "报一下",
  "留一下",
  "说一下",
  "发给我",
  "告诉我",
];
const ASKING = [
  "加下你",
  "加一下你",
  "加你",
  "加您",
  "加下您",
  "能加你",
  "能加您",
  "方便加",
  "可以加你",
  "留下你",
  "留下您",
  "把你",
  "把您",
  "发下你",
  "发下您",
  "给下你",
  "给下您",
  "要你",
  "要下你",
  "报下你",
  "发我你",
  "给我你",
  "留个",
  "报个",
  "留一个",
  "甩个",
  "丢个",
];

/** The other side is asked for a contact: 你q多少, 加下你v. */
function asked(): Term[] {
  const texts = new Set<string>();
  for (const of of OF) for (const what of WHAT) for (const how of ASKED) texts.add(of + what + how);
  for (const how of ASKING) for (const what of WHAT) texts.add(how + what);
  return [...texts].map((text) => ({
    text,
    tag: "lead",
    kind: "none",
    weight: 0.6,
    means: "要联系方式",
    intent: "solicit",
    how: null,
  }));
}

const SOCIAL = [
  "wb",
  "微博",
  "dy",
  "抖音",
  "ks",
  "快手",
  "b站",
  "小破站",
  "ins",
  "小绿书",
  "小黄书",
  "视频号",
  "公众号",
  "gzh",
  "知乎",
  "豆瓣",
  "油管",
  "tg",
  "推特",
];
const SHOPS = [
  "tb",
  "淘宝",
  "某宝",
  "桃宝",
  "pdd",
  "拼多多",
  "xy",
  "闲鱼",
  "咸鱼",
  "某鱼",
  "转转",
  "微店",
  "京东",
  "狗东",
  "1688",
  "得物",
];
const SAME = ["同名", "同号", "同id", "同昵称", "搜我", "找我", "也叫这个", "名字一样"];
const WRITE = ["私信我", "私我", "关注我", "加我", "来找我", "私聊我"];

/** The same name elsewhere: wb同名, tb搜我. */
function elsewhere(): Term[] {
  const rows: [readonly string[], "social_handle" | "rival_platform", readonly string[]][] = [
    [SOCIAL, "social_handle", [...SAME, ...WRITE]],
    [SHOPS, "rival_platform", SAME],
  ];
  return rows.flatMap(([names, kind, said]) =>
    names.flatMap((name) =>
      said.map(
        (same): Term => ({
          text: name + same,
          tag: "lead",
          kind,
          weight: 0.55,
          means: `${name}${same}`,
          intent: "direct",
          how: null,
        }),
      ),
    ),
  );
}

/** Every mixture of the characters people write for a word. */
function mixed(parts: readonly string[]): string[] {
  return parts.reduce<string[]>(
    (texts, part) => texts.flatMap((text) => part.split(" ").map((next) => text + next)),
    [""],
  );
}

const PRIVATE_LETTER = ["厶 丝 撕 斯 思 司 si", "信 芯", "我 有 领 拿 便宜 发你"];
const SPELLINGS: readonly [Omit<Term, "text">, readonly string[]][] = [
  [
    { tag: "name", kind: "wechat", weight: 0.5, means: "公众号", intent: "provide", how: "homophone" },
    ["公 工 宫 龚 gong", "众 仲 重 中 种 粽 zhong", "号 浩 豪 呺 hao"],
  ],
  [
    {
      tag: "pay",
      kind: "payment_account",
      weight: 0.4,
      means: "支付宝",
      intent: "off_platform_pay",
      how: "homophone",
    },
    ["支 之 知 芝 zhi", "付 富 负 复 福 傅 副 附 fu", "宝 保 饱 堡 bao"],
  ],
  [
    { tag: "lead", kind: "none", weight: 0.5, means: "私信我", intent: "imply", how: "homophone" },
    PRIVATE_LETTER,
  ],
  [
    { tag: "lead", kind: "rival_platform", weight: 0.5, means: "淘宝店", intent: "direct", how: "homophone" },
    ["淘bao tao宝 桃宝 桃bao 陶宝 掏宝 涛宝 🍑宝 🍊宝 t宝", "店 有店 家有 店铺 家店 店里"],
  ],
  [
    {
      tag: "name",
      kind: "social_handle",
      weight: 0.35,
      means: "抖音号",
      intent: "provide",
      how: "homophone",
    },
    ["抖 斗 豆 dou", "音 因 茵 阴 yin", "号"],
  ],
];

/** 公众号, 支付宝, 私信我 by sound; the plain words have rows of their own. */
function spellings(): Term[] {
  const plain = new Set(["公众号", "支付宝", "抖音号", "公中号"]);
  return SPELLINGS.flatMap(([term, parts]) =>
    mixed(parts)
      .filter((text) => !plain.has(text))
      .map((text) => ({ ...term, text })),
  );
}

export const POINTER_TERMS: readonly Term[] = [...termsOf(ROWS), ...asked(), ...elsewhere(), ...spellings()];
