"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Table, Th, Thead } from "@/components/ui/table";
import type { PersonRow } from "@/db/queries/people";
import { InviteDialog } from "./invite-dialog";
import { PersonLine } from "./person-line";
import { type Secret, SecretOnce } from "./secret-once";

/** Who may sign in, as what, and whether they are in just now. */
export function People({ rows, own }: { rows: readonly PersonRow[]; own: string }) {
  const t = useTranslations("people");
  const [inviting, setInviting] = useState(false);
  const [secret, setSecret] = useState<Secret | null>(null);
  return (
    <>
      <div className="flex justify-end">
        <Button variant="primary" icon={Plus} onPress={() => setInviting(true)}>
          {t("invite")}
        </Button>
      </div>
      <Card>
        <Table label={t("title")}>
          <Thead>
            <Th>{t("name")}</Th>
            <Th>{t("email")}</Th>
            <Th>{t("role")}</Th>
            <Th>{t("state")}</Th>
            <Th right>{t("sessions")}</Th>
            <Th>{t("lastSeen")}</Th>
            <Th right>{t("actions")}</Th>
          </Thead>
          <tbody>
            {rows.map((row) => (
              <PersonLine key={row.id} person={row} self={row.id === own} onSecret={setSecret} />
            ))}
          </tbody>
        </Table>
      </Card>
      <InviteDialog open={inviting} onClose={() => setInviting(false)} onSecret={setSecret} />
      <SecretOnce secret={secret} onClose={() => setSecret(null)} />
    </>
  );
}
