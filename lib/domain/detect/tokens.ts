import { CANDIDATES_MAX, type Candidate } from "./candidate";
import type { Scene } from "./scene";
import { tokensIn } from "./token-signs";

/** Share tokens between their signs, and wallet addresses: what an app or a wallet opens by itself. */
export function readTokens({ folded }: Scene): Candidate[] {
  return tokensIn(folded.source)
    .slice(0, CANDIDATES_MAX)
    .map(({ kind, start, end, token }): Candidate => {
      const isWallet = kind === "crypto";
      return {
        kind,
        intent: isWallet ? "off_platform_pay" : "direct",
        from: folded.unitAt(start),
        to: folded.unitAt(end - 1) + 1,
        reading: token,
        canonical: `${kind}:${isWallet && token.startsWith("0x") ? token.toLowerCase() : token}`,
        rewrites: [],
        lastly: "pattern",
        parts: [{ name: isWallet ? "wallet address" : "share token between its signs", value: 0.8 }],
      };
    });
}
