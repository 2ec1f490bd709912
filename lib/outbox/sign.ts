import { createHmac, randomBytes } from "node:crypto";

const PREFIX = "whsec_";

/** A secret as Standard Webhooks writes it. */
export const newSecret = (): string => PREFIX + randomBytes(32).toString("base64");

/** `webhook-signature`: one `v1` signature per secret, so that both are good while one replaces the other. */
export function signature(
  secrets: readonly string[],
  sent: { id: string; atSeconds: number; body: string },
): string {
  const text = `${sent.id}.${sent.atSeconds}.${sent.body}`;
  return secrets
    .map((secret) => {
      const key = Buffer.from(secret.slice(PREFIX.length), "base64");
      return `v1,${createHmac("sha256", key).update(text).digest("base64")}`;
    })
    .join(" ");
}
