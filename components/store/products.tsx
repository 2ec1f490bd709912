import { PackageX, ShoppingBag } from "lucide-react";
import { useTranslations } from "next-intl";
import { within } from "@/components/account/record/within";
import { Card } from "@/components/ui/card";
import { Chip } from "@/components/ui/chip";
import { cx } from "@/components/ui/cx";
import { Icon } from "@/components/ui/icon";
import { TextLink } from "@/components/ui/link-button";
import { EmptyState } from "@/components/ui/states";
import { Td, Th, Thead, Tr } from "@/components/ui/table";
import { Money } from "@/components/ui/time";
import { formatCount } from "@/lib/i18n/format";
import type { StorePageView } from "@/lib/screens/views";

type Product = StorePageView["products"][number];

const SHOWN = 6;

/** The products taken down, or else those sold most. */
export function ProductsCard({ view, base }: { view: StorePageView; base: string }) {
  const t = useTranslations("store.products");
  const removed = view.products.filter((product) => product.removed);
  const shown = (removed.length > 0 ? removed : view.products).slice(0, SHOWN);
  return (
    <Card
      flush
      title={removed.length > 0 ? t("removedTitle") : t("title")}
      meta={formatCount(removed.length > 0 ? view.removedCount : view.productCount)}
      aside={
        shown.length > 0 && (
          <TextLink href={within(base, "tab=products")} className="text-12">
            {t("all")}
          </TextLink>
        )
      }
      className="flex-1"
    >
      {shown.length === 0 ? (
        <EmptyState title={t("none")} line={t("noneLine")} className="py-8" />
      ) : (
        <ul>
          {shown.map((product) => (
            <li
              key={product.id}
              className="flex h-[50px] items-center gap-3 border-b border-line-soft px-4 text-12 last:border-b-0"
            >
              <Thumb product={product} />
              <span className="min-w-0">
                <span lang="zh-CN" className="block truncate text-13">
                  {product.name}
                </span>
                <span className="tnum block text-ink-2">SKU {product.platformId}</span>
              </span>
              <span className="ml-auto shrink-0 text-right">
                <Money fen={product.priceFen} className="block text-13" />
                <span className="tnum block text-ink-2">
                  {t("sold", { count: formatCount(product.sold) })}
                </span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

/** All products that are loaded, with the state each is in. */
export function ProductsTab({ view }: { view: StorePageView }) {
  const t = useTranslations("store.products");
  return (
    <Card
      flush
      title={t("title")}
      meta={
        view.products.length < view.productCount
          ? t("capped", { count: formatCount(view.products.length) })
          : undefined
      }
      className="shrink-0"
    >
      {view.products.length === 0 ? (
        <EmptyState title={t("none")} line={t("noneLine")} className="py-16" />
      ) : (
        <div className="overflow-x-auto">
          <table aria-label={t("title")} className="w-full border-separate border-spacing-0 text-13">
            <Thead>
              <Th>{t("product")}</Th>
              <Th className="w-40">{t("sku")}</Th>
              <Th className="w-32">{t("state")}</Th>
              <Th right className="w-32">
                {t("price")}
              </Th>
              <Th right className="w-32">
                {t("soldHead")}
              </Th>
            </Thead>
            <tbody>
              {view.products.map((product) => (
                <Tr key={product.id}>
                  <Td>
                    <span className="flex items-center gap-3">
                      <Thumb product={product} size={28} />
                      <span lang="zh-CN" className="truncate">
                        {product.name}
                      </span>
                    </span>
                  </Td>
                  <Td className="tnum text-ink-2">{product.platformId}</Td>
                  <Td>
                    {product.removed ? (
                      <Chip icon={PackageX} tone="bad">
                        {t("removed")}
                      </Chip>
                    ) : (
                      <span className="text-ink-2">{t("onSale")}</span>
                    )}
                  </Td>
                  <Td right>
                    <Money fen={product.priceFen} />
                  </Td>
                  <Td right className="text-ink-2">
                    {formatCount(product.sold)}
                  </Td>
                </Tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Card>
  );
}

/** The product's small picture; a plain square where there is none, or none may be shown. */
function Thumb({ product, size = 32 }: { product: Product; size?: 28 | 32 }) {
  const box = cx("shrink-0 rounded-chip", size === 32 ? "size-8" : "size-7");
  if (!product.thumbUrl)
    return (
      <span className={cx(box, "flex items-center justify-center bg-press text-ink-3")}>
        <Icon as={ShoppingBag} size={14} />
      </span>
    );
  return (
    // biome-ignore lint/performance/noImgElement: sealed pictures come from our own route, which no optimiser may read
    <img
      src={product.thumbUrl}
      alt=""
      width={size}
      height={size}
      loading="lazy"
      className={cx(box, "bg-press object-cover")}
    />
  );
}
