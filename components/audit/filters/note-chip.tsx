"use client";

import { Search, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { deskCall } from "@/components/queue/desk-call";
import { Icon } from "@/components/ui/icon";
import { Popover } from "@/components/ui/popover";
import { TextField } from "@/components/ui/text-field";
import type { AuditParams } from "@/lib/screens/audit-query";
import { chipBox } from "./filter-chip";

type Props = {
  /** What is looked for, opened; null: nothing. */
  words: string | null;
  go: (change: Partial<AuditParams>) => void;
  startsOpen: boolean;
  onRemove: () => void;
};

/** Looks for words in notes, comments and statements. They are sealed in the address: a note may quote a contact. */
export function NoteChip({ words, go, startsOpen, onRemove }: Props) {
  const t = useTranslations("audit");
  const box = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(startsOpen);
  const [text, setText] = useState(words ?? "");
  const [failed, setFailed] = useState(false);
  const search = async () => {
    const wanted = text.trim();
    const reply = wanted ? await deskCall<{ s: string }>("search/terms", { q: wanted }) : null;
    setFailed(reply?.ok === false);
    if (reply?.ok === false) return;
    setOpen(false);
    go({ note: reply?.ok ? reply.value.s : null, before: null, entry: null });
  };
  return (
    <span className={chipBox}>
      <button
        ref={box}
        type="button"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
        className="flex h-full items-center gap-1.5 pl-3 pr-1"
      >
        <span className="text-ink-2">{t("note")}</span>
        <span lang="zh-CN" className="max-w-40 truncate font-semibold">
          {words ?? t("any")}
        </span>
      </button>
      <button
        type="button"
        aria-label={t("removeFilter", { name: t("note") })}
        onClick={() => {
          onRemove();
          if (words !== null) go({ note: null, before: null });
        }}
        className="mr-1 flex size-6 items-center justify-center rounded-chip text-ink-2 hover:text-ink"
      >
        <Icon as={X} size={14} />
      </button>
      <Popover triggerRef={box} open={open} onOpenChange={setOpen} label={t("note")} className="w-72 p-3">
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void search();
          }}
        >
          <TextField
            label={t("noteSearch")}
            type="search"
            icon={Search}
            value={text}
            onChange={setText}
            maxLength={100}
            lang="zh-CN"
            autoFocus
            error={failed ? t("noteFailed") : undefined}
          />
        </form>
      </Popover>
    </span>
  );
}
