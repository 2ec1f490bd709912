"use client";

import { MoreHorizontal, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Secret } from "@/components/settings/secret-once";
import { useOrder } from "@/components/settings/use-order";
import { IconButton } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { Menu } from "@/components/ui/menu";
import { Td, Tr } from "@/components/ui/table";
import { DateTime } from "@/components/ui/time";
import { useToast } from "@/components/ui/toast";
import type { EndpointRow } from "@/db/queries/deliveries";
import type { Tested } from "@/lib/usecases/outbox/test-endpoint";
import { RemoveDialog } from "./remove-dialog";

/** One webhook; what can be done with it is in the menu. */
export function WebhookLine({ row, onSecret }: { row: EndpointRow; onSecret: (secret: Secret) => void }) {
  const t = useTranslations("outbox");
  const { send } = useOrder();
  const { show } = useToast();
  const [removing, setRemoving] = useState(false);
  const url = `/api/desk/webhooks/${row.id}`;
  const order = (name: string) => send<{ secret: string | null }>(url, { order: name });
  const rotate = async () => {
    const done = await order("rotate");
    if (done?.secret) {
      onSecret({ title: t("rotated", { name: row.name }), line: t("rotatedLine"), text: done.secret });
    }
  };
  const test = async () => {
    const done = await send<Tested>(`${url}/test`);
    if (!done) return;
    const good = done.outcome === "delivered";
    const message = t("tested", { outcome: t(`outcomes.${done.outcome}`), status: done.status ?? "–" });
    show({ message, ...(good ? {} : { tone: "error" as const }) });
  };
  const switched = row.pausedAt === null ? "pause" : "resume";
  const entries = [
    { id: "test", label: t("test"), onAction: () => void test() },
    { id: switched, label: t(switched), onAction: () => void order(switched) },
    { id: "rotate", label: t("rotate"), onAction: () => void rotate() },
    { id: "remove", label: t("remove"), onAction: () => setRemoving(true) },
  ];
  return (
    <Tr>
      <Td className="font-medium">{row.name}</Td>
      <Td className="max-w-64 truncate font-mono text-12 text-ink-2">
        <span title={row.url}>{row.url}</span>
      </Td>
      <Td className="text-12 text-ink-2">{row.kinds.map((kind) => t(`kinds.${kind}`)).join(t("join"))}</Td>
      <Td>
        <StateChip row={row} />
      </Td>
      <Td right>{row.waiting}</Td>
      <Td className="text-ink-2">
        {row.lastSuccessAt === null ? "–" : <DateTime at={row.lastSuccessAt} year={false} />}
      </Td>
      <Td right>
        <Menu
          label={t("actionsOf", { name: row.name })}
          trigger={<IconButton icon={MoreHorizontal} label={t("actionsOf", { name: row.name })} />}
          groups={[{ id: "all", entries }]}
        />
        <RemoveDialog
          open={removing}
          title={t("removeTitle", { name: row.name })}
          line={t("removeLine")}
          action={t("remove")}
          onClose={() => setRemoving(false)}
          onSure={() => void order("remove").then(() => setRemoving(false))}
        />
      </Td>
    </Tr>
  );
}

function StateChip({ row }: { row: EndpointRow }) {
  const t = useTranslations("outbox");
  if (row.pausedWhy === "failing") {
    return (
      <Chip tone="bad" icon={TriangleAlert}>
        {t("pausedFailing")}
      </Chip>
    );
  }
  if (row.pausedAt !== null) return <Chip>{t("paused")}</Chip>;
  if (row.failures > 0) {
    return (
      <Chip tone="warn" icon={TriangleAlert}>
        {t("failing", { count: row.failures })}
      </Chip>
    );
  }
  return <Chip tone={row.lastSuccessAt === null ? "neutral" : "ok"}>{t("works")}</Chip>;
}
