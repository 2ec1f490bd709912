import { expect, test } from "@playwright/test";
import { auth } from "./hostile/auth";
import { csrf } from "./hostile/csrf";
import { crossed, idor } from "./hostile/idor";
import { injection } from "./hostile/injection";
import { limits } from "./hostile/limits";
import { ssrf } from "./hostile/ssrf";
import { upload } from "./hostile/upload";
import { isRefused, openWorld, type Pair, type World } from "./hostile/world";

/* Hostile requests over the wire, each beside its positive twin: refused, never by a fault, and the twin works. */

const AT_LEAST = { idor: 40, injection: 20, upload: 20, csrf: 15, auth: 15, ssrf: 10, limits: 10 };
const AT_ONCE = 4;

let world: World;
test.beforeAll(async ({ browser }) => {
  world = await openWorld(browser);
});

async function tryAll(pairs: readonly Pair[], least: number): Promise<void> {
  expect(pairs.length).toBeGreaterThanOrEqual(least);
  const wrong: string[] = [];
  const rest = [...pairs];
  const worker = async () => {
    for (let pair = rest.shift(); pair; pair = rest.shift()) wrong.push(...(await faultsOf(pair)));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  expect(wrong).toEqual([]);
}

async function faultsOf({ name, hostile, twin, ...says }: Pair): Promise<string[]> {
  const refused = says.refused ?? isRefused;
  const works = says.works ?? (({ status }) => status === 200);
  const bad = await hostile();
  const good = await twin();
  const said = (what: string, { status, text }: typeof bad) =>
    `${name}: ${what} ${status} ${text.slice(0, 160)}`;
  return [
    ...(bad.status >= 500 || !refused(bad) ? [said("hostile", bad)] : []),
    ...(works(good) ? [] : [said("twin", good)]),
  ];
}

test("nobody reaches by an id what is not theirs to see or change", () =>
  tryAll([...idor(world), ...crossed(world)], AT_LEAST.idor));
test("a text stays a text", () => tryAll(injection(world), AT_LEAST.injection));
test("a file is what its bytes are", async () => tryAll(await upload(world), AT_LEAST.upload));
test("another site moves nothing with a person's session", () => tryAll(csrf(world), AT_LEAST.csrf));
test("what is not a session or a key opens nothing", () => tryAll(auth(world), AT_LEAST.auth));
test("what is too much is refused", () => tryAll(limits(world), AT_LEAST.limits));
test("a webhook reaches nothing inside", async () => {
  const inside = await ssrf(world);
  await tryAll(inside.pairs, AT_LEAST.ssrf);
  expect(inside.hits()).toBe(0);
  inside.close();
});
