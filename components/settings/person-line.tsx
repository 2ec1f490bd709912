"use client";

import { KeyRound, MoreHorizontal, ShieldCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { Menu } from "@/components/ui/menu";
import { Select } from "@/components/ui/select";
import { Td, Tr } from "@/components/ui/table";
import { DateTime } from "@/components/ui/time";
import type { PersonRow } from "@/db/queries/people";
import { ROLES } from "@/lib/domain/words";
import { linkOf, type Secret } from "./secret-once";
import { useOrder } from "./use-order";

type LineProps = { person: PersonRow; self: boolean; onSecret: (secret: Secret) => void };

/** One person: the role is changed in its place, the rest is in the menu. */
export function PersonLine({ person, self, onSecret }: LineProps) {
  const t = useTranslations("people");
  const roles = useTranslations("roles");
  const { send, pending } = useOrder();
  const url = `/api/desk/people/${person.id}`;
  const { version } = person;
  const off = person.disabledAt !== null;
  const link = async () => {
    const done = await send<{ token: string }>(url, { order: "link" });
    if (!done) return;
    const line = t(person.hasPassword ? "recoveryLine" : "inviteLine");
    onSecret({ title: t("linkFor", { name: person.name }), line, text: linkOf(done.token) });
  };
  const state = off ? "disabled" : person.hasPassword || person.hasSso ? "active" : "invited";
  const switched = off ? "enable" : "disable";
  const entries = [
    {
      id: "link",
      label: t(person.hasPassword ? "recovery" : "inviteAgain"),
      disabled: off,
      onAction: () => void link(),
    },
    {
      id: "factor",
      label: t("resetFactor"),
      disabled: !person.hasFactor,
      onAction: () => void send(url, { order: "reset_factor", version }),
    },
    {
      id: "end",
      label: t("endSessions"),
      disabled: person.sessions === 0,
      onAction: () => void send(url, { order: "end_sessions" }),
    },
    { id: switched, label: t(switched), onAction: () => void send(url, { order: switched, version }) },
  ];
  return (
    <Tr>
      <Td className="font-medium">
        {person.name}
        {self && <span className="ml-1.5 font-normal text-ink-3">{t("you")}</span>}
      </Td>
      <Td className="text-ink-2">{person.email}</Td>
      <Td>
        <Select
          label={t("roleOf", { name: person.name })}
          hideLabel
          size={28}
          options={ROLES.map((id) => ({ id, label: roles(id) }))}
          value={person.role}
          disabled={pending}
          onChange={(role) => {
            if (role !== person.role) void send(url, { order: "role", version, role });
          }}
          className="w-44"
        />
      </Td>
      <Td>
        <span className="flex gap-1">
          <Chip tone={state === "disabled" ? "warn" : state === "invited" ? "accent" : "neutral"}>
            {t(state)}
          </Chip>
          {person.hasFactor && <Chip icon={ShieldCheck}>{t("factor")}</Chip>}
          {person.hasSso && <Chip icon={KeyRound}>{t("sso")}</Chip>}
        </span>
      </Td>
      <Td right>{person.sessions}</Td>
      <Td className="text-ink-2">
        {person.lastSeenAt === null ? "–" : <DateTime at={person.lastSeenAt} year={false} />}
      </Td>
      <Td right>
        <Menu
          label={t("actionsOf", { name: person.name })}
          trigger={<IconButton icon={MoreHorizontal} label={t("actionsOf", { name: person.name })} />}
          groups={[{ id: "all", entries }]}
        />
      </Td>
    </Tr>
  );
}
