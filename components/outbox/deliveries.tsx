import { Send } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Chip, type ChipTone } from "@/components/ui/chip";
import { EmptyState } from "@/components/ui/states";
import { Table, Td, Th, Thead, Tr } from "@/components/ui/table";
import { NavTabs } from "@/components/ui/tabs";
import { DateTime } from "@/components/ui/time";
import type { DeliveryRow } from "@/lib/screens/deliveries";
import { DELIVERY_TABS, type DeliveryTab, deliveriesHref } from "./href";

const TONES: Record<DeliveryRow["state"], ChipTone> = { due: "neutral", delivered: "ok", failed: "bad" };

export function DeliveryState({ row }: { row: Pick<DeliveryRow, "state" | "attempts"> }) {
  const t = useTranslations("outbox");
  const tried = row.state === "due" && row.attempts > 0;
  return (
    <Chip tone={tried ? "warn" : TONES[row.state]}>{t(tried ? "retrying" : `states.${row.state}`)}</Chip>
  );
}

/** What went to whom and what came of it, newest first; each opens what was sent and answered. */
export function Deliveries({
  rows,
  tab,
  open,
}: {
  rows: readonly DeliveryRow[];
  tab: DeliveryTab;
  open: string | null;
}) {
  const t = useTranslations("outbox");
  const tabs = DELIVERY_TABS.map((id) => ({
    href: deliveriesHref({ tab: id }),
    label: t(id === "all" ? "all" : `states.${id}`),
    current: id === tab,
  }));
  return (
    <Card flush>
      <NavTabs label={t("deliveries")} items={tabs} className="border-b border-line px-4" />
      {rows.length === 0 ? (
        <EmptyState icon={Send} title={t("noDeliveries")} line={t("noDeliveriesLine")} />
      ) : (
        <Table label={t("deliveries")}>
          <Thead>
            <Th>{t("at")}</Th>
            <Th>{t("kind")}</Th>
            <Th>{t("webhook")}</Th>
            <Th>{t("state")}</Th>
            <Th right>{t("attempts")}</Th>
            <Th>{t("outcome")}</Th>
          </Thead>
          <tbody>
            {rows.map((row) => (
              <Tr key={row.id} height={36} selected={row.id === open}>
                <Td>
                  <Link
                    href={deliveriesHref({ tab, delivery: row.id })}
                    scroll={false}
                    className="text-accent-ink hover:underline"
                  >
                    <DateTime at={row.createdAt} year={false} />
                  </Link>
                </Td>
                <Td>{t(`kinds.${row.kind}`)}</Td>
                <Td>{row.endpoint}</Td>
                <Td>
                  <DeliveryState row={row} />
                </Td>
                <Td right>{row.attempts}</Td>
                <Td className="text-ink-2">
                  {row.lastOutcome === null ? "–" : t(`outcomes.${row.lastOutcome}`)}
                  {row.lastStatus !== null && (
                    <span className="tnum ml-1.5 text-ink-3">{row.lastStatus}</span>
                  )}
                </Td>
              </Tr>
            ))}
          </tbody>
        </Table>
      )}
    </Card>
  );
}
