import { writeSync } from "node:fs";
import { join } from "node:path";
import { openStore, type Place } from "@/db/open";
import type { PersonActor } from "@/lib/domain/actor";
import type { ConfirmCommand } from "@/lib/domain/cases/command";
import type { CaseId } from "@/lib/domain/ids";
import { makeContext } from "@/lib/edge/context";
import { openKeyFile } from "@/lib/edge/key-files";
import { loadSecrets } from "@/lib/edge/secrets";
import { claimCase } from "@/lib/usecases/cases/claim-case";
import { confirmCase } from "@/lib/usecases/cases/confirm-case";

/*
 * One of two real processes that race: it opens the same database, says `ready`, waits for a line on stdin, then
 * claims and decides what it was given, in order, and says each answer.
 */
export type Race = {
  place: Place;
  keysFolder: string;
  now: number;
  claims: { actor: PersonActor; caseId: CaseId }[];
  confirms: { actor: PersonActor; command: ConfirmCommand; key: string }[];
};
export type RaceAnswer = { claimed: string | null } | { confirmed: string };

const race = JSON.parse(process.argv[2] ?? "") as Race;
const store = openStore(race.place);
const keys = openKeyFile(join(race.keysFolder, "keys.db"));
const secrets = loadSecrets(race.keysFolder, "a secret for tests only, thirty-two characters");
const ctx = makeContext({ store, keys, secrets, now: () => race.now });
const say = (answer: RaceAnswer | "ready") => writeSync(1, `${JSON.stringify(answer)}\n`);

await claimCase(ctx, { id: "person_none" } as PersonActor, "case_none" as CaseId);
say("ready");
await new Promise((resolve) => process.stdin.once("data", resolve));
for (const { actor, caseId } of race.claims) {
  const claim = await claimCase(ctx, actor, caseId);
  say({ claimed: claim.ok ? actor.id : null });
}
for (const { actor, command, key } of race.confirms) {
  const done = await confirmCase(ctx, actor, command, key);
  say({ confirmed: done.ok ? "ok" : done.refusal.kind });
}
process.exit(0);
