"use client";

import { Bookmark } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useCallback, useState } from "react";
import { IconButton } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { useKeys } from "@/components/ui/keys/use-keys";
import type { SavedViewView } from "@/lib/usecases/views/saved-views";
import { deskCall } from "../desk-call";
import { type QueueQuery, readQueueQuery } from "../queue-query";

const ViewsList = dynamic(() => import("./views-list").then((from) => from.ViewsList));
const KeepView = dynamic(() => import("./views-list").then((from) => from.KeepView));

type ViewsProps = { query: QueueQuery; onQuery: (query: QueueQuery) => void };

/** Views of the queue (Shift+B): one's own and the shared ones; a digit opens one, the box at the foot keeps this one. */
export function ViewsMenu({ query, onQuery }: ViewsProps) {
  const t = useTranslations("views");
  const keys = useTranslations("keys");
  const [views, setViews] = useState<SavedViewView[] | null>(null);
  const [open, setOpen] = useState(false);
  const load = useCallback(async () => {
    const reply = await deskCall<SavedViewView[]>("views");
    setViews(reply.ok ? reply.value : []);
  }, []);
  const show = () => {
    setOpen(true);
    void load();
  };
  useKeys(keys("review"), [{ combo: "shift+b", label: t("title"), run: show }]);
  const choose = (view: SavedViewView) => {
    setOpen(false);
    onQuery(readQueueQuery(Object.fromEntries(new URLSearchParams(view.query))));
  };
  return (
    <>
      <IconButton icon={Bookmark} label={t("title")} keyCombo="shift+b" expanded={open} onPress={show} />
      {open && (
        <Dialog open onClose={() => setOpen(false)} title={t("title")} width={480}>
          <ViewsList views={views ?? []} onChoose={choose} onChanged={() => void load()} />
          <KeepView query={query} onKept={() => void load()} />
        </Dialog>
      )}
    </>
  );
}
