import { cannedNotes } from "@/db/queries/talk";
import { ok } from "@/lib/domain/result";
import { deskRoute } from "@/lib/edge/route";
import { cannedNoteInput } from "@/lib/edge/talk-schemas";
import { putCannedNote } from "@/lib/usecases/talk/canned-notes";

export const GET = deskRoute({
  permission: "case.comment",
  run: async (ctx) => ok(await cannedNotes(ctx.store)),
});

export const POST = deskRoute({
  permission: "case.assign",
  input: cannedNoteInput,
  run: (ctx, actor, note) => putCannedNote(ctx, actor, note),
});
