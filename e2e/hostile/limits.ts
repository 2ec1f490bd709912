import { JSON_TYPE, type Pair, type World } from "./world";

const MB = 1024 * 1024;

/** More than is taken: sizes, counts, depth, lengths. */
export function limits({ send, keys }: World): Pair[] {
  const v1 = (path: string, body: string | Uint8Array, type = "application/json") =>
    send(path, { method: "POST", token: keys.all, headers: { "content-type": type }, body });
  const account = (n: number) => ({ platformId: `hostile-${n}`, name: "小店", kind: "merchant" });
  const accounts = (count: number) =>
    v1("/api/v1/accounts", JSON.stringify({ accounts: Array.from({ length: count }, (_, n) => account(n)) }));
  const scan = (text: string) => v1("/api/v1/scan", JSON.stringify({ surface: "note", text }));
  const list = (query: string, headers: Record<string, string> = {}) =>
    send(`/api/v1/cases?${query}`, { token: keys.all, headers });
  const keyed = (key: string) =>
    send("/api/v1/accounts", {
      method: "POST",
      token: keys.all,
      headers: { ...JSON_TYPE, "idempotency-key": key },
      body: JSON.stringify({ accounts: [account(1)] }),
    });
  const desk = (name: string) =>
    send("/api/desk/keys", {
      method: "POST",
      role: "admin",
      headers: JSON_TYPE,
      body: JSON.stringify({ name, scopes: ["metrics:read"] }),
    });
  const one = () => accounts(1);
  return [
    {
      name: "six megabytes of items",
      hostile: () => v1("/api/v1/items", " ".repeat(6 * MB)),
      twin: () => v1("/api/v1/items", "[]"),
      works: ({ status }) => status < 500 && status !== 413,
    },
    {
      name: "three megabytes of accounts",
      hostile: () => v1("/api/v1/accounts", " ".repeat(3 * MB)),
      twin: one,
    },
    {
      name: "a hundred megabytes of picture",
      hostile: () => v1("/api/v1/images", new Uint8Array(100 * MB), "image/png"),
      refused: ({ status }) => status === 413,
      twin: one,
    },
    { name: "501 accounts", hostile: () => accounts(501), twin: one },
    { name: "no account", hostile: () => accounts(0), twin: one },
    {
      name: "JSON of 50,000 levels",
      hostile: () => v1("/api/v1/accounts", `${"[".repeat(50_000)}${"]".repeat(50_000)}`),
      twin: one,
    },
    {
      name: "a line of items of 50,000 levels",
      hostile: () => v1("/api/v1/items", `${"[".repeat(50_000)}${"]".repeat(50_000)}`),
      refused: ({ status }) => status < 500,
      twin: one,
    },
    {
      name: "half a megabyte to scan",
      hostile: () => scan("加微信".repeat(60_000)),
      twin: () => scan("加微信 abc_2024"),
    },
    { name: "a page of 100,000", hostile: () => list("limit=100000"), twin: () => list("limit=1") },
    {
      name: "a page after 10 to the 30th",
      hostile: () => list(`after=1${"0".repeat(30)}`),
      twin: () => list("after=1000"),
    },
    {
      name: "an address of 12,000 letters",
      hostile: () => list(`limit=${"1".repeat(12_000)}`),
      twin: () => list("limit=1"),
    },
    {
      name: "an idempotency key of 201 letters",
      hostile: () => keyed("k".repeat(201)),
      twin: () => keyed("k".repeat(200)),
    },
    { name: "an idempotency key with a quote", hostile: () => keyed("k' --"), twin: () => keyed("k-1") },
    { name: "a name of 300 letters", hostile: () => desk("n".repeat(300)), twin: () => desk("n".repeat(80)) },
    {
      name: "half a megabyte to the desk",
      hostile: () => desk("n".repeat(MB / 2)),
      refused: ({ status }) => status === 413,
      twin: () => desk("n"),
    },
    { name: "what is no JSON", hostile: () => v1("/api/v1/accounts", "{"), twin: one },
    {
      name: "what is no UTF-8",
      hostile: () => v1("/api/v1/accounts", new Uint8Array([0xff, 0xfe, 0x00])),
      twin: one,
    },
  ];
}
