import { refuse } from "@/lib/domain/result";
import { euReply } from "@/lib/edge/notice-files";
import { deskRoute } from "@/lib/edge/route";
import { noticeIdOf, readNoticePage } from "@/lib/screens/notice-page";

/** The notice in the fields of the EU's statement of reasons. Hands nothing over. */
export const GET = deskRoute({
  permission: "case.read",
  async run(ctx, actor, _input, { number }) {
    const id = await noticeIdOf(ctx, Number(number));
    const read = id && (await readNoticePage(ctx, id, actor));
    if (!read) return refuse({ kind: "not_found" });
    return read.ok ? euReply(read.value) : read;
  },
});
