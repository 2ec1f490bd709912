import { veiledPeople } from "@/db/queries/veiled";
import type { PersonActor } from "@/lib/domain/actor";
import type { CaseId, PersonId } from "@/lib/domain/ids";
import type { Json } from "@/lib/domain/log/entry";
import type { Ctx } from "@/lib/usecases/context";

/**
 * What stands between a person and the names of those who took part in a case whose appeal that person could decide.
 * Every read model that shows who did what asks it, so that no screen can tell (policy.md, section 4).
 */
export type Veil = {
  /** Whether this person's part in this case is hidden from who looks. */
  hides(caseId: string | null, personId: string | null): boolean;
  /** The name, or null where it is hidden. */
  name<N extends string | null>(caseId: string | null, personId: string | null, name: N): N | null;
  /** The same values with every hidden person's id taken out: for entries shown as they stand. */
  redact(caseId: string | null, json: Json): Json;
};

/** Put in place of a hidden person's id. */
export const HIDDEN = "hidden";

/** The veil over these cases for this person; nearly always it hides nothing, at the price of one query. */
export async function veilOver(
  ctx: Ctx,
  actor: PersonActor,
  cases: readonly (CaseId | string | null)[],
): Promise<Veil> {
  const known = cases.filter((id): id is CaseId => id !== null);
  const people = await veiledPeople(ctx.store, actor, known);
  const hides: Veil["hides"] = (caseId, personId) =>
    personId !== null && (people.get(caseId as CaseId)?.has(personId as PersonId) ?? false);
  return {
    hides,
    name: (caseId, personId, name) => (hides(caseId, personId) ? null : name),
    redact: (caseId, json) => (people.has(caseId as CaseId) ? without(json, caseId, hides) : json),
  };
}

function without(json: Json, caseId: string | null, hides: Veil["hides"]): Json {
  if (typeof json === "string") return hides(caseId, json) ? HIDDEN : json;
  if (Array.isArray(json)) return json.map((each) => without(each, caseId, hides));
  if (json === null || typeof json !== "object") return json;
  return Object.fromEntries(
    Object.entries(json).map(([name, value]) => [name, without(value as Json, caseId, hides)]),
  );
}
