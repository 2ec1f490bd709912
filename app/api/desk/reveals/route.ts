import { revealInput } from "@/lib/edge/proof-schemas";
import { deskRoute } from "@/lib/edge/route";
import { type RevealSubject, revealContacts } from "@/lib/usecases/privacy/reveal-contacts";

/** Shows masked contacts for a purpose, for a time; the entry in the log is written before anything is shown. */
export const POST = deskRoute({
  permission: "contact.reveal",
  input: revealInput,
  run: (ctx, actor, { subjectKind, subjectId, ...given }) =>
    revealContacts(ctx, actor, {
      ...given,
      subject: { kind: subjectKind, id: subjectId } as RevealSubject,
    }),
});
