"use client";

import { TextQuote } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { deskCall } from "@/components/queue/desk-call";
import { Button, IconButton } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { useKeys } from "@/components/ui/keys/use-keys";
import { Bars } from "@/components/ui/skeleton";

type Note = { id: string; title: string; body: string };

/** Puts a note that seniors keep ready into the note's field (Shift+N): a digit chooses one. */
export function CannedNotes({ onInsert }: { onInsert: (body: string) => void }) {
  const t = useTranslations("settings.notes");
  const keys = useTranslations("keys");
  const [open, setOpen] = useState(false);
  const [notes, setNotes] = useState<Note[] | null>(null);
  const show = () => {
    setOpen(true);
    void deskCall<Note[]>("canned-notes").then((reply) => setNotes(reply.ok ? reply.value : []));
  };
  useKeys(keys("review"), [{ combo: "shift+n", label: t("insert"), run: show }]);
  const choose = (note: Note) => {
    onInsert(note.body);
    setOpen(false);
  };
  return (
    <>
      <IconButton icon={TextQuote} label={t("insert")} keyCombo="shift+n" onPress={show} />
      {open && (
        <Dialog open onClose={() => setOpen(false)} title={t("insert")} width={480}>
          {notes === null ? (
            <Bars label={t("insert")} rows={3} />
          ) : (
            <Choices notes={notes} onChoose={choose} />
          )}
        </Dialog>
      )}
    </>
  );
}

function Choices({ notes, onChoose }: { notes: Note[]; onChoose: (note: Note) => void }) {
  const t = useTranslations("settings.notes");
  useKeys(
    "",
    notes.slice(0, 9).map((note, index) => ({ combo: String(index + 1), run: () => onChoose(note) })),
  );
  if (notes.length === 0) return <p className="pb-2 text-13 text-ink-2">{t("none")}</p>;
  return (
    <ul className="grid gap-1 pb-2" data-testid="canned">
      {notes.map((note, index) => (
        <li key={note.id} lang="zh-CN" className="flex items-center gap-2">
          <Button
            size={28}
            variant="quiet"
            keyCombo={index < 9 ? String(index + 1) : undefined}
            onPress={() => onChoose(note)}
          >
            {note.title}
          </Button>
          <span className="min-w-0 truncate text-13 text-ink-2">{note.body}</span>
        </li>
      ))}
    </ul>
  );
}
