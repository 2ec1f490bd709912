import { createReadStream } from "node:fs";
import { access } from "node:fs/promises";
import { parseArgs } from "node:util";
import { CliFailure, type Io, WrongArguments } from "../verb";
import { detectVerb } from "./detect";
import { previewVerb } from "./preview";

/** `weir detect [FILE|-]`. */
export const detectRun = async (args: string[], io: Io): Promise<number> =>
  detectVerb(await inputOf(args, io), process.stdout, process.stderr);

/** `weir preview [FILE|-]`. */
export const previewRun = async (args: string[], io: Io): Promise<number> =>
  previewVerb(await inputOf(args, io), process.stdout, process.stderr);

async function inputOf(args: string[], io: Io) {
  const { positionals } = parseArgs({ args, options: {}, allowPositionals: true });
  if (positionals.length > 1) throw new WrongArguments("one file at a time");
  return openInput(positionals[0] ?? "-", io);
}

/** A file, or standard input for `-`. Fails with a plain message where there is no such file. */
export async function openInput(file: string, io: Io) {
  if (file === "-") return io.input;
  await access(file).catch(() => {
    throw new CliFailure(`cannot read ${file}`);
  });
  return createReadStream(file);
}
