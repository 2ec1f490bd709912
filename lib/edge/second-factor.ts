import { randomInt } from "node:crypto";
import { Secret, TOTP } from "otpauth";
import { RECOVERY_ALPHABET, RECOVERY_GROUPS } from "@/lib/domain/access/second-factor";
import type { SecondFactor } from "@/lib/usecases/context";

const PERIOD_SECONDS = 30;
/** 160 bits, as RFC 4226 asks. */
const SECRET_BYTES = 20;
/** Steps before and after this one that still count. */
const WINDOW = 1;

/** What every app of the kind understands: SHA-1, six digits, half a minute. */
const codesOf = (secret: string, label = "") =>
  new TOTP({
    issuer: "Weir",
    label,
    secret: Secret.fromBase32(secret),
    algorithm: "SHA1",
    digits: 6,
    period: PERIOD_SECONDS,
  });

function newRecoveryCode(): string {
  const sign = () => RECOVERY_ALPHABET[randomInt(RECOVERY_ALPHABET.length)];
  return RECOVERY_GROUPS.map((length) => Array.from({ length }, sign).join("")).join("-");
}

export const appCodes: SecondFactor = {
  newSecret: () => new Secret({ size: SECRET_BYTES }).base32,
  uri: (secret, name) => codesOf(secret, name).toString(),
  stepOf(secret, code, now) {
    const away = codesOf(secret).validate({ token: code, timestamp: now, window: WINDOW });
    return away === null ? null : Math.floor(now / 1000 / PERIOD_SECONDS) + away;
  },
  newRecoveryCode,
};
