import { ok } from "@/lib/domain/result";
import { deskRoute } from "@/lib/edge/route";
import { cannedNoteInput } from "@/lib/edge/talk-schemas";
import { loadCannedNotes } from "@/lib/screens/talk";
import { putCannedNote } from "@/lib/usecases/talk/canned-notes";

export const GET = deskRoute({
  permission: "case.comment",
  run: async (ctx) => ok(await loadCannedNotes(ctx)),
});

export const POST = deskRoute({
  permission: "case.assign",
  input: cannedNoteInput,
  run: (ctx, actor, note) => putCannedNote(ctx, actor, note),
});
