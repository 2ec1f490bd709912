import type { PictureReading } from "../reading";

export function readBytes(
  bytes: Uint8Array,
  options?: { threads?: number; text?: boolean; only?: "onnx-native" | "onnx-wasm" },
): Promise<Omit<PictureReading, "refused">>;
export function warmUp(options?: { threads?: number; text?: boolean }): Promise<void>;
