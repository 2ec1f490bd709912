import { join } from "node:path";
import PDFDocument from "pdfkit";
import type { PdfDocument } from "./blocks";
import { printable } from "./printable";

const FONT_FOLDER = ["node_modules", "@expo-google-fonts", "noto-sans-sc"];
const FONTS = {
  regular: join(process.cwd(), ...FONT_FOLDER, "400Regular", "NotoSansSC_400Regular.ttf"),
  bold: join(process.cwd(), ...FONT_FOLDER, "700Bold", "NotoSansSC_700Bold.ttf"),
};
export type Weight = keyof typeof FONTS;

export const MARGIN = 56;
const FOOT = 48;

export const INK = "#151a1e";
export const QUIET = "#4d555a";
export const LINE = "#dde0e1";
export const WELL = "#f5f7f7";

/** The part of fontkit's font that we ask. */
type Glyphs = { hasGlyphForCodePoint(codePoint: number): boolean };

/** A document being written: the sheet of pdfkit with our fonts (embedded, only the glyphs used), and where it may break. */
export class Sheet {
  readonly pdf: PDFKit.PDFDocument;
  private glyphs: Glyphs | null = null;

  constructor({ title, lang, createdAt }: Pick<PdfDocument, "title" | "lang" | "createdAt">) {
    const at = new Date(createdAt);
    this.pdf = new PDFDocument({
      size: "A4",
      margins: { top: MARGIN, left: MARGIN, right: MARGIN, bottom: MARGIN + FOOT / 2 },
      bufferPages: true,
      lang,
      displayTitle: true,
      info: { Title: title, Producer: "Weir", Creator: "Weir", CreationDate: at, ModDate: at },
    });
    for (const [weight, file] of Object.entries(FONTS)) this.pdf.registerFont(weight, file);
    this.use("regular", 10);
  }

  get width(): number {
    return this.pdf.page.width - 2 * MARGIN;
  }

  private get bottom(): number {
    return this.pdf.page.height - this.pdf.page.margins.bottom;
  }

  use(weight: Weight, size: number, colour: string = INK): void {
    this.pdf.font(weight).fontSize(size).fillColor(colour);
    // fontkit's font behind pdfkit's, which its types do not show.
    this.glyphs = (this.pdf as unknown as { _font: { font: Glyphs } })._font.font;
  }

  /** A text as the font in use can print it. */
  plain(text: string): string {
    return printable(text, (codePoint) => this.glyphs?.hasGlyphForCodePoint(codePoint) ?? true);
  }

  heightOf(text: string, width: number): number {
    return this.pdf.heightOfString(text, { width, lineGap: LINE_GAP });
  }

  /** Begins a new page where less than `height` is left of this one, unless it has just begun. */
  keep(height: number): void {
    if (this.pdf.y + height > this.bottom && this.pdf.y > MARGIN) this.pdf.addPage();
  }

  /** What is left of this page, in points. */
  get left(): number {
    return this.bottom - this.pdf.y;
  }

  write(text: string, at: { x?: number; width?: number } = {}): void {
    this.pdf.text(text, at.x ?? MARGIN, this.pdf.y, { width: at.width ?? this.width, lineGap: LINE_GAP });
  }

  gap(points: number): void {
    this.pdf.y += points;
  }

  /** Writes the foot of every page, and gives the whole file. */
  finish(footer: string): Promise<Uint8Array> {
    const { pdf } = this;
    const parts: Buffer[] = [];
    const whole = new Promise<Uint8Array>((resolve, reject) => {
      pdf.on("data", (part: Buffer) => parts.push(part));
      pdf.on("end", () => resolve(new Uint8Array(Buffer.concat(parts))));
      pdf.on("error", reject);
    });
    const { start, count } = pdf.bufferedPageRange();
    for (let index = start; index < start + count; index++) {
      pdf.switchToPage(index);
      // Below the margin pdfkit would begin a new page.
      pdf.page.margins.bottom = 0;
      this.use("regular", 8, QUIET);
      const y = pdf.page.height - FOOT;
      pdf.text(this.plain(footer), MARGIN, y, { width: this.width - 80, height: 20, ellipsis: true });
      pdf.text(`${index + 1} / ${count}`, MARGIN + this.width - 80, y, { width: 80, align: "right" });
    }
    pdf.end();
    return whole;
  }
}

export const LINE_GAP = 2;
