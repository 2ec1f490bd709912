import type { FileId } from "../ids";
import type { Bilingual } from "../policy/pack";

/** Why the merchant asks for another look: a help for whoever reads the statement, judged by nobody. */
export const APPEAL_GROUNDS = ["not_a_contact", "not_ours", "too_heavy", "other"] as const;
export type AppealGround = (typeof APPEAL_GROUNDS)[number];

/** What a merchant has typed and added on the page of a notice, before it is sent. */
export type AppealDraft = {
  ground: AppealGround | null;
  statement: string;
  phone: string;
  files: { id: FileId; contentType: string; sizeBytes: number }[];
};

/** The longest statement and answer, in characters. The page says so, and counts. */
export const STATEMENT_LENGTH_MAX = 2_000;
export const PHONE_LENGTH_MAX = 40;

const GROUND_WORDS: Record<AppealGround, Bilingual> = {
  not_a_contact: { en: "It is not a contact or a link", zh: "不是联系方式或链接" },
  not_ours: { en: "The content is not ours", zh: "内容不是我们发布的" },
  too_heavy: { en: "The measure is too heavy", zh: "处理过重" },
  other: { en: "Something else", zh: "其他原因" },
};

/** One text for whoever decides: the reason chosen, what was written, and where to call. */
export function statementOf(draft: AppealDraft, language: keyof Bilingual): string {
  const [open, close, phone] =
    language === "zh" ? ["【", "】", "联系电话："] : ["[", "]", "Phone for questions: "];
  return [
    draft.ground ? `${open}${GROUND_WORDS[draft.ground][language]}${close}` : "",
    draft.statement.trim(),
    draft.phone.trim() ? `${phone}${draft.phone.trim()}` : "",
  ]
    .filter(Boolean)
    .join("\n\n");
}
