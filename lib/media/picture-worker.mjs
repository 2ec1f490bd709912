import { readBytes, warmUp } from "./reader/read.mjs";

// Plain JavaScript, run by plain Node: the same file under tsx, in tests and beside a built server.
const [threads, what] = process.argv.slice(2);
const options = { threads: Number(threads) || 1, text: what !== "codes" };

process.on("disconnect", () => process.exit(0));

process.on("message", async ({ bytes }) => {
  try {
    process.send({ reading: await readBytes(bytes, options) });
  } catch (error) {
    process.send({ broken: String(error?.message ?? error).slice(0, 300) });
  }
});

await warmUp(options);
process.send({ ready: true });
