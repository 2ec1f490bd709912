import { expect, it } from "vitest";
import { isReadable } from "./serve";

it("a path that is no text is refused before it comes to the pages; a query may hold anything", () => {
  const bad = ["/api/v1/cases/%", "/%ff", "/a/%c0%ae%c0%ae"];
  expect(bad.map(isReadable)).toEqual([false, false, false]);
  const good = ["/", "/cases/%E5%B0%8F", "/queue?q=%ff", "/a%2Fb?x=%"];
  expect(good.map(isReadable)).toEqual([true, true, true, true]);
});
