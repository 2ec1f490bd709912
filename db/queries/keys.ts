import { desc, eq } from "drizzle-orm";
import type { ApiKey } from "@/lib/domain/records";
import type { Store } from "../store";

export type KeyRow = Omit<ApiKey, "hash" | "createdBy"> & { lastUsedAt: number | null };

const KEYS_SHOWN_MAX = 500;

/** Keys of machines, the newest first, with when each was last used; never a hash. */
export const keyRows = ({ db, t }: Store): Promise<KeyRow[]> =>
  db
    .select({
      id: t.apiKey.id,
      name: t.apiKey.name,
      scopes: t.apiKey.scopes,
      hint: t.apiKey.hint,
      createdAt: t.apiKey.createdAt,
      revokedAt: t.apiKey.revokedAt,
      lastUsedAt: t.keyUse.lastUsedAt,
    })
    .from(t.apiKey)
    .leftJoin(t.keyUse, eq(t.keyUse.id, t.apiKey.id))
    .orderBy(desc(t.apiKey.createdAt), desc(t.apiKey.id))
    .limit(KEYS_SHOWN_MAX);
