import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin("./lib/i18n/request.ts");

/** For every answer; pages get their content policy with a nonce from proxy.ts. */
const STRICT = [
  { key: "x-content-type-options", value: "nosniff" },
  { key: "x-frame-options", value: "DENY" },
  { key: "referrer-policy", value: "same-origin" },
  { key: "cross-origin-opener-policy", value: "same-origin" },
  { key: "cross-origin-resource-policy", value: "same-origin" },
  { key: "x-permitted-cross-domain-policies", value: "none" },
  {
    key: "permissions-policy",
    value: "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
  },
  // Browsers heed it over https only.
  { key: "strict-transport-security", value: "max-age=31536000" },
];

/** Data is never a page: nothing in an answer of the API may run, be framed, or be indexed. */
const DATA = [
  { key: "content-security-policy", value: "default-src 'none'; frame-ancestors 'none'; sandbox" },
  { key: "x-robots-tag", value: "noindex" },
];

/** The public pages of a notice: never kept, never indexed, and no other site learns where they are. */
const NOTICE = [
  { key: "referrer-policy", value: "no-referrer" },
  { key: "x-robots-tag", value: "noindex, nofollow, noarchive" },
  { key: "cache-control", value: "no-store" },
];

/** @type {import("next").NextConfig} */
const config = {
  distDir: process.env.NEXT_DIST_DIR ?? ".next",
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: [
    "better-sqlite3",
    "pg",
    "sharp",
    "zxing-wasm",
    "onnxruntime-web",
    "onnxruntime-node",
    "pdfkit",
  ],
  experimental: { authInterrupts: true }, // `forbidden()` shows app/forbidden.tsx with status 403
  headers: async () => [
    { source: "/:path*", headers: STRICT },
    { source: "/api/:path*", headers: DATA },
    { source: "/notice/:path*", headers: NOTICE },
    { source: "/api/notice/:path*", headers: NOTICE },
  ],
  typescript: { ignoreBuildErrors: true }, // `npm run check` types everything, tests included
};

export default withNextIntl(config);
