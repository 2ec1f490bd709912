import type { DemoProduct, DemoStore } from "../shape";

/** Thumbnails that the demo's pictures provide, `thumb-01.webp` and up. */
const THUMB_COUNT = 24;

const ROW = /^(.+) (\d+(?:\.\d{1,2})?) (\d+)$/u;

/** Products from rows of `name price-in-yuan sold`; numbers start at `firstSku`, thumbnails at a place that varies. */
export function shelf(firstSku: number, rows: string): DemoProduct[] {
  return rows
    .split("\n")
    .map((row) => row.trim())
    .filter((row) => row !== "")
    .map((row, index) => {
      const [, name, yuan, sold] = ROW.exec(row) ?? [];
      if (name === undefined) throw new Error(`not a product row: ${row}`);
      return {
        platformId: String(firstSku + index * 37),
        name,
        priceFen: Math.round(Number(yuan) * 100),
        sold: Number(sold),
        thumb: `thumb-${String(((firstSku + index * 5) % THUMB_COUNT) + 1).padStart(2, "0")}.webp`,
      };
    });
}

type Facts = Pick<
  DemoStore,
  "key" | "platformId" | "name" | "ownerKey" | "operatorKey" | "category" | "openedAt"
>;

/** A store; the deposit is in whole yuan, `paidYuan` where less than required has been paid in. */
export function store(
  facts: Facts & { depositYuan: number; paidYuan?: number; staffKeys?: string[] },
  products: DemoProduct[],
): DemoStore {
  const { depositYuan, paidYuan = depositYuan, staffKeys = [], ...rest } = facts;
  return {
    ...rest,
    staffKeys,
    depositRequiredFen: depositYuan * 100,
    depositPaidFen: paidYuan * 100,
    products,
  };
}
