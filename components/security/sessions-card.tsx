"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useOrder } from "@/components/settings/use-order";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Chip } from "@/components/ui/chip";
import { Table, Td, Th, Thead, Tr } from "@/components/ui/table";
import { DateTime } from "@/components/ui/time";
import type { SessionView } from "@/lib/screens/security";

/** Where one is signed in; each can be ended, and all others at once. */
export function SessionsCard({ sessions }: { sessions: readonly SessionView[] }) {
  const t = useTranslations("security");
  const { send, pending } = useOrder();
  const [ending, setEnding] = useState("");
  const end = (which: string) => {
    if (pending) return;
    setEnding(which);
    void send("/api/desk/security", { order: "end_sessions", which });
  };
  return (
    <Card
      title={t("sessions")}
      flush
      aside={
        sessions.length > 1 && (
          <Button size={28} pending={pending && ending === "others"} onPress={() => end("others")}>
            {t("endOthers")}
          </Button>
        )
      }
    >
      <Table label={t("sessions")}>
        <Thead>
          <Th>{t("device")}</Th>
          <Th>{t("by")}</Th>
          <Th>{t("since")}</Th>
          <Th>{t("lastSeen")}</Th>
          <Th right>{t("end")}</Th>
        </Thead>
        <tbody>
          {sessions.map((session) => (
            <Tr key={session.id}>
              <Td className="font-medium">{session.device ?? t("unknownDevice")}</Td>
              <Td className="text-ink-2">{session.via ? t(`via.${session.via}`) : "–"}</Td>
              <Td className="text-ink-2">
                <DateTime at={session.since} year={false} />
              </Td>
              <Td className="text-ink-2">
                <DateTime at={session.lastSeenAt} year={false} />
              </Td>
              <Td right>
                {session.isThis ? (
                  <Chip tone="ok">{t("thisOne")}</Chip>
                ) : (
                  <Button
                    size={28}
                    variant="quiet"
                    pending={pending && ending === session.id}
                    onPress={() => end(session.id)}
                  >
                    {t("end")}
                  </Button>
                )}
              </Td>
            </Tr>
          ))}
        </tbody>
      </Table>
    </Card>
  );
}
