import type { FileId, NoticeId } from "@/lib/domain/ids";
import { refuse } from "@/lib/domain/result";
import { idempotencyKey } from "@/lib/edge/idempotency-key";
import { keyRoute } from "@/lib/edge/key-route";
import { appealFiled, appealInput } from "@/lib/edge/v1-notice-schemas";
import { fileAppeal } from "@/lib/usecases/appeals/file-appeal";

const KEY_NEEDED = [{ path: "Idempotency-Key", message: "needed: an appeal is filed once" }];

/** Files an appeal for a merchant whom the platform has heard itself; exactly once per `Idempotency-Key`. */
export const POST = keyRoute({
  summary: "Files an appeal for a merchant whom the platform has heard",
  scope: "appeals:write",
  answers: appealFiled,
  idempotency: "required",
  input: appealInput,
  async run(ctx, actor, { noticeId, statement, files }, _params, { request }) {
    const key = idempotencyKey(request.headers);
    if (!key.ok) return key;
    if (key.value === null) return refuse({ kind: "invalid", issues: KEY_NEEDED });
    const command = { noticeId: noticeId as NoticeId, statement, files: files as FileId[] };
    return fileAppeal(ctx, actor, { ...command, key: key.value });
  },
});
