import { expect, it } from "vitest";
import { csvLine } from "./csv";

it("quotes what must be quoted and never lets a cell start a formula", () => {
  expect(csvLine(["a", 'b"c', "d,e", "=1+1", "@x", "-2", ""])).toBe(`a,"b""c","d,e",'=1+1,'@x,'-2,\r\n`);
});
