/** Characters that a page would swallow or that would turn its text around: named, so that nothing is hidden. */
const INVISIBLE = /[\p{Cc}\p{Cf}\u2028\u2029]/u;

const named = (codePoint: number): string => `[U+${codePoint.toString(16).toUpperCase().padStart(4, "0")}]`;

/**
 * An untrusted text as it can be printed: line ends kept, and everything without a shape in the font (emoji, control
 * and direction marks) written as its code, `[U+1F642]`. `hasGlyph` tells what the font can draw.
 */
export function printable(text: string, hasGlyph: (codePoint: number) => boolean): string {
  let out = "";
  for (const unit of text.replace(/\r\n?/g, "\n").replace(/\t/g, " ")) {
    const codePoint = unit.codePointAt(0) ?? 0;
    if (unit === "\n") out += unit;
    else if (INVISIBLE.test(unit) || !hasGlyph(codePoint)) out += named(codePoint);
    else out += unit;
  }
  return out;
}
