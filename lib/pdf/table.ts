import type { PdfBlock } from "./blocks";
import { LINE, MARGIN, QUIET, type Sheet, type Weight } from "./page";

type Table = Extract<PdfBlock, { kind: "table" }>;

const SIZE = 9;
const GAP = 8;
/** A row as high as this breaks over pages instead of moving to the next. */
const ROW_HEIGHT_MAX = 500;

/** Columns with a head that comes again on every page; each row stays whole. */
export function drawTable(sheet: Sheet, { head, shares, rows }: Table): void {
  const widths = widthsOf(sheet, shares);
  const drawHead = () => drawRow(sheet, head, widths, "bold");
  sheet.keep(48);
  drawHead();
  for (const row of rows) {
    const height = heightOf(sheet, row, widths, "regular");
    if (height > sheet.left && height < ROW_HEIGHT_MAX) {
      sheet.pdf.addPage();
      drawHead();
    }
    drawRow(sheet, row, widths, "regular");
  }
  sheet.gap(6);
}

function widthsOf(sheet: Sheet, shares: readonly number[]): number[] {
  const all = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => (share / all) * sheet.width);
}

function heightOf(sheet: Sheet, cells: readonly string[], widths: readonly number[], weight: Weight): number {
  sheet.use(weight, SIZE);
  const heights = cells.map((cell, index) => sheet.heightOf(sheet.plain(cell), (widths[index] ?? 0) - GAP));
  return Math.max(...heights, 0) + GAP;
}

function drawRow(sheet: Sheet, cells: readonly string[], widths: readonly number[], weight: Weight): void {
  const height = heightOf(sheet, cells, widths, weight);
  const { pdf } = sheet;
  const top = pdf.y;
  const page = pdf.bufferedPageRange().count;
  let x = MARGIN;
  let end = top;
  for (const [index, cell] of cells.entries()) {
    const width = widths[index] ?? 0;
    // A cell that ran over the page's end has begun a new one: the rest of its row goes on there.
    pdf.y = pdf.bufferedPageRange().count === page ? top + GAP / 2 : pdf.y;
    sheet.use(weight, SIZE, weight === "bold" ? QUIET : undefined);
    sheet.write(sheet.plain(cell), { x, width: width - GAP });
    end = Math.max(end, pdf.y);
    x += width;
  }
  pdf.y = pdf.bufferedPageRange().count === page ? top + height : end + GAP / 2;
  pdf
    .moveTo(MARGIN, pdf.y)
    .lineTo(MARGIN + sheet.width, pdf.y)
    .lineWidth(0.5)
    .stroke(LINE);
}
