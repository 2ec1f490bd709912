import { expect, it } from "vitest";
import { operationsFigures } from "@/db/queries/operations";
import { confirmed, newPerson, openCase } from "@/lib/test/desk";
import { freshContext } from "@/lib/test/fresh-context";
import { metrics } from "./metrics";

const DAY = 86_400_000;
const sample = (text: string, name: string): string | undefined =>
  text
    .split("\n")
    .find((line) => line.startsWith(`${name} `))
    ?.split(" ")[1];

it("a scrape tells what the tables hold: cases, late ones, messages that wait, the log's head", async () => {
  const { ctx, clock } = await freshContext();
  const watched = { ...ctx, observe: metrics().observe };
  const reviewer = await newPerson(watched);
  await confirmed(watched, reviewer, await openCase(watched, { id: "a" }));
  await openCase(watched, { id: "b", account: "acc-2", store: null });
  clock.now += 30 * DAY;
  const figures = await operationsFigures(ctx.store, ctx.now());
  const { db, t } = ctx.store;
  const waiting = (await db.select().from(t.message)).filter((message) => message.state === "waiting");
  expect(figures.outbox).toEqual({
    waiting: waiting.length,
    oldestDueAt: Math.min(...waiting.map((message) => message.notBefore)),
  });
  expect(figures.late).toBe(1);
  expect(figures.queue.find(({ state }) => state === "open")?.cases).toBe(1);
  expect(figures.logSize).toBe((await db.select().from(t.logEntry)).length);

  metrics().requested({ method: "GET", status: 200, ms: 12 });
  const witness = { size: 7, failing: true, triedAt: 1, detail: "blocked" };
  const text = await metrics().text(
    { ...figures, verifiedAt: ctx.now() - 5000, broken: false, witness },
    ctx.now(),
  );
  expect(sample(text, 'weir_cases{state="open"}')).toBe("1");
  expect(sample(text, "weir_cases_late")).toBe("1");
  expect(sample(text, "weir_outbox_waiting")).toBe(String(waiting.length));
  expect(Number(sample(text, "weir_outbox_lag_seconds"))).toBeGreaterThan(29 * 86_400);
  expect(sample(text, "weir_log_head_size")).toBe(String(figures.logSize));
  expect(sample(text, "weir_log_verification_age_seconds")).toBe("5");
  expect(sample(text, "weir_log_witness_size")).toBe("7");
  expect(sample(text, "weir_log_witness_failing")).toBe("1");
  expect(sample(text, 'weir_log_entries_total{action="decision.confirmed"}')).toBe("1");
  expect(Number(sample(text, "weir_detect_seconds_count"))).toBeGreaterThanOrEqual(2);
  expect(sample(text, 'weir_http_request_seconds_count{method="GET",status="200"}')).toBe("1");
});
