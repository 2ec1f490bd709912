import type { ImageHash, ItemText } from "./detect/evidence";
import type { ActorKind, Surface } from "./words";

/** What the platform hands in, after validation at the edge: one item as it stood when it was flagged. */
export type ItemSnapshot = {
  platformId: string;
  surface: Surface;
  author: {
    platformId: string;
    name: string;
    kind: ActorKind;
    followers?: number;
    joinedAt?: number;
    city?: string;
    company?: string;
  };
  store: { platformId: string; name: string } | null;
  /** The subject's texts and, for threads and live lines, the neighbours' (sender "other"). Fields are unique. */
  texts: ItemText[];
  /** In the order shown. `messageField` puts a picture into a thread after that text. */
  images: { hash: ImageHash; caption?: string; messageField?: string }[];
  /** What surrounds the item and is not judged: the note under which a comment stands, the product of a review. */
  context: {
    title?: string;
    text?: string;
    authorName?: string;
    counterpartName?: string;
    priceFen?: number;
    orderId?: string;
    recipients?: number;
  };
  conductAt: number;
  editedAt: number | null;
  foundBy: "detector" | "report" | "import" | "patrol";
  officialToolMarks: string[];
};
