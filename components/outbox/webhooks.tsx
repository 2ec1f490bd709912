"use client";

import { Plus, Webhook } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { type Secret, SecretOnce } from "@/components/settings/secret-once";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/states";
import { Table, Th, Thead } from "@/components/ui/table";
import type { EndpointRow } from "@/db/queries/deliveries";
import { AddWebhookDialog } from "./add-webhook-dialog";
import { WebhookLine } from "./webhook-line";

/** Where messages go, how each does, and what can be done about it. */
export function Webhooks({ rows }: { rows: readonly EndpointRow[] }) {
  const t = useTranslations("outbox");
  const [adding, setAdding] = useState(false);
  const [secret, setSecret] = useState<Secret | null>(null);
  return (
    <>
      <div className="flex justify-end">
        <Button variant="primary" icon={Plus} onPress={() => setAdding(true)}>
          {t("add")}
        </Button>
      </div>
      {rows.length === 0 ? (
        <EmptyState framed icon={Webhook} title={t("noWebhooks")} line={t("noWebhooksLine")} />
      ) : (
        <Card flush>
          <Table label={t("webhooks")}>
            <Thead>
              <Th>{t("name")}</Th>
              <Th>{t("url")}</Th>
              <Th>{t("kindsHead")}</Th>
              <Th>{t("state")}</Th>
              <Th right>{t("waiting")}</Th>
              <Th>{t("lastSuccess")}</Th>
              <Th right>{t("actions")}</Th>
            </Thead>
            <tbody>
              {rows.map((row) => (
                <WebhookLine key={row.id} row={row} onSecret={setSecret} />
              ))}
            </tbody>
          </Table>
        </Card>
      )}
      <AddWebhookDialog open={adding} onClose={() => setAdding(false)} onSecret={setSecret} />
      <SecretOnce secret={secret} onClose={() => setSecret(null)} />
    </>
  );
}
