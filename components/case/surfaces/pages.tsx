"use client";

import { Megaphone, Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { Avatar } from "@/components/ui/avatar";
import { Icon } from "@/components/ui/icon";
import { Money } from "@/components/ui/time";
import { Content, Field, Photos, Rest, Sheet, type SurfaceProps } from "./shared";

/** A product's page: pictures, price, title, details. */
export function ProductPage({ view, item, onPhoto }: SurfaceProps) {
  const t = useTranslations("review.surface");
  const { priceFen } = item.context;
  return (
    <Sheet>
      <div className="p-4 pb-0">
        <Photos images={view.images} onPhoto={onPhoto} />
      </div>
      <div className="px-4 pb-4 pt-3">
        {priceFen !== undefined && (
          <div className="text-18 font-semibold">
            <Money fen={priceFen} />
          </div>
        )}
        <h3 lang="zh-CN" className="mt-0.5 text-15 font-semibold">
          <Field item={item} name="title" />
        </h3>
        <div className="mt-3 border-t border-line-soft pt-2.5 text-12 text-ink-3">{t("details")}</div>
        <Content className="mt-1">
          <Field item={item} name="details" />
        </Content>
        <Rest item={item} placed={["title", "details"]} />
      </div>
      {item.store && <StoreLine name={item.store.name} />}
    </Sheet>
  );
}

function StoreLine({ name }: { name: string }) {
  return (
    <div className="flex items-center gap-2.5 border-t border-line-soft bg-subtle px-4 py-2.5">
      <Avatar name={name} size={28} />
      <span lang="zh-CN" className="text-13 font-medium">
        {name}
      </span>
    </div>
  );
}

/** A store's front: sign, notice, banners. */
export function StorePage({ view, item, onPhoto }: SurfaceProps) {
  const t = useTranslations("review.surface");
  return (
    <Sheet>
      <div className="flex items-center gap-3 border-b border-line-soft px-4 py-3">
        <Avatar name={item.store?.name ?? item.author.name} size={32} />
        <h3 lang="zh-CN" className="min-w-0 flex-1 text-15 font-semibold">
          <Field item={item} name="title" />
        </h3>
        <span className="flex h-7 w-36 items-center gap-1.5 rounded-full bg-hover px-3 text-12 text-ink-3">
          <Icon as={Search} size={14} />
          {t("searchStore")}
        </span>
      </div>
      <div className="flex gap-2.5 bg-subtle px-4 py-2.5">
        <Icon as={Megaphone} className="mt-1 text-ink-3" label={t("notice")} />
        <Content className="min-w-0 flex-1">
          <Field item={item} name="notice" />
        </Content>
      </div>
      <div className="p-4">
        <Photos images={view.images} onPhoto={onPhoto} wide />
        <Rest item={item} placed={["title", "notice"]} />
      </div>
    </Sheet>
  );
}

/** A promotional page, from top to bottom. */
export function PromoPage({ view, item, onPhoto }: SurfaceProps) {
  const t = useTranslations("review.surface");
  return (
    <Sheet width="max-w-[440px]">
      <div className="flex h-8 items-center justify-center border-b border-line-soft bg-subtle text-12 text-ink-3">
        {t("promo")}
      </div>
      <div className="px-4 pt-4">
        <h3 lang="zh-CN" className="text-18 font-semibold">
          <Field item={item} name="title" />
        </h3>
        <Content className="mt-1">
          <Field item={item} name="body" />
        </Content>
        <Rest item={item} placed={["title", "body"]} />
      </div>
      <div className="p-4">
        <Photos images={view.images} onPhoto={onPhoto} wide />
      </div>
    </Sheet>
  );
}
