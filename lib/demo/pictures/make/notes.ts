import { cloth, light, room, wood } from "./backdrops";
import { box, line, type Piece, put, qr, raw, row } from "./piece";
import { card, good, lines, scene } from "./scene";

/** The thick outlined lettering people lay over their notes' covers. */
const shout = (text: string, s: number, c = "#fff", edge = "#2b2320"): Piece =>
  line(text, {
    s,
    w: 900,
    c,
    gap: 4,
    css: `-webkit-text-stroke:${Math.round(s / 7)}px ${edge};paint-order:stroke fill;`,
  });

const tag = (text: string, bg = "rgba(0,0,0,.55)", c = "#fff"): Piece =>
  box(
    [line(text, { s: 30, w: 600, c, gap: 0 })],
    `display:table;background:${bg};border-radius:40px;padding:8px 24px`,
  );

/** Covers and pictures of notes (EC-04, EC-05). */
export const notes = [
  scene({
    file: "note-01",
    title: "奶油胶工坊 · 同款找我",
    surface: "note",
    parts: (w, h, rand) => [
      cloth(w, h, rand, [0.93, 0.84, 0.85]),
      put(good("phonecase", 620, "#f7c9d4", "#fff2f5"), { x: 30, y: 300, turn: -12, depth: 24 }),
      put(good("phonecase", 560, "#cfe3f2", "#f4fbff"), { x: 360, y: 420, turn: 10, depth: 24 }),
      light(130, 0.3),
      put(box([shout("主页有薇", 96), shout("想要同款的姐妹来", 64, "#ffe27a")], ""), {
        x: 110,
        y: 80,
        turn: -3,
        depth: 0,
      }),
      put(tag("#奶油胶 #手工定制"), { x: 60, y: 1020, depth: 0 }),
    ],
  }),
  scene({
    file: "note-02",
    title: "阿拾的家 · 平替对比",
    surface: "note",
    parts: (w, h, rand) => [
      room(w, h, rand, ["#e8ddd0", "#b9a793"], ["#c9ac86", "#8d6f4b"], 0.66),
      put(good("lamp", 520, "#b5894b", "#6f5128"), { x: 190, y: 350, depth: 24 }),
      put(box([shout("同款直接去某宝搜", 70), shout("「拾光家」便宜一半", 70, "#ffe27a", "#6b1d12")], ""), {
        x: 120,
        y: 110,
        depth: 0,
      }),
      put(tag("别在这买 贵", "#d6402f"), { x: 580, y: 800, turn: 8, depth: 4 }),
    ],
  }),
  scene({
    file: "note-03",
    title: "穿搭九宫格末图",
    surface: "note",
    parts: (w, h, rand) => [
      cloth(w, h, rand, [0.82, 0.8, 0.84]),
      put(good("skirt", 520, "#7d86a8", "#5a6286"), { x: 60, y: 130, turn: -8, depth: 14 }),
      put(good("hoodie", 520, "#efe5d6", "#cbbba2"), { x: 380, y: 60, turn: 9, depth: 14 }),
      light(140, 0.35),
      put(
        box(
          lines(["最后一张才是重点", "+V：xiaoman_dr", "暗号：搭配表"], {
            s: 46,
            w: 800,
            c: "#32313f",
            gap: 8,
          }),
          "background:rgba(255,255,255,.9);border-radius:26px;padding:34px 60px",
        ),
        { x: 210, y: 700, turn: 2, depth: 8 },
      ),
    ],
  }),
  scene({
    file: "note-04",
    title: "代购清单截图",
    surface: "note",
    camera: false,
    parts: () => [
      raw(
        `<div style="position:absolute;inset:0;background:#fbf7ee"></div><div style="position:absolute;left:60px;top:60px;right:60px;height:10px;background:#e8a33d;border-radius:5px"></div>`,
      ),
      put(
        box(
          [
            line("三月到货清单", { s: 62, w: 900, align: "left", gap: 0, c: "#3a2b17" }),
            ...lines(
              [
                "1. 橙花蜡烛 200g  ¥59",
                "2. 亚麻收纳篮 大号  ¥42",
                "3. 原木相框 6寸  ¥30",
                "4. 扩香木 替换装  ¥12",
              ],
              { s: 40, align: "left", gap: 26 },
            ),
            line("平台价都要贵三成", { s: 40, w: 700, c: "#b5341f", align: "left", gap: 44 }),
            line("要的滴滴我 企鹅 2874 119 360", { s: 44, w: 800, c: "#b5341f", align: "left", gap: 12 }),
            line("转账发货 量大从优", { s: 38, align: "left", gap: 12 }),
          ],
          "width:780px",
        ),
        { x: 70, y: 130, depth: 0 },
      ),
    ],
  }),
  scene({
    file: "note-05",
    title: "小程序码贴纸",
    surface: "note",
    parts: (w, h, rand) => [
      wood(w, h, rand),
      put(good("soap", 520, "#e6d3a8", "#a9bd8f"), { x: 80, y: 80, turn: -6, depth: 20 }),
      put(
        card({ w: 520, h: 560 }, { paper: "#fff", frame: "#a9bd8f" }, [
          line("手工皂试用装 0元领", { s: 42, w: 800, c: "#4d6a39", gap: 0 }),
          qr("https://wxaurl.cn/9kQsoap0Trial", 300, { paper: "#fff", ink: "#21301a" }),
          line("微信扫一扫 进小程序", { s: 34, w: 600, gap: 14 }),
          line("领完记得截图给客服", { s: 28, c: "#666", gap: 6 }),
        ]),
        { x: 280, y: 480, turn: 4, depth: 16 },
      ),
      light(130),
    ],
  }),
  scene({
    file: "note-06",
    title: "旅行照片角落的号码",
    surface: "note",
    size: [1080, 810],
    parts: (w, h, rand) => [
      raw(
        `<svg width="${w}" height="${h}" style="position:absolute;inset:0"><defs><linearGradient id="sky" x2="0" y2="1"><stop stop-color="#7fb0d8"/><stop offset="1" stop-color="#f3dcc0"/></linearGradient></defs><rect width="${w}" height="${h}" fill="url(#sky)"/><path d="M0 470L210 250l170 170 190-240 260 300 250-190v520H0z" fill="#5d7b8c"/><path d="M0 560l300-150 260 190 240-130 280 150v190H0z" fill="#47675b"/><path d="M0 690q300-110 560-30t520-20v170H0z" fill="#2f4a3c"/></svg>`,
      ),
      put(good("tent", 300, "#e39a3c", "#a5601f"), { x: 600, y: 450, depth: 16 }),
      light(rand() * 30 + 120, 0.3),
      put(shout("周末营地还有3个位", 62), { x: 70, y: 70, depth: 0 }),
      put(line("报名联系 VX nanyu_camp", { s: 34, w: 700, c: "#fff7e0" }), { x: 70, y: 730, depth: 0 }),
    ],
  }),
  scene({
    file: "note-07",
    title: "评论区晒图 · 店主卡片",
    surface: "order_review",
    parts: (w, h, rand) => [
      cloth(w, h, rand, [0.88, 0.86, 0.8]),
      put(good("vase", 560, "#b8b0a2", "#8d8478"), { x: 40, y: 60, depth: 26 }),
      put(
        card({ w: 480, h: 320 }, { paper: "#fffdf7", frame: "#b7a98e" }, [
          line("回头客加店主", { s: 40, w: 800, gap: 0 }),
          line("wei信 ashi_home520", { s: 42, w: 700, c: "#8c3b1f", gap: 14 }),
          line("返图送同款小花瓶", { s: 30, gap: 12 }),
        ]),
        { x: 360, y: 700, turn: -6, depth: 16 },
      ),
      light(135),
    ],
  }),
];

