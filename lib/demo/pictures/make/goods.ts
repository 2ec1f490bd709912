/** Goods as plain shapes in a square of 200: flat for thumbnails, under the `relief` filter for photographs. */
export type Good = { name: string; draw: (main: string, second: string) => string };

const ink = "#2d2a28";

export const GOODS = {
  candle: {
    name: "橙花蜡烛",
    draw: (m, s) =>
      `<rect x="58" y="58" width="84" height="110" rx="10" fill="${m}"/><rect x="58" y="58" width="84" height="20" rx="8" fill="${s}"/><rect x="72" y="98" width="56" height="40" rx="3" fill="#fffaf0"/><path d="M82 112h36M88 124h24" stroke="${ink}" stroke-width="4"/><path d="M100 56v-10" stroke="${ink}" stroke-width="3"/><path d="M100 46q-9-10 0-24q9 14 0 24z" fill="#f3a93a"/>`,
  },
  basket: {
    name: "亚麻收纳篮",
    draw: (m, s) =>
      `<path d="M44 78h112l-12 90q-1 6-8 6H64q-7 0-8-6z" fill="${m}"/><path d="M70 80q0-42 30-42t30 42" fill="none" stroke="${s}" stroke-width="10"/><path d="M50 112h100M54 140h92" stroke="${s}" stroke-width="4" opacity=".6"/>`,
  },
  stone: {
    name: "陶瓷香薰石",
    draw: (m, s) =>
      `<circle cx="100" cy="108" r="56" fill="${m}"/><circle cx="82" cy="90" r="12" fill="${s}" opacity=".8"/><path d="M60 128q40 26 80 0" fill="none" stroke="${s}" stroke-width="4" opacity=".5"/>`,
  },
  frame: {
    name: "原木相框",
    draw: (m, s) =>
      `<rect x="38" y="52" width="124" height="100" rx="4" fill="${m}"/><rect x="54" y="68" width="92" height="68" fill="#f7f3ea"/><path d="M54 136l30-34 20 20 16-12 26 26z" fill="${s}"/><circle cx="124" cy="86" r="8" fill="#e8b04a"/>`,
  },
  diffuser: {
    name: "扩香木",
    draw: (m, s) =>
      `<path d="M64 176l8-64h56l8 64z" fill="${m}"/><rect x="82" y="98" width="36" height="18" fill="${s}"/><path d="M92 98L70 26M100 98V20M108 98l24-70" stroke="${ink}" stroke-width="5" stroke-linecap="round"/>`,
  },
  coaster: {
    name: "羊毛杯垫",
    draw: (m, s) =>
      `<ellipse cx="100" cy="128" rx="72" ry="34" fill="${m}"/><ellipse cx="100" cy="112" rx="72" ry="34" fill="${s}"/><ellipse cx="100" cy="112" rx="48" ry="22" fill="none" stroke="${m}" stroke-width="5"/><ellipse cx="100" cy="112" rx="24" ry="11" fill="none" stroke="${m}" stroke-width="5"/>`,
  },
  mug: {
    name: "手作马克杯",
    draw: (m, s) =>
      `<path d="M48 62h86v92q0 16-16 16H64q-16 0-16-16z" fill="${m}"/><path d="M134 84h16q18 0 18 22t-18 22h-16" fill="none" stroke="${m}" stroke-width="13"/><path d="M48 62h86v28q-20 16-42 4t-44 6z" fill="${s}"/>`,
  },
  vase: {
    name: "粗陶花瓶",
    draw: (m, s) =>
      `<path d="M86 70h28q2 22 18 38q16 22 4 46q-6 20-36 20t-36-20q-12-24 4-46q16-16 18-38z" fill="${m}"/><path d="M68 128q32 18 64 0v14q-32 18-64 0z" fill="${s}"/><path d="M100 70V28M100 48q-24-4-26-26q24 2 26 26M102 42q20-6 22-24q-20 2-22 24" stroke="#5d7a4c" stroke-width="4" fill="#7c9a67"/>`,
  },
  bracelet: {
    name: "山茶手链",
    draw: (m, s) =>
      `<ellipse cx="100" cy="106" rx="66" ry="54" fill="none" stroke="${m}" stroke-width="11"/><circle cx="100" cy="160" r="16" fill="${s}"/><circle cx="88" cy="158" r="9" fill="${m}"/><circle cx="112" cy="158" r="9" fill="${m}"/><circle cx="100" cy="170" r="9" fill="${m}"/><circle cx="100" cy="150" r="9" fill="${m}"/>`,
  },
  ring: {
    name: "素银戒指",
    draw: (m, s) =>
      `<circle cx="100" cy="118" r="48" fill="none" stroke="${m}" stroke-width="15"/><path d="M78 62l22-28 22 28-22 22z" fill="${s}"/><path d="M78 62h44" stroke="#fff" stroke-width="3" opacity=".7"/>`,
  },
  earrings: {
    name: "珍珠耳坠",
    draw: (m, s) =>
      `<path d="M64 34v46M136 34v46" stroke="${m}" stroke-width="6"/><circle cx="64" cy="34" r="9" fill="${m}"/><circle cx="136" cy="34" r="9" fill="${m}"/><circle cx="64" cy="112" r="31" fill="${s}"/><circle cx="136" cy="112" r="31" fill="${s}"/>`,
  },
  phonecase: {
    name: "奶油胶手机壳",
    draw: (m, s) =>
      `<rect x="58" y="22" width="84" height="158" rx="20" fill="${m}"/><rect x="68" y="32" width="34" height="38" rx="11" fill="${s}"/><circle cx="80" cy="44" r="7" fill="${ink}"/><circle cx="91" cy="58" r="7" fill="${ink}"/><circle cx="116" cy="104" r="14" fill="${s}"/><path d="M74 140q12-18 24 0t24 0" stroke="#fff" stroke-width="9" fill="none" stroke-linecap="round"/>`,
  },
  hoodie: {
    name: "燕麦色卫衣",
    draw: (m, s) =>
      `<path d="M70 40q-30 8-44 26l-10 92h26l10-58v78q48 12 96 0v-78l10 58h26l-10-92q-14-18-44-26q-30 20-60 0z" fill="${m}"/><path d="M70 40q30 36 60 0q-6 34-30 38q-24-4-30-38z" fill="${s}"/><path d="M76 124h48l8 30H68z" fill="${s}" opacity=".6"/>`,
  },
  skirt: {
    name: "半身裙",
    draw: (m, s) =>
      `<path d="M70 42h60l34 126q-64 20-128 0z" fill="${m}"/><rect x="68" y="34" width="64" height="16" rx="4" fill="${s}"/><path d="M90 52l-14 122M110 52l14 122" stroke="${s}" stroke-width="4" opacity=".5"/>`,
  },
  backpack: {
    name: "徒步背包",
    draw: (m, s) =>
      `<rect x="52" y="46" width="96" height="126" rx="26" fill="${m}"/><path d="M80 46q0-22 20-22t20 22" fill="none" stroke="${s}" stroke-width="9"/><rect x="64" y="106" width="72" height="50" rx="10" fill="${s}"/><path d="M64 122h72" stroke="${m}" stroke-width="5"/>`,
  },
  kettle: {
    name: "露营水壶",
    draw: (m, s) =>
      `<path d="M52 86h92q10 70-10 84H64q-22-14-12-84z" fill="${m}"/><path d="M144 104l28-22-8 44-18 8z" fill="${m}"/><path d="M58 84q4-48 40-48t40 48" fill="none" stroke="${s}" stroke-width="8"/><rect x="60" y="74" width="76" height="14" rx="6" fill="${s}"/>`,
  },
  tent: {
    name: "双人帐篷",
    draw: (m, s) =>
      `<path d="M100 40L24 160h152z" fill="${m}"/><path d="M100 40l-26 120h52z" fill="${s}"/><path d="M100 40l-14-12M100 40l14-12" stroke="${ink}" stroke-width="4"/>`,
  },
  lamp: {
    name: "旧铜台灯",
    draw: (m, s) =>
      `<path d="M66 38h68l22 56H44z" fill="${m}"/><rect x="94" y="94" width="12" height="60" fill="${s}"/><ellipse cx="100" cy="162" rx="42" ry="13" fill="${s}"/>`,
  },
  teapot: {
    name: "紫砂壶",
    draw: (m, s) =>
      `<ellipse cx="98" cy="122" rx="54" ry="46" fill="${m}"/><path d="M148 110l32-30-10 50-24 12zM46 98q-30 2-26 30t34 20" fill="none" stroke="${m}" stroke-width="11"/><path d="M148 110l32-30-10 50-24 12z" fill="${m}"/><ellipse cx="98" cy="80" rx="30" ry="10" fill="${s}"/><circle cx="98" cy="66" r="8" fill="${s}"/>`,
  },
  camera: {
    name: "胶片相机",
    draw: (m, s) =>
      `<rect x="30" y="66" width="140" height="92" rx="12" fill="${ink}"/><rect x="30" y="66" width="140" height="26" rx="10" fill="${m}"/><rect x="78" y="50" width="44" height="20" rx="4" fill="${m}"/><circle cx="100" cy="120" r="34" fill="${s}"/><circle cx="100" cy="120" r="22" fill="#33393f"/><circle cx="92" cy="112" r="7" fill="#9fb6c4"/>`,
  },
  soap: {
    name: "手工皂",
    draw: (m, s) =>
      `<rect x="38" y="82" width="124" height="74" rx="20" fill="${m}"/><rect x="38" y="108" width="124" height="26" fill="${s}"/><circle cx="70" cy="56" r="12" fill="${s}" opacity=".5"/><circle cx="98" cy="44" r="8" fill="${s}" opacity=".5"/>`,
  },
  serum: {
    name: "精华液",
    draw: (m, s) =>
      `<rect x="64" y="84" width="72" height="90" rx="14" fill="${m}"/><rect x="84" y="58" width="32" height="28" fill="${s}"/><rect x="90" y="26" width="20" height="34" rx="9" fill="${ink}"/><rect x="76" y="110" width="48" height="38" rx="3" fill="#fff" opacity=".85"/><path d="M84 122h32M90 134h20" stroke="${ink}" stroke-width="3"/>`,
  },
  sneaker: {
    name: "帆布鞋",
    draw: (m, s) =>
      `<path d="M28 94q24 6 34-24h20l48 42q34 4 42 22v18H28z" fill="${m}"/><rect x="24" y="146" width="152" height="18" rx="8" fill="${s}"/><path d="M82 86l18-10M96 98l18-10M110 110l16-8" stroke="#fff" stroke-width="5"/>`,
  },
  teatin: {
    name: "茉莉茶罐",
    draw: (m, s) =>
      `<rect x="58" y="58" width="84" height="116" rx="8" fill="${m}"/><rect x="54" y="38" width="92" height="28" rx="8" fill="${s}"/><rect x="72" y="88" width="56" height="64" rx="3" fill="#fbf5e6"/><path d="M100 98v44M88 106h24M88 130h24" stroke="${s}" stroke-width="5"/>`,
  },
} satisfies Record<string, Good>;

