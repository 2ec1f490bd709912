import { carton, cartonSides, cloth, light, marble, room, shredded, wood } from "./backdrops";
import { flat, GOODS, type GoodId } from "./goods";
import { box, line, put, qr, raw, row } from "./piece";
import { card, good, label, lines, scene } from "./scene";

const shot = (
  file: string,
  title: string,
  id: GoodId,
  tones: [string, string],
  wall: [string, string],
  top: [string, string],
) =>
  scene({
    file,
    title,
    surface: "note",
    flagged: false,
    size: [900, 900],
    parts: (w, h, rand) => [
      room(w, h, rand, wall, top, 0.64),
      put(good(id, 560, ...tones), { x: 170, y: 180, depth: 28 }),
      light(130, 0.3),
    ],
  });

/** Nothing to object to: goods, parcels, and print that a sale needs. */
export const clean = [
  scene({
    file: "clean-01",
    title: "未拆的包裹",
    surface: "package_insert",
    flagged: false,
    parts: (w, h, rand) => [
      carton(w, h, rand),
      put(label("顺丰速运", "SF1 4402 8817 2360", "571-HZ"), { x: 220, y: 330, turn: -5, depth: 3 }),
      light(135),
    ],
  }),
  shot(
    "clean-02",
    "橙花蜡烛",
    "candle",
    ["#f3dcae", "#d99a4a"],
    ["#efe3d2", "#c9ae8c"],
    ["#d9bd97", "#9a7a53"],
  ),
  shot(
    "clean-03",
    "手作马克杯",
    "mug",
    ["#e8e0d2", "#7f9aa8"],
    ["#dfe6ea", "#a9b8c0"],
    ["#c7a884", "#8b6d4d"],
  ),
  shot(
    "clean-04",
    "粗陶花瓶",
    "vase",
    ["#b8a894", "#8d7a64"],
    ["#efe9df", "#cfc2b0"],
    ["#e5dccd", "#b3a48d"],
  ),
  shot(
    "clean-05",
    "紫砂壶",
    "teapot",
    ["#8c4a32", "#6b3521"],
    ["#d8cfc0", "#8d8270"],
    ["#5d4332", "#35241a"],
  ),
  shot(
    "clean-06",
    "徒步背包",
    "backpack",
    ["#4f6f5c", "#2f4a3c"],
    ["#c9d8d2", "#8ba399"],
    ["#b8a98e", "#7d6c52"],
  ),
  shot(
    "clean-07",
    "帆布鞋",
    "sneaker",
    ["#3f5a86", "#f4f1ea"],
    ["#f1ece3", "#d0c5b4"],
    ["#dcd2c2", "#a5977f"],
  ),
  scene({
    file: "clean-08",
    title: "素银手链平铺",
    surface: "product_detail",
    flagged: false,
    size: [900, 900],
    parts: (w, h, rand) => [
      marble(w, h, rand),
      put(good("bracelet", 600, "#dcdcda", "#f6f5f2"), { x: 150, y: 140, turn: 12, depth: 14 }),
      light(140, 0.3),
    ],
  }),
  scene({
    file: "clean-09",
    title: "卫衣平铺",
    surface: "note",
    flagged: false,
    parts: (w, h, rand) => [
      cloth(w, h, rand, [0.8, 0.78, 0.74]),
      put(good("hoodie", 760, "#9fb0a4", "#7d9185"), { x: 70, y: 180, turn: -4, depth: 12 }),
      light(120, 0.35),
    ],
  }),
  scene({
    file: "clean-10",
    title: "品牌保修卡",
    surface: "package_insert",
    flagged: false,
    parts: (w, h, rand) => [
      wood(w, h, rand),
      put(good("kettle", 380, "#7d8a93", "#4e5a62"), { x: 430, y: 60, depth: 24 }),
      put(
        card({ w: 640, h: 470 }, { paper: "#fdfdfb", frame: "#8b9aa5", pad: 46 }, [
          line("产品保修卡", { s: 50, w: 800, gap: 0 }),
          ...lines(
            [
              "型号 NY-KT12  保修期 12个月",
              "凭本卡与订单在平台内申请售后",
              "制造商 浙江南屿户外用品有限公司",
              "全国服务热线 400-820-5566",
            ],
            { s: 31, align: "left", gap: 16 },
          ),
        ]),
        { x: 110, y: 510, turn: -3, depth: 14 },
      ),
      light(130),
    ],
  }),
  scene({
    file: "clean-11",
    title: "普通感谢卡",
    surface: "package_insert",
    flagged: false,
    parts: (w, h, rand) => [
      shredded(w, h, rand),
      cartonSides(w, h),
      put(
        card({ w: 560, h: 400 }, { frame: "#e3a195" }, [
          line("谢谢你选择橙里", { s: 50, w: 700, serif: true, gap: 0 }),
          ...lines(["如有任何问题", "请在订单页联系平台客服", "祝你每天都有好味道"], {
            s: 34,
            serif: true,
            gap: 14,
          }),
        ]),
        { x: 170, y: 360, turn: -5, depth: 18 },
      ),
      light(130),
    ],
  }),
  scene({
    file: "clean-12",
    title: "水洗标与合格证",
    surface: "product_detail",
    flagged: false,
    parts: (w, h, rand) => [
      cloth(w, h, rand, [0.72, 0.76, 0.82]),
      put(
        card({ w: 430, h: 640 }, { paper: "#fefefc", pad: 40, css: "border-radius:3px;" }, [
          line("合格证", { s: 52, w: 800, gap: 0 }),
          ...lines(
            [
              "品名 燕麦色卫衣",
              "货号 XM-2403",
              "成分 棉 95% 氨纶 5%",
              "尺码 M 165/84A",
              "执行标准 GB/T 22849",
              "安全类别 B类",
              "手洗 不可漂白",
            ],
            { s: 31, align: "left", gap: 15 },
          ),
        ]),
        { x: 230, y: 220, turn: 5, depth: 12 },
      ),
      light(125),
    ],
  }),
  scene({
    file: "clean-13",
    title: "茶叶食品标签",
    surface: "product_detail",
    flagged: false,
    camera: false,
    parts: () => [
      raw(`<div style="position:absolute;inset:0;background:#f3efe2"></div>`),
      put(good("teatin", 420, "#33614a", "#21432f"), { x: 240, y: 30, depth: 18 }),
      put(
        box(
          [
            line("茉莉花茶 125g", { s: 52, w: 800, gap: 0 }),
            ...lines(
              [
                "配料 绿茶 茉莉花",
                "生产许可证 SC11435010200817",
                "保质期 18个月",
                "产地 福建福州",
                "贮存 密封避光",
              ],
              { s: 36, align: "left", gap: 18 },
            ),
          ],
          "width:700px",
        ),
        { x: 100, y: 500, depth: 0 },
      ),
    ],
  }),
  scene({
    file: "clean-14",
    title: "产品说明书二维码（制造商）",
    surface: "package_insert",
    flagged: false,
    parts: (w, h, rand) => [
      room(w, h, rand, ["#dfe3e6", "#aab3ba"], ["#cfc6b8", "#978a76"], 0.3),
      put(good("lamp", 380, "#c08a43", "#7d5825"), { x: 40, y: 60, depth: 22 }),
      put(
        card({ w: 500, h: 560 }, { paper: "#fff", frame: "#b9c2c9" }, [
          line("使用说明书", { s: 46, w: 800, gap: 0 }),
          ...lines(["① 旋紧灯泡后通电", "② 勿覆盖散热孔"], { s: 32, gap: 12 }),
          qr("https://manual.lamp.example/NY-L08", 230),
          line("扫码查看安装视频", { s: 30, gap: 12 }),
        ]),
        { x: 330, y: 470, turn: 3, depth: 14 },
      ),
      light(130),
    ],
  }),
  scene({
    file: "clean-15",
    title: "帐篷与远山",
    surface: "note",
    flagged: false,
    size: [1080, 810],
    parts: (w, h) => [
      raw(
        `<svg width="${w}" height="${h}" style="position:absolute;inset:0"><defs><linearGradient id="dusk" x2="0" y2="1"><stop stop-color="#41507e"/><stop offset=".7" stop-color="#f0a97c"/></linearGradient></defs><rect width="${w}" height="${h}" fill="url(#dusk)"/><path d="M0 520l240-190 200 150 210-260 230 280 200-130v440H0z" fill="#39455f"/><path d="M0 680q300-120 560-40t520-10v180H0z" fill="#232c33"/></svg>`,
      ),
      put(good("tent", 330, "#e8b25a", "#c47a2c"), { x: 400, y: 390, depth: 14 }),
    ],
  }),
];

