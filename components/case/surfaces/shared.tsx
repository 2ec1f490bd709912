"use client";

import type { ReactNode } from "react";
import { FieldText } from "@/components/evidence/item-marks";
import { cx } from "@/components/ui/cx";
import type { ItemText } from "@/lib/domain/detect/evidence";
import type { ItemSnapshot } from "@/lib/domain/item";
import type { CaseView, ImageView } from "@/lib/screens/views";
import { Decoded, Photo } from "../picture/photo";

/** What every surface draws from. `item` may be an earlier version of the case's item. */
export type SurfaceProps = {
  view: CaseView;
  item: ItemSnapshot;
  /** Opens a picture large, by its place among the item's. */
  onPhoto: (at: number) => void;
  /** Tells how many messages of a thread are drawn. */
  onShown?: (count: number) => void;
};

/** One text of the item by its field's name. */
export const fieldOf = (item: ItemSnapshot, name: string): ItemText | undefined =>
  item.texts.find((text) => text.field === name);

/** The texts that no place on the surface was made for: shown all the same. */
export const restOf = (item: ItemSnapshot, placed: readonly string[]): ItemText[] =>
  item.texts.filter((text) => !placed.includes(text.field));

/** One field, marked; nothing where the item has none. */
export function Field({ item, name, className }: { item: ItemSnapshot; name: string; className?: string }) {
  const found = fieldOf(item, name);
  return found ? <FieldText field={found.field} text={found.text} className={className} /> : null;
}

/** A paragraph of content: 14 px, 1.65. */
export function Content({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <div lang="zh-CN" className={cx("content-text", className)}>
      {children}
    </div>
  );
}

/** The rest of an item's fields below what the surface shows by itself. */
export function Rest({ item, placed }: { item: ItemSnapshot; placed: readonly string[] }) {
  return restOf(item, placed).map((text) => (
    <Content key={text.field} className="mt-2">
      <FieldText field={text.field} text={text.text} />
    </Content>
  ));
}

/** Pictures side by side, each whole. */
export function Photos({
  images,
  onPhoto,
  wide = false,
}: {
  images: readonly ImageView[];
  onPhoto: SurfaceProps["onPhoto"];
  wide?: boolean;
}) {
  if (images.length === 0) return null;
  return (
    <div className={cx("grid gap-2", images.length > 1 && !wide ? "grid-cols-2" : "grid-cols-1")}>
      {images.map((image, index) => (
        <figure key={image.hash} className="overflow-hidden rounded-card border border-line">
          <Photo image={image} number={index + 1} onOpen={(number) => onPhoto(number - 1)} />
          <Decoded image={image} />
        </figure>
      ))}
    </div>
  );
}

/** A sheet in the middle of the canvas: a note, a page, a review as it looked. */
export function Sheet({
  children,
  width = "max-w-[560px]",
  className,
}: {
  children: ReactNode;
  width?: string;
  className?: string;
}) {
  return (
    <div className="scroll-y min-h-0 flex-1 bg-canvas px-6 py-5" data-testid="surface">
      <article
        className={cx("mx-auto overflow-hidden rounded-card border border-line bg-panel", width, className)}
      >
        {children}
      </article>
    </div>
  );
}
