import { expect, test } from "vitest";
import { labelSides } from "./points";

test("amounts of diamonds close together never stand over each other", () => {
  expect(labelSides([33, 80])).toEqual(["right", "left"]);
  expect(labelSides([33, 73])).toEqual(["right", "right"]);
  expect(labelSides([50, 55, 60])).toEqual(["left", "none", "right"]);
});
