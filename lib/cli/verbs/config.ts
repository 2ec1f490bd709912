import { configurationTable, readEnvironment } from "@/lib/edge/environment";
import type { Io } from "../verb";

/** `weir config`: every variable, what it does and whether it is set; a value is never shown. Fails on wrong ones. */
export async function configVerb(_args: string[], io: Io): Promise<number> {
  for (const { name, fallback, meaning } of configurationTable()) {
    const state = process.env[name] ? "set" : fallback === "" ? "not set" : `not set: ${fallback}`;
    io.out(`${name.padEnd(24)} ${state}`);
    io.out(`${" ".repeat(24)} ${meaning.replaceAll("`", "")}`);
  }
  readEnvironment();
  return 0;
}
