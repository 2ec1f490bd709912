import { PINYIN } from "../generated/pinyin";
import type { Term } from "../lexicon";
import { termsOf } from "./rows";

const ROWS = `
name wechat 0.3 微信 provide: 微信 微信号 企业微信 企微 个人微信 weixin wechat we_chat wei信 微xin 微x w信 wx号 vx号 weixinhao wei_xin
name wechat 0.45 微信 provide: wx vx wxin vxin weixin号 v信 v芯 v心 v星 v型 vxh wxh 徽信 薇信 微伈 薇芯 we1x1n we1xin weix1n v❤ v💚 薇❤ 薇💚 微❤ 微⭐ 薇⭐ 微🌟 威❤ 维❤ 卫❤ 🛰 微💌 微✉ w❤ vㄨ 微ㄨ w_x v_x v_信 w_信 威xin 薇xin wei芯 wei心 微号 薇号 vhao v号 微❤号 💚信 💚泡泡 💚软件
name wechat 0.45 微信 provide: v❌ v✖ v✘ w❌ w✖ vХ 信微 nixiew niexiw xw号
name wechat 0.45 微信 provide: w_e_c_h_a_t w_e_i_x_i_n
name foreign_im 0.45 WhatsApp provide: w_h_a_t_s_a_p_p
name foreign_im 0.45 Telegram provide: t_e_l_e_g_r_a_m
name wechat 0.4 微信 provide: 绿泡泡 绿色泡泡 绿泡 绿色软件 绿色app 绿色聊天软件 大绿书 绿书 绿油油软件 聊天那个app 绿色那个 绿聊 lv泡泡 l泡泡
name wechat 0.15 微信 provide: v 薇 卫星 wei 葳 微 微x信 溦 v号 维 威 徽 围 🐳 个v 大v 小v 薇v 💬 新微 ❤信 卫 ➕我 weix
name wechat 0.25 微信 provide: 小而美
name wechat 0.15 加微信 provide: jv
name wechat 0.4 微信 provide: 个微 个薇 小号v 小号微信 私人微信 工作微信 老板微信 微信同号 薇同号 v同号 vx同号 微同 v同 微信同步 同微 同v 同薇 同vx 同wx 同微信 电微同 微电同号 薇同名 v同名 微信同名 vx同名 wx同名 微同名
addName wechat 0.55 加微信 direct: 微聊 v聊 薇聊 vx聊 wx聊 加微 加薇 加v 加vx 加wx 加v信 加威 加溦 加徽 加葳 +微 +薇 +v +vx +wx +v信 +威 +微信 +薇信 加卫星 加绿泡泡 加个v 加个微 加个薇 加下v 加下微 加我v 加我微 加我薇 加我vx 加我wx v我 vx我 wx我 微我 薇我 滴v 滴我v 戳v 戳我v dd我v jia_wei jia_v jiawei jiavx jiawx jiav jia_vx jia_wx jiaweixin 家v 嘉v 佳v 伽v 茄v 徦v 家vx 嘉vx 佳vx 家薇 嘉薇 佳薇 伽薇 茄薇 徦薇 家微 嘉微 佳微 伽微 茄微 咖v 咖薇 咖微 咖vx 枷v 枷薇 力口v 力口微 力口薇 力口微信 加维 茄维 加围 扫v 扫微 私薇 发v 给v 留v 换v 求v 要v 互v 加_微 加微信
addName wechat 0.55 加微信 direct: 加❤ +❤ 加💚 +💚 加📱 v我50
lead wechat 0.6 朋友圈 imply: 都在朋友圈 在朋友圈 看朋友圈 朋友圈看 朋友圈有 朋友圈更新 看pyq 在pyq pyq有 pyq看 pyq每天 进朋友圈 翻朋友圈 进pyq 朋友圈每天 朋友圈上新
name wechat 0.2 朋友圈 imply: pyq 朋友圈 盆友圈 朋友q
name wechat 0.15 公众号 provide: 公众号 公众平台 微信公众 公号 订阅号 服务号
lead wechat 0.55 公众号 direct: 公众号搜 搜公众号 公众号领 公众号回复 公众号里下单 公众号下单 公众号有 公众号找
name wechat 0.4 公众号 provide: gzh gz号 工中号
name mini_program 0.15 小程序 provide: 小程序 微信小程序 微信小店 微商城 微店 微铺
name mini_program 0.4 小程序 provide: 小呈序 小程xu xcx 小chengxu 小程序码
lead mini_program 0.6 小程序 direct: 小程序下单 小程序里下单 小程序买 小程序便宜 去小程序 小程序搜 搜小程序 小程序里买 小程序里拍 小程序里有
benign none 0 - direct: 微信能付 微信可以付 能用微信付 可以用微信付 用微信付 微信能支付 微信可以支付 维信诺 微信运动 微信表情 微信支付分 qq糖 qq音乐 qq弹 微信读书 微信步数 微信视频 微信聊天记录 v领 v字 v脸 v面 v型 大v领 vivo v口 v字领 v形 小v脸 加微波 加维生素 维生素 维他命 微波炉 卫星发射 卫星地图 卫星云图 人造卫星 北斗卫星 卫星导航 卫星城 威信高 微芯的 维新变法 微芯片 微芯科技 微信扫码点餐 微信点餐 加微辣 加微微 微辣 微微辣 微甜 微糖 微胖 微微 微笑 微风 微量 微弱 稍微 微妙 微凉 微酸 微苦 微卷 微调 微距 微型 卫生 维护 维修 维持 维权 威力 威武 威风 围巾 围裙 围观 范围 周围 氛围 胸围 腰围 臀围 包围 蔷薇 紫薇 防卫 保卫 自卫 卫衣 卫浴 卫裤 尼威 思维 纤维 v2 v3 3d纤维 国v 国六 220v 12v 5v 24v 伏 wei一 大v推荐 加v认证 加v博主 卫视 卫健委 护卫 后卫 卫星云 恭维 二维 三维 一维 权威 示威 发威 徽章 国徽 校徽 安徽 徽州 徽菜 徽派 徽墨 轻微 细微 微电影 微雕 微小 微整 微缩 微观 微创 微生物 微分 微积分 微软 微信红包封面 低微 卑微 显微镜 微服 见微知著 维度 维纳斯 维也纳 维尔 维多利亚 威海 威尼斯 威士忌 夏威夷 围栏 围挡 围棋 围绕 突围 围墙 解围 围攻 围脖 外围 微乎其微 卫龙 卫星厅 加微信支付立减 微信支付立减 微信登录
`;

