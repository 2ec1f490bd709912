import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** A small linear congruential generator: the same corpus on every machine. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

const WORDS =
  "今天 昨天 这个 那个 收到 快递 质量 颜色 尺码 喜欢 推荐 朋友 妈妈 衣服 裤子 鞋子 面料 舒服 透气 好看 显瘦 百搭 物流 很快 客服 态度 不错 满意 回购 包装 完好 味道 清香 孩子 作业 周末 公园 散步 咖啡 蛋糕 做饭 厨房 收纳 房间 装修 灯光 沙发 窗帘 手机 电脑 键盘 屏幕 清晰 电池 耐用 充电 音质 降噪 旅行 机场 酒店 风景 拍照 夕阳 海边 爬山 运动 跑步 健身 护肤 面霜 补水 敏感 保湿 口红 显白 头发 洗发水 香味 猫咪 狗狗 可爱 玩具 书籍 阅读 电影 音乐 演唱会 生日 礼物 惊喜 价格 合适 划算 活动 满减 发货 速度 天气 下雨 雨伞 早餐 牛奶 面包 水果 苹果 新鲜 超市 排队 地铁 上班 同事 会议 报告 学习 英语 考试".split(
    " ",
  );
const GLUE = "的 了 很 也 都 就 还 和 跟 在 是 有 ， 。 ！ 真的 特别 非常 一点 我 她 你".split(" ");
const ENGLISH =
  "the color is nice and it fits well i love this bag shipping was fast thanks would buy again for my sister great quality soft fabric".split(
    " ",
  );
const DISGUISED = [
  "加薇信 demo_shop01 看图册",
  "要货打 13800001234",
  "❶❸❽⓿⓿⓿⓿❶❷❸❹ 联系",
  "官网 example点com 下单",
  "tb店同名 更便宜",
  "不走平台给你九折",
  "QQ100200300 问库存",
  "主页有惊喜",
];
const SHOP = [
  "单号 YT8800000012345 显示已签收",
  "货号 612345678901 有L码吗",
  "身高165体重110拍什么码",
  "原价1380现在138",
  "订单 240315123456789012 什么时候发",
];

/** Shares of the generated texts: with a contact or inducement; with order, courier, item numbers, sizes or prices. */
export const POSITIVE_SHARE = 0.05;
export const NUMBERS_SHARE = 0.12;

/** Texts of 20 to 200 characters: talk, shop talk full of numbers, English, and `positive` of them with a contact. */
export function generatedTexts(count: number, positive = POSITIVE_SHARE): string[] {
  const random = seeded(7);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  return Array.from({ length: count }, () => {
    const size = 20 + Math.floor(random() * 180);
    const english = random() < 0.1;
    let text = "";
    while (text.length < size) text += english ? `${pick(ENGLISH)} ` : pick(WORDS) + pick(GLUE);
    const dice = random();
    if (dice < positive) return `${text}${pick(DISGUISED)}`;
    return dice < positive + NUMBERS_SHARE ? `${text}${pick(SHOP)}` : text;
  });
}

/** `count` terms of two to six characters that a policy editor might add. */
export function generatedTerms(count: number): string[] {
  const random = seeded(11);
  const letters =
    WORDS.join("") +
    "微信加群购店铺优惠券福利资料源码课程代理兼职招聘投资理财彩票贷款证件发票香烟药品减肥丰胸仿牌高仿复刻原单尾货清仓";
  const out = new Set<string>();
  while (out.size < count) {
    let term = "";
    const size = 3 + Math.floor(random() * 4);
    for (let i = 0; i < size; i++)
      term +=
        random() < 0.3
          ? String.fromCharCode(0x4e00 + Math.floor(random() * 6000))
          : letters[Math.floor(random() * letters.length)];
    out.add(term);
  }
  return [...out];
}

/** Texts of a file under `../shared/data`, or null where it is absent. */
export function sharedTexts(name: string, column: string): string[] | null {
  const path = fileURLToPath(new URL(`../../../shared/data/${name}`, import.meta.url));
  if (!existsSync(path)) return null;
  const [header, ...lines] = readFileSync(path, "utf8").split("\n");
  const at = header!.split("\t").indexOf(column);
  return lines.map((l) => l.split("\t")[at] ?? "").filter((t) => t !== "");
}