/** What a profile shows at its head (EC-01). */
export const profiles = [
  scene({
    file: "profile-01",
    title: "青禾银铺 · 主页背景",
    surface: "profile",
    size: [1080, 600],
    parts: (w, h, rand) => [
      room(w, h, rand, ["#7a8c8c", "#34424a"], ["#8d8172", "#4b4137"], 0.7),
      put(good("bracelet", 360, "#dcdcda", "#f6f5f2"), { x: 620, y: 150, depth: 18 }),
      put(
        box(
          [
            line("青禾银铺", { s: 72, serif: true, w: 700, c: "#f5f2ea", align: "left", gap: 0 }),
            line("定制戳 qinghe_silver 备注来意", { s: 36, c: "#f5f2ea", align: "left", gap: 16 }),
          ],
          "",
        ),
        { x: 80, y: 200, depth: 2 },
      ),
    ],
  }),
  scene({
    file: "profile-02",
    title: "头像里的号码",
    surface: "profile",
    size: [640, 640],
    camera: false,
    parts: () => [
      raw(
        `<div style="position:absolute;inset:0;background:radial-gradient(circle at 40% 30%,#ffe0b8,#f2a65a)"></div>`,
      ),
      put(good("basket", 380, "#a9763f", "#6f4a22"), { x: 130, y: 40, depth: 16 }),
      put(line("薇 taotao_xp88", { s: 64, w: 900, c: "#6b2b0d" }), { x: 90, y: 470, depth: 0 }),
    ],
  }),
  scene({
    file: "profile-03",
    title: "拾光旧物 · 主页背景",
    surface: "profile",
    size: [1080, 600],
    parts: (w, h, rand) => [
      wood(w, h, rand, true),
      put(good("camera", 300, "#c9c2b6", "#6b7075"), { x: 700, y: 60, turn: 8, depth: 20 }),
      put(good("lamp", 320, "#b0803f", "#76551f"), { x: 480, y: 160, turn: -4, depth: 20 }),
      light(120, 0.5),
      put(
        box(
          lines(["拾光旧物", "微博 / 咸鱼 同名", "老客群满 加 shiguang_1988"], {
            s: 44,
            w: 700,
            c: "#f6e7c8",
            align: "left",
            gap: 14,
          }),
          "",
        ),
        { x: 70, y: 170, depth: 2 },
      ),
    ],
  }),
];

