import { cloth, light, marble, room, shredded, wood } from "./backdrops";
import { flat } from "./goods";
import { box, line, put, qr, raw, row } from "./piece";
import { card, good, lines, scene } from "./scene";

const cat = raw(
  `<svg width="74" height="74" viewBox="0 0 74 74"><rect width="74" height="74" rx="16" fill="#d9c7b5"/><path d="M14 24l8-12 11 9h8l11-9 8 12q8 36-23 40Q6 60 14 24z" fill="#6f665f"/><circle cx="27" cy="36" r="4" fill="#f8f3e0"/><circle cx="47" cy="36" r="4" fill="#f8f3e0"/></svg>`,
);

/** Pictures sent in chats and by customer service: mostly a printed or shown code (EC-10, PM-02). */
export const chats = [
  scene({
    file: "chat-card-01",
    title: "青禾银饰定制 · 名片实拍",
    surface: "customer_service",
    size: [900, 840],
    parts: (w, h, rand) => [
      cloth(w, h, rand, [0.7, 0.63, 0.54]),
      put(good("bracelet", 330, "#d8d8d6", "#f2f1ee"), { x: 560, y: 490, turn: 20, depth: 12 }),
      put(
        card(
          { w: 500, h: 640 },
          { paper: "linear-gradient(160deg,#fdfaf3,#efe7d9)", css: "border-radius:26px;" },
          [
            row(
              [
                cat,
                box(
                  [
                    line("青禾银饰定制", { s: 38, w: 700, align: "left", gap: 0 }),
                    line("广东 深圳", { s: 25, c: "#8b8178", align: "left", gap: 4 }),
                  ],
                  "",
                ),
              ],
              18,
              "justify-content:flex-start",
            ),
            qr("https://u.wechat.com/kQh7abc2024", 370, { ink: "#241c18" }),
            line("扫一扫上面的二维码，加我为朋友", { s: 25, c: "#83796f", gap: 18 }),
          ],
        ),
        { x: 160, y: 90, turn: -6, depth: 18 },
      ),
      light(140),
    ],
  }),
  scene({
    file: "chat-card-02",
    title: "客服发来的 QQ 群码",
    surface: "chat",
    size: [760, 1000],
    camera: false,
    parts: () => [
      `<div style="position:absolute;inset:0;background:linear-gradient(180deg,#e9f2fc,#cfe0f5)"></div>`,
      put(
        box(
          [
            raw(
              `<div style="width:110px;height:110px;border-radius:50%;overflow:hidden;margin:0 auto">${flat("tent", 110, "#dfeadf", "#55806a", "#2f5140")}</div>`,
            ),
            line("南屿户外老友群", { s: 44, w: 700, c: "#1d2733", gap: 18 }),
            line("群号：871 203 664", { s: 32, c: "#5b6b7c", gap: 8 }),
            qr("https://qm.qq.com/q/nanyu871203664", 380, { paper: "#ffffff", ink: "#10151c", gap: 26 }),
            line("扫一扫二维码，加入群聊", { s: 30, c: "#5b6b7c", gap: 20 }),
          ],
          "width:620px;background:#fff;border-radius:24px;padding:50px 40px 54px",
        ),
        { x: 70, y: 80, depth: 10 },
      ),
    ],
  }),
  scene({
    file: "chat-card-03",
    title: "收款码截图",
    surface: "customer_service",
    size: [760, 1060],
    camera: false,
    parts: () => [
      `<div style="position:absolute;inset:0;background:#1677ff"></div>`,
      put(
        box(
          [
            line("推荐使用支付宝", { s: 38, w: 600, c: "#1677ff", gap: 0 }),
            qr("https://qr.alipay.com/fkx18842nanyu00412", 430, { paper: "#fff", ink: "#0b1a33", gap: 30 }),
            line("南屿户外（*海）", { s: 38, w: 700, c: "#222", gap: 26 }),
            line("付款备注收货手机号 免手续费", { s: 30, c: "#666", gap: 10 }),
          ],
          "width:640px;background:#fff;border-radius:26px;padding:54px 40px",
        ),
        { x: 60, y: 90, depth: 0 },
      ),
      put(line("不走平台 现货当天发", { s: 36, w: 600, c: "#fff" }), { x: 210, y: 900, depth: 0 }),
    ],
  }),
  scene({
    file: "chat-card-04",
    title: "手写微信号拍照",
    surface: "private_message",
    size: [900, 900],
    parts: (w, h, rand) => [
      wood(w, h, rand, true),
      put(good("mug", 380, "#e8e0d2", "#b98563"), { x: 520, y: 20, turn: 0, depth: 26 }),
      put(
        card({ w: 560, h: 420 }, { paper: "linear-gradient(165deg,#fdfdfb,#eceae4)", pad: 46 }, [
          line("我的绿泡泡", { s: 56, serif: true, w: 700, c: "#23406e", align: "left", gap: 0 }),
          line("lin_xiaolu0921", { s: 60, serif: true, w: 700, c: "#23406e", align: "left", gap: 18 }),
          line("这里说话不方便 加我聊", { s: 38, serif: true, w: 600, c: "#23406e", align: "left", gap: 18 }),
        ]),
        { x: 110, y: 380, turn: -7, depth: 12 },
      ),
      light(130, 0.5),
    ],
  }),
  scene({
    file: "chat-card-05",
    title: "定制图样与转账账号",
    surface: "customer_service",
    size: [900, 900],
    parts: (w, h, rand) => [
      marble(w, h, rand),
      put(good("ring", 430, "#cfcfcc", "#bfe3e8"), { x: 60, y: 60, turn: -8, depth: 20 }),
      put(
        card({ w: 600, h: 360 }, { paper: "#fffdf6", frame: "#c9b792", pad: 44 }, [
          line("定制尾款请转", { s: 42, w: 700, align: "left", gap: 0 }),
          line("6217 0012 8800 0412 778", { s: 42, w: 700, align: "left", c: "#163b66", gap: 16 }),
          line("开户名 林青禾 建设银行", { s: 34, align: "left", gap: 14 }),
          line("转好截图给我 立减5%", { s: 34, align: "left", gap: 8 }),
        ]),
        { x: 220, y: 470, turn: 4, depth: 14 },
      ),
      light(150),
    ],
  }),
  scene({
    file: "chat-card-06",
    title: "反光的店主名片",
    surface: "private_message",
    size: [900, 760],
    parts: (w, h, rand) => [
      shredded(w, h, rand, "white"),
      put(
        card(
          { w: 640, h: 390 },
          { paper: "linear-gradient(120deg,#22252b,#3a3f48 55%,#23262c)", frame: "#c7a86a" },
          [
            row(
              [
                box(
                  lines(["拾光旧物 · 店主阿拾", "V同号 13900139000", "咸鱼同名 拾光家"], {
                    s: 32,
                    c: "#e6cf9d",
                    align: "left",
                    gap: 16,
                  }),
                  "flex:1",
                ),
                qr("https://u.wechat.com/ICshiguang1988", 210, { paper: "#efe6d2", gap: 0 }),
              ],
              14,
            ),
          ],
        ),
        { x: 130, y: 170, turn: 6, depth: 20 },
      ),
      light(120),
    ],
  }),
];

