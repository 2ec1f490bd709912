"use client";

import { ChevronUp } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { FieldText, useMarks } from "@/components/evidence/item-marks";
import { Avatar } from "@/components/ui/avatar";
import { cx } from "@/components/ui/cx";
import { Icon } from "@/components/ui/icon";
import { DateTime } from "@/components/ui/time";
import type { ItemText } from "@/lib/domain/detect/evidence";
import type { ImageView } from "@/lib/screens/views";
import { Decoded, Photo } from "../picture/photo";
import type { SurfaceProps } from "./shared";

const IN_VIEW = 7;
const BEFORE_FLAGGED = 3;
const EARLIER_AT_ONCE = 20;

/** Where the window on a thread starts: seven messages, three of them before the first flagged one. */
export function threadStart(texts: readonly ItemText[], flagged: ReadonlySet<string>): number {
  const first = texts.findIndex((text) => flagged.has(text.field));
  const wanted = first < 0 ? texts.length - IN_VIEW : first - BEFORE_FLAGGED;
  return Math.max(0, Math.min(wanted, texts.length - IN_VIEW));
}

/** Chat surfaces: the other party left, the account right, the flagged messages outlined. */
export function Thread({ view, item, onPhoto, onShown }: SurfaceProps) {
  const t = useTranslations("review.thread");
  const { evidence } = useMarks();
  const flagged = flaggedFields(evidence, view.images);
  const [shownFrom, setShownFrom] = useState(() => threadStart(item.texts, flagged));
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const first = box.current?.querySelector("[data-flagged]");
    const list = box.current;
    if (first && list && list.scrollHeight > list.clientHeight) first.scrollIntoView({ block: "center" });
  }, []);
  const shown = item.texts.slice(shownFrom);
  useEffect(() => onShown?.(shown.length), [onShown, shown.length]);
  const day = shown.find((text) => text.at != null)?.at ?? item.conductAt;
  return (
    <div ref={box} className="scroll-y min-h-0 flex-1 bg-canvas px-6 pb-5" data-testid="surface">
      <p className="flex items-center justify-center gap-3 py-2.5 text-12 text-ink-2">
        {shownFrom > 0 && (
          <button
            type="button"
            onClick={() => setShownFrom(Math.max(0, shownFrom - EARLIER_AT_ONCE))}
            className="flex items-center gap-1.5 rounded-chip hover:text-ink"
          >
            <Icon as={ChevronUp} size={14} />
            {t("earlier", { count: shownFrom })}
          </button>
        )}
        <DateTime at={day} form="date" />
      </p>
      <ol aria-label={t("messages")} className="grid gap-3">
        {shown.map((text) => (
          <Message
            key={text.field}
            text={text}
            flagged={flagged.has(text.field)}
            authorName={item.author.name}
            otherName={text.senderName ?? item.context.counterpartName ?? t("other")}
            images={view.images
              .map((image, at) => ({ image, at }))
              .filter(({ image }) => image.messageField === text.field)}
            onPhoto={onPhoto}
          />
        ))}
        {view.images.map((image, at) =>
          item.texts.some((text) => text.field === image.messageField) ? null : (
            <li key={image.hash} className="flex justify-end gap-3">
              <ThreadPhoto image={image} at={at} onPhoto={onPhoto} flagged />
              <Avatar name={item.author.name} size={32} />
            </li>
          ),
        )}
      </ol>
    </div>
  );
}

function flaggedFields(
  evidence: ReturnType<typeof useMarks>["evidence"],
  images: readonly ImageView[],
): Set<string> {
  const spans = evidence.flatMap((each) => each.spans);
  const fields = spans.flatMap((span) => {
    if (span.kind === "text") return [span.field];
    return images.flatMap((image) =>
      image.hash === span.image && image.messageField ? [image.messageField] : [],
    );
  });
  return new Set(fields);
}

type MessageProps = {
  text: ItemText;
  flagged: boolean;
  authorName: string;
  otherName: string;
  images: { image: ImageView; at: number }[];
  onPhoto: (at: number) => void;
};

/** The platform's stand-in for a picture: not drawn where the picture itself is. */
const PLACEHOLDER = /^\[(图片|image|picture)\]$/i;

function Message({ text, flagged, authorName, otherName, images, onPhoto }: MessageProps) {
  const own = text.sender !== "other";
  const bubble = images.length === 0 || !PLACEHOLDER.test(text.text.trim());
  return (
    <li
      data-flagged={flagged || undefined}
      data-own={(own && bubble) || undefined}
      className={cx("flex items-start gap-2.5", own && "flex-row-reverse")}
    >
      <Avatar name={own ? authorName : otherName} size={32} label={own ? authorName : otherName} />
      <div className={cx("flex min-w-0 max-w-[72%] flex-col gap-2.5", own ? "items-end" : "items-start")}>
        {bubble && (
          <div className={cx("flex max-w-full items-end gap-2.5", own && "flex-row-reverse")}>
            <div
              className={cx(
                "content-text min-w-0 rounded-card px-3 py-1",
                flagged
                  ? "border-[1.5px] border-ink-2 bg-panel"
                  : own
                    ? "border border-press bg-press"
                    : "border border-line bg-panel",
              )}
            >
              <FieldText field={text.field} text={text.text} />
            </div>
            <Time at={text.at} />
          </div>
        )}
        {images.map(({ image, at }) => (
          <ThreadPhoto key={image.hash} image={image} at={at} onPhoto={onPhoto} flagged={flagged} />
        ))}
      </div>
    </li>
  );
}

function Time({ at }: { at: number | null | undefined }) {
  if (at == null) return null;
  return (
    <span className="shrink-0 pb-1 text-12 text-ink-2">
      <DateTime at={at} form="time" />
    </span>
  );
}

type ThreadPhotoProps = { image: ImageView; at: number; onPhoto: (at: number) => void; flagged: boolean };

function ThreadPhoto({ image, at, onPhoto, flagged }: ThreadPhotoProps) {
  return (
    <figure
      className={cx(
        "w-[260px] overflow-hidden rounded-card bg-panel",
        flagged ? "border-[1.5px] border-ink-2" : "border border-line",
      )}
    >
      <Photo image={image} number={at + 1} onOpen={(number) => onPhoto(number - 1)} />
      <Decoded image={image} />
    </figure>
  );
}
