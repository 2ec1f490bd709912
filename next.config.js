import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin("./lib/i18n/request.ts");

/** @type {import("next").NextConfig} */
const config = {
  distDir: process.env.NEXT_DIST_DIR ?? ".next",
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: ["better-sqlite3", "pg", "sharp", "zxing-wasm", "@gutenye/ocr-node", "onnxruntime-node"],
  typescript: { ignoreBuildErrors: true }, // `npm run check` types everything, tests included
};

export default withNextIntl(config);
