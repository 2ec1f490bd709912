"use client";

import { Inbox } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ColumnHeader } from "@/components/ui/card";
import { cx } from "@/components/ui/cx";
import { useKeys } from "@/components/ui/keys/use-keys";
import { EmptyState } from "@/components/ui/states";
import { DateTime } from "@/components/ui/time";
import type { InboxView } from "@/lib/screens/inbox";
import { deskCall } from "../desk-call";

/** Mentions, opinions asked and given, own decisions that were reversed, with the reply: newest first. */
export function InboxScreen({ rows }: { rows: InboxView[] }) {
  const t = useTranslations("talk");
  const router = useRouter();
  const [at, setAt] = useState(0);
  const unread = rows.filter((row) => row.unread);
  const read = async (what: string[]) => {
    await deskCall("inbox/read", { what });
    router.refresh();
  };
  const open = (row: InboxView | undefined) => {
    if (!row) return;
    void deskCall("inbox/read", { what: [row.what] });
    router.push(`/cases/${row.caseId}`);
  };
  const keys = useTranslations("keys");
  useKeys(keys("inbox"), [
    { combo: "j", label: t("next"), run: () => setAt(Math.min(at + 1, rows.length - 1)), repeat: true },
    { combo: "k", label: t("previous"), run: () => setAt(Math.max(at - 1, 0)), repeat: true },
    { combo: "enter", label: t("openCase"), run: () => open(rows[at]) },
    {
      combo: "shift+a",
      label: t("allRead"),
      run: () => void read(unread.map(({ what }) => what)),
      when: unread.length > 0,
    },
  ]);
  return (
    <main id="main" tabIndex={-1} className="flex min-w-0 flex-1 flex-col bg-panel">
      <ColumnHeader>
        <h1 className="text-13 font-semibold">{t("inbox")}</h1>
        <span className="ml-auto">
          <Button
            size={28}
            keyCombo="shift+a"
            disabled={unread.length === 0}
            onPress={() => void read(unread.map(({ what }) => what))}
          >
            {t("allRead")}
          </Button>
        </span>
      </ColumnHeader>
      {rows.length === 0 ? (
        <EmptyState icon={Inbox} title={t("noInbox")} line={t("noInboxLine")} className="mt-24" />
      ) : (
        <ul className="scroll-y min-h-0 flex-1">
          {rows.map((row, index) => (
            <li key={row.what}>
              <button
                type="button"
                data-inbox={row.kind}
                aria-current={index === at ? "true" : undefined}
                onClick={() => open(row)}
                className={cx(
                  "ring-inset-focus grid w-full gap-0.5 border-b border-line-soft px-4 py-2.5 text-left text-13",
                  index === at ? "bg-selected" : "hover:bg-hover",
                )}
              >
                <span className="flex items-center gap-2">
                  {row.unread && (
                    <span className="size-2 rounded-full bg-accent">
                      <span className="sr-only">{t("new")}</span>
                    </span>
                  )}
                  <span className={row.unread ? "font-semibold" : ""}>
                    {t(`kinds.${row.kind}`, { by: row.by ?? t("hidden"), number: `WR-${row.number}` })}
                  </span>
                  <span className="ml-auto text-12 text-ink-2">
                    <DateTime at={row.at} />
                  </span>
                </span>
                {row.text && <span className="line-clamp-2 text-ink-2">{row.text}</span>}
              </button>
            </li>
          ))}
        </ul>
      )}
    </main>
  );
}
