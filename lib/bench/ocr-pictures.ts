import { readFile } from "node:fs/promises";
import path from "node:path";
import sharp from "sharp";

/** A picture with what is printed on it. */
export type Printed = { name: string; kind: string; bytes: Uint8Array; texts: string[] };

const DEMO = path.join(process.cwd(), "lib/demo/pictures");
const SANS = "Noto Sans CJK SC";
const SERIF = "Noto Serif CJK SC";

/** The demo's pictures that carry print: rendered cards, pages and frames with the grain of a photograph. */
export async function demoPrinted(): Promise<Printed[]> {
  const list: { file: string; texts: string[] }[] = JSON.parse(
    await readFile(path.join(DEMO, "pictures.json"), "utf8"),
  );
  const printed = list.filter((one) => one.texts.length > 0);
  return Promise.all(
    printed.map(async ({ file, texts }) => ({
      name: file,
      kind: "demo",
      bytes: await readFile(path.join(DEMO, file)),
      texts,
    })),
  );
}

type Look = {
  kind: string;
  size: number;
  turn: number;
  ink: string;
  paper: string;
  blur: number;
  jpeg: number;
  noise: number;
  font: string;
  /** Opacity of a shadow falling over half the card. */
  shade: number;
};

/** Ten hardships in five steps, the last the hardest. Sizes in pixels of a 1000 x 760 picture, angles degrees. */
function looks(): Look[] {
  const base = {
    size: 34,
    turn: 0,
    ink: "#2b2724",
    paper: "#fbf6ea",
    blur: 0,
    jpeg: 88,
    noise: 4,
    font: SANS,
    shade: 0,
  };
  const list: Look[] = [];
  const dark = ["#232833", "#51202b", "#20402f", "#3b2a63", "#5c4520"];
  for (let i = 0; i < 5; i++) {
    list.push({ ...base, kind: "small", size: [26, 22, 18, 16, 14][i] ?? 14 });
    list.push({ ...base, kind: "turned", turn: [-7, 14, -22, 90, 180][i] ?? 0 });
    list.push({
      ...base,
      kind: "faint",
      ink: ["#8a847a", "#a19a8f", "#b5aea2", "#c2bbaf", "#cdc6b9"][i] ?? "#999",
    });
    list.push({ ...base, kind: "blurred", blur: 1 + 0.6 * i });
    list.push({ ...base, kind: "light on dark", ink: "#f2e6cf", paper: dark[i] ?? "#000" });
    list.push({ ...base, kind: "noisy", noise: 16 + 16 * i });
    list.push({ ...base, kind: "compressed", jpeg: [40, 28, 20, 14, 9][i] ?? 9 });
    list.push({ ...base, kind: "serif", font: SERIF, size: 40 - 5 * i });
    list.push({
      ...base,
      kind: "no card",
      paper: "none",
      ink: i % 2 ? "#fff7d6" : "#7a1f14",
      size: 46 - 4 * i,
    });
    list.push({ ...base, kind: "shaded", shade: 0.3 + 0.13 * i, turn: 3 * i });
  }
  return list;
}

const CARDS = [
  ["感谢您的支持", "扫码加微信返现5元", "微信号：chengli_88", "备注订单号 秒到账"],
  ["加薇❤好友领红包", "薇信 taotao_xp88", "手机同微信 138 0013 8000", "老客专享内部价"],
  ["售后请先联系我", "企鹅 2874 119 360", "不要直接给差评哦", "邮箱 chengli_print@163.com"],
  ["官网直购更便宜", "m.orangely.shop", "新人码 CL2026", "复制到浏览器打开"],
  ["转账立减5%", "6217 0012 8800 0412 778", "开户名 林青禾 建设银行", "付款截图发我"],
  ["去某宝搜 桃桃优选", "同款只要39元", "绿泡泡 lin_xiaolu0921", "这里拍不了"],
].map((card) => card.map((text) => text.replace("❤", "")));

function svgOf(look: Look, texts: string[]): Buffer {
  const [w, h] = [1000, 760];
  const lines = texts
    .map((text, i) => `<text x="500" y="${260 + i * look.size * 2.1}" text-anchor="middle">${text}</text>`)
    .join("");
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}"><g transform="rotate(${look.turn} 500 380)"><rect x="190" y="170" width="620" height="430" rx="10" fill="${look.paper}"/><g font-family="${look.font}" font-weight="500" font-size="${look.size}" fill="${look.ink}">${lines}</g><rect x="190" y="170" width="300" height="430" fill="#1a120a" opacity="${look.shade}"/></g></svg>`,
  );
}

async function photograph(look: Look, texts: string[], seed: number): Promise<Uint8Array> {
  const ground = await readFile(
    path.join(DEMO, ["clean-04.webp", "clean-08.webp", "clean-09.webp"][seed % 3] ?? "clean-04.webp"),
  );
  const frame = await sharp(ground)
    .resize(1000, 760, { fit: "cover" })
    .composite([{ input: svgOf(look, texts) }])
    .removeAlpha()
    .raw()
    .toBuffer();
  let state = seed + 1;
  for (let i = 0; i < frame.length; i++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    frame[i] = Math.max(0, Math.min(255, (frame[i] ?? 0) + ((state >>> 24) / 255 - 0.5) * 2 * look.noise));
  }
  let image = sharp(frame, { raw: { width: 1000, height: 760, channels: 3 } });
  if (look.blur > 0) image = image.blur(look.blur);
  return image.jpeg({ quality: look.jpeg }).toBuffer();
}

/** Whether this machine can draw Chinese at all: two different letters must not come out alike. */
async function canDrawChinese(): Promise<boolean> {
  const draw = (c: string) =>
    sharp(
      Buffer.from(
        `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><text y="32" font-family="${SANS}" font-size="32">${c}</text></svg>`,
      ),
    )
      .raw()
      .toBuffer();
  return !(await draw("微")).equals(await draw("信"));
}

/** 50 cards with written hardships; none where no Chinese font is installed. */
export async function drawnPrinted(): Promise<Printed[]> {
  if (!(await canDrawChinese())) return [];
  const all: Printed[] = [];
  for (const [i, look] of looks().entries()) {
    const texts = CARDS[i % CARDS.length] ?? [];
    all.push({
      name: `${look.kind} ${Math.floor(i / 10) + 1}`,
      kind: look.kind,
      bytes: await photograph(look, texts, i),
      texts,
    });
  }
  return all;
}
