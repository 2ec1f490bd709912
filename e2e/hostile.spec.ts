import { expect, test } from "@playwright/test";
import { csrf } from "./hostile/csrf";
import { crossed, idor } from "./hostile/idor";
import { upload } from "./hostile/upload";
import { isRefused, openWorld, type Pair, type World } from "./hostile/world";

/* Hostile requests over the wire, each beside its positive twin: refused, never by a fault, and the twin works. */

const AT_LEAST = { idor: 40, upload: 20, csrf: 15 };
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
test("a file is what its bytes are", async () => tryAll(await upload(world), AT_LEAST.upload));
test("another site moves nothing with a person's session", () => tryAll(csrf(world), AT_LEAST.csrf));
