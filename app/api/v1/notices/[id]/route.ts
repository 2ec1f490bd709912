import type { NoticeId } from "@/lib/domain/ids";
import { ok } from "@/lib/domain/result";
import { keyRoute } from "@/lib/edge/key-route";
import { euReply, pdfReply } from "@/lib/edge/notice-files";
import { noticeAnswer, noticeQuery } from "@/lib/edge/v1-notice-schemas";
import { noticeJson, readNoticePage } from "@/lib/screens/notice-page";

/** A notice as JSON, as the EU's statement of reasons, or as a PDF. Reading it hands nothing over. */
export const GET = keyRoute({
  summary: "A notice as JSON, as the EU's statement of reasons, or as a PDF",
  scope: "notices:read",
  answers: noticeAnswer,
  answersAlso: ["application/pdf"],
  input: noticeQuery,
  async run(ctx, _actor, { format }, { id }, { request }) {
    const read = await readNoticePage(ctx, id as NoticeId, null);
    if (!read.ok) return read;
    if (format === "pdf") return pdfReply(read.value, request);
    return format === "eu" ? euReply(read.value) : ok(noticeJson(read.value));
  },
});
