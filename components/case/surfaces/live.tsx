"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { FieldText, useMarks } from "@/components/evidence/item-marks";
import { cx } from "@/components/ui/cx";
import { usePlace } from "@/components/ui/time";
import { formatTime } from "@/lib/i18n/format";
import { Decoded, Photo } from "../picture/photo";
import type { SurfaceProps } from "./shared";

const BROADCAST_MS_MAX = 48 * 3_600_000;

/** The place in the broadcast, or the clock where the platform gave a moment instead. */
function useTimeCode(): (at: number) => string {
  const place = usePlace();
  return (at) => {
    if (at >= BROADCAST_MS_MAX) return formatTime(at, place, true);
    const two = (value: number) => String(Math.floor(value)).padStart(2, "0");
    return `${two(at / 3_600_000)}:${two((at / 60_000) % 60)}:${two((at / 1000) % 60)}`;
  };
}

/** A live room: what was said and written, with time codes, beside what was on screen. */
export function Live({ view, item, onPhoto }: SurfaceProps) {
  const t = useTranslations("review.surface");
  const { evidence } = useMarks();
  const code = useTimeCode();
  const box = useRef<HTMLOListElement>(null);
  const flagged = new Set(
    evidence.flatMap((each) => each.spans.flatMap((span) => (span.kind === "text" ? [span.field] : []))),
  );
  useEffect(() => {
    const list = box.current;
    if (list && list.scrollHeight > list.clientHeight) {
      list.querySelector("[data-flagged]")?.scrollIntoView({ block: "center" });
    }
  }, []);
  return (
    <div className="flex min-h-0 flex-1 gap-4 bg-canvas px-5 py-4" data-testid="surface">
      {view.images.length > 0 && (
        <div className="scroll-y w-[236px] shrink-0 space-y-2">
          {view.images.map((image, at) => (
            <figure key={image.hash} className="overflow-hidden rounded-card border border-line">
              <Photo image={image} number={at + 1} onOpen={() => onPhoto(at)} />
              <Decoded image={image} />
            </figure>
          ))}
        </div>
      )}
      <section className="flex min-w-0 flex-1 flex-col rounded-card border border-line bg-panel">
        <h3 className="flex h-9 shrink-0 items-center gap-2 border-b border-line-soft px-4 text-12 text-ink-3">
          {t("transcript")}
          {item.context.title && (
            <span lang="zh-CN" className="truncate text-ink-2">
              {item.context.title}
            </span>
          )}
        </h3>
        <ol ref={box} className="scroll-y min-h-0 flex-1 py-1.5">
          {item.texts.map((text) => {
            const own = text.sender !== "other";
            const isFlagged = flagged.has(text.field);
            return (
              <li
                key={text.field}
                data-flagged={isFlagged || undefined}
                className={cx(
                  "flex gap-3 border-l-[3px] px-3 py-1",
                  isFlagged ? "border-ink-2 bg-subtle" : "border-transparent",
                )}
              >
                <span className="tnum w-[62px] shrink-0 font-mono text-12 leading-[23px] text-ink-3">
                  {text.at == null ? "" : code(text.at)}
                </span>
                <span
                  lang="zh-CN"
                  className={cx(
                    "w-[72px] shrink-0 truncate text-12 leading-[23px]",
                    own ? "font-medium text-ink" : "text-ink-3",
                  )}
                >
                  {own ? t("host") : (text.senderName ?? t("viewer"))}
                </span>
                <span className={cx("content-text min-w-0 flex-1", !own && "text-ink-2")}>
                  <FieldText field={text.field} text={text.text} />
                </span>
              </li>
            );
          })}
        </ol>
      </section>
    </div>
  );
}
