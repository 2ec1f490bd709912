import type { Role } from "../../lib/domain/words";
import {
  allowedRole,
  deniedRole,
  filled,
  isThrough,
  JSON_TYPE,
  NOBODY,
  type Pair,
  type Reply,
  type World,
} from "./world";

/** Every route and page with an id in its path, taken from the files: as nobody, and as whoever may not. */
export function idor(world: World): Pair[] {
  const withId = world.ways.filter(({ kind, path }) => kind !== "action" && path.includes("["));
  return withId.flatMap((way): Pair[] => {
    const { access, method, path, kind } = way;
    const id = idFor(world, path);
    const body = method === "GET" || method === "HEAD" ? {} : { headers: JSON_TYPE, body: "{}" };
    const call = (where: string, as: { role?: Role | null; token?: string }) =>
      world.send(filled(path, where), { method, ...body, ...as });
    const name = `${method} ${path}`;
    if (access?.kind === "key") {
      const twin = () => call(NOBODY, { token: world.keys.all });
      return [
        { name: `${name} without a key`, hostile: () => call(id, {}), twin, works: isThrough },
        {
          name: `${name} without its scope`,
          hostile: () => call(id, { token: world.keys.narrow }),
          twin,
          works: isThrough,
        },
      ];
    }
    if (access?.kind !== "person") return [];
    const right = allowedRole(access.permission);
    const wrong = deniedRole(access.permission);
    // What changes something is asked for an id that is not there: the twin must not change the demo.
    const twin = () => call(method === "GET" ? id : NOBODY, { role: right ?? null });
    const asNobody: Pair = {
      name: `${name} as nobody`,
      hostile: () => call(id, {}),
      refused: (reply) => (kind === "page" ? toSignIn(reply) : reply.status === 401),
      twin,
      works: isThrough,
    };
    if (!wrong) return [asNobody];
    const asWrong: Pair = {
      name: `${name} as ${wrong}`,
      hostile: () => call(id, { role: wrong }),
      refused: ({ status }) => status === 403,
      twin,
      works: isThrough,
    };
    return [asNobody, asWrong];
  });
}

/** A page that streams has sent its head already: then the way to sign-in is in the body. */
const toSignIn = ({ headers, text }: Reply): boolean =>
  (headers.get("location") ?? text).includes("/sign-in?next=");

const idFor = ({ ids }: World, path: string): string => {
  const before = /\/([a-z-]+)\/\[/.exec(path)?.[1] ?? "";
  return ids[before] ?? NOBODY;
};

/** An id of another kind where one of this kind is asked for. */
export function crossed(world: World): Pair[] {
  const { ids, keys, send } = world;
  const swaps: [string, string, string][] = [
    ["/api/v1/cases/", ids.accounts ?? "", ids.cases ?? ""],
    ["/api/v1/cases/", ids.stores ?? "", ids.cases ?? ""],
    ["/api/v1/cases/", ids.people ?? "", ids.cases ?? ""],
    ["/api/v1/cases/", ids.keys ?? "", ids.cases ?? ""],
  ];
  return swaps.map(([path, wrong, right]) => ({
    name: `GET ${path}${wrong.split("_")[0]}`,
    hostile: () => send(path + wrong, { token: keys.all }),
    refused: ({ status }) => status === 404,
    twin: () => send(path + right, { token: keys.all }),
  }));
}
