import { JSON_TYPE, type Pair, type Reply, type World } from "./world";

const isText = ({ status, text }: Reply): boolean => status === 200 && !text.includes("<script>alert");
const SLOW_MS = 3000;

/** Texts that want to be code: in paths, queries, bodies and headers. */
export function injection({ send, keys, ids }: World): Pair[] {
  const token = keys.all;
  const one = () => send(`/api/v1/cases/${ids.cases}`, { token });
  const inPath = [
    "' OR '1'='1",
    "1; DROP TABLE cases",
    "1 UNION SELECT password_hash FROM people",
    "../../etc/passwd",
    "..\\..\\windows",
    "case_\u0000",
    "\ud83d\ude00",
    "$(id)",
    "{{7*7}}",
  ].map((text) => ({
    name: `a path with ${JSON.stringify(text)}`,
    hostile: () => send(`/api/v1/cases/${encodeURIComponent(text)}`, { token }),
    twin: one,
  }));
  const broken = ["%", "%c0%ae%c0%ae", "%ff"].map((text) => ({
    name: `a path with ${text}`,
    hostile: () => send(`/api/v1/cases/${text}`, { token }),
    twin: one,
  }));
  const list = () => send("/api/v1/cases?limit=1", { token });
  const inQuery = [
    "after=1%20OR%201=1",
    "limit=1&limit=2",
    "__proto__[x]=1",
    "constructor=1",
    "limit=-1",
  ].map((query) => ({
    name: `?${query}`,
    hostile: () => send(`/api/v1/cases?${query}`, { token }),
    twin: list,
  }));
  const find = (text: string) =>
    send("/api/desk/search/terms", {
      method: "POST",
      role: "reviewer",
      headers: JSON_TYPE,
      body: JSON.stringify({ text }),
    });
  const inSearch = ["%' OR 1=1 --", '"*" NEAR(', "\u0000", "<script>alert(1)</script>"].map((text) => ({
    name: `a search for ${JSON.stringify(text)}`,
    hostile: () => find(text),
    refused: (reply: Reply) => reply.status < 500 && !reply.text.includes("<script>alert"),
    twin: () => find("小店"),
    works: (reply: Reply) => reply.status < 500 && reply.status !== 401,
  }));
  const page = (query: string) => send(`/accounts?${query}`, { role: "reviewer" });
  const inPage = [
    "q=%3Cscript%3Ealert(1)%3C/script%3E",
    "search=%22%3E%3Cscript%3Ealert(1)%3C/script%3E",
  ].map((query) => ({
    name: `/accounts?${query}`,
    hostile: () => page(query),
    refused: isText,
    twin: () => page("q=a"),
  }));
  return [
    ...inPath,
    ...broken,
    ...inQuery,
    ...inSearch,
    ...inPage,
    ...redirects({ send }),
    slow(send, token),
  ];
}

function redirects({ send }: Pick<World, "send">): Pair[] {
  const leads = ["//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)"];
  return leads.map((to) => ({
    name: `sign-in sends nobody to ${to}`,
    hostile: () => send(`/api/auth/signin?callbackUrl=${encodeURIComponent(to)}`),
    refused: ({ status, headers }) => {
      const where = headers.get("location") ?? "/";
      const cookie = headers.get("set-cookie") ?? "";
      return (
        status < 500 &&
        !/^(https?:)?\/\/evil|^javascript/.test(where) &&
        !/callback-url=https?%3A%2F%2Fevil/.test(cookie)
      );
    },
    twin: () => send("/sign-in"),
  }));
}

/** A text made to send a bad pattern round and round. */
function slow(send: World["send"], token: string): Pair {
  const scan = (text: string) =>
    send("/api/v1/scan", {
      method: "POST",
      token,
      headers: JSON_TYPE,
      body: JSON.stringify({ surface: "note", text }),
    });
  let took = 0;
  return {
    name: "a text of repeated beginnings of contacts",
    hostile: async () => {
      const start = performance.now();
      const reply = await scan("加w x 1 3 8 a.@".repeat(400));
      took = performance.now() - start;
      return reply;
    },
    refused: ({ status }) => status < 500 && took < SLOW_MS,
    twin: () => scan("想要同款加微信 abc_2024"),
  };
}
