export type Raster = {
  rgb: Uint8Array;
  grey: Uint8Array;
  width: number;
  height: number;
  scale: number;
  original: { width: number; height: number };
};
export function decode(bytes: Uint8Array): Promise<Raster>;
