import { mkdtempSync, rmSync } from "node:fs";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { openCheckpoint } from "@/lib/domain/log/checkpoint";
import { makeSigner, verifySignature } from "@/lib/edge/log-signing";
import { post } from "@/lib/outbox/post";
import { newPerson } from "@/lib/test/desk";
import { freshContext } from "@/lib/test/fresh-context";
import { postToWitness, witnessState } from "./post-witness";
import { publishCheckpoint } from "./publish-checkpoint";

const MINUTE = 60_000;

/** A witness of somebody else: keeps what it is sent, answers what it is told to. */
async function stranger() {
  const kept: string[] = [];
  const answer = { status: 200 };
  const server = http.createServer((request, response) => {
    let body = "";
    request.on("data", (part) => {
      body += part;
    });
    request.on("end", () => {
      kept.push(body);
      response.writeHead(answer.status).end();
    });
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  onTestFinished(() => new Promise<void>((gone) => server.close(() => gone())));
  return { kept, answer, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/checkpoints` };
}

it("a witness gets the newest checkpoint once, a failure is told and tried again, and private networks only when named", async () => {
  const { ctx, clock } = await freshContext();
  const { kept, answer, url } = await stranger();
  const folder = mkdtempSync(join(tmpdir(), "weir-witness-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const signer = makeSigner("weir.test/log");
  const trust = {
    keys: { signers: [signer], retired: [] },
    origin: "weir.test/log",
    folder,
    verify: verifySignature,
  };
  const to = (allowed: string[]) => ({
    url,
    post: (letter: Parameters<typeof post>[0]) => post(letter, { allowed }),
  });
  const witness = to(["127.0.0.0/8"]);

  expect(await postToWitness(ctx, witness)).toBeNull();
  await newPerson(ctx);
  const { size } = await publishCheckpoint(ctx, trust);
  expect(await postToWitness(ctx, to([]))).toMatchObject({
    state: "waiting",
    detail: "blocked",
    attempts: 1,
  });
  expect(kept).toEqual([]);
  expect(await witnessState(ctx, url)).toMatchObject({ size: 0, failing: true, detail: "blocked" });

  expect(await postToWitness(ctx, witness)).toBeNull();
  clock.now += MINUTE;
  answer.status = 503;
  expect(await postToWitness(ctx, witness)).toMatchObject({ state: "waiting", attempts: 2, status: 503 });
  answer.status = 200;
  expect(await postToWitness(ctx, witness, { now: true })).toMatchObject({ state: "accepted", attempts: 3 });
  expect(await witnessState(ctx, url)).toMatchObject({ size, failing: false });
  expect(await postToWitness(ctx, witness, { now: true })).toBeNull();
  expect(kept).toHaveLength(2);
  const opened = openCheckpoint(verifySignature, kept[1] ?? "", [signer.key]);
  expect(opened).toMatchObject({ ok: true, value: { size } });

  answer.status = 409;
  await newPerson(ctx);
  await publishCheckpoint(ctx, trust);
  for (let tries = 0; tries < 12; tries++) await postToWitness(ctx, witness, { now: true });
  expect(await postToWitness(ctx, witness)).toBeNull();
  expect(await witnessState(ctx, url)).toMatchObject({ size, failing: true });
  expect(await witnessState(ctx, null)).toBeNull();
});
