import { tokenOf } from "@/components/evidence/kind";
import { MarkedText } from "@/components/evidence/mark";
import { Erased } from "@/components/privacy/erased";
import { cx } from "@/components/ui/cx";
import type { Snippet } from "@/lib/domain/cases/snippet";

type Props = { snippet: Snippet | null; erasedAt?: number | null; className?: string };

/** One line of the item with its first hit in view, marked as in the queue. */
export function SnippetText({ snippet, erasedAt, className }: Props) {
  if (!snippet) {
    return (
      <span className="text-ink-3">
        <Erased at={erasedAt} />
      </span>
    );
  }
  const shift = snippet.cut ? 1 : 0;
  const spans = snippet.marks.map((mark, index) => ({
    id: String(index),
    token: tokenOf(mark.kind, mark.intent),
    start: mark.start + shift,
    end: mark.end + shift,
  }));
  return (
    <span className={cx("block truncate py-1 leading-5", className)}>
      <MarkedText
        text={(snippet.cut ? "…" : "") + snippet.text}
        spans={spans}
        numbers={false}
        className="whitespace-pre!"
      />
    </span>
  );
}
