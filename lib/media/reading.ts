/** Corners clockwise from where reading starts, in pixels of the picture as a browser shows it. */
export type Quad = [[number, number], [number, number], [number, number], [number, number]];

/** Why a picture was not taken or not read. */
export type PictureRefusal =
  | { kind: "too_large"; bytes: number; bytesMax: number }
  /** `detail` says it in words where the type is known: a video. */
  | { kind: "wrong_type"; detail?: string }
  | { kind: "too_many_pixels"; width: number; height: number; pixelsMax: number }
  | { kind: "broken"; detail: string }
  | { kind: "too_slow"; limitMs: number }
  | { kind: "busy"; waiting: number }
  | { kind: "crashed" };

export type OcrEngine = "onnx-native" | "onnx-wasm" | "none";

/** What one picture says. A refused picture says nothing and carries the reason. */
export type PictureReading = {
  qr: { payload: string; quad: Quad }[];
  /** Lines of print; `confidence` is the mean per letter, 0 to 1. */
  lines: { text: string; quad: Quad; confidence: number }[];
  /** Places that look like a code and could not be decoded: mini-program codes, damaged codes. */
  unreadableCodes: { quad: Quad }[];
  width: number;
  height: number;
  engine: OcrEngine;
  ms: number;
  refused: PictureRefusal | null;
};

export const silent = (refused: PictureRefusal, ms = 0): PictureReading => ({
  qr: [],
  lines: [],
  unreadableCodes: [],
  width: 0,
  height: 0,
  engine: "none",
  ms,
  refused,
});
