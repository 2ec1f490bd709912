"use client";

import { ShieldAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Icon } from "@/components/ui/icon";
import type { SecurityPage } from "@/lib/screens/security";
import { FactorCard } from "./factor-card";
import { PasswordCard } from "./password-card";
import { SessionsCard } from "./sessions-card";

/** One's own way in: password, second factor, and where one is signed in. */
export function Security({ page, mustEnrol }: { page: SecurityPage; mustEnrol: boolean }) {
  const t = useTranslations("security");
  return (
    <>
      {mustEnrol && (
        <p
          role="status"
          className="flex items-start gap-2 rounded-control border border-t2-line bg-t2-soft px-3 py-2 text-13 text-ink"
        >
          <Icon as={ShieldAlert} className="mt-0.5 text-t2-ink" />
          {t("mustEnrol")}
        </p>
      )}
      {page.hasPassword ? (
        <>
          <FactorCard factor={page.factor} needed={page.needsFactor} />
          <PasswordCard email={page.email} />
        </>
      ) : (
        <Card title={t("password")}>
          <p className="text-13 text-ink-2">{t("ssoOnly")}</p>
        </Card>
      )}
      <SessionsCard sessions={page.sessions} />
    </>
  );
}
