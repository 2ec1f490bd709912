import { expect, it } from "vitest";
import type { PersonActor } from "@/lib/domain/actor";
import type { KeyId } from "@/lib/domain/ids";
import type { Posted } from "@/lib/outbox/post";
import { confirmed, newPerson, openCase } from "@/lib/test/desk";
import { freshContext } from "@/lib/test/fresh-context";
import { addEndpoint } from "@/lib/usecases/outbox/add-endpoint";
import { deliverDue } from "@/lib/usecases/outbox/deliver";
import { holdOutbound, releaseOutbound } from "@/lib/usecases/outbox/hold-outbound";
import { recordReceipts } from "@/lib/usecases/outbox/record-receipts";
import { heldNow, loadDeliveries, loadDelivery, loadWebhooks } from "./deliveries";

const MINUTE = 60_000;
const ALL = { filter: { state: null, endpointId: null }, before: null } as const;

async function told(answer: Posted) {
  const { ctx, clock } = await freshContext();
  const lin = await newPerson(ctx);
  const admin = await newPerson(ctx, "admin", "管理员");
  const senior = await newPerson(ctx, "senior", "周");
  const kinds = ["notice", "standing"];
  await addEndpoint(ctx, admin, { name: "平台", url: "https://a.test/hook", kinds });
  await confirmed(ctx, lin, await openCase(ctx, { id: "n1" }));
  clock.now += 11_000;
  const outside = { post: async () => answer, publicUrl: "https://weir.test", jitter: () => 0.5 };
  await deliverDue(ctx, outside);
  // After a failure the rest of a turn waits for the next one.
  await deliverDue(ctx, outside);
  return { ctx, clock, admin, senior };
}

it("what a letter quotes is shown to those who see contacts in clear, and its link to nobody", async () => {
  const { ctx, admin, senior } = await told({ outcome: "refused", status: 503, response: "later" });
  const { rows } = await loadDeliveries(ctx, ALL);
  expect(rows.map(({ kind, state, lastStatus }) => `${kind} ${state} ${lastStatus}`).sort()).toEqual([
    "notice due 503",
    "standing due 503",
    "standing due 503",
    "standing due 503",
  ]);
  const of = (kind: string) => rows.find((row) => row.kind === kind)?.id ?? "";
  const seen = async (who: PersonActor, kind: string) =>
    (await loadDelivery(ctx, who, of(kind)))?.attemptList[0];
  expect((await seen(senior, "notice"))?.request).toContain("weir.test/notice/***");
  expect(await seen(admin, "notice")).toMatchObject({ request: null, response: null, status: 503 });
  expect(await seen(admin, "standing")).toMatchObject({ response: "later" });
  expect(await loadDelivery(ctx, senior, "nothing")).toBeNull();
  expect(await loadWebhooks(ctx)).toMatchObject([{ waiting: 4, failures: 4, lastSuccessAt: null }]);
});

it("a standing the platform was told is listed until it says applied", async () => {
  const { ctx, clock } = await told({ outcome: "delivered", status: 200, response: "" });
  const drift = async () => (await loadDeliveries(ctx, ALL)).drift;
  expect(await drift()).toEqual([]);
  clock.now += MINUTE + 1;
  const listed = await drift();
  expect(listed.map(({ kind }) => kind).sort()).toEqual(["account", "item", "store"]);
  const key = { kind: "key", id: "key_1" as KeyId, scopes: ["receipts:write"] } as const;
  for (const { messageId } of listed.slice(1)) {
    await recordReceipts(ctx, key, [{ messageId: messageId ?? "", outcome: "applied" }]);
  }
  expect((await drift()).map(({ id }) => id)).toEqual([listed[0]?.id]);
});

it("pages of deliveries meet without gap or overlap, and the reason of a hold is shown while it lasts", async () => {
  const { ctx, senior } = await told({ outcome: "delivered", status: 200, response: "" });
  const all = (await loadDeliveries(ctx, ALL)).rows;
  const first = all[1];
  if (!first) throw new Error("deliveries are expected");
  const rest = await loadDeliveries(ctx, { ...ALL, before: first });
  expect(rest.rows.map(({ id }) => id)).toEqual(all.slice(2).map(({ id }) => id));
  expect(await heldNow(ctx)).toBeNull();
  await holdOutbound(ctx, senior, "平台维护");
  expect(await heldNow(ctx)).toMatchObject({ by: "周", reason: "平台维护" });
  await releaseOutbound(ctx, senior);
  expect(await heldNow(ctx)).toBeNull();
});
