import { count, eq } from "drizzle-orm";
import type { World } from "@/lib/edge/context";
import { makeId } from "@/lib/edge/ids";
import type { Ctx } from "@/lib/usecases/context";
import { keepPacks } from "@/lib/usecases/policy/keep-packs";
import { indexTexts } from "@/lib/usecases/search/index-texts";
import { HISTORY } from "./content/history";
import { type Desk, daysAgo, MACHINE } from "./seed/desk";
import { importOldExemptions } from "./seed/exemptions";
import { takeStep } from "./seed/history";
import { arrivals, takeIn } from "./seed/intake";
import { addPeople, addPlatformKey, type SeededPerson } from "./seed/people";
import { openPictures } from "./seed/pictures";
import { checkPresent, planPresent } from "./seed/present";
import { putSubjects } from "./seed/subjects";
import { planTalk } from "./seed/talk";
import { Timeline } from "./seed/timeline";
import { planUpkeep } from "./seed/upkeep";

const HOUR = 3_600_000;

export type SeedOptions = {
  /** The moment up to which history is told, epoch ms; left out: now. */
  now?: number;
  /** Told how far it is, a few times. */
  say?: (line: string) => void;
  /** Which items take part; left out: all. For tests. */
  only?: (itemKey: string) => boolean;
};

export type SeedReport = {
  /** Shown once, stored nowhere but as a hash. */
  signIns: { email: string; role: string; password: string }[];
  people: SeededPerson[];
  accounts: number;
  stores: number;
  items: number;
  cases: number;
  openCases: number;
  decisions: number;
  proposals: number;
  notices: number;
  entries: number;
  /** What did not go as the content says: empty in a good demo. */
  surprises: string[];
  /** Items without a fault that the detector now lets pass, so that nobody had to decide them. */
  spared: string[];
  desk: Pick<Desk, "cases" | "decisions">;
};

/**
 * Fills an untouched installation with the demo by running the real use cases under a clock of its own: half a year
 * of intake, decisions, answers and money, in order of time (product.md, "The seeded demo"). Throws on broken I/O.
 */
export async function seedDemo(
  world: Pick<World, "ctx">,
  { now = Date.now(), say = () => {}, only = () => true }: SeedOptions = {},
): Promise<SeedReport> {
  const desk = deskAt(world.ctx, now);
  const people = await world.ctx.store.inBulk(() => tell(desk, only, say));
  await checkPresent(desk, only);
  while ((await indexTexts(world.ctx)) > 0);
  const report = { ...(await countAll(desk)), people, surprises: desk.surprises, spared: desk.spared, desk };
  say(`${report.items} items, ${report.decisions} decisions, ${report.openCases} open cases`);
  return { ...report, signIns: people.map(({ email, role, password }) => ({ email, role, password })) };
}

/** Plans everything that happens, and lets it happen in order of time. */
async function tell(
  desk: Desk,
  takesPart: (itemKey: string) => boolean,
  say: (line: string) => void,
): Promise<SeededPerson[]> {
  const pictures = await openPictures();
  const coming = arrivals(desk).filter((each) => takesPart(each.itemKey));
  const begin = Math.min(...coming.map((each) => each.at)) - 26 * HOUR;
  desk.clock.now = begin;
  await keepPacks(desk.ctx, MACHINE);
  const people = await addPeople(desk);
  const platform = await addPlatformKey(desk);
  await putSubjects(desk, platform, pictures);
  await importOldExemptions(desk);
  say(`${people.length} people, and the platform's accounts and stores`);
  for (const each of coming) desk.timeline.plan(each.at, () => takeIn(desk, platform, pictures, each));
  for (const step of HISTORY.filter(({ itemKey }) => takesPart(itemKey))) {
    desk.timeline.plan(daysAgo(desk, step.daysAgo), () => takeStep(desk, step));
  }
  planPresent(desk, takesPart);
  planTalk(desk, takesPart);
  planUpkeep(desk, begin + 25 * HOUR);
  desk.timeline.plan(daysAgo(desk, 60), async () => say("two of six months to go"));
  await desk.timeline.run(desk.clock, desk.now);
  return people;
}

function deskAt(real: Ctx, now: number): Desk {
  const clock = { now };
  const ctx: Ctx = { ...real, now: () => clock.now, newId: (prefix) => makeId(prefix, clock.now) };
  return {
    ctx,
    clock,
    now,
    timeline: new Timeline(),
    people: new Map(),
    cases: new Map(),
    decisions: new Map(),
    surprises: [],
    spared: [],
  };
}

async function countAll({ ctx }: Desk) {
  const { db, t } = ctx.store;
  const n = async (query: PromiseLike<{ n: number }[]>) => (await query)[0]?.n ?? 0;
  return {
    accounts: await n(db.select({ n: count() }).from(t.account)),
    stores: await n(db.select({ n: count() }).from(t.store)),
    items: await n(db.select({ n: count() }).from(t.item)),
    cases: await n(db.select({ n: count() }).from(t.case)),
    openCases: await n(db.select({ n: count() }).from(t.case).where(eq(t.case.state, "open"))),
    decisions: await n(db.select({ n: count() }).from(t.decision)),
    proposals: await n(db.select({ n: count() }).from(t.proposal)),
    notices: await n(db.select({ n: count() }).from(t.notice)),
    entries: await n(db.select({ n: count() }).from(t.logEntry)),
  };
}