/** Pairs that are ordinary words: they count only right beside an id. */
const ORDINARY = new Set(
  "卫星 维新 违心 为新 为心 未信 威信 为信 位新 未新 唯心 委信 慰心 围心 惟心 为兴 微型 卫兴 位信 委心 未心 畏心 为欣 未型 唯信 胃心 味心 位型 微腥 味腥 喂心 谓新 谓心 尾心 魏新 未星 为星 维心 伪信 危信 违信 味新 维信 魏欣 韦欣 微新 伟新 喂新 喂星 微欣 魏星 唯新 卫新 为型 位心 未欣 伟星 微星 卫欣 卫心 魏心".split(
    " ",
  ),
);
const COMMON_WEI = "薇溦葳崴徽威维围喂嶶蔚徵媺";
const COMMON_XIN = "信芯心欣馨鑫昕忻辛";
const WEI_MORE = "薇溦葳崴徽徵媺嶶";
const XIN_MORE = "星醒性型杏幸";
const RADICALS: readonly string[] = ["亻言", "人言", "イ言", "亻讠", "扌言"];

/** Characters of a syllable, commonest reading. */
export function soundsLike(syllable: string): string {
  for (const row of PINYIN.split(" "))
    if (row.replace(/[^a-z]/g, "") === syllable) return row.slice(syllable.length);
  return "";
}

function homophones(): Term[] {
  const out: Term[] = [];
  const wei = new Set(soundsLike("wei") + WEI_MORE);
  const xin = new Set(soundsLike("xin") + XIN_MORE);
  for (const w of wei) {
    for (const x of xin) {
      if (w + x === "微信") continue;
      const weight = ORDINARY.has(w + x)
        ? 0.12
        : COMMON_WEI.includes(w) && COMMON_XIN.includes(x)
          ? 0.42
          : x === "信"
            ? 0.25
            : 0.18;
      out.push(wechat(w + x, weight));
    }
  }
  for (const w of wei) if (!"为未位".includes(w)) out.push(wechat(`${w}xin`, 0.4));
  for (const x of xin) out.push(wechat(`wei${x}`, 0.4));
  for (const w of ["微", "薇", "威", "v", "彳散", "彳山几攵", "维", "彳山攵"])
    for (const x of w.startsWith("彳") ? [...RADICALS, "信"] : RADICALS) out.push(wechat(w + x, 0.42));
  for (const x of RADICALS) out.push({ ...wechat(x, 0.42), means: "信" });
  const soft = [
    "❤",
    "💚",
    "💗",
    "⭐",
    "🌟",
    "✨",
    "🐧",
    "💕",
    "🔥",
    "🌸",
    "😊",
    "😂",
    "➕",
    "✈",
    "📱",
    "🎵",
    "🍑",
    "💰",
    "🌹",
    "👉",
  ];
  for (const name of ["微信", "薇信", "威信", "维信", "v信"]) {
    for (const s of soft) out.push({ ...wechat(`${name[0]}${s}${name[1]}`, 0.5), how: "squeeze" });
  }
  for (const [a, b] of ["微信", "薇信"]) {
    for (const s of [a! + a + b, a! + a + b + b, a! + b + b, a! + a + a + b + b + b, a! + a + a + b])
      out.push({ ...wechat(s, 0.4), how: "squeeze" });
  }
  for (const s of [
    "vvx",
    "vvxx",
    "vvvxxx",
    "wwwxxx",
    "w3chat",
    "wech4t",
    "vxx",
    "wwx",
    "wwxx",
    "wxx",
    "vxvx",
    "wxwx",
  ])
    out.push(wechat(s, 0.35));
  return out;
}

function wechat(text: string, weight: number): Term {
  return {
    text,
    tag: "name",
    kind: "wechat",
    weight,
    means: "微信",
    intent: "provide",
    how: RADICALS.some((r) => text.includes(r)) || text.startsWith("彳") ? "radical" : "homophone",
  };
}

export const WECHAT_TERMS: readonly Term[] = [...termsOf(ROWS), ...homophones()];
