import type { EvidenceToken } from "@/components/evidence/kind";
import { tokenOf } from "@/components/evidence/kind";
import type { Tier } from "@/lib/domain/words";
import type { SharedContactView } from "@/lib/screens/views";

export type ContactNode = { digest: string; label: string; token: EvidenceToken; y: number };
export type AccountNode = { id: string; name: string; tier: Tier; y: number; contacts: string[] };
export type Graph = { contacts: ContactNode[]; accounts: AccountNode[]; height: number; left: number };

/** Px from one account to the next, and the height of a contact's chip. */
export const STEP = 40;
export const CHIP = 28;

/** Places the most shared contacts and the accounts that show them, those with most contacts in common first. */
export function layoutGraph(
  shared: readonly SharedContactView[],
  max: { contacts: number; accounts: number },
): Graph {
  const contacts = shared.slice(0, max.contacts);
  const byAccount = new Map<string, Omit<AccountNode, "y">>();
  for (const contact of contacts) {
    for (const { id, name, tier } of contact.accounts) {
      const known = byAccount.get(id) ?? { id, name, tier, contacts: [] };
      byAccount.set(id, { ...known, contacts: [...known.contacts, contact.digest] });
    }
  }
  const chosen = [...byAccount.values()]
    .sort((a, b) => b.contacts.length - a.contacts.length || b.tier - a.tier || (a.id < b.id ? -1 : 1))
    .slice(0, max.accounts);
  const height = Math.max(chosen.length * STEP, contacts.length * (CHIP + 16), 84);
  const spread = (index: number, of: number) => ((index + 0.5) / of) * height;
  return {
    contacts: contacts.map((contact, index) => ({
      digest: contact.digest,
      label: contact.label,
      token: tokenOf(contact.kind, "provide"),
      y: spread(index, contacts.length),
    })),
    accounts: chosen.map((account, index) => ({ ...account, y: spread(index, chosen.length) })),
    height,
    left: height / 2,
  };
}
