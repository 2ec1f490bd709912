import { carton, cartonSides, cloth, light, marble, shredded, wood } from "./backdrops";
import { box, line, put, qr, raw, row } from "./piece";
import { card, good, label, lines, pouch, scene } from "./scene";

const RED = "#c23a2e";

/** Cards, slips and stickers found in parcels (EC-07). */
export const inserts = [
  scene({
    file: "insert-01",
    title: "橙里生活馆 · 感谢卡",
    surface: "package_insert",
    parts: (w, h, rand) => [
      shredded(w, h, rand),
      cartonSides(w, h),
      put(pouch("橙里", "HOME GOODS"), { x: 560, y: 640, turn: 8, depth: 20 }),
      put(
        card({ w: 500, h: 830 }, { frame: "#e3a195" }, [
          line("感谢您的支持", { s: 46, w: 600, c: "#5b4a3f", space: 6, gap: 0 }),
          line("扫码加微信", { s: 74, w: 900, c: RED, space: 2, gap: 18 }),
          line("返现5元", { s: 74, w: 900, c: RED, gap: 2 }),
          qr("https://u.wechat.com/mFq3chengli88", 280),
          line("备注订单号 秒到账", { s: 34, gap: 10, w: 600 }),
          line("微信号：chengli_88", { s: 35, gap: 6, w: 500 }),
          line("晒图好评再返3元 · 老客定制享内部价", { s: 23, gap: 10, c: "#6d5f55" }),
        ]),
        { x: 176, y: 130, turn: -4, depth: 22 },
      ),
      light(130),
    ],
  }),
  scene({
    file: "insert-02",
    title: "南屿户外 · 好评返现卡",
    surface: "package_insert",
    parts: (w, h, rand) => [
      wood(w, h, rand),
      put(good("kettle", 330, "#4d6a58", "#2d3f37"), { x: 540, y: 20, turn: 6, depth: 26 }),
      put(
        card(
          { w: 720, h: 470 },
          { paper: "linear-gradient(150deg,#ffd95c,#f7b733)", frame: "#b5651d", pad: 40 },
          [
            row(
              [
                box(
                  [
                    line("五星好评返现", { s: 50, w: 900, c: "#7a2b10", align: "left", gap: 0 }),
                    line("10元红包", { s: 76, w: 900, c: "#b3200e", align: "left", gap: 6 }),
                    line("① 扫码加客服微信", { s: 29, w: 600, align: "left", gap: 18 }),
                    line("② 发送好评截图", { s: 29, w: 600, align: "left", gap: 6 }),
                    line("③ 红包立即到账", { s: 29, w: 600, align: "left", gap: 6 }),
                  ],
                  "flex:1",
                ),
                box(
                  [
                    qr("https://u.wechat.com/EAnanyuHW2025kf", 230),
                    line("VX: nanyu_kefu03", { s: 25, w: 700, gap: 8 }),
                  ],
                  "",
                ),
              ],
              18,
            ),
          ],
        ),
        { x: 86, y: 360, turn: 5, depth: 18 },
      ),
      light(145),
    ],
  }),
  scene({
    file: "insert-03",
    title: "小满搭配日记 · 牛皮纸吊牌",
    surface: "package_insert",
    parts: (w, h, rand) => [
      cloth(w, h, rand, [0.74, 0.78, 0.74]),
      put(good("hoodie", 640, "#d9c8ae", "#bfa98a"), { x: 330, y: -60, turn: 14, depth: 14 }),
      put(
        card({ w: 400, h: 640 }, { paper: "linear-gradient(160deg,#c79d6c,#b1854f)", frame: "#5d3d1c" }, [
          raw(
            `<div style="width:34px;height:34px;border-radius:50%;background:#3b2a18;margin:0 auto 12px"></div>`,
          ),
          line("小满的衣橱", { s: 44, w: 700, serif: true, c: "#3a2410", gap: 0 }),
          line("新款先看 老客群优惠", { s: 28, c: "#3a2410" }),
          qr("https://u.wechat.com/gXiaoman520group", 240, { paper: "#d9b98d", ink: "#2b1a0a" }),
          line("扫码进群 拼单立减20", { s: 31, w: 700, c: "#3a2410" }),
          line("群满加 xiaoman_dr", { s: 29, c: "#3a2410", gap: 6 }),
        ]),
        { x: 120, y: 330, turn: -9, depth: 16 },
      ),
      light(120),
    ],
  }),
  scene({
    file: "insert-04",
    title: "桃桃选品 · 刮刮卡",
    surface: "package_insert",
    parts: (w, h, rand) => [
      shredded(w, h, rand, "pink"),
      put(
        card({ w: 640, h: 420 }, { paper: "linear-gradient(135deg,#e5342b,#b3121b)", frame: "#ffd36b" }, [
          line("刮 开 有 惊 喜", { s: 54, w: 900, c: "#ffe7a8", gap: 0, space: 4 }),
          box(
            [line("恭喜中奖 8.8元", { s: 44, w: 800, c: "#a31515", gap: 0 })],
            "background:repeating-linear-gradient(45deg,#e8e4da,#e8e4da 6px,#dad5c8 6px,#dad5c8 12px);padding:16px;border-radius:8px;margin-top:22px",
          ),
          line("领奖请加薇信 taotao_xp88", { s: 36, w: 700, c: "#fff3d6", gap: 24 }),
          line("本活动与平台无关 最终解释权归本店", { s: 20, c: "#ffd9b0", gap: 12 }),
        ]),
        { x: 120, y: 300, turn: -6, depth: 20 },
      ),
      light(150),
    ],
  }),
  scene({
    file: "insert-05",
    title: "拾光旧物 · 手写便签",
    surface: "package_insert",
    parts: (w, h, rand) => [
      wood(w, h, rand, true),
      put(good("camera", 520, "#b9b3a8", "#5a5f63"), { x: 330, y: 20, turn: -4, depth: 26 }),
      put(
        card(
          { w: 560, h: 520 },
          { paper: "repeating-linear-gradient(180deg,#fff6bf 0 62px,#e9d98a 62px 64px)", pad: 40 },
          lines(
            [
              "亲 谢谢喜欢老物件~",
              "还有好多没上架的",
              "想看加我 V: shiguang_1988",
              "直接转账便宜一成哦",
              "—— 阿拾",
            ],
            { s: 38, serif: true, w: 600, align: "left", gap: 13, c: "#33415c" },
          ),
        ),
        { x: 120, y: 480, turn: 4, depth: 12 },
      ),
      light(125, 0.5),
    ],
  }),
  scene({
    file: "insert-06",
    title: "箱外贴纸 · 扫码领券",
    surface: "package_insert",
    parts: (w, h, rand) => [
      carton(w, h, rand),
      put(label("中通快递", "7831 2204 5519 06", "310-B2"), { x: 60, y: 90, turn: -2, depth: 2 }),
      put(
        box(
          [
            line("老板宠粉", { s: 44, w: 900, c: "#fff", gap: 0 }),
            qr("https://m.orangely.shop/c/vip?from=box", 250, { gap: 10 }),
            line("扫码官网直购 低至5折", { s: 29, w: 700, c: "#fff", gap: 12 }),
          ],
          "width:430px;height:430px;border-radius:50%;background:radial-gradient(circle at 40% 30%,#ff7c43,#d9480f);display:flex;flex-direction:column;justify-content:center",
        ),
        { x: 380, y: 560, turn: 7, depth: 3 },
      ),
      light(140),
    ],
  }),
  scene({
    file: "insert-07",
    title: "售后服务卡 · 电话与 QQ 群",
    surface: "package_insert",
    parts: (w, h, rand) => [
      marble(w, h, rand),
      put(good("phonecase", 480, "#f3b8c6", "#fbe3e8"), { x: 470, y: 30, turn: 16, depth: 18 }),
      put(
        card({ w: 660, h: 430 }, { paper: "linear-gradient(140deg,#fdf1f4,#f7d9e1)", frame: "#d67b93" }, [
          line("售后服务卡", { s: 48, w: 800, c: "#a23b5a", gap: 0 }),
          line("有问题先别差评 直接找我", { s: 33, c: "#5b3a45", gap: 16 }),
          line("手机同微信 138 0013 8000", { s: 40, w: 700, c: "#3d2730", gap: 16 }),
          line("QQ群：582 114 907", { s: 36, w: 600, c: "#3d2730", gap: 10 }),
          line("奶油胶工坊 · 手工定制", { s: 24, c: "#8a6672", gap: 18 }),
        ]),
        { x: 70, y: 560, turn: -5, depth: 16 },
      ),
      light(135),
    ],
  }),
  scene({
    file: "insert-08",
    title: "茶叶罐内卡 · 公众号引流",
    surface: "package_insert",
    parts: (w, h, rand) => [
      cloth(w, h, rand, [0.8, 0.74, 0.64]),
      put(good("teatin", 430, "#2f5d46", "#1f3f30"), { x: 500, y: 40, turn: 4, depth: 26 }),
      put(
        card({ w: 480, h: 680 }, { paper: "linear-gradient(170deg,#f4efdf,#e2d8bd)", frame: "#4a6b52" }, [
          line("一盏清茶 见字如面", { s: 40, serif: true, w: 700, c: "#2f4a39", gap: 0 }),
          line("关注公众号「山里茶事」", { s: 33, w: 600, c: "#2f4a39", gap: 20 }),
          line("回复 618 领内部价", { s: 31, c: "#2f4a39", gap: 6 }),
          qr("http://weixin.qq.com/r/shanlichashi0618", 270, { paper: "#f6f1e2", ink: "#1f3527" }),
          line("微店同价 全年不打烊", { s: 29, c: "#2f4a39", gap: 14 }),
          line("weidian.com/?userid=20618", { s: 24, c: "#57705f", gap: 8 }),
        ]),
        { x: 100, y: 330, turn: -3, depth: 18 },
      ),
      light(130),
    ],
  }),
];
