import type { NoticeId } from "@/lib/domain/ids";
import { refuse } from "@/lib/domain/result";
import { keyRoute } from "@/lib/edge/key-route";
import { pictureOfBody } from "@/lib/edge/picture-body";
import { appealFileKept } from "@/lib/edge/v1-notice-schemas";
import { keepAppealFile } from "@/lib/usecases/appeals/keep-appeal-file";

/** Ten megabytes, and what a form puts around them. */
const FILE_BYTES_MAX = 11 * 1024 * 1024;

/** One attachment for an appeal, as the body itself or as the one file of a form; answers the id to file it under. */
export const POST = keyRoute({
  summary: "One attachment for an appeal; answers the id to file it under",
  scope: "appeals:write",
  takes: {
    "application/pdf": "file",
    "image/png": "file",
    "image/jpeg": "file",
    "image/webp": "file",
    "multipart/form-data": "file",
  },
  answers: appealFileKept,
  body: "bytes",
  limitBytes: FILE_BYTES_MAX,
  async run(ctx, actor, _input, { id }, { request, bytes }) {
    const file = await pictureOfBody(bytes, request.headers.get("content-type"));
    if (file === null) return refuse({ kind: "wrong_type" });
    return keepAppealFile(ctx, actor, { noticeId: id as NoticeId, bytes: file });
  },
});
