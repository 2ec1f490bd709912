"use client";

import { MessageSquare, Network } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useCallback, useEffect, useState } from "react";
import { IconButton } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { useKeys } from "@/components/ui/keys/use-keys";
import type { TalkView } from "@/lib/screens/talk";
import { deskCall } from "../desk-call";

const ContextTab = dynamic(() => import("./context-tab").then((from) => from.ContextTab));
const TalkTab = dynamic(() => import("./talk-tab").then((from) => from.TalkTab));

type SideProps = { caseId: string; number: number };
type Open = "context" | "talk" | null;

const SETTLE_MS = 500;

/** What decides beside the item (W) and what colleagues say (M): over the case, so that nothing in it moves. */
export function SidePanel({ caseId, number }: SideProps) {
  const t = useTranslations("talk");
  const keys = useTranslations("keys");
  const [open, setOpen] = useState<Open>(null);
  const [talk, setTalk] = useState<TalkView | null>(null);
  const load = useCallback(async () => {
    const reply = await deskCall<TalkView>(`cases/${caseId}/talk`);
    if (reply.ok) setTalk(reply.value);
  }, [caseId]);
  // Not while somebody only passes by.
  useEffect(() => {
    const timer = setTimeout(() => void load(), SETTLE_MS);
    return () => clearTimeout(timer);
  }, [load]);
  useKeys(keys("review"), [
    { combo: "w", label: t("context"), run: () => setOpen("context") },
    { combo: "m", label: t("comments"), run: () => setOpen("talk") },
  ]);
  const close = () => {
    if (open === "talk") {
      void deskCall("inbox/read", { what: [`case:${caseId}`] });
      setTalk((before) => before && { ...before, unread: 0 });
    }
    setOpen(null);
  };
  const unread = talk?.unread ?? 0;
  const said = (talk?.comments.length ?? 0) + (talk?.opinions.length ?? 0);
  return (
    <>
      <IconButton icon={Network} label={t("context")} keyCombo="w" onPress={() => setOpen("context")} />
      <span className="relative flex">
        <IconButton
          icon={MessageSquare}
          label={unread > 0 ? t("unread", { count: unread }) : t("commentsOf", { count: said })}
          keyCombo="m"
          onPress={() => setOpen("talk")}
        />
        {said > 0 && (
          <span
            aria-hidden
            data-testid="talk-mark"
            className={
              unread > 0
                ? "absolute right-0.5 top-0.5 size-2 rounded-full bg-accent"
                : "absolute right-0.5 top-0.5 size-2 rounded-full border border-line-strong bg-panel"
            }
          />
        )}
      </span>
      {open && (
        <Dialog
          open
          onClose={close}
          width={640}
          title={t(open === "context" ? "contextOf" : "commentsTitle", { number: `WR-${number}` })}
        >
          {open === "context" ? (
            <ContextTab caseId={caseId} />
          ) : (
            <TalkTab caseId={caseId} talk={talk} onChanged={() => void load()} />
          )}
        </Dialog>
      )}
    </>
  );
}
