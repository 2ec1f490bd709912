import type { Quad } from "../reading";
import type { Raster } from "./raster.mjs";

export function readCodes(
  raster: Raster,
  deadline: number,
): Promise<{ codes: { payload: string; quad: Quad }[]; unreadable: { quad: Quad }[] }>;
