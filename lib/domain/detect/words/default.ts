import type { Lexicon } from "../lexicon";
import { CONTACT_TERMS } from "./contacts";
import { ENGLISH_TERMS } from "./english";
import { HINT_TERMS } from "./hints";
import { POINTER_TERMS } from "./pointers";
import { SOUND_TERMS } from "./sounds";
import { TRADE_TERMS } from "./trade";
import { WECHAT_TERMS } from "./wechat";

/** The lexicon shipped with the product. */
export const DEFAULT_LEXICON: Lexicon = {
  terms: [
    ...WECHAT_TERMS,
    ...CONTACT_TERMS,
    ...TRADE_TERMS,
    ...HINT_TERMS,
    ...POINTER_TERMS,
    ...ENGLISH_TERMS,
    ...SOUND_TERMS,
  ],
};
