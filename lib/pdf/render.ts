import type { PdfBlock, PdfDocument } from "./blocks";
import { LINE, MARGIN, QUIET, Sheet, WELL } from "./page";
import { drawTable } from "./table";

/**
 * The document as a PDF: A4, an embedded subset of Noto Sans SC (Chinese and Latin), pages numbered. The same
 * document gives the same bytes.
 */
export async function renderPdf(document: PdfDocument): Promise<Uint8Array> {
  const sheet = new Sheet(document);
  for (const block of document.blocks) draw(sheet, block);
  return sheet.finish(document.footer);
}

function draw(sheet: Sheet, block: PdfBlock): void {
  switch (block.kind) {
    case "title":
    case "heading":
    case "text":
      drawText(sheet, block);
      break;
    case "verbatim":
      drawVerbatim(sheet, block.text);
      break;
    case "facts":
      for (const row of block.rows) drawFact(sheet, row);
      sheet.gap(3);
      break;
    case "table":
      drawTable(sheet, block);
      break;
    default:
      block satisfies never;
  }
}

function drawText(sheet: Sheet, block: Extract<PdfBlock, { kind: "title" | "heading" | "text" }>): void {
  const heading = block.kind === "heading";
  // A heading does not stay alone at the foot of a page.
  if (heading) sheet.keep(48);
  if (heading) sheet.gap(10);
  if (block.kind === "text") sheet.use("regular", 10, block.tone === "quiet" ? QUIET : undefined);
  else sheet.use("bold", heading ? 12 : 18);
  sheet.write(sheet.plain(block.text));
  sheet.gap(4);
}

const PAD = 8;

/** In a frame; what is longer than a page goes on without one, so that nothing is cut. */
function drawVerbatim(sheet: Sheet, given: string): void {
  sheet.use("regular", 10);
  const text = sheet.plain(given);
  const width = sheet.width - 2 * PAD;
  const height = sheet.heightOf(text, width) + 2 * PAD;
  sheet.keep(height);
  if (height <= sheet.left) {
    const { pdf } = sheet;
    pdf.roundedRect(MARGIN, pdf.y, sheet.width, height, 4).lineWidth(0.75).fillAndStroke(WELL, LINE);
    sheet.use("regular", 10);
  }
  sheet.gap(PAD);
  sheet.write(text, { x: MARGIN + PAD, width });
  sheet.gap(PAD + 4);
}

const LABEL_WIDTH = 130;

function drawFact(sheet: Sheet, [label, value]: readonly [string, string]): void {
  const width = sheet.width - LABEL_WIDTH;
  sheet.use("regular", 10, QUIET);
  const left = sheet.plain(label);
  const leftHeight = sheet.heightOf(left, LABEL_WIDTH - 8);
  sheet.use("regular", 10);
  const right = sheet.plain(value);
  const rightHeight = sheet.heightOf(right, width);
  sheet.keep(Math.min(Math.max(leftHeight, rightHeight), 400));
  const { pdf } = sheet;
  const top = pdf.y;
  sheet.use("regular", 10, QUIET);
  sheet.write(left, { width: LABEL_WIDTH - 8 });
  pdf.y = top;
  sheet.use("regular", 10);
  sheet.write(right, { x: MARGIN + LABEL_WIDTH, width });
  // A value that ran over a page has moved on already.
  if (pdf.y > top) pdf.y = Math.max(pdf.y, top + leftHeight);
  sheet.gap(2);
}
