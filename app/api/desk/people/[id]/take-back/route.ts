import type { PersonId } from "@/lib/domain/ids";
import { nothingInput } from "@/lib/edge/desk-schemas";
import { deskRoute } from "@/lib/edge/route";
import { takeBack } from "@/lib/usecases/cases/assign-case";

export const POST = deskRoute({
  permission: "case.assign",
  input: nothingInput,
  run: (ctx, actor, _input, { id }) => takeBack(ctx, actor, id as PersonId),
});
