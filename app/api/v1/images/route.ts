import { refuse } from "@/lib/domain/result";
import { keyRoute } from "@/lib/edge/key-route";
import { pictureOfBody } from "@/lib/edge/picture-body";
import { imageAnswer } from "@/lib/edge/v1-intake-schemas";
import { IMAGE_BYTES_MAX } from "@/lib/media/sniff-image";
import { putImage } from "@/lib/usecases/intake/put-image";

/** Boundaries and headers of a form around the file. */
const FORM_BYTES_MAX = 64 * 1024;

/** One picture, as the body itself or as the one file of a form; answers its hash for the item that shows it. */
export const POST = keyRoute({
  summary: "One picture; answers the hash for the item that shows it",
  scope: "images:write",
  takes: {
    "image/png": "file",
    "image/jpeg": "file",
    "image/webp": "file",
    "multipart/form-data": "file",
  },
  answers: imageAnswer,
  idempotency: "optional",
  body: "bytes",
  limitBytes: IMAGE_BYTES_MAX + FORM_BYTES_MAX,
  async run(ctx, actor, _input, _params, { request, bytes }) {
    const picture = await pictureOfBody(bytes, request.headers.get("content-type"));
    return picture === null ? refuse({ kind: "wrong_type" }) : putImage(ctx, actor, picture);
  },
});
