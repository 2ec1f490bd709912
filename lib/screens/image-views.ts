import type { ItemPicture } from "@/db/queries/case-screen";
import { maskSpan } from "@/lib/domain/access/sight";
import type { PictureText } from "@/lib/domain/cases/picture-evidence";
import type { CaseId } from "@/lib/domain/ids";
import type { ItemSnapshot } from "@/lib/domain/item";
import type { Ctx } from "@/lib/usecases/context";
import { openText } from "./open";
import type { ImageView } from "./views";

const MASKED_PICTURE = "/masked-picture.svg";

type Reading = Pick<ImageView, "lines" | "codes">;
const NOTHING_READ: Reading = { lines: [], codes: [] };

/** The kept reading as the screen draws it. */
function readingOf(clear: string): Reading {
  const { lines, qr } = JSON.parse(clear) as PictureText;
  return { lines, codes: qr };
}

/** The pictures of an item with what was read on them. Who may not read its contacts gets boxes without words. */
export async function imageViews(
  ctx: Ctx,
  mayRead: boolean,
  of: { caseId: CaseId; item: ItemSnapshot | null; pictures: readonly ItemPicture[] },
): Promise<ImageView[]> {
  return Promise.all(
    of.pictures.map(async ({ image, width, height }): Promise<ImageView> => {
      const clear = await openText(ctx, image.sealed);
      const read = clear === null ? NOTHING_READ : readingOf(clear);
      const described = of.item?.images[image.position];
      return {
        hash: image.fileHash,
        // A picture cannot be masked word by word: who may not read contacts sees its shape and boxes only.
        url: mayRead ? `/api/desk/cases/${of.caseId}/images/${image.fileHash}` : MASKED_PICTURE,
        width: width ?? 0,
        height: height ?? 0,
        position: image.position,
        caption: described?.caption ?? null,
        messageField: described?.messageField ?? null,
        state: image.state,
        ...(mayRead ? read : wordless(read)),
      };
    }),
  );
}

function wordless(read: Reading): Reading {
  const hidden = (text: string) => maskSpan(text, 0, text.length);
  return {
    lines: read.lines.map((line) => ({ ...line, text: hidden(line.text) })),
    codes: read.codes.map((code) => ({ ...code, payload: hidden(code.payload) })),
  };
}
