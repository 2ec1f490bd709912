"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { post } from "@/components/corrections/post";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { useKeys } from "@/components/ui/keys/use-keys";
import { TextArea } from "@/components/ui/text-field";
import type { ImportedExemptions } from "@/lib/usecases/exemptions/import-exemptions";

/** Old private-message exemptions from a table: first what it would keep, then kept. */
export function ImportDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations("fair.exemptions");
  return (
    <Dialog open onClose={onClose} title={t("import")} width={640}>
      <ImportForm onClose={onClose} />
    </Dialog>
  );
}

function ImportForm({ onClose }: { onClose: () => void }) {
  const t = useTranslations("fair.exemptions");
  const router = useRouter();
  const [table, setTable] = useState("");
  const [tried, setTried] = useState<ImportedExemptions | null>(null);
  const [failed, setFailed] = useState(false);
  const [pending, setPending] = useState(false);
  const send = async () => {
    if (table.trim() === "" || pending) return;
    setPending(true);
    const reply = await post<ImportedExemptions>("exemptions/import", { table, dryRun: tried === null });
    setPending(false);
    setFailed(!reply.ok);
    if (!reply.ok) return;
    if (tried === null) return setTried(reply.value);
    router.refresh();
    onClose();
  };
  useKeys("", [{ combo: "mod+enter", run: () => void send(), inFields: true }]);
  return (
    <div className="grid gap-3 pb-2">
      <p className="text-13 text-ink-2">{t("importLine")}</p>
      <TextArea
        label={t("table")}
        value={table}
        onChange={(text) => {
          setTable(text);
          setTried(null);
        }}
        rows={8}
        autoFocus
      />
      {failed && (
        <p role="alert" className="text-13 font-medium text-t4-ink">
          {t("badTable")}
        </p>
      )}
      {tried && (
        <div role="status" className="text-13">
          {t("wouldKeep", { n: tried.imported, rejected: tried.rejected.length })}
          <ul className="max-h-40 overflow-auto text-12 text-ink-2">
            {tried.rejected.map((each) => (
              <li key={each.row}>{t("rejected", each)}</li>
            ))}
          </ul>
        </div>
      )}
      <div className="flex justify-end">
        <Button
          variant="primary"
          keyCombo="mod+enter"
          disabled={table.trim() === "" || tried?.imported === 0}
          pending={pending}
          onPress={() => void send()}
        >
          {t(tried ? "keep" : "dryRun")}
        </Button>
      </div>
    </div>
  );
}
