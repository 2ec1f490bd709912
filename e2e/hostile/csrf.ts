import { allowedRole, type Call, filled, isThrough, JSON_TYPE, NOBODY, type Pair, type World } from "./world";

/** What another site can make a browser send, to every route that changes something, with the right person's session. */
export function csrf(world: World): Pair[] {
  const tricks: [string, Call["headers"]][] = [
    ["from another origin", { ...JSON_TYPE, origin: "https://evil.example" }],
    ["from a sandbox", { ...JSON_TYPE, origin: "null" }],
    ["from nowhere", { ...JSON_TYPE, origin: null }],
    ["as a form", { "content-type": "text/plain" }],
    ["from another site", { ...JSON_TYPE, "sec-fetch-site": "cross-site" }],
    ["from a neighbour's site", { ...JSON_TYPE, "sec-fetch-site": "same-site" }],
  ];
  const changing = world.ways.filter(
    ({ kind, method }) => kind === "route" && method !== "GET" && method !== "HEAD",
  );
  return changing.flatMap(({ access, method, path }): Pair[] => {
    if (access?.kind !== "person") return [];
    const role = allowedRole(access.permission) ?? null;
    const where = filled(path, NOBODY);
    return tricks.map(([trick, headers]) => ({
      name: `${method} ${path} ${trick}`,
      hostile: () => world.send(where, { method, role, headers, body: "{}" }),
      refused: ({ status }) => status === 403 || status === 415,
      twin: () => world.send(where, { method, role, headers: JSON_TYPE, body: "{}" }),
      works: isThrough,
    }));
  });
}
