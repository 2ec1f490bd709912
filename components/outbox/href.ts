export const DELIVERY_TABS = ["all", "due", "delivered", "failed"] as const;
export type DeliveryTab = (typeof DELIVERY_TABS)[number];

type Place = { tab: DeliveryTab; delivery?: string | undefined; before?: string | undefined };

/** The address of the deliveries page at a tab, a page, and with one delivery open. */
export function deliveriesHref({ tab, delivery, before }: Place): string {
  const query = new URLSearchParams();
  if (tab !== "all") query.set("state", tab);
  if (before !== undefined) query.set("before", before);
  if (delivery !== undefined) query.set("delivery", delivery);
  const text = query.toString();
  return text === "" ? "/settings/deliveries" : `/settings/deliveries?${text}`;
}
