import { writeSync } from "node:fs";
import { join } from "node:path";
import { openStore, type Place } from "@/db/open";
import type { Step } from "@/db/steps";
import type { StepBody, Store } from "@/db/store";
import type { PersonActor } from "@/lib/domain/actor";
import type { CaseId, DecisionId } from "@/lib/domain/ids";
import { makeContext } from "@/lib/edge/context";
import { openKeyFile } from "@/lib/edge/key-files";
import { loadSecrets } from "@/lib/edge/secrets";
import { confirmCase } from "@/lib/usecases/cases/confirm-case";
import { undoDecision } from "@/lib/usecases/cases/undo-decision";
import { confirmCommand } from "./desk";

/*
 * One life of an app that dies: confirms a case (and may undo it), and is killed with SIGKILL at a named point of
 * its last transaction. What it says before is what a client was told.
 */
export type Life = {
  place: Place;
  keysFolder: string;
  actor: PersonActor;
  caseId: CaseId;
  key: string;
  undo: boolean;
  /** `step:N` after the N-th statement, `before_commit`, `after_commit`, or `never`. */
  dieAt: string;
  /** Waits at `dieAt` for the database server to be stopped, instead of dying there itself. */
  pauses: boolean;
};

const life = JSON.parse(process.argv[2] ?? "") as Life;
let armed = false;

const PAUSE_MS_MAX = 20_000;
const say = (line: string) => writeSync(1, `${line}\n`);
const die = () => process.kill(process.pid, "SIGKILL");
const isHere = (point: string) => armed && life.dieAt === point;

async function pause(): Promise<void> {
  say("paused");
  await new Promise((resolve) => setTimeout(resolve, PAUSE_MS_MAX));
}

/** Dies or waits here. Only PostgreSQL's runner can wait, and only it is asked to. */
function* endsHere(): Generator<Step, void, unknown> {
  if (life.pauses) yield { query: pause(), returns: false };
  else die();
}

/** Counts the statements of the armed transaction and ends where it was told to. */
function* counted<T>(inner: Generator<Step, T, unknown>): Generator<Step, T, unknown> {
  let next = inner.next();
  for (let n = 1; !next.done; n++) {
    const answer: unknown = yield next.value;
    if (isHere(`step:${n}`)) yield* endsHere();
    next = inner.next(answer);
  }
  if (isHere("before_commit")) yield* endsHere();
  return next.value;
}

function dying(store: Store): Store {
  return {
    ...store,
    async transact<T>(body: StepBody<T>): Promise<T> {
      const value = await store.transact((db, t) => counted(body(db, t)));
      if (isHere("after_commit")) await (life.pauses ? pause() : die());
      return value;
    },
  };
}

const keys = openKeyFile(join(life.keysFolder, "keys.db"));
const secrets = loadSecrets(life.keysFolder, "a secret for tests only, thirty-two characters");
const ctx = makeContext({ store: dying(openStore(life.place)), keys, secrets });
const command = await confirmCommand(ctx, life.actor, life.caseId);
armed = !life.undo;
const done = await confirmCase(ctx, life.actor, command, life.key);
say(`confirmed ${JSON.stringify(done)}`);
if (life.undo && done.ok && done.value.decisionId) {
  armed = true;
  const undone = await undoDecision(ctx, life.actor, done.value.decisionId as DecisionId);
  say(`undone ${JSON.stringify(undone)}`);
}
process.exit(0);
