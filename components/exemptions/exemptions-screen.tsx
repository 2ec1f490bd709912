"use client";

import { Plus, ShieldCheck, Upload } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { post } from "@/components/corrections/post";
import { Button } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { useKeys } from "@/components/ui/keys/use-keys";
import { TextLink } from "@/components/ui/link-button";
import { ReadOnlyChip } from "@/components/ui/read-only";
import { Select } from "@/components/ui/select";
import { EmptyState } from "@/components/ui/states";
import { Table, Td, Th, Thead, Tr } from "@/components/ui/table";
import { TextField } from "@/components/ui/text-field";
import { DateTime } from "@/components/ui/time";
import { useToast } from "@/components/ui/toast";
import type { ExemptionRowView, ExemptionsPageView } from "@/lib/screens/exemptions-page";
import { GrantDialog } from "./grant-dialog";
import { ImportDialog } from "./import-dialog";

const KINDS = ["known_good", "official_tool", "private_message"] as const;
const STATES = ["in_force", "ended", "withdrawn"] as const;

/** The register: filters in the address, one line an exemption. */
export function ExemptionsScreen({ view }: { view: ExemptionsPageView }) {
  const t = useTranslations("fair.exemptions");
  const keys = useTranslations("keys");
  const [open, setOpen] = useState<"grant" | "import" | null>(null);
  useKeys(keys("rules"), [
    { combo: "n", label: t("grant"), run: () => setOpen("grant"), when: view.mayWrite },
    { combo: "i", label: t("import"), run: () => setOpen("import"), when: view.mayWrite },
  ]);
  const more = new URLSearchParams(
    Object.entries({ ...view.filter, after: view.next }).flatMap(([name, value]) =>
      value ? [[name, value] as [string, string]] : [],
    ),
  );
  return (
    <main id="main" className="flex min-w-0 flex-1 flex-col bg-canvas">
      <header className="flex h-12 shrink-0 items-center gap-2 border-b border-line bg-panel px-5">
        <Link href="/rules" className="text-13 text-ink-2 hover:underline">
          {t("rules")}
        </Link>
        <span aria-hidden className="text-ink-3">
          ›
        </span>
        <h1 className="text-13 font-semibold">{t("title")}</h1>
        <ReadOnlyChip />
        {view.mayWrite && (
          <span className="ml-auto flex gap-2">
            <Button size={28} icon={Upload} keyCombo="i" onPress={() => setOpen("import")}>
              {t("import")}
            </Button>
            <Button size={28} icon={Plus} keyCombo="n" onPress={() => setOpen("grant")} testId="grant">
              {t("grant")}
            </Button>
          </span>
        )}
      </header>
      <Filters key={JSON.stringify(view.filter)} filter={view.filter} />
      {view.rows.length === 0 ? (
        <EmptyState className="flex-1 justify-center" icon={ShieldCheck} title={t("none")} />
      ) : (
        <Table label={t("title")} className="min-h-0 flex-1 bg-panel">
          <Thead>
            <Th>{t("account")}</Th>
            <Th>{t("kind")}</Th>
            <Th>{t("reference")}</Th>
            <Th>{t("owner")}</Th>
            <Th>{t("granted")}</Th>
            <Th>{t("ends")}</Th>
            <Th>{t("state")}</Th>
            <Th>
              <span className="sr-only">{t("withdraw")}</span>
            </Th>
          </Thead>
          <tbody>
            {view.rows.map((row) => (
              <Row key={row.id} row={row} mayWrite={view.mayWrite} />
            ))}
          </tbody>
        </Table>
      )}
      {view.next && (
        <footer className="flex h-9 shrink-0 items-center border-t border-line bg-panel px-5 text-12">
          <TextLink href={`/exemptions?${more}`}>{t("older")}</TextLink>
        </footer>
      )}
      {open === "grant" && <GrantDialog onClose={() => setOpen(null)} />}
      {open === "import" && <ImportDialog onClose={() => setOpen(null)} />}
    </main>
  );
}

function Filters({ filter }: Pick<ExemptionsPageView, "filter">) {
  const t = useTranslations("fair.exemptions");
  const router = useRouter();
  const [account, setAccount] = useState(filter.account ?? "");
  const go = (patch: Partial<ExemptionsPageView["filter"]>) => {
    const next = Object.entries({ ...filter, ...patch }).filter(([, value]) => value);
    router.push(`/exemptions?${new URLSearchParams(next as [string, string][])}`);
  };
  return (
    <form
      className="flex h-14 shrink-0 items-center gap-3 border-b border-line bg-panel px-5"
      onSubmit={(event) => {
        event.preventDefault();
        go({ account: account.trim() || null });
      }}
    >
      <TextField
        label={t("account")}
        hideLabel
        placeholder={t("accountId")}
        value={account}
        onChange={setAccount}
        className="w-48"
      />
      <Select
        label={t("kind")}
        hideLabel
        className="w-52"
        value={filter.kind ?? "all"}
        options={[
          { id: "all", label: t("allKinds") },
          ...KINDS.map((id) => ({ id: id as string, label: t(`kinds.${id}`) })),
        ]}
        onChange={(id) => go({ kind: KINDS.find((each) => each === id) ?? null })}
      />
      <Select
        label={t("state")}
        hideLabel
        className="w-40"
        value={filter.state ?? "all"}
        options={[
          { id: "all", label: t("allStates") },
          ...STATES.map((id) => ({ id: id as string, label: t(`states.${id}`) })),
        ]}
        onChange={(id) => go({ state: STATES.find((each) => each === id) ?? null })}
      />
    </form>
  );
}

function Row({ row, mayWrite }: { row: ExemptionRowView; mayWrite: boolean }) {
  const t = useTranslations("fair.exemptions");
  const router = useRouter();
  const { show } = useToast();
  const [pending, setPending] = useState(false);
  const withdraw = async () => {
    setPending(true);
    const reply = await post(`exemptions/${encodeURIComponent(row.id)}/withdraw`, {});
    setPending(false);
    show({ message: t(reply.ok ? "didWithdraw" : "failed"), tone: reply.ok ? "ok" : "plain" });
    router.refresh();
  };
  return (
    <Tr height={40}>
      <Td>
        <Link href={`/accounts/${row.accountId}`} className="hover:underline">
          <span lang="zh-CN">{row.accountName}</span>{" "}
          <span className="tnum text-12 text-ink-3">{row.platformId}</span>
        </Link>
      </Td>
      <Td>{t(`kinds.${row.kind}`)}</Td>
      <Td>
        <span lang="zh-CN">{row.reference}</span>
      </Td>
      <Td>
        <span lang="zh-CN">{row.ownerName}</span>
      </Td>
      <Td className="text-ink-2">
        <DateTime at={row.grantedAt} form="date" />
      </Td>
      <Td className="text-ink-2">{row.endsAt === null ? "–" : <DateTime at={row.endsAt} form="date" />}</Td>
      <Td>
        <Chip tone={row.state === "in_force" ? "accent" : "neutral"}>
          {row.withdrawnAt === null
            ? t(`states.${row.state}`)
            : t.rich("withdrawnSince", { when: () => <DateTime at={row.withdrawnAt ?? 0} form="date" /> })}
        </Chip>
      </Td>
      <Td right>
        {mayWrite && row.state === "in_force" && (
          <Button size={28} variant="quiet" pending={pending} onPress={() => void withdraw()}>
            {t("withdraw")}
          </Button>
        )}
      </Td>
    </Tr>
  );
}
