import { detect } from "@/lib/domain/detect/detect";
import { packAt } from "@/lib/domain/policy/default-pack";
import type { Ctx } from "../context";

/** Ways in which a bare contact is written, so that the detector knows it for what it is. */
const FRAMES = ["", "加微信 ", "加QQ ", "电话 "];

/** Digests of the contacts that a text typed into a search may mean; none where it is no contact. */
export function contactDigests(ctx: Ctx, text: string): string[] {
  const { allow } = packAt(ctx.packs, ctx.now());
  const found = FRAMES.flatMap((frame) => {
    const texts = [{ field: "q", text: frame + text }];
    return detect(texts, { surface: "note", actor: "user", allow, officialToolMarks: [] }).evidence;
  });
  const canonical = found.flatMap((each) => (each.canonical === null ? [] : [each.canonical]));
  return [...new Set(canonical)].map((each) => ctx.digest(each));
}