export type GoodId = keyof typeof GOODS;

/** Rounds flat shapes by light from the upper left: enough to pass for a photograph at this size. */
const RELIEF = `<filter id="relief" x="-10%" y="-10%" width="120%" height="120%" color-interpolation-filters="sRGB"><feGaussianBlur in="SourceAlpha" stdDeviation="9" result="soft"/><feDiffuseLighting in="soft" surfaceScale="9" diffuseConstant="1.05" lighting-color="#fff4e2" result="shade"><feDistantLight azimuth="232" elevation="52"/></feDiffuseLighting><feComposite in="SourceGraphic" in2="shade" operator="arithmetic" k1="1.15" k2="0.06" k3="0" k4="0" result="lit"/><feSpecularLighting in="soft" surfaceScale="7" specularConstant=".7" specularExponent="24" lighting-color="#fff" result="shine"><feDistantLight azimuth="232" elevation="48"/></feSpecularLighting><feComposite in="shine" in2="SourceAlpha" operator="in" result="gloss"/><feTurbulence type="fractalNoise" baseFrequency=".5" numOctaves="2" result="grain"/><feColorMatrix in="grain" values="0 0 0 0 .5 0 0 0 0 .45 0 0 0 0 .4 0 0 0 .22 0" result="dust"/><feComposite in="dust" in2="SourceAlpha" operator="in" result="dusted"/><feMerge result="all"><feMergeNode in="lit"/><feMergeNode in="gloss"/><feMergeNode in="dusted"/></feMerge><feComposite in="all" in2="SourceAlpha" operator="in"/></filter>`;

/** The good as it would look photographed, `size` pixels square. */
export function photographed(id: GoodId, size: number, main: string, second: string): string {
  return `<svg width="${size}" height="${size}" viewBox="0 0 200 200" style="display:block;overflow:visible">${RELIEF}<g filter="url(#relief)">${GOODS[id].draw(main, second)}</g></svg>`;
}

/** The good as a flat drawing on its own tint: a shop's thumbnail. */
export function flat(id: GoodId, size: number, tint: string, main: string, second: string): string {
  return `<svg width="${size}" height="${size}" viewBox="0 0 200 200" style="display:block"><rect width="200" height="200" fill="${tint}"/><g transform="translate(18 18) scale(.82)">${GOODS[id].draw(main, second)}</g></svg>`;
}
