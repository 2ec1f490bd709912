"use client";

import type { CSSProperties, ReactNode } from "react";
import { cx } from "@/components/ui/cx";
import { layoutMarks, type MarkLine, type MarkPiece, type MarkSegment, type MarkSpan } from "./layout-marks";
import { Unbroken } from "./unbroken";

type MarkedTextProps = {
  text: string;
  spans: readonly MarkSpan[];
  /** The evidence whose card is open. */
  activeId?: string | null;
  /** Queue snippets leave numbers out. */
  numbers?: boolean;
  /** Full sentence for a screen reader: "WeChat id, ..., evidence 2 of 3". Without it marks are plain. */
  labelOf?: (id: string) => string;
  /** Hover, focus or press on a mark; the owner first, then what overlaps it there. */
  onOpen?: (ids: string[], element: HTMLElement, by: "hover" | "focus" | "press") => void;
  onLeave?: () => void;
  lang?: string;
  className?: string;
};

/** A text exactly as posted, with its evidence tinted, underlined and numbered (DESIGN.md, section 5). */
export function MarkedText({
  text,
  spans,
  numbers = true,
  lang = "zh-CN",
  className,
  ...rest
}: MarkedTextProps) {
  return (
    <span lang={lang} className={cx("whitespace-pre-wrap", className)}>
      {layoutMarks(text, spans).map((piece) => (
        <Piece key={piece.start} piece={piece} numbers={numbers} {...rest} />
      ))}
    </span>
  );
}

type PieceProps = Omit<MarkedTextProps, "text" | "spans" | "lang" | "className">;

function Piece({ piece, ...props }: { piece: MarkPiece } & PieceProps) {
  if (piece.kind === "plain") return piece.text;
  const segments = piece.segments.map((segment) => (
    <Segment key={segment.start} segment={segment} struck={piece.kind === "struck"} {...props} />
  ));
  if (piece.kind === "struck") return <del className="mark-struck">{segments}</del>;
  const style = { "--level": piece.owner.level, "--depth": piece.depth } as CSSProperties;
  return (
    <mark
      data-evidence={piece.owner.token}
      data-active={props.activeId === piece.owner.id || undefined}
      style={style}
      className={cx("mark", piece.owner.token !== "qr" && "mark-line", piece.depth > 0 && "mark-deep")}
    >
      {segments}
    </mark>
  );
}

function Segment({ segment, struck, ...props }: { segment: MarkSegment; struck: boolean } & PieceProps) {
  const { onOpen, onLeave, labelOf } = props;
  const tags = props.numbers ? segment.tags : [];
  const body = (
    <Underlines lines={segment.further} activeId={props.activeId}>
      <Unbroken text={segment.text} keepEnd={tags.length > 0}>
        {segment.more > 0 && <span className="mark-more">+{segment.more}</span>}
        {tags.map((tag) => (
          <span key={tag.id} aria-hidden data-evidence={tag.token} className="mark-tag">
            {tag.number}
          </span>
        ))}
      </Unbroken>
    </Underlines>
  );
  if (!onOpen) return body;
  const opens = segment.starts.length > 0;
  const label = labelOf ? segment.ids.map(labelOf).join("; ") : undefined;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a button cannot break over lines, so this plays one
    <span
      {...(opens
        ? { role: "button", tabIndex: 0, "aria-label": label, "aria-haspopup": "dialog" as const }
        : {})}
      data-evidence-ids={segment.ids.join(" ")}
      className={cx("cursor-default rounded-mark", struck && "hover:bg-hover")}
      onPointerEnter={(event) =>
        event.pointerType === "mouse" && onOpen(segment.ids, event.currentTarget, "hover")
      }
      onPointerLeave={onLeave}
      onFocus={(event) =>
        event.currentTarget.matches(":focus-visible") && onOpen(segment.ids, event.currentTarget, "focus")
      }
      onClick={(event) => onOpen(segment.ids, event.currentTarget, "press")}
      onKeyDown={(event) => {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        onOpen(segment.ids, event.currentTarget, "press");
      }}
    >
      {body}
    </span>
  );
}

/** Each further span draws its own line under the one before; text decorations of nested boxes all show. */
function Underlines({
  lines,
  activeId,
  children,
}: {
  lines: MarkLine[];
  activeId?: string | null;
  children: ReactNode;
}) {
  return lines.reduce<ReactNode>(
    (inner, line) => (
      <span
        key={line.id}
        data-evidence={line.token}
        data-active={line.id === activeId || undefined}
        style={{ "--level": line.level } as CSSProperties}
        className="mark-line mark-under"
      >
        {inner}
      </span>
    ),
    children,
  );
}
