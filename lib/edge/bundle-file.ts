import type { Bundle } from "@/lib/domain/log/bundle";
import { renderPdf } from "@/lib/pdf/render";
import { bundleDocument } from "@/lib/screens/bundle-document";
import { zipOf } from "./zip";

/** Names inside a bundle, fixed by its readers. */
export const bundleNames = {
  bundle: "bundle.json",
  document: "record.pdf",
  checkpoint: "checkpoint",
  key: "key",
} as const;

/** The one file that leaves: JSON, PDF, signed checkpoint and verifier key. */
export async function bundleFile(
  bundle: Bundle,
  signed: { checkpoint: string; key: string },
): Promise<Buffer> {
  return zipOf([
    { name: bundleNames.bundle, bytes: Buffer.from(`${JSON.stringify(bundle, null, 1)}\n`, "utf8") },
    { name: bundleNames.document, bytes: await renderPdf(bundleDocument(bundle)) },
    { name: bundleNames.checkpoint, bytes: Buffer.from(signed.checkpoint, "utf8") },
    { name: bundleNames.key, bytes: Buffer.from(`${signed.key}\n`, "utf8") },
  ]);
}
