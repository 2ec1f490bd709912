import { refuse } from "@/lib/domain/result";
import { pdfReply } from "@/lib/edge/notice-files";
import { deskRoute } from "@/lib/edge/route";
import { noticeIdOf, readNoticePage } from "@/lib/screens/notice-page";

/** The notice as a PDF, contacts masked for who may not read them. Hands nothing over. */
export const GET = deskRoute({
  permission: "case.read",
  async run(ctx, actor, _input, { number }, { request }) {
    const id = await noticeIdOf(ctx, Number(number));
    const read = id && (await readNoticePage(ctx, id, actor));
    if (!read) return refuse({ kind: "not_found" });
    return read.ok ? pdfReply(read.value, request) : read;
  },
});
