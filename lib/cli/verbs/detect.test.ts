import { PassThrough, Readable } from "node:stream";
import { expect, it } from "vitest";
import { detectVerb } from "./detect";

async function run(
  lines: Iterable<string>,
): Promise<{ out: Record<string, unknown>[]; err: string; code: number }> {
  const output = new PassThrough();
  const error = new PassThrough();
  const chunks: Buffer[] = [];
  output.on("data", (c: Buffer) => chunks.push(c));
  const code = await detectVerb(Readable.from(lines), output, error);
  const out = Buffer.concat(chunks)
    .toString()
    .split("\n")
    .filter(Boolean)
    .map((l) => JSON.parse(l) as Record<string, unknown>);
  return { out, err: String(error.read()), code };
}

it("one verdict per line, in order, with the offsets of the text", async () => {
  const { out, code } = await run([
    `${JSON.stringify({ id: 1, surface: "note", text: "加薇❤️：demo_shop01" })}\n`,
    `${JSON.stringify({ id: "b", surface: "note", text: "好看" })}\n`,
  ]);
  expect(code).toBe(0);
  expect(out.map((o) => [o.id, o.verdict])).toEqual([
    [1, "review"],
    ["b", "clear"],
  ]);
  expect(out[0]?.evidence).toEqual([
    expect.objectContaining({
      rule: "EC-04",
      kind: "wechat",
      start: 0,
      end: 16,
      text: "加薇❤️：demo_shop01",
      canonical: "wechat:demo_shop01",
    }),
  ]);
});

it("a bad line gets an error with its line number and does not stop the rest", async () => {
  const long = JSON.stringify({ id: 9, surface: "note", text: "加".repeat(200_000) });
  const { out, code } = await run([
    "{\n",
    '{"id":2,"surface":"nowhere","text":"x"}\n',
    '{"id":3,"surface":"note"}\n',
    `${long}\n`,
    '{"id":4,"surface":"note","text":"vx demo_shop01"}\n',
  ]);
  expect(code).toBe(1);
  expect(out.map((o) => [o.line ?? null, o.verdict])).toEqual([
    [1, "error"],
    [2, "error"],
    [3, "error"],
    [4, "error"],
    [null, "review"],
  ]);
});

it("a number split over the author's messages names its places; other senders are not judged", async () => {
  const messages = [
    { sender: "author", text: "138" },
    { sender: "other", text: "加我 vx demo_shop01" },
    { sender: "author", text: "0000" },
    { sender: "author", text: "1234" },
  ];
  const { out } = await run([`${JSON.stringify({ id: 1, surface: "private_message", messages })}\n`]);
  expect(out[0]?.evidence).toEqual([
    expect.objectContaining({
      canonical: "phone_mobile:13800001234",
      message: 0,
      spans: [
        expect.objectContaining({ message: 0 }),
        expect.objectContaining({ message: 2 }),
        expect.objectContaining({ message: 3 }),
      ],
    }),
  ]);
});
