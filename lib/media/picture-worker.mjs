import { parentPort, workerData } from "node:worker_threads";
import { readBytes, warmUp } from "./reader/read.mjs";

// Plain JavaScript, run by plain Node: the same file under tsx, in tests and beside a built server.
const options = { threads: workerData?.threads ?? 1, text: workerData?.text ?? true };

parentPort.on("message", async ({ id, bytes }) => {
  try {
    parentPort.postMessage({ id, reading: await readBytes(bytes, options) });
  } catch (error) {
    parentPort.postMessage({ id, broken: String(error?.message ?? error).slice(0, 300) });
  }
});

await warmUp(options);
parentPort.postMessage({ ready: true });
