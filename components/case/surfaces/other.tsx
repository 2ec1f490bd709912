"use client";

import { FieldText } from "@/components/evidence/item-marks";
import { AuthorLine } from "./note";
import { Content, fieldOf, Photos, restOf, Sheet, type SurfaceProps } from "./shared";

/** Whatever has no surface of its own: where it stood, then its texts one by one. */
export function Other({ view, item, onPhoto }: SurfaceProps) {
  const where = fieldOf(item, "where");
  return (
    <Sheet>
      <AuthorLine name={item.author.name} at={item.conductAt} />
      {where && (
        <div className="border-y border-line-soft bg-subtle px-4 py-2 text-13 text-ink-2">
          <FieldText field={where.field} text={where.text} />
        </div>
      )}
      <div className="px-4 py-3">
        {restOf(item, ["where"]).map((text) => (
          <Content key={text.field}>
            <FieldText field={text.field} text={text.text} />
          </Content>
        ))}
        <div className="mt-3">
          <Photos images={view.images} onPhoto={onPhoto} />
        </div>
      </div>
    </Sheet>
  );
}
