import { forgetApiReplies } from "@/db/operational-replies";
import { closing } from "@/lib/edge/closing";
import { type World, world } from "@/lib/edge/context";
import { logTrust } from "@/lib/edge/log-trust";
import { witnessOf } from "@/lib/edge/witness";
import { closePictureReader, readPicture } from "@/lib/media/read-picture";
import { post } from "@/lib/outbox/post";
import { flagLateProposals } from "@/lib/usecases/cases/flag-late-proposals";
import type { Ctx } from "@/lib/usecases/context";
import { takeDueReservations } from "@/lib/usecases/deposit/take-due-reservations";
import { findClustersSince } from "@/lib/usecases/intake/find-clusters";
import { readWaitingPictures } from "@/lib/usecases/intake/read-pictures";
import { postToWitness } from "@/lib/usecases/log/post-witness";
import { endExpiredMeasures } from "@/lib/usecases/measures/end-expired";
import { deliverDue } from "@/lib/usecases/outbox/deliver";
import { indexTexts } from "@/lib/usecases/search/index-texts";
import { forgetByTerms } from "@/lib/usecases/settings/forget-old";
import { summariseFailedSignIns } from "@/lib/usecases/summarise-failed-sign-ins";
import { publishHourly, reconcileHourly } from "./hourly";
import { type Loop, runLoop } from "./loop";

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const REPLIES_KEPT_MS = 7 * 24 * HOUR;
const ITEMS_PER_TURN = 4;

const home = globalThis as typeof globalThis & { weirJobs?: Promise<unknown> };

type Job = Omit<Loop, "work"> & { work(here: World): Promise<boolean> };

/** Every loop of a server process. Each turn is bounded, and safe beside the same loop in other processes. */
const JOBS: Job[] = [
  {
    busyMs: 200,
    idleMsMax: 2 * SECOND,
    work: async ({ ctx }) =>
      (await readWaitingPictures(ctx, { read: readPicture }, { limit: ITEMS_PER_TURN })).items > 0,
  },
  { busyMs: MINUTE, idleMsMax: 2 * MINUTE, work: async ({ ctx }) => reconcileHourly(ctx) },
  { busyMs: MINUTE, idleMsMax: 2 * MINUTE, work: async (here) => publishHourly(here.ctx, logTrust(here)) },
  { busyMs: MINUTE, idleMsMax: MINUTE, work: witnessed },
  {
    busyMs: SECOND,
    idleMsMax: 30 * SECOND,
    work: async ({ ctx }) => (await endExpiredMeasures(ctx)) > 0,
  },
  { busyMs: MINUTE, idleMsMax: MINUTE, work: async ({ ctx }) => (await flagLateProposals(ctx)) > 0 },
  { busyMs: SECOND, idleMsMax: MINUTE, work: async ({ ctx }) => (await takeDueReservations(ctx)) > 0 },
  {
    busyMs: MINUTE,
    idleMsMax: MINUTE,
    work: async ({ ctx }) => (await summariseFailedSignIns(ctx)) > 0,
  },
  {
    busyMs: 10 * MINUTE,
    idleMsMax: 10 * MINUTE,
    work: async ({ ctx }) => (await findClustersSince(ctx, ctx.now() - HOUR)) > 0,
  },
  { busyMs: SECOND / 2, idleMsMax: 2 * SECOND, work: async ({ ctx }) => (await indexTexts(ctx)) > 0 },
  {
    busyMs: SECOND / 4,
    idleMsMax: 2 * SECOND,
    work: async ({ ctx, env }) =>
      (await deliverDue(ctx, {
        post: (letter) => post(letter, { allowed: env.webhookAllow }),
        publicUrl: env.publicUrl ?? `http://${env.host}:${env.port}`,
        jitter: Math.random,
      })) > 0,
  },
  { busyMs: HOUR, idleMsMax: HOUR, work: async ({ ctx }) => forgotten(ctx) },
];

/** Starts the loops of this process, once. They end with `closing`; what is then under way is waited for. */
export function startJobs(): void {
  const signal = closing();
  home.weirJobs ??= Promise.all(
    JOBS.map(({ work, ...pace }) => runLoop({ ...pace, work: async () => work(await world()) }, signal)),
  ).then(closePictureReader);
}

/** The newest checkpoint to the witness, where one is named. */
async function witnessed(here: World): Promise<boolean> {
  const witness = witnessOf(here);
  return witness !== null && (await postToWitness(here.ctx, witness)) !== null;
}

/** What is not of record goes when its time is over; so do answers kept for their keys. */
async function forgotten(ctx: Ctx): Promise<boolean> {
  await forgetByTerms(ctx);
  await forgetApiReplies(ctx.store, ctx.now() - REPLIES_KEPT_MS);
  return false;
}
