import { hex } from "@/lib/domain/log/bytes";
import type { Ctx } from "./context";

/** The hash under which an unguessable token is stored: SHA-256 in hex, as `Ctx.newToken` gives it. */
export const tokenDigest = (ctx: Ctx, token: string): string =>
  hex(ctx.sha256(new TextEncoder().encode(token)));
