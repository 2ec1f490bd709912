import { describe, expect, it } from "vitest";
import { drawnQuad, fitted, kept, opening, zoomed } from "./geometry";

const frame = { width: 668, height: 587 };
const picture = { width: 900, height: 1125 };

describe("picture in its frame", () => {
  it("fits the whole picture, centred", () => {
    const { scale, x, y } = fitted(frame, picture);
    expect(scale).toBeCloseTo(587 / 1125);
    expect(y).toBeCloseTo(0);
    expect(x).toBeCloseTo((668 - 900 * scale) / 2);
  });

  it("opens with all evidence in view, however large it would like to be", () => {
    const evidence = { left: 100, top: 150, right: 800, bottom: 1000 };
    const { scale, x, y } = opening(frame, picture, evidence);
    expect(evidence.left * scale + x).toBeGreaterThanOrEqual(0);
    expect(evidence.right * scale + x).toBeLessThanOrEqual(frame.width);
    expect(evidence.top * scale + y).toBeGreaterThanOrEqual(0);
    expect(evidence.bottom * scale + y).toBeLessThanOrEqual(frame.height);
  });

  it("zooms around the pointer", () => {
    const before = { scale: 2, x: -400, y: -600 };
    const at = { x: 300, y: 200 };
    const after = zoomed(before, 1.5, at, frame, picture);
    const under = (p: typeof before) => [(at.x - p.x) / p.scale, (at.y - p.y) / p.scale];
    expect(under(after)[0]).toBeCloseTo(under(before)[0] ?? 0);
    expect(under(after)[1]).toBeCloseTo(under(before)[1] ?? 0);
  });

  it("stays between a quarter and eight times, and fit is always reachable", () => {
    const at = { x: 0, y: 0 };
    expect(zoomed({ scale: 7, x: 0, y: 0 }, 10, at, frame, picture).scale).toBe(8);
    expect(zoomed({ scale: 1, x: 0, y: 0 }, 0.01, at, frame, picture).scale).toBe(0.25);
    const huge = { width: 9000, height: 9000 };
    expect(zoomed({ scale: 1, x: 0, y: 0 }, 0.001, at, frame, huge).scale).toBeCloseTo(587 / 9000);
  });

  it("cannot be dragged out of sight", () => {
    expect(kept({ scale: 2, x: 5000, y: -9000 }, frame, picture)).toEqual({ scale: 2, x: 0, y: 587 - 2250 });
  });
});

describe("a box drawn by hand", () => {
  it("is a clockwise quad inside the picture, whichever way it was drawn", () => {
    expect(drawnQuad([120.4, 90], [-30, 10], picture)).toEqual([
      [0, 10],
      [120, 10],
      [120, 90],
      [0, 90],
    ]);
  });
  it("is nothing where it was only a click", () => {
    expect(drawnQuad([10, 10], [13, 12], picture)).toBeNull();
  });
});
