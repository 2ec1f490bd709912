import { describe, expect, it } from "vitest";
import { ROLES, type Role } from "../words";
import { PERMISSIONS, type Permission, RELATIONS, type Relation } from "./permissions";
import { ACCESS, may, mayEver } from "./table";

/** Written by hand from product.md and policy.md: who may do it with no relation at all. */
const BARE: Record<Role, Permission[]> = {
  reviewer: [
    "queue.read",
    "case.read",
    "account.read",
    "store.read",
    "image.read",
    "contact.clear",
    "contact.search",
    "rules.read",
    "exemption.read",
    "case.claim",
    "case.take_over",
    "case.escalate",
    "case.skip",
    "case.comment",
    "case.second_opinion",
    "bulk.decide",
  ],
  senior: [
    "queue.read",
    "case.read",
    "account.read",
    "store.read",
    "image.read",
    "contact.clear",
    "contact.search",
    "rules.read",
    "proposal.read",
    "appeal.read",
    "audit.read",
    "insights.read",
    "exemption.read",
    "case.claim",
    "case.take_over",
    "case.escalate",
    "case.skip",
    "case.comment",
    "case.second_opinion",
    "case.assign",
    "bulk.decide",
    "proposal.answer",
    "appeal.claim",
    "appeal.escalate",
    "correction.make",
    "notice.link",
    "hold.write",
    "reconciler.sign_off",
    "quality.review",
    "bundle.make",
    "log.verify",
    "message.resend",
    "outbound.hold",
  ],
  policy: [
    "queue.read",
    "case.read",
    "account.read",
    "store.read",
    "contact.reveal",
    "rules.read",
    "appeal.read",
    "audit.read",
    "insights.read",
    "exemption.read",
    "rules.write",
    "rules.activate",
    "exemption.write",
    "quality.write",
  ],
  auditor: [
    "queue.read",
    "case.read",
    "account.read",
    "store.read",
    "contact.reveal",
    "rules.read",
    "proposal.read",
    "appeal.read",
    "audit.read",
    "insights.read",
    "exemption.read",
    "audit.export",
    "bundle.make",
    "log.verify",
    "checkpoint.publish",
  ],
  admin: [
    "case.read",
    "account.read",
    "store.read",
    "contact.reveal",
    "rules.read",
    "log.verify",
    "checkpoint.publish",
    "people.write",
    "keys.write",
    "webhooks.write",
    "sso.write",
    "settings.write",
    "content.erase",
    "message.resend",
    "outbound.hold",
  ],
};

/** What a relation opens, and to whom; without it the cell is shut. */
const OPENED: [Relation, Permission, Role[]][] = [
  ["holder", "case.release", ["reviewer", "senior"]],
  ["holder", "case.decide", ["reviewer", "senior"]],
  ["holder", "evidence.add", ["reviewer", "senior"]],
  ["holder", "evidence.dismiss", ["reviewer", "senior"]],
  ["holder", "appeal.decide", ["senior"]],
  ["decider", "decision.undo", ["reviewer", "senior"]],
  ["proposer", "proposal.read", ["reviewer"]],
  ["proposer", "proposal.withdraw", ["reviewer", "senior"]],
  ["revealed", "image.read", ["policy", "auditor", "admin"]],
  ["revealed", "contact.clear", ["policy", "auditor", "admin"]],
  ["self", "own.read", [...ROLES]],
  ["self", "own.write", [...ROLES]],
];

/** What a relation shuts. */
const SHUT: [Relation, Permission[]][] = [
  ["decider", ["proposal.answer", "appeal.claim", "correction.make", "quality.review"]],
  ["proposer", ["proposal.answer", "rules.activate"]],
  ["approver", ["appeal.claim", "correction.make"]],
  [
    "named",
    ["case.claim", "case.take_over", "bulk.decide", "proposal.answer", "appeal.claim", "correction.make"],
  ],
  ["holder", ["case.take_over"]],
  ["appeal_decider", ["appeal.claim"]],
];

describe("the access table", () => {
  it("gives every role exactly its cells, and denies all others", () => {
    for (const role of ROLES) {
      const granted = PERMISSIONS.filter((permission) => may(role, permission));
      expect(granted, role).toEqual(PERMISSIONS.filter((permission) => BARE[role].includes(permission)));
    }
  });

  it("opens and shuts by one relation exactly what is written here", () => {
    for (const relation of RELATIONS) {
      for (const role of ROLES) {
        for (const permission of PERMISSIONS) {
          const opened = OPENED.some(
            ([by, what, whom]) => by === relation && what === permission && whom.includes(role),
          );
          const shut = SHUT.some(([by, what]) => by === relation && what.includes(permission));
          const expected = opened || (BARE[role].includes(permission) && !shut);
          expect(may(role, permission, [relation]), `${role} ${permission} ${relation}`).toBe(expected);
        }
      }
    }
  });

  it("lets no relation make up for one that shuts", () => {
    for (const shutting of ["decider", "approver", "named", "appeal_decider"] as const) {
      expect(may("senior", "appeal.decide", ["holder", shutting])).toBe(false);
    }
    expect(may("reviewer", "case.decide", ["holder", "named"])).toBe(false);
  });

  it("lets auditors change nothing and administrators decide nothing", () => {
    const changing = PERMISSIONS.filter((each) =>
      /^(case\.(?!read)|evidence|bulk|decision|appeal\.(?!read)|proposal\.(?!read)|correction|hold|rules\.(?!read)|exemption\.(?!read))/.test(
        each,
      ),
    );
    expect(changing.length).toBeGreaterThan(20);
    for (const permission of changing) {
      expect(mayEver("auditor", permission), permission).toBe(false);
      expect(mayEver("admin", permission), permission).toBe(false);
    }
  });

  it("denies a permission or a role it does not know", () => {
    expect(may("boss" as Role, "case.read")).toBe(false);
    expect(may("admin", "everything" as Permission)).toBe(false);
    expect(mayEver("admin", "everything" as Permission)).toBe(false);
    expect(Object.keys(ACCESS).sort()).toEqual([...PERMISSIONS].sort());
  });
});