const bar = (who: string, tone: string) =>
  raw(
    `<div style="position:absolute;left:26px;top:34px;display:flex;gap:14px;align-items:center;background:rgba(0,0,0,.38);border-radius:44px;padding:8px 26px 8px 8px"><div style="width:64px;height:64px;border-radius:50%;background:${tone}"></div><div style="font:600 25px 'Noto Sans CJK SC';color:#fff">${who}<div style="font:400 19px 'Noto Sans CJK SC';color:#ddd">1.2万 观看</div></div></div>`,
  );
const said = (texts: string[]) =>
  box(
    texts.map((t) =>
      box(
        [line(t, { s: 27, c: "#fff", w: 500, gap: 0, align: "left" })],
        "display:table;background:rgba(0,0,0,.42);border-radius:20px;padding:7px 18px;margin-top:10px",
      ),
    ),
    "position:absolute;left:26px;bottom:60px;width:600px",
  );

/** Frames of live rooms with what is laid over them (EC-11). */
export const lives = [
  scene({
    file: "live-01",
    title: "小满搭配日记 · 直播间",
    surface: "live_sales",
    size: [720, 1280],
    parts: (w, h, rand) => [
      room(w, h, rand, ["#d9b8a8", "#8e6f72"], ["#c9a183", "#7b5a48"], 0.7),
      put(good("hoodie", 440, "#e2d3ba", "#c6b08e"), { x: 130, y: 340, depth: 26 }),
      bar("小满搭配日记", "#e5a58d"),
      put(
        box(
          [
            line("家人们扣1进群", { s: 54, w: 900, c: "#fff", gap: 0 }),
            line("助理一个个拉", { s: 44, w: 800, c: "#ffe9a3", gap: 2 }),
          ],
          "background:linear-gradient(90deg,#e5383b,#f2643d);border-radius:18px;padding:16px 34px",
        ),
        { x: 150, y: 180, turn: -3, depth: 6 },
      ),
      said(["助理小圆：加薇 xm_zhuli01 领码数表", "小鹿爱喝茶：1", "橘子汽水：111 已加"]),
    ],
  }),
  scene({
    file: "live-02",
    title: "桃桃选品 · 直播间口令",
    surface: "live_interaction",
    size: [720, 1280],
    parts: (w, h, rand) => [
      room(w, h, rand, ["#a9c3d6", "#5d7690"], ["#e6d6bd", "#a98f70"], 0.64),
      put(good("serum", 420, "#f0c7b4", "#c58a6d"), { x: 150, y: 420, depth: 26 }),
      bar("桃桃选品", "#f3b2a0"),
      put(
        box(
          lines(["去某宝搜 桃桃优选", "同款只要 39"], { s: 46, w: 900, c: "#7a1f00", gap: 2 }),
          "background:#ffd84a;border:6px solid #fff;border-radius:22px;padding:14px 30px",
        ),
        { x: 120, y: 200, turn: 3, depth: 8 },
      ),
      said(["置顶：这里没优惠 换个地方拍", "momo：怎么搜", "桃桃选品：看主页第二张图"]),
    ],
  }),
  scene({
    file: "live-03",
    title: "南屿户外 · 背景板电话",
    surface: "live_sales",
    size: [720, 1280],
    parts: (w, h, rand) => [
      room(w, h, rand, ["#7d947c", "#3e5246"], ["#b29b7a", "#6c5841"], 0.72),
      put(
        box(
          [
            line("南屿户外", { s: 60, w: 900, c: "#f4f1e6", gap: 0 }),
            line("批发零售 源头工厂", { s: 36, c: "#f4f1e6", gap: 8 }),
            line("订货热线 137 0013 7000", { s: 38, w: 700, c: "#ffe28a", gap: 12 }),
          ],
          "background:#2f4a3c;border:10px solid #5c4630;padding:34px 44px",
        ),
        { x: 92, y: 210, turn: -1, depth: 10 },
      ),
      put(good("tent", 420, "#d08a3c", "#8a5525"), { x: 150, y: 560, depth: 24 }),
      bar("南屿户外", "#8fae8b"),
      said(["山野阿木：有大号吗", "南屿户外：大货联系背景板上的电话"]),
    ],
  }),
  scene({
    file: "live-04",
    title: "青禾手作 · 桌上的二维码",
    surface: "live_sales",
    size: [720, 1280],
    parts: (w, h, rand) => [
      room(w, h, rand, ["#d9cdbd", "#a08d79"], ["#e8dccb", "#b29c83"], 0.5),
      put(good("earrings", 300, "#caa76a", "#f6f1ea"), { x: 60, y: 480, depth: 18 }),
      put(
        card({ w: 300, h: 400 }, { frame: "#7f9a6a", pad: 24 }, [
          line("青禾粉丝福利", { s: 32, w: 700, gap: 0 }),
          qr("https://u.wechat.com/fQinghe7silver", 210, { gap: 8 }),
          line("扫我进微信群", { s: 30, w: 700, gap: 8 }),
        ]),
        { x: 370, y: 560, turn: 5, depth: 16 },
      ),
      bar("青禾手作", "#b7c9a1"),
      said(["小鹿爱喝茶：码看不清", "青禾手作：截图放大扫就行"]),
    ],
  }),
  scene({
    file: "live-05",
    title: "橙里生活馆 · 正常讲解",
    surface: "live_sales",
    flagged: false,
    size: [720, 1280],
    parts: (w, h, rand) => [
      room(w, h, rand, ["#efd2b0", "#b98a5c"], ["#d9b48a", "#8d673f"], 0.62),
      put(good("candle", 400, "#f3dcae", "#d99a4a"), { x: 160, y: 410, depth: 24 }),
      bar("橙里生活馆", "#f2b25c"),
      put(
        box(
          [
            line("橙花蜡烛 200g", { s: 46, w: 800, c: "#5a3413", gap: 0 }),
            line("直播价 ¥69", { s: 50, w: 900, c: "#c0392b", gap: 2 }),
          ],
          "background:rgba(255,250,240,.92);border-radius:18px;padding:14px 34px",
        ),
        { x: 170, y: 200, depth: 6 },
      ),
      said(["橘子汽水：留香多久", "橙里生活馆：点下方小黄车下单就可以"]),
    ],
  }),
];
