import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { type Bundle, bundleFormat, faultOfBundle } from "@/lib/domain/log/bundle";
import { openCheckpoint } from "@/lib/domain/log/checkpoint";
import { parseVerifierKey } from "@/lib/domain/log/note";
import { bundleNames } from "@/lib/edge/bundle-file";
import { sha256, verifySignature } from "@/lib/edge/log-signing";
import { unzip } from "@/lib/edge/zip";
import { renderPdf } from "@/lib/pdf/render";
import { bundleDocument } from "@/lib/screens/bundle-document";
import { type Io, WrongArguments } from "../verb";
import { bundleShape } from "./bundle-shape";

/** `weir bundle verify FILE [--key K]`: with nothing but the file. Exit code 1, saying what, when something does not fit. */
export async function bundleVerifyRun(args: string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    options: { key: { type: "string" } },
    allowPositionals: true,
  });
  const [file, ...more] = positionals;
  if (!file || more.length > 0) throw new WrongArguments("one file at a time");
  try {
    const { bundle, key } = await verifiedBundle(await readFile(file), values.key);
    const { subject, entries, contents, size } = bundle;
    const counts = (state: string) => contents.filter((each) => each.state === state).length;
    io.out(
      `${subject.kind} ${subject.label}: ${entries.length} entries are in the log of ${size}, root ${bundle.root}`,
    );
    io.out(
      `${counts("clear")} texts are as they were logged; ${counts("masked")} masked, ${counts("erased")} erased, ${counts("unproved")} without proof`,
    );
    io.out(`signed by ${key}${values.key ? "" : " (the bundle's own key: compare it)"}`);
    return 0;
  } catch (error) {
    io.out(`BROKEN: ${error instanceof Error ? error.message : String(error)}`);
    return 1;
  }
}

/** The bundle in an archive when everything about it fits; throws, naming what does not. */
export async function verifiedBundle(
  archive: Buffer,
  pinned?: string,
): Promise<{ bundle: Bundle; key: string }> {
  const files = unzip(archive);
  const known: readonly string[] = Object.values(bundleNames);
  for (const name of files.keys())
    if (!known.includes(name)) throw new Error(`${name} is no part of a bundle`);
  const text = (name: string): string => {
    const bytes = files.get(name);
    if (!bytes) throw new Error(`${name} is missing`);
    return bytes.toString("utf8");
  };
  const key = (pinned ?? text(bundleNames.key)).trim();
  const parsed = parseVerifierKey(sha256, key);
  if (!parsed.ok) throw new Error(`${bundleNames.key}: ${parsed.refusal.why}`);
  const head = openCheckpoint(verifySignature, text(bundleNames.checkpoint), [parsed.value]);
  if (!head.ok) throw new Error(`${bundleNames.checkpoint}: ${head.refusal.why}`);
  const shaped = bundleShape.safeParse(JSON.parse(text(bundleNames.bundle)));
  if (!shaped.success) throw new Error(`${bundleNames.bundle} is not "${bundleFormat}"`);
  const bundle = shaped.data as Bundle;
  const fault = faultOfBundle(sha256, bundle, head.value);
  if (fault) throw new Error(fault);
  const document = files.get(bundleNames.document);
  if (!document?.equals(await renderPdf(bundleDocument(bundle)))) {
    throw new Error(`${bundleNames.document} does not say what ${bundleNames.bundle} says`);
  }
  return { bundle, key };
}
