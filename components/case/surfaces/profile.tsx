"use client";

import { useTranslations } from "next-intl";
import { Avatar } from "@/components/ui/avatar";
import { DateTime } from "@/components/ui/time";
import { formatCount } from "@/lib/i18n/format";
import { Photo } from "../picture/photo";
import { Content, Field, fieldOf, Photos, Rest, Sheet, type SurfaceProps } from "./shared";

/** An account's homepage: header picture, name, figures, introduction. */
export function Profile({ view, item, onPhoto }: SurfaceProps) {
  const t = useTranslations("review.surface");
  const [header, ...others] = view.images;
  const { followers, city, joinedAt } = item.author;
  return (
    <Sheet width="max-w-[480px]">
      {header ? (
        <Photo image={header} number={1} onOpen={() => onPhoto(0)} />
      ) : (
        <div aria-hidden className="h-24 bg-press" />
      )}
      <div className="px-5 pb-5">
        <div className="-mt-6 flex items-end gap-3">
          <span className="relative rounded-full border-4 border-panel">
            <Avatar name={fieldOf(item, "name")?.text ?? item.author.name} size={48} />
          </span>
          <h3 lang="zh-CN" className="pb-1.5 text-18 font-semibold">
            {fieldOf(item, "name") ? <Field item={item} name="name" /> : item.author.name}
          </h3>
        </div>
        <dl className="mt-3 flex gap-5 text-12 text-ink-3">
          {followers !== undefined && <Figure label={t("followers")}>{formatCount(followers)}</Figure>}
          {city && (
            <Figure label={t("city")}>
              <span lang="zh-CN">{city}</span>
            </Figure>
          )}
          {joinedAt !== undefined && (
            <Figure label={t("joined")}>
              <DateTime at={joinedAt} form="date" />
            </Figure>
          )}
        </dl>
        <Content className="mt-3">
          <Field item={item} name="bio" />
        </Content>
        <Rest item={item} placed={["name", "bio"]} />
        {others.length > 0 && (
          <div className="mt-3">
            <Photos images={others} onPhoto={(at) => onPhoto(at + 1)} />
          </div>
        )}
      </div>
    </Sheet>
  );
}

function Figure({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div className="flex gap-1.5">
      <dt>{label}</dt>
      <dd className="tnum text-ink">{children}</dd>
    </div>
  );
}
