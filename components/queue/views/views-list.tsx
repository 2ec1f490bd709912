"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { useKeys } from "@/components/ui/keys/use-keys";
import { TextField } from "@/components/ui/text-field";
import type { SavedViewView } from "@/lib/usecases/views/saved-views";
import { deskCall } from "../desk-call";
import { type QueueQuery, writeQueueQuery } from "../queue-query";

type ListProps = { views: SavedViewView[]; onChoose: (view: SavedViewView) => void; onChanged: () => void };

export function ViewsList({ views, onChoose, onChanged }: ListProps) {
  const t = useTranslations("views");
  const [renaming, setRenaming] = useState<string | null>(null);
  useKeys(
    "",
    views.slice(0, 9).map((view, index) => ({ combo: String(index + 1), run: () => onChoose(view) })),
  );
  const change = async (
    view: SavedViewView,
    set: Partial<Pick<SavedViewView, "name" | "shared" | "isDefault">>,
  ) => {
    await deskCall(`views/${view.id}`, set);
    setRenaming(null);
    onChanged();
  };
  const remove = async (view: SavedViewView) => {
    await deskCall(`views/${view.id}/remove`, {});
    onChanged();
  };
  if (views.length === 0) return <p className="pb-2 text-13 text-ink-2">{t("none")}</p>;
  return (
    <ul className="grid gap-1 pb-3" data-testid="views">
      {views.map((view, index) => (
        <li key={view.id} className="flex min-h-9 flex-wrap items-center gap-2 text-13">
          {renaming === view.id ? (
            <Rename view={view} onDone={(name) => void change(view, { name })} />
          ) : (
            <Button
              size={28}
              variant="quiet"
              keyCombo={index < 9 ? String(index + 1) : undefined}
              onPress={() => onChoose(view)}
            >
              {view.name}
            </Button>
          )}
          <span className="text-12 text-ink-2">
            {view.shared && t("sharedBy", { name: view.owner })} {view.isDefault && t("isDefault")}
          </span>
          <span className="ml-auto flex gap-1">
            <Button
              size={24}
              variant="quiet"
              onPress={() => void change(view, { isDefault: !view.isDefault })}
            >
              {t(view.isDefault ? "noDefault" : "makeDefault")}
            </Button>
            {view.mine && (
              <>
                <Button size={24} variant="quiet" onPress={() => setRenaming(view.id)}>
                  {t("rename")}
                </Button>
                <Button size={24} variant="quiet" onPress={() => void change(view, { shared: !view.shared })}>
                  {t(view.shared ? "unshare" : "share")}
                </Button>
                <Button
                  size={24}
                  variant="quiet"
                  label={t("removeNamed", { name: view.name })}
                  onPress={() => void remove(view)}
                >
                  {t("remove")}
                </Button>
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Rename({ view, onDone }: { view: SavedViewView; onDone: (name: string) => void }) {
  const t = useTranslations("views");
  const [name, setName] = useState(view.name);
  useKeys("", [{ combo: "enter", run: () => name.trim() && onDone(name.trim()), inFields: true }]);
  return (
    <TextField
      label={t("name")}
      hideLabel
      value={name}
      onChange={setName}
      height={28}
      maxLength={60}
      autoFocus
    />
  );
}

export function KeepView({ query, onKept }: { query: QueueQuery; onKept: () => void }) {
  const t = useTranslations("views");
  const [name, setName] = useState("");
  const [shared, setShared] = useState(false);
  const [failed, setFailed] = useState(false);
  const can = name.trim() !== "";
  const keep = async () => {
    const reply = await deskCall("views", {
      name: name.trim(),
      query: writeQueueQuery(query).slice(1),
      shared,
    });
    setFailed(!reply.ok);
    if (!reply.ok) return;
    setName("");
    onKept();
  };
  useKeys("", [{ combo: "mod+enter", run: () => void keep(), when: can, inFields: true }]);
  return (
    <div className="grid gap-2 border-t border-line py-3">
      <TextField
        label={t("keepAs")}
        value={name}
        onChange={setName}
        maxLength={60}
        error={failed ? t("notKept") : undefined}
      />
      <div className="flex items-center justify-between gap-2">
        <Checkbox checked={shared} onChange={setShared}>
          {t("shareIt")}
        </Checkbox>
        <Button
          size={28}
          variant="primary"
          keyCombo="mod+enter"
          disabled={!can}
          onPress={() => void keep()}
          testId="view-keep"
        >
          {t("keep")}
        </Button>
      </div>
    </div>
  );
}
