import type { PersonActor } from "@/lib/domain/actor";
import type { Bundle } from "@/lib/domain/log/bundle";
import { commitPlan } from "../commit-plan";
import type { Ctx } from "../context";

/** Says in the log who took which bundle, before it leaves; `sha256` (hex) is that of the file. */
export async function noteBundle(
  ctx: Ctx,
  actor: PersonActor,
  { subject, size, entries, contents, locale }: Bundle,
  file: { sha256: string; bytes: number },
): Promise<void> {
  const masked = contents.filter(({ state }) => state === "masked").length;
  const done = await commitPlan(
    ctx,
    actor,
    {
      changes: [{ kind: "nothing", why: "a bundle changes no record" }],
      entries: [
        {
          action: "bundle.made",
          subject: { kind: "export", id: ctx.newId("batch") },
          cause: { kind: subject.kind, id: subject.id },
          caseId: subject.kind === "case" ? subject.id : null,
          before: null,
          after: file,
          facts: {
            of: subject.kind,
            logSize: size,
            entries: entries.length,
            texts: contents.length,
            masked,
            locale,
          },
        },
      ],
    },
    ctx.now(),
  );
  if (!done.ok) throw new Error(`a bundle was not logged: ${done.refusal.kind}`);
}
