import { post } from "@/lib/outbox/post";
import type { Witness } from "@/lib/usecases/log/post-witness";
import type { World } from "./context";

/** The witness that the environment names, reached under the rules of webhooks; null where none is named. */
export function witnessOf({ env }: World): Witness | null {
  if (env.witnessUrl === null) return null;
  return { url: env.witnessUrl, post: (letter) => post(letter, { allowed: env.webhookAllow }) };
}
