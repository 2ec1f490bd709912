import { expect, it } from "vitest";
import type { Evidence } from "../detect/evidence";
import type { ItemSnapshot } from "../item";
import { skeletonOf } from "./text-key";

const item = (text: string): ItemSnapshot => ({ texts: [{ field: "body", text }] }) as ItemSnapshot;
const contact = (text: string, hit: string): Evidence =>
  ({
    canonical: `wechat:${hit}`,
    spans: [
      {
        kind: "text",
        field: "body",
        start: text.indexOf(hit),
        end: text.indexOf(hit) + hit.length,
        text: hit,
      },
    ],
  }) as unknown as Evidence;
const skeleton = (text: string, hit: string) => skeletonOf(item(text), [contact(text, hit)]);

it("the same words with another contact, other marks and emoji have one skeleton", () => {
  const one = skeleton("想要同款手链的姐妹加我 abc_2024 哦", "abc_2024");
  expect(one).toBe("想要同款手链的姐妹加我哦");
  expect(skeleton("想要同款手链的姐妹❤️，加我：qing888~哦！", "qing888")).toBe(one);
});

it("other words have another one, and too few words have none", () => {
  expect(skeleton("想要同款耳环的姐妹加我 abc_2024 哦", "abc_2024")).not.toBe(
    skeleton("想要同款手链的姐妹加我 abc_2024 哦", "abc_2024"),
  );
  expect(skeleton("加我 abc_2024", "abc_2024")).toBeNull();
});

it("English texts keep their letters", () => {
  expect(skeleton("Message me for wholesale: abc_2024 cheap", "abc_2024")).toBe("messagemeforwholesalecheap");
});
