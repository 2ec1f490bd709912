import { cartonSides, cloth, light, marble, room, shredded } from "./backdrops";
import { box, line, mute, type Piece, put, qr, raw, row } from "./piece";
import { card, good, lines, pouch, scene } from "./scene";

const table = (rows: [string, string][]): Piece =>
  box(
    rows.map(([k, v]) =>
      row(
        [
          line(k, { s: 32, c: "#777", gap: 0, align: "left", css: "width:190px;" }),
          line(v, { s: 32, w: 600, gap: 0, align: "left" }),
        ],
        10,
        "justify-content:flex-start;border-bottom:1px solid #ddd;padding:15px 0",
      ),
    ),
    "width:760px",
  );

/** Pictures inside product details (EC-02) and on store pages (EC-03). */
export const pages = [
  scene({
    file: "product-01",
    title: "南屿徒步背包 · 详情图",
    surface: "product_detail",
    camera: false,
    parts: () => [
      raw(
        `<div style="position:absolute;inset:0;background:linear-gradient(180deg,#eef1ea,#fff 50%)"></div>`,
      ),
      put(good("backpack", 470, "#4f6f5c", "#2f4a3c"), { x: 215, y: 20, depth: 18 }),
      put(line("南屿 30L 徒步背包", { s: 54, w: 900, c: "#2b3a31" }), { x: 215, y: 500, depth: 0 }),
      put(
        table([
          ["容量", "30L"],
          ["重量", "980g"],
          ["面料", "210D 防泼水尼龙"],
        ]),
        { x: 70, y: 600, depth: 0 },
      ),
      put(
        box(
          [
            line("下单前先联系 138 0013 8000", { s: 42, w: 800, c: "#b5341f", gap: 0 }),
            line("确认库存和颜色 电话微信同步", { s: 32, c: "#7a3325", gap: 6 }),
          ],
          "width:760px;background:#fdeee9;border:2px dashed #d98a78;border-radius:16px;padding:24px",
        ),
        { x: 70, y: 880, depth: 0 },
      ),
    ],
  }),
  scene({
    file: "product-02",
    title: "手工戒指 · 定制说明",
    surface: "product_detail",
    parts: (w, h, rand) => [
      marble(w, h, rand),
      put(good("ring", 520, "#d3d3d0", "#cfe9ec"), { x: 190, y: 40, depth: 22 }),
      put(
        box(
          [
            line("刻字定制流程", { s: 52, w: 800, gap: 0 }),
            ...lines(
              ["拍下本链接 → 加店主微 qinghe_silver", "发送刻字内容与指圈号", "急单可直接转账 3天发货"],
              { s: 35, gap: 16, align: "left" },
            ),
          ],
          "width:760px;background:rgba(255,255,255,.88);border-radius:20px;padding:36px 50px",
        ),
        { x: 70, y: 660, depth: 4 },
      ),
    ],
  }),
  scene({
    file: "product-03",
    title: "茉莉茶 · 详情图带店铺码",
    surface: "product_detail",
    parts: (w, h, rand) => [
      cloth(w, h, rand, [0.78, 0.8, 0.7]),
      put(good("teatin", 460, "#33614a", "#21432f"), { x: 20, y: 120, depth: 24 }),
      put(good("mug", 300, "#eee7d8", "#8aa57c"), { x: 470, y: 260, depth: 20 }),
      put(
        card({ w: 720, h: 340 }, { frame: "#6d8a63" }, [
          row(
            [
              box(
                lines(["更多口味看微店", "满三罐包邮", "扫码收藏不迷路"], {
                  s: 38,
                  w: 600,
                  align: "left",
                  gap: 12,
                  c: "#2f4a39",
                }),
                "flex:1",
              ),
              qr("https://k.youzan.com/shop/shanlichashi", 240, { gap: 0 }),
            ],
            20,
          ),
        ]),
        { x: 90, y: 690, turn: -2, depth: 14 },
      ),
      light(130),
    ],
  }),
  scene({
    file: "product-04",
    title: "帆布鞋 · 尺码图水印",
    surface: "product_detail",
    camera: false,
    parts: () => [
      raw(`<div style="position:absolute;inset:0;background:#f4f4f2"></div>`),
      put(good("sneaker", 560, "#dfe6ee", "#f7f7f5"), { x: 160, y: 30, depth: 18 }),
      put(
        table([
          ["36", "脚长 22.5cm"],
          ["38", "脚长 24cm"],
          ["40", "脚长 25cm"],
          ["42", "脚长 26cm"],
        ]),
        { x: 70, y: 640, depth: 0 },
      ),
      put(line("抖音搜 桃桃选品 更多款", { s: 48, w: 800, c: "rgba(190,40,40,.55)" }), {
        x: 210,
        y: 540,
        turn: -14,
        depth: 0,
      }),
    ],
  }),
  scene({
    file: "product-05",
    title: "相框 · 免费排版",
    surface: "product_detail",
    parts: (w, h, rand) => [
      room(w, h, rand, ["#ece5db", "#cdbfae"], ["#c8a477", "#94714a"], 0.6),
      put(good("frame", 640, "#b98a55", "#7fa3b8"), { x: 130, y: 180, depth: 26 }),
      put(
        box(
          lines(["照片发邮箱 chengli_print@163.com", "免费排版 两小时出图"], {
            s: 42,
            w: 700,
            c: "#4a2f14",
            gap: 8,
          }),
          "width:780px;background:rgba(255,248,236,.9);border-radius:18px;padding:26px",
        ),
        { x: 60, y: 880, depth: 4 },
      ),
    ],
  }),
  scene({
    file: "store-01",
    title: "橙里生活馆 · 店铺招牌",
    surface: "store_page",
    size: [1200, 500],
    parts: (w, h, rand) => [
      room(w, h, rand, ["#f7d9ae", "#d8935a"], ["#c8894f", "#8d5427"], 0.76),
      put(good("candle", 270, "#f6e3bb", "#d99a4a"), { x: 790, y: 170, depth: 16 }),
      put(good("vase", 300, "#e9ded0", "#b58d66"), { x: 930, y: 110, depth: 16 }),
      put(
        box(
          [
            line("橙里生活馆", { s: 84, w: 900, c: "#5a2f0d", align: "left", gap: 0 }),
            line("官网 m.orangely.shop 全场低至5折", { s: 40, w: 700, c: "#8c2f12", align: "left", gap: 16 }),
          ],
          "",
        ),
        { x: 80, y: 150, depth: 0 },
      ),
    ],
  }),
  scene({
    file: "store-02",
    title: "桃桃选品 · 轮播图",
    surface: "store_page",
    size: [1200, 500],
    camera: false,
    parts: () => [
      raw(`<div style="position:absolute;inset:0;background:linear-gradient(120deg,#ffb7a5,#ff8fab)"></div>`),
      put(good("serum", 330, "#fde4d8", "#c56a6f"), { x: 560, y: 90, depth: 16 }),
      put(
        box(
          lines(["桃桃选品 福利社", "粉丝群每日秒杀"], {
            s: 60,
            w: 900,
            c: "#7a1533",
            align: "left",
            gap: 10,
          }),
          "",
        ),
        { x: 70, y: 150, depth: 0 },
      ),
      put(
        box(
          [
            qr("https://u.wechat.com/MTaotaoGroup88", 260, { paper: "#fff", gap: 0 }),
            line("微信扫码入群", { s: 30, w: 700, c: "#7a1533", gap: 8 }),
          ],
          "background:#fff;border-radius:20px;padding:24px",
        ),
        { x: 850, y: 75, depth: 8 },
      ),
    ],
  }),
  scene({
    file: "store-03",
    title: "店铺公告图",
    surface: "store_page",
    size: [1080, 620],
    camera: false,
    parts: () => [
      raw(
        `<div style="position:absolute;inset:0;background:#2f3b45"></div><div style="position:absolute;inset:28px;border:3px solid #c9a86a;border-radius:10px"></div>`,
      ),
      put(
        box(
          [
            line("店 铺 公 告", { s: 60, w: 800, c: "#e8cf9a", gap: 0 }),
            ...lines(
              ["客服较忙 请加 ❤ shiguang_1988 咨询", "大件家具支持线下自提 现金优惠", "自提地址私聊"],
              { s: 40, c: "#f3ead8", gap: 22 },
            ),
          ],
          "width:1080px",
        ),
        { x: 0, y: 110, depth: 0 },
      ),
    ],
  }),
  scene({
    file: "insert-09",
    title: "包裹内饰品小票",
    surface: "package_insert",
    parts: (w, h, rand) => [
      shredded(w, h, rand, "white"),
      put(good("earrings", 320, "#caa76a", "#f5efe6"), { x: 520, y: 60, depth: 16 }),
      put(
        card(
          { w: 440, h: 760 },
          { paper: "linear-gradient(180deg,#fffefb,#f1efe9)", pad: 40, css: "border-radius:2px;" },
          [
            line("购物小票", { s: 44, w: 700, gap: 0 }),
            ...lines(["珍珠耳坠 x1  ¥68.00", "合计  ¥68.00"], { s: 32, align: "left", gap: 18 }),
            mute("- - - - - - - - - - - -", { s: 30, gap: 12, c: "#999" }),
            line("下次直接找我买 便宜20", { s: 34, w: 700, gap: 10 }),
            qr("https://u.wechat.com/kQh7abc2024", 260, { paper: "#fbfaf6" }),
            line("微❤信 abc_2024", { s: 36, w: 700, gap: 12 }),
          ],
        ),
        { x: 130, y: 210, turn: 6, depth: 16 },
      ),
      light(125),
    ],
  }),
  scene({
    file: "insert-10",
    title: "弯折的卡片",
    surface: "package_insert",
    parts: (w, h, rand) => [
      shredded(w, h, rand),
      cartonSides(w, h),
      put(pouch("南屿", "OUTDOOR", "#5d6b57"), { x: 110, y: 90, turn: -10, depth: 20 }),
      put(
        card(
          { w: 600, h: 400 },
          { paper: "linear-gradient(100deg,#eaf1e4,#fbfdf8 38%,#cfdcc6 52%,#f4f8ef)", frame: "#4f6f5c" },
          [
            line("加老板微信 送登山扣", { s: 44, w: 800, c: "#24392f", gap: 0 }),
            row(
              [
                qr("https://u.wechat.com/EAnanyuHW2025kf", 220, { paper: "#f6faf1", gap: 20 }),
                box(lines(["扫码备注：背包", "或搜 nanyu_kefu03"], { s: 32, w: 600, align: "left" }), ""),
              ],
              24,
            ),
          ],
        ),
        { x: 170, y: 520, turn: 9, tilt: "perspective(1500px) rotateX(18deg) rotateY(-10deg)", depth: 18 },
      ),
      light(140),
    ],
  }),
];