const money = (amount: string, what: string): Piece =>
  row(
    [
      line(amount, { s: 64, w: 900, c: "#d9342b", gap: 0 }),
      line(what, { s: 32, w: 600, c: "#7a2b20", gap: 0 }),
    ],
    24,
    "background:#fff3e3;border-radius:18px;padding:18px 30px;margin-top:18px;justify-content:flex-start",
  );

/** Promotional pages (EC-08). */
export const promos = [
  scene({
    file: "promo-01",
    title: "年货节 · 加企微领券",
    surface: "promo_page",
    size: [750, 1240],
    camera: false,
    parts: () => [
      raw(
        `<div style="position:absolute;inset:0;background:linear-gradient(180deg,#d7261e,#8f1016)"></div><div style="position:absolute;left:-80px;top:-160px;width:910px;height:520px;border-radius:50%;background:radial-gradient(circle,#ff8a4a,rgba(255,120,60,0) 68%)"></div>`,
      ),
      put(
        box(
          [
            line("橙里年货节", { s: 92, w: 900, c: "#fff0c9", gap: 0 }),
            line("满199减60 上不封顶", { s: 40, w: 600, c: "#ffd892", gap: 10 }),
          ],
          "width:750px",
        ),
        { x: 0, y: 80, depth: 0 },
      ),
      put(
        box(
          [
            money("¥30", "加企业微信 立领无门槛券"),
            money("¥88", "进福利群 每晚8点抢"),
            qr("https://work.weixin.qq.com/ca/cawcde5chengli", 330, { paper: "#fff" }),
            line("长按识别 添加专属顾问", { s: 32, w: 700, c: "#7a2b20", gap: 18 }),
          ],
          "width:630px;background:#ffe7cf;border-radius:28px;padding:30px 40px 40px",
        ),
        { x: 60, y: 330, depth: 8 },
      ),
      put(line("本页优惠不与平台活动同享", { s: 24, c: "#ffc9a0" }), { x: 230, y: 1180, depth: 0 }),
    ],
  }),
  scene({
    file: "promo-02",
    title: "会员日 · 跳转官网",
    surface: "promo_page",
    size: [750, 1100],
    camera: false,
    parts: () => [
      raw(`<div style="position:absolute;inset:0;background:linear-gradient(170deg,#f6e4c9,#e7b989)"></div>`),
      put(good("basket", 420, "#c79b66", "#8f6535"), { x: 165, y: 300, depth: 16 }),
      put(
        box(
          [
            line("会员日 全场5折", { s: 80, w: 900, c: "#5c3312", gap: 0 }),
            line("只在官网 m.orangely.shop", { s: 44, w: 700, c: "#8c3c12", gap: 16 }),
          ],
          "width:750px",
        ),
        { x: 0, y: 90, depth: 0 },
      ),
      put(
        box(
          [
            line("复制网址到浏览器打开", { s: 38, w: 700, c: "#fff", gap: 0 }),
            line("新人码 CL2026 再减15", { s: 34, c: "#ffe6c7", gap: 8 }),
          ],
          "width:620px;background:#a6501c;border-radius:24px;padding:34px",
        ),
        { x: 65, y: 810, depth: 6 },
      ),
    ],
  }),
  scene({
    file: "promo-03",
    title: "露营季 · 线下门店",
    surface: "promo_page",
    size: [750, 1100],
    camera: false,
    parts: () => [
      raw(`<div style="position:absolute;inset:0;background:linear-gradient(180deg,#1f3a30,#3f6b50)"></div>`),
      put(good("tent", 480, "#e8a54b", "#b06c22"), { x: 135, y: 250, depth: 18 }),
      put(line("露营季 到店更便宜", { s: 74, w: 900, c: "#fdf3d8" }), { x: 55, y: 90, depth: 0 }),
      put(
        box(
          [
            ...lines(
              [
                "线下付现 再打8折",
                "深圳南山 科苑路18号B1",
                "导航搜 南屿户外体验店",
                "到店前加微 nanyu_kefu03",
              ],
              { s: 40, w: 600, c: "#24392f", align: "left", gap: 14 },
            ),
          ],
          "width:630px;background:#f7f1df;border-radius:24px;padding:28px 44px 40px",
        ),
        { x: 60, y: 740, depth: 6 },
      ),
    ],
  }),
  scene({
    file: "promo-04",
    title: "裂变海报",
    surface: "promo_page",
    size: [750, 1180],
    camera: false,
    parts: () => [
      raw(`<div style="position:absolute;inset:0;background:linear-gradient(160deg,#6b4fd8,#c25cc8)"></div>`),
      put(good("serum", 360, "#f6d3e6", "#b46fa0"), { x: 195, y: 250, depth: 16 }),
      put(
        box(
          [
            line("拉3人进群 白拿精华", { s: 70, w: 900, c: "#fff", gap: 0 }),
            line("名额有限 先到先得", { s: 36, c: "#f3dcff", gap: 10 }),
          ],
          "width:750px",
        ),
        { x: 0, y: 90, depth: 0 },
      ),
      put(
        row(
          [
            box(
              [
                line("扫码助力", { s: 48, w: 900, c: "#4a2f8f", gap: 0, align: "left" }),
                line("群主 taotao_xp88", { s: 34, c: "#4a2f8f", align: "left", gap: 12 }),
                line("支付宝扫码也可以", { s: 28, c: "#77659f", align: "left", gap: 12 }),
              ],
              "",
            ),
            qr("https://s.tb.cn/h.taotaoXk9dQ2", 290, { paper: "#fff", gap: 0 }),
          ],
          40,
          "width:650px;background:#fff;border-radius:26px;padding:40px",
        ),
        { x: 50, y: 730, depth: 8 },
      ),
    ],
  }),
];
