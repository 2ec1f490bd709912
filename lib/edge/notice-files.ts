import { euStatement } from "@/lib/domain/policy/eu-statement";
import { LOCALES, type Locale } from "@/lib/i18n/locales";
import { renderPdf } from "@/lib/pdf/render";
import { noticeDocument } from "@/lib/screens/notice-document";
import type { NoticeView } from "@/lib/screens/notice-page";

const SAFE = { "cache-control": "no-store", "x-content-type-options": "nosniff" };

/** The notice as a PDF to keep, in the language asked for by `?language=`. */
export async function pdfReply(view: NoticeView, request: Request): Promise<Response> {
  const asked = new URL(request.url).searchParams.get("language");
  const locale: Locale = LOCALES.find((each) => each === asked) ?? "zh-CN";
  const bytes = await renderPdf(noticeDocument(view, locale));
  return new Response(Buffer.from(bytes), {
    headers: {
      ...SAFE,
      "content-type": "application/pdf",
      "content-disposition": `attachment; filename="${view.noticeNumber}.pdf"`,
    },
  });
}

export const euReply = (view: NoticeView): Response =>
  Response.json(euStatement(view.content.facts), {
    headers: {
      ...SAFE,
      "content-disposition": `attachment; filename="${view.noticeNumber}-statement-of-reasons.json"`,
    },
  });

/** An attachment or picture: pictures are drawn, everything else is only ever downloaded. */
export function storedFileReply({
  bytes,
  contentType,
}: {
  bytes: Uint8Array;
  contentType: string;
}): Response {
  const picture = contentType.startsWith("image/");
  return new Response(Buffer.from(bytes), {
    headers: {
      ...SAFE,
      "content-type": contentType,
      "content-security-policy": "default-src 'none'; sandbox",
      "content-disposition": picture ? "inline" : 'attachment; filename="attachment.pdf"',
    },
  });
}
