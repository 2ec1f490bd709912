"use client";

import { KeyRound, MoreHorizontal, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { type Secret, SecretOnce } from "@/components/settings/secret-once";
import { useOrder } from "@/components/settings/use-order";
import { Button, IconButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Chip } from "@/components/ui/chip";
import { Menu } from "@/components/ui/menu";
import { EmptyState } from "@/components/ui/states";
import { Table, Td, Th, Thead, Tr } from "@/components/ui/table";
import { DateTime } from "@/components/ui/time";
import type { KeyView } from "@/lib/screens/keys";
import { AddKeyDialog } from "./add-key-dialog";
import { RemoveDialog } from "./remove-dialog";

/** The keys of machines: what each may do, when it was last used, and how it ends. */
export function Keys({ rows }: { rows: readonly KeyView[] }) {
  const t = useTranslations("outbox.keys");
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
        <EmptyState framed icon={KeyRound} title={t("none")} line={t("noneLine")} />
      ) : (
        <Card flush>
          <Table label={t("title")}>
            <Thead>
              <Th>{t("name")}</Th>
              <Th>{t("key")}</Th>
              <Th>{t("scopes")}</Th>
              <Th>{t("state")}</Th>
              <Th>{t("created")}</Th>
              <Th>{t("lastUsed")}</Th>
              <Th right>{t("actions")}</Th>
            </Thead>
            <tbody>
              {rows.map((row) => (
                <KeyLine key={row.id} row={row} onSecret={setSecret} />
              ))}
            </tbody>
          </Table>
        </Card>
      )}
      <AddKeyDialog open={adding} onClose={() => setAdding(false)} onSecret={setSecret} />
      <SecretOnce secret={secret} onClose={() => setSecret(null)} />
    </>
  );
}

const TONES = { works: "ok", ending: "warn", ended: "neutral" } as const;

function KeyLine({ row, onSecret }: { row: KeyView; onSecret: (secret: Secret) => void }) {
  const t = useTranslations("outbox.keys");
  const { send } = useOrder();
  const [ending, setEnding] = useState(false);
  const url = `/api/desk/keys/${row.id}`;
  const rotate = async () => {
    const done = await send<{ token: string }>(url, { order: "rotate" });
    if (done) onSecret({ title: t("rotated", { name: row.name }), line: t("rotatedLine"), text: done.token });
  };
  const entries = [
    { id: "rotate", label: t("rotate"), disabled: row.state !== "works", onAction: () => void rotate() },
    { id: "revoke", label: t("revoke"), onAction: () => setEnding(true) },
  ];
  return (
    <Tr>
      <Td className="font-medium">{row.name}</Td>
      <Td className="whitespace-nowrap font-mono text-12 text-ink-2">…{row.hint}</Td>
      <Td className="max-w-80 py-1.5 font-mono text-11 text-ink-2">{row.scopes.join(" ")}</Td>
      <Td>
        <Chip tone={TONES[row.state]}>{t(row.state)}</Chip>
        {row.state === "ending" && row.revokedAt !== null && (
          <DateTime at={row.revokedAt} year={false} className="ml-1.5 text-12 text-ink-3" />
        )}
      </Td>
      <Td className="text-ink-2">
        <DateTime at={row.createdAt} form="date" />
      </Td>
      <Td className="text-ink-2">
        {row.lastUsedAt === null ? t("never") : <DateTime at={row.lastUsedAt} year={false} />}
      </Td>
      <Td right>
        {row.state !== "ended" && (
          <Menu
            label={t("actionsOf", { name: row.name })}
            trigger={<IconButton icon={MoreHorizontal} label={t("actionsOf", { name: row.name })} />}
            groups={[{ id: "all", entries }]}
          />
        )}
        <RemoveDialog
          open={ending}
          title={t("revokeTitle", { name: row.name })}
          line={t("revokeLine")}
          action={t("revoke")}
          onClose={() => setEnding(false)}
          onSure={() => void send(url, { order: "revoke" }).then(() => setEnding(false))}
        />
      </Td>
    </Tr>
  );
}
