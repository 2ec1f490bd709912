import type { Readable } from "node:stream";
import { CliFailure } from "../verb";

export type Column = { key: string; name: string };
export type TableRow = { line: number; cells: Record<string, string> } | { line: number; broken: string };

const CELL_CHARS_MAX = 1_000_000;

/**
 * Rows of a table with a header line, in constant memory. With a tab in its header it is TSV, where a quotation mark
 * is a letter like any other; else CSV (RFC 4180: quoted cells may hold commas, line breaks and doubled quotes).
 * `line` is where a row starts, the header being line 1. Throws `CliFailure` when a named column is missing.
 */
export async function* tableRows(input: Readable, columns: readonly Column[]): AsyncGenerator<TableRow> {
  let places: { key: string; at: number }[] | null = null;
  let width = 0;
  for await (const { line, cells, isOpen } of records(input)) {
    if (places === null) {
      places = placesOf(cells, columns);
      width = cells.length;
      continue;
    }
    if (cells.length === 1 && cells[0] === "") continue;
    if (isOpen) yield { line, broken: "a quoted cell is not closed, or is too long" };
    else if (cells.length !== width)
      yield { line, broken: `${cells.length} cells where the header has ${width}` };
    else yield { line, cells: Object.fromEntries(places.map(({ key, at }) => [key, cells[at] as string])) };
  }
  if (places === null) throw new CliFailure("the table is empty: a header line is needed");
}

function placesOf(header: readonly string[], columns: readonly Column[]): { key: string; at: number }[] {
  return columns.map(({ key, name }) => {
    const at = header.indexOf(name);
    if (at >= 0) return { key, at };
    throw new CliFailure(`there is no column ${name}; the table has ${header.join(", ")}`);
  });
}

type Cells = { line: number; cells: string[]; isOpen: boolean };

async function* records(input: Readable): AsyncGenerator<Cells> {
  const decoder = new TextDecoder();
  let reader: RecordReader | null = null;
  let start = "";
  for await (const chunk of input) {
    const text = typeof chunk === "string" ? chunk : decoder.decode(chunk, { stream: true });
    if (reader) yield* reader.feed(text);
    else {
      // The header decides what kind of table it is, so it is read whole first.
      start += text;
      if (!start.includes("\n") && start.length < CELL_CHARS_MAX) continue;
      reader = new RecordReader(start.split("\n", 1)[0]?.includes("\t") ?? false);
      yield* reader.feed(start);
    }
  }
  if (!reader) {
    reader = new RecordReader(start.includes("\t"));
    yield* reader.feed(start);
  }
  yield* reader.feed(decoder.decode());
  yield* reader.finish();
}

/** One character at a time, so that a chunk may end anywhere. */
class RecordReader {
  private cells: string[] = [];
  private cell = "";
  private quoted = false;
  private closed = false;
  private line = 1;
  private startLine = 1;

  constructor(private readonly isTsv: boolean) {}

  *feed(text: string): Generator<Cells> {
    for (const letter of text) {
      if (letter === "\n") this.line++;
      if (this.quoted) this.inQuotes(letter);
      else if (letter === "\n") yield this.record(false);
      else if (letter === (this.isTsv ? "\t" : ",")) this.endCell();
      else if (letter === '"' && !this.isTsv && (this.cell === "" || this.closed)) this.openQuote();
      else this.cell += letter;
      if (this.cell.length > CELL_CHARS_MAX) yield this.record(true);
    }
  }

  *finish(): Generator<Cells> {
    if (this.cell !== "" || this.cells.length > 0) yield this.record(this.quoted);
  }

  private inQuotes(letter: string): void {
    if (letter !== '"') {
      this.cell += letter;
      return;
    }
    this.quoted = false;
    this.closed = true;
  }

  /** A quote behind a closed one is a doubled quote inside the cell. */
  private openQuote(): void {
    if (this.closed) this.cell += '"';
    this.quoted = true;
    this.closed = false;
  }

  private endCell(): void {
    this.cells.push(this.cell);
    this.cell = "";
    this.closed = false;
  }

  private record(isOpen: boolean): Cells {
    if (this.cell.endsWith("\r") && !isOpen) this.cell = this.cell.slice(0, -1);
    this.endCell();
    const read = { line: this.startLine, cells: this.cells, isOpen };
    if (this.startLine === 1 && read.cells[0]) read.cells[0] = read.cells[0].replace(/^\uFEFF/, "");
    this.cells = [];
    this.quoted = false;
    this.startLine = this.line;
    return read;
  }
}
