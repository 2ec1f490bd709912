import { expect, it } from "vitest";
import type { CaseId } from "@/lib/domain/ids";
import { newPerson } from "@/lib/test/desk";
import { freshContext } from "@/lib/test/fresh-context";
import { giveLink } from "../access/give-link";
import { changeSetting } from "./change-setting";
import { forgetByTerms } from "./forget-old";

const DAY = 86_400_000;

it("what is not of record goes after the chosen days, and not a day before", async () => {
  const { ctx, clock } = await freshContext();
  const { db, t } = ctx.store;
  const [lin, admin] = [await newPerson(ctx), await newPerson(ctx, "admin")];
  const at = clock.now;
  await db.insert(t.draft).values({ id: "d", caseId: "case_1" as CaseId, personId: lin.id, sealed: "x", at });
  await db.insert(t.session).values({
    id: "ended" as never,
    personId: lin.id,
    createdAt: at,
    lastSeenAt: at,
    expiresAt: at + 3 * DAY,
    revokedAt: at,
    agent: "",
    via: null,
  });
  expect(await giveLink(ctx, admin, lin.id)).toMatchObject({ ok: true });
  const drafts = { key: "retention.drafts_days", value: 7, version: 0 } as const;
  expect(await changeSetting(ctx, admin, drafts)).toMatchObject({ ok: true });
  const left = async () => [
    (await db.select().from(t.draft)).length,
    (await db.select().from(t.session)).length,
    (await db.select().from(t.accessLink)).length,
  ];
  clock.now = at + 7 * DAY;
  await forgetByTerms(ctx);
  expect(await left()).toEqual([1, 1, 1]);
  clock.now += 1;
  await forgetByTerms(ctx);
  expect(await left()).toEqual([0, 0, 1]);
  clock.now += 4 * DAY;
  await forgetByTerms(ctx);
  expect(await left()).toEqual([0, 0, 0]);
});
