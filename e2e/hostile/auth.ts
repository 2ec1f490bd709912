import { JSON_TYPE, type Pair, type World } from "./world";

/** Sessions and keys that are not, no longer, or not quite ones. */
export function auth(world: World): Pair[] {
  const { send, keys } = world;
  const desk = "/api/desk/queue";
  const asCookie = (value: string) => send(desk, { headers: { cookie: `weir_session=${value}` } });
  const signedIn = () => send(desk, { role: "reviewer" });
  const none = Buffer.from('{"alg":"none"}').toString("base64url");
  const claims = Buffer.from('{"sid":"session_1","role":"admin"}').toString("base64url");
  const cookies: [string, string][] = [
    ["an empty cookie", ""],
    ["a word", "admin"],
    ["a token without a signature", `${none}.${claims}.`],
    ["five empty parts", "...."],
    ["a quote", "'--"],
    ["an id of a session", "session_00000000000000000000000000"],
    ["four thousand letters", "a".repeat(4000)],
  ];
  const cookiePairs = cookies.map(([name, value]) => ({
    name: `${name} as a session`,
    hostile: () => asCookie(value),
    refused: ({ status }: { status: number }) => status === 401,
    twin: signedIn,
  }));
  const cases = "/api/v1/cases?limit=1";
  const good = () => send(cases, { token: keys.all });
  const headers: [string, Record<string, string>][] = [
    ["no header", {}],
    ["an empty Bearer", { authorization: "Bearer " }],
    ["Basic", { authorization: `Basic ${Buffer.from(`admin:${keys.all}`).toString("base64")}` }],
    ["a key one letter longer", { authorization: `Bearer ${keys.all}a` }],
    ["a key one letter shorter", { authorization: `Bearer ${keys.all.slice(0, -1)}` }],
    ["a key in capitals", { authorization: `Bearer ${keys.all.toUpperCase()}` }],
    ["the prefix alone", { authorization: "Bearer weir_" }],
    ["a key in another header", { "x-api-key": keys.all }],
    ["two keys", { authorization: `Bearer ${keys.all}, Bearer ${keys.all}` }],
  ];
  const keyPairs = headers.map(([name, given]) => ({
    name: `${name} as a key`,
    hostile: () => send(cases, { headers: given }),
    refused: ({ status }: { status: number }) => status === 401,
    twin: good,
  }));
  return [
    ...cookiePairs,
    ...keyPairs,
    {
      name: "a key in the address",
      hostile: () => send(`${cases}&access_token=${keys.all}`),
      refused: ({ status }) => status === 401,
      twin: good,
    },
    {
      name: "a revoked key",
      hostile: () => revoked(world),
      refused: ({ status }) => status === 401,
      twin: good,
    },
    {
      name: "a key at the desk's door",
      hostile: () => send(desk, { token: keys.all }),
      refused: ({ status }) => status === 401,
      twin: signedIn,
    },
    {
      name: "a session at the machines' door",
      hostile: () => send(cases, { role: "admin" }),
      refused: ({ status }) => status === 401,
      twin: good,
    },
  ];
}

async function revoked({ send }: World) {
  const admin = { method: "POST", role: "admin", headers: JSON_TYPE } as const;
  const body = JSON.stringify({ name: "short", scopes: ["cases:read"] });
  const made = await send("/api/desk/keys", { ...admin, body });
  const { id, token } = (JSON.parse(made.text) as { value: { id: string; token: string } }).value;
  await send(`/api/desk/keys/${id}`, { ...admin, body: JSON.stringify({ order: "revoke" }) });
  return send("/api/v1/cases?limit=1", { token });
}
