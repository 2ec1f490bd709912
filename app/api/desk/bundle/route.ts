import { createHash } from "node:crypto";
import { z } from "zod";
import type { AccountId, CaseId } from "@/lib/domain/ids";
import { verifierKeyText } from "@/lib/domain/log/note";
import { refuse } from "@/lib/domain/result";
import { bundleFile } from "@/lib/edge/bundle-file";
import { logTrust } from "@/lib/edge/log-trust";
import { deskRoute } from "@/lib/edge/route";
import { LOCALES } from "@/lib/i18n/locales";
import { loadBundle } from "@/lib/screens/bundle";
import { lastVerification } from "@/lib/usecases/log/last-verdict";
import { noteBundle } from "@/lib/usecases/log/note-bundle";
import { publishCheckpoint } from "@/lib/usecases/log/publish-checkpoint";
import { keysOf } from "@/lib/usecases/log/trust";

const id = z.string().regex(/^(case|account)_\w{6,40}$/);
const input = z.object({ of: id, language: z.enum(LOCALES).catch("zh-CN") });

/** Everything about one case or account in a file that strangers can check; off while the log is known to be broken. */
export const GET = deskRoute({
  permission: "bundle.make",
  input,
  run: async (ctx, actor, { of, language }, _params, { world }) => {
    if ((await lastVerification(ctx)).kind === "broken") return refuse({ kind: "log_broken" });
    const trust = logTrust(world);
    const [key] = keysOf(trust);
    if (!key) throw new Error("the log has no key");
    const { size, note } = await publishCheckpoint(ctx, trust);
    const subject = of.startsWith("case_")
      ? { kind: "case" as const, id: of as CaseId }
      : { kind: "account" as const, id: of as AccountId };
    const bundle = await loadBundle(ctx, actor, subject, { size, locale: language });
    if (!bundle) return refuse({ kind: "not_found" });
    const bytes = await bundleFile(bundle, { checkpoint: note, key: verifierKeyText(key) });
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    await noteBundle(ctx, actor, bundle, { sha256, bytes: bytes.length });
    return new Response(new Uint8Array(bytes), {
      headers: {
        "content-type": "application/zip",
        "content-disposition": `attachment; filename="weir-${bundle.subject.kind}-${size}.zip"`,
        "cache-control": "no-store",
        "x-content-type-options": "nosniff",
      },
    });
  },
});