const TINTS: [string, string, string][] = [
  ["#f6e6c8", "#e0a458", "#c07f2f"],
  ["#dfe8df", "#7d9a86", "#4d6a58"],
  ["#f5ddd3", "#c8705a", "#e9a892"],
  ["#d3e0ea", "#4a6a85", "#8fb3cc"],
  ["#ebe2f2", "#9a86b8", "#6f5a90"],
  ["#f4eee0", "#cdb586", "#9c8250"],
];

/** Small flat drawings, one per kind of good. */
export const thumbs = (Object.keys(GOODS) as GoodId[]).map((id, i) => {
  const [tint, main, second] = TINTS[i % TINTS.length] ?? ["#eee", "#999", "#666"];
  return scene({
    file: `thumb-${String(i + 1).padStart(2, "0")}`,
    title: GOODS[id].name,
    surface: "product_detail",
    flagged: false,
    size: [200, 200],
    camera: false,
    parts: () => [raw(flat(id, 200, tint, main, second))],
  });
});

/** A row of goods on a plain ground, for store pages without fault. */
export const shelf = scene({
  file: "store-04",
  title: "青禾手作 · 店铺招牌",
  surface: "store_page",
  flagged: false,
  size: [1200, 500],
  parts: (w, h, rand) => [
    room(w, h, rand, ["#e6ebe0", "#b6c3a8"], ["#d0c09f", "#97835f"], 0.74),
    put(
      row(
        [
          good("ring", 210, "#d3d3d0", "#cfe9ec"),
          good("bracelet", 230, "#dcdcda", "#f6f5f2"),
          good("earrings", 210, "#caa76a", "#f6f1ea"),
        ],
        10,
      ),
      { x: 480, y: 190, depth: 12 },
    ),
    put(
      box(
        [
          line("青禾手作", { s: 80, serif: true, w: 700, c: "#3b4a33", align: "left", gap: 0 }),
          line("一锤一錾 慢慢来", { s: 36, c: "#56674b", align: "left", gap: 12 }),
        ],
        "",
      ),
      { x: 70, y: 150, depth: 0 },
    ),
  ],
});
