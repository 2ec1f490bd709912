"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Chip } from "@/components/ui/chip";
import { EmptyState } from "@/components/ui/states";
import { DateTime } from "@/components/ui/time";
import type { RoleMapping } from "@/lib/domain/access/sso";
import { useOrder } from "./use-order";

type Shown = {
  issuer: string;
  clientId: string;
  hasSecret: boolean;
  scopes: string;
  roleClaim: string;
  mapping: RoleMapping;
  /** Null: the address at which the browser is just now. */
  publicUrl: string | null;
};

/** What is in force of the company's sign-on: the configuration says it, so it is read here and changed there. */
export function Sso({ shown, lastUsedAt }: { shown: Shown | null; lastUsedAt: number | null }) {
  const t = useTranslations("sso");
  if (!shown) {
    return (
      <Card>
        <EmptyState title={t("off")} line={t("offLine")} className="py-6" />
      </Card>
    );
  }
  return (
    <>
      <Card title={t("provider")} aside={<Check />}>
        <dl>
          <Fact name={t("issuer")}>{shown.issuer}</Fact>
          <Fact name={t("client")}>{shown.clientId}</Fact>
          <Fact name={t("secret")}>{t(shown.hasSecret ? "secretSet" : "secretNone")}</Fact>
          <Fact name={t("scopes")}>{shown.scopes}</Fact>
          <Redirect publicUrl={shown.publicUrl} />
          <Fact name={t("lastUsed")}>{lastUsedAt === null ? t("never") : <DateTime at={lastUsedAt} />}</Fact>
        </dl>
      </Card>
      <Roles claim={shown.roleClaim} mapping={shown.mapping} />
    </>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="flex gap-4 border-b border-line-soft py-2 text-13 last:border-b-0">
      <dt className="w-44 shrink-0 text-ink-3">{name}</dt>
      <dd className="min-w-0 break-all">{children}</dd>
    </div>
  );
}

/** What the provider must know of us. */
function Redirect({ publicUrl }: { publicUrl: string | null }) {
  const t = useTranslations("sso");
  const [origin, setOrigin] = useState(publicUrl);
  useEffect(() => setOrigin(publicUrl ?? window.location.origin), [publicUrl]);
  if (!origin) return null;
  const at = (path: string) => new URL(path, origin).toString();
  return (
    <>
      <Fact name={t("redirect")}>{at("/api/auth/callback/oidc")}</Fact>
      <Fact name={t("afterSignOut")}>{at("/sign-in")}</Fact>
    </>
  );
}

function Roles({ claim, mapping }: { claim: string; mapping: RoleMapping }) {
  const t = useTranslations("sso");
  const roles = useTranslations("roles");
  return (
    <Card title={t("roles")}>
      {mapping.length === 0 ? (
        <p className="text-13 text-ink-2">{t("rolesHere")}</p>
      ) : (
        <>
          <p className="mb-2 text-13 text-ink-2">{t("rolesLine", { claim })}</p>
          <dl>
            {mapping.map(({ value, role }) => (
              <Fact key={value} name={value}>
                {roles(role)}
              </Fact>
            ))}
          </dl>
        </>
      )}
    </Card>
  );
}

function Check() {
  const t = useTranslations("sso");
  const { send, pending } = useOrder();
  const [reached, setReached] = useState<boolean | null>(null);
  const check = async () => {
    const answer = await send<{ reached: boolean }>("/api/desk/sso");
    setReached(answer?.reached ?? false);
  };
  return (
    <>
      <span role="status">
        {reached !== null && (
          <Chip tone={reached ? "ok" : "bad"}>{t(reached ? "reached" : "notReached")}</Chip>
        )}
      </span>
      <Button size={28} pending={pending} onPress={() => void check()}>
        {t("check")}
      </Button>
    </>
  );
}
