"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { SettingRow } from "@/components/settings/setting-row";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/time";
import type { SecurityPage } from "@/lib/screens/security";
import { CodesOnce } from "./codes-once";
import { PasswordDialog } from "./password-dialog";
import { type Begun, SetUpFactor } from "./set-up-factor";

type Order = "begin_factor" | "drop_factor" | "renew_codes";
type Told = Partial<Begun> & { codes?: string[] };

/** The second factor: set up with an app, its recovery codes, and the way back. */
export function FactorCard({ factor, needed }: { factor: SecurityPage["factor"]; needed: boolean }) {
  const t = useTranslations("security");
  const [order, setOrder] = useState<Order | null>(null);
  const [begun, setBegun] = useState<Begun | null>(null);
  const [codes, setCodes] = useState<string[] | null>(null);
  const told = ({ secret, qr, codes: given }: Told) => {
    if (secret && qr) setBegun({ secret, qr });
    if (given) setCodes(given);
  };
  const line = factor
    ? t.rich("factorSince", { at: () => <DateTime at={factor.since} />, left: factor.codesLeft })
    : t("factorOff");
  return (
    <Card title={t("factor")}>
      {begun ? (
        <SetUpFactor
          begun={begun}
          onClose={() => setBegun(null)}
          onDone={(given) => {
            setBegun(null);
            setCodes(given);
          }}
        />
      ) : (
        <SettingRow title={t(factor ? "on" : "off")} line={line}>
          {factor ? (
            <span className="flex gap-2">
              <Button size={28} onPress={() => setOrder("renew_codes")}>
                {t("orders.renew_codes")}
              </Button>
              {!needed && (
                <Button size={28} onPress={() => setOrder("drop_factor")}>
                  {t("orders.drop_factor")}
                </Button>
              )}
            </span>
          ) : (
            <Button variant="primary" onPress={() => setOrder("begin_factor")}>
              {t("orders.begin_factor")}
            </Button>
          )}
        </SettingRow>
      )}
      <PasswordDialog<Told>
        order={order}
        onClose={() => setOrder(null)}
        onDone={(value) => told(value ?? {})}
      />
      <CodesOnce codes={codes} onClose={() => setCodes(null)} />
    </Card>
  );
}
