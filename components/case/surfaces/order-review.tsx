"use client";

import { CornerDownRight, ShoppingBag } from "lucide-react";
import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import { Money } from "@/components/ui/time";
import { AuthorLine } from "./note";
import { Content, Field, Photos, Rest, Sheet, type SurfaceProps } from "./shared";

/** A buyer's review under the product it is about. */
export function OrderReview({ view, item, onPhoto }: SurfaceProps) {
  return (
    <Sheet>
      <ProductLine item={item} />
      <AuthorLine name={item.author.name} at={item.conductAt} />
      <div className="px-4 pb-4">
        <Content>
          <Field item={item} name="body" />
        </Content>
        <Rest item={item} placed={["body"]} />
        <div className="mt-3">
          <Photos images={view.images} onPhoto={onPhoto} />
        </div>
      </div>
    </Sheet>
  );
}

/** The shop's answer below the review it answers. */
export function ReviewReply({ view, item, onPhoto }: SurfaceProps) {
  const t = useTranslations("review.surface");
  return (
    <Sheet>
      <ProductLine item={item} />
      <div className="border-b border-line-soft bg-subtle">
        <AuthorLine name={item.context.authorName ?? t("buyer")} at={null} />
        {item.context.text && <Content className="px-4 pb-3 text-ink-2">{item.context.text}</Content>}
      </div>
      <div className="flex gap-2 px-4 py-3">
        <Icon as={CornerDownRight} className="mt-1 text-ink-3" />
        <div className="min-w-0 flex-1">
          <div lang="zh-CN" className="text-13 font-medium">
            {item.store?.name ?? item.author.name}
          </div>
          <Content>
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

function ProductLine({ item }: Pick<SurfaceProps, "item">) {
  const { title, priceFen } = item.context;
  if (!title) return null;
  return (
    <div className="flex items-center gap-2.5 border-b border-line-soft px-4 py-2.5">
      <span className="flex size-9 items-center justify-center rounded-control bg-press text-ink-3">
        <Icon as={ShoppingBag} size={18} />
      </span>
      <span lang="zh-CN" className="min-w-0 flex-1 truncate text-13">
        {title}
      </span>
      {priceFen !== undefined && (
        <span className="text-13 font-semibold">
          <Money fen={priceFen} />
        </span>
      )}
    </div>
  );
}
