"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { deskCall } from "@/components/queue/desk-call";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/states";
import { TextArea, TextField } from "@/components/ui/text-field";
import { SettingRow } from "./setting-row";

export type NoteRow = { id: string; version: number; title: string; body: string };

/** The notes kept ready for all: seniors add, change and retire them. */
export function Notes({ notes }: { notes: NoteRow[] }) {
  const t = useTranslations("settings.notes");
  const [editing, setEditing] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);
  const router = useRouter();
  const put = async (note: NoteRow | null, words: { title: string; body: string }, retired = false) => {
    const reply = await deskCall("canned-notes", {
      id: note?.id ?? null,
      version: note?.version ?? 0,
      ...words,
      retired,
    });
    setFailed(!reply.ok);
    if (!reply.ok) return false;
    setEditing(null);
    router.refresh();
    return true;
  };
  return (
    <>
      {failed && (
        <p role="alert" className="text-13 text-t4-ink">
          {t("failed")}
        </p>
      )}
      <Card>
        {notes.length === 0 && <EmptyState title={t("none")} className="py-6" />}
        {notes.map((note) =>
          editing === note.id ? (
            <NoteForm
              key={note.id}
              note={note}
              onSave={(words) => put(note, words)}
              onCancel={() => setEditing(null)}
            />
          ) : (
            <SettingRow key={note.id} title={note.title} line={note.body}>
              <span className="flex gap-1">
                <Button size={28} variant="quiet" onPress={() => setEditing(note.id)}>
                  {t("change")}
                </Button>
                <Button size={28} variant="quiet" onPress={() => void put(note, note, true)}>
                  {t("retire")}
                </Button>
              </span>
            </SettingRow>
          ),
        )}
      </Card>
      <Card>
        <NoteForm note={null} onSave={(words) => put(null, words)} />
      </Card>
    </>
  );
}

type FormProps = {
  note: NoteRow | null;
  onSave: (words: { title: string; body: string }) => Promise<boolean>;
  onCancel?: () => void;
};

function NoteForm({ note, onSave, onCancel }: FormProps) {
  const t = useTranslations("settings.notes");
  const [title, setTitle] = useState(note?.title ?? "");
  const [body, setBody] = useState(note?.body ?? "");
  const save = async () => {
    if (!(await onSave({ title: title.trim(), body: body.trim() })) || note) return;
    setTitle("");
    setBody("");
  };
  return (
    <div className="grid gap-3 py-2">
      <TextField label={t("title")} value={title} onChange={setTitle} maxLength={60} lang="zh-CN" />
      <TextArea label={t("body")} value={body} onChange={setBody} rows={2} maxLength={4000} />
      <div className="flex justify-end gap-2">
        {onCancel && (
          <Button variant="quiet" onPress={onCancel}>
            {t("cancel")}
          </Button>
        )}
        <Button
          variant="primary"
          disabled={title.trim() === "" || body.trim() === ""}
          onPress={() => void save()}
        >
          {t(note ? "save" : "add")}
        </Button>
      </div>
    </div>
  );
}
