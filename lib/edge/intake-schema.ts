import { z } from "zod";
import { TEXT_UNITS_MAX } from "@/lib/domain/detect/detect";
import type { ItemText } from "@/lib/domain/detect/evidence";
import type { AccountInput, IncomingItem, StoreInput } from "@/lib/domain/intake";
import { ACTOR_KINDS, SURFACES } from "@/lib/domain/words";
import { plain } from "./plain-text";

/*
 * What machines send (`/api/v1/items`, `/accounts`, `/stores`, `weir import`): every size has a limit, and unknown
 * names are refused, so that nothing is dropped in silence. Money is integer fen.
 */
const MESSAGES_MAX = 1000;
const IMAGES_MAX = 30;
const PRODUCTS_MAX = 200;
const STAFF_MAX = 200;

const words = (max: number) => z.string().max(max).transform(plain);
const name = z.string().min(1).max(300).transform(plain);
/** An id of the platform: one line, kept as it is. */
const platformId = z
  .string()
  .min(1)
  .max(200)
  .regex(/^[^\p{Cc}\p{Cs}]+$/u, "may hold no control characters");
const count = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
const fen = count;
/** ISO 8601 with an offset, or epoch milliseconds. */
const time = z.union([
  z.iso.datetime({ offset: true }).transform((text) => Date.parse(text)),
  z.number().int().min(0).max(8_640_000_000_000_000),
]);
const hash = z.string().regex(/^[0-9a-f]{64}$/, "is the hash that POST /api/v1/images answered");

export const accountSchema = z.strictObject({
  platformId,
  name,
  kind: z.enum(ACTOR_KINDS).default("user"),
  operatorId: platformId.optional(),
  followers: count.optional(),
  joinedAt: time.optional(),
  city: words(100).optional(),
  company: words(300).optional(),
}) satisfies z.ZodType<AccountInput>;

const productSchema = z.strictObject({
  platformId,
  name,
  priceFen: fen,
  sold: count.default(0),
  thumbHash: hash.optional(),
});

export const storeSchema = z.strictObject({
  platformId,
  name,
  operatorId: platformId.optional(),
  ownerAccountId: platformId.optional(),
  staffAccountIds: z.array(platformId).max(STAFF_MAX).optional(),
  category: words(100).optional(),
  openedAt: time.optional(),
  depositRequiredFen: fen.optional(),
  depositPaidFen: fen.optional(),
  products: z.array(productSchema).max(PRODUCTS_MAX).optional(),
}) satisfies z.ZodType<StoreInput>;

/** A store put by itself must name its owner; money that came in needs an idempotency key. */
export const storePutSchema = storeSchema.extend({
  ownerAccountId: platformId,
  topUpFen: fen.min(1).optional(),
});

/** Two of one id in a call contradict each other. */
export function uniqueIds(list: { platformId: string }[], issue: z.RefinementCtx): void {
  const seen = new Set<string>();
  list.forEach(({ platformId: id }, at) => {
    if (seen.has(id)) issue.addIssue({ code: "custom", path: [at, "platformId"], message: "is there twice" });
    seen.add(id);
  });
}

const text = z.string().max(TEXT_UNITS_MAX).transform(plain);

const textSchema = z.strictObject({
  field: z.string().min(1).max(100).transform(plain),
  text,
  sender: z.enum(["author", "other"]).optional(),
  senderName: words(300).optional(),
  at: time.nullable().optional(),
});
const messageSchema = textSchema.omit({ field: true }).extend({ sender: z.enum(["author", "other"]) });

const imageSchema = z.union([
  hash.transform((of) => ({ hash: of })),
  z.strictObject({ hash, caption: words(2000).optional(), messageField: words(100).optional() }),
]);

const contextSchema = z.strictObject({
  title: words(1000).optional(),
  text: words(20_000).optional(),
  authorName: words(300).optional(),
  counterpartName: words(300).optional(),
  priceFen: fen.optional(),
  orderId: words(100).optional(),
  recipients: count.optional(),
});

const wireSchema = z
  .strictObject({
    platformId,
    surface: z.enum(SURFACES),
    account: accountSchema,
    store: storeSchema.nullable().default(null),
    /** The one text of a plain item; `texts` by field, or `messages` of a thread, instead. */
    text: text.optional(),
    texts: z.array(textSchema).max(MESSAGES_MAX).optional(),
    messages: z.array(messageSchema).max(MESSAGES_MAX).optional(),
    images: z.array(imageSchema).max(IMAGES_MAX).default([]),
    context: contextSchema.default({}),
    conductedAt: time,
    editedAt: time.nullable().default(null),
    foundBy: z.enum(["detector", "report", "import", "patrol"]).default("detector"),
    officialToolMarks: z.array(words(200)).max(50).default([]),
  })
  .superRefine((item, issue) => {
    const ways = [item.text, item.texts, item.messages].filter((way) => way !== undefined);
    if (ways.length > 1) issue.addIssue("one of text, texts and messages, not several");
    if (ways.length + item.images.length === 0) issue.addIssue("has neither text nor picture");
    const fields = (item.texts ?? []).map(({ field }) => field);
    if (new Set(fields).size < fields.length) {
      issue.addIssue({ code: "custom", path: ["texts"], message: "two texts have the same field" });
    }
  });

/** One item as machines send it, checked and turned into what intake takes. */
export const itemSchema = wireSchema.transform((wire): IncomingItem => {
  const { account, store, images, context, officialToolMarks } = wire;
  const { operatorId: _, ...author } = account;
  return {
    account,
    store,
    snapshot: {
      platformId: wire.platformId,
      surface: wire.surface,
      author,
      store: store && { platformId: store.platformId, name: store.name },
      texts: textsOf(wire),
      images,
      context,
      conductAt: wire.conductedAt,
      editedAt: wire.editedAt,
      foundBy: wire.foundBy,
      officialToolMarks,
    },
  };
});

function textsOf({ text: single, texts, messages }: z.output<typeof wireSchema>): ItemText[] {
  if (texts) return texts;
  if (messages) return messages.map((message, at) => ({ field: String(at), ...message }));
  return single === undefined ? [] : [{ field: "text", text: single }];
}

/** Where and why a value was refused, in one line; values themselves are never repeated. */
export function refusalText(error: z.ZodError): string {
  return error.issues
    .slice(0, 5)
    .map(({ path, message }) => `${path.length > 0 ? `/${path.map(String).join("/")}: ` : ""}${message}`)
    .join("; ");
}
