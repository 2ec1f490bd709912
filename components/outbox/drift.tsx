import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Chip } from "@/components/ui/chip";
import { Table, Td, Th, Thead, Tr } from "@/components/ui/table";
import { DateTime } from "@/components/ui/time";
import type { DriftRow } from "@/db/queries/deliveries";

/** Standings the platform was told and has not said to have applied. */
export function Drift({ rows }: { rows: readonly DriftRow[] }) {
  const t = useTranslations("outbox");
  return (
    <Card flush title={t("drift")} meta={rows.length === 0 ? t("noDrift") : t("driftLine")}>
      {rows.length > 0 && (
        <Table label={t("drift")} className="max-h-80">
          <Thead>
            <Th>{t("subject")}</Th>
            <Th right>{t("commanded")}</Th>
            <Th right>{t("applied")}</Th>
            <Th>{t("since")}</Th>
            <Th>{t("state")}</Th>
          </Thead>
          <tbody>
            {rows.map((row) => (
              <Tr key={row.id} height={36}>
                <Td>
                  {t(`subjects.${row.kind}`)} <span className="font-mono text-12">{row.platformId}</span>
                </Td>
                <Td right>{row.commandedVersion}</Td>
                <Td right>{row.appliedVersion === 0 ? "–" : row.appliedVersion}</Td>
                <Td className="text-ink-2">
                  {row.commandedAt !== null && <DateTime at={row.commandedAt} year={false} />}
                </Td>
                <Td>
                  <Chip tone={row.refusedVersion >= row.commandedVersion ? "bad" : "warn"}>
                    {t(row.refusedVersion >= row.commandedVersion ? "refused" : "unanswered")}
                  </Chip>
                </Td>
              </Tr>
            ))}
          </tbody>
        </Table>
      )}
    </Card>
  );
}
