"use client";

import { useTranslations } from "next-intl";
import { Avatar } from "@/components/ui/avatar";
import { DateTime } from "@/components/ui/time";
import { Content, Field, Photos, Rest, Sheet, type SurfaceProps } from "./shared";

/** A note: pictures, title, text, who and when. */
export function Note({ view, item, onPhoto }: SurfaceProps) {
  return (
    <Sheet>
      <AuthorLine name={item.author.name} at={item.conductAt} />
      {view.images.length > 0 && (
        <div className="px-4">
          <Photos images={view.images} onPhoto={onPhoto} />
        </div>
      )}
      <div className="px-4 pb-4 pt-3">
        <h3 lang="zh-CN" className="text-15 font-semibold">
          <Field item={item} name="title" />
        </h3>
        <Content className="mt-1.5">
          <Field item={item} name="body" />
        </Content>
        <Rest item={item} placed={["title", "body"]} />
      </div>
    </Sheet>
  );
}

/** Who wrote it, and when. */
export function AuthorLine({ name, at }: { name: string; at: number | null }) {
  return (
    <div className="flex items-center gap-2.5 px-4 py-3">
      <Avatar name={name} size={28} />
      <span lang="zh-CN" className="min-w-0 flex-1 truncate text-13 font-medium">
        {name}
      </span>
      {at !== null && (
        <span className="text-12 text-ink-3">
          <DateTime at={at} />
        </span>
      )}
    </div>
  );
}

/** A comment under the note it was left on; the note itself is not judged. */
export function Comment({ view, item, onPhoto }: SurfaceProps) {
  const t = useTranslations("review.surface");
  const { title, text, authorName } = item.context;
  return (
    <Sheet>
      <div className="border-b border-line-soft bg-subtle px-4 pb-3">
        <div className="flex items-center gap-2 pb-1 pt-2.5 text-12 text-ink-3">
          {t("underNote")}
          {authorName && (
            <span lang="zh-CN" className="text-ink-2">
              {authorName}
            </span>
          )}
        </div>
        {title && (
          <h3 lang="zh-CN" className="text-15 font-semibold text-ink-2">
            {title}
          </h3>
        )}
        {text && <Content className="mt-1 line-clamp-4 text-ink-2">{text}</Content>}
      </div>
      <div className="flex gap-2.5 p-4">
        <Avatar name={item.author.name} size={28} />
        <div className="min-w-0 flex-1">
          <div className="flex items-baseline gap-2">
            <span lang="zh-CN" className="text-13 font-medium">
              {item.author.name}
            </span>
            <span className="text-12 text-ink-3">
              <DateTime at={item.conductAt} />
            </span>
          </div>
          <Content className="mt-0.5">
            <Field item={item} name="body" />
          </Content>
          <Rest item={item} placed={["body"]} />
          <div className="mt-2">
            <Photos images={view.images} onPhoto={onPhoto} />
          </div>
        </div>
      </div>
    </Sheet>
  );
}
