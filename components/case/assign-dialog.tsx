"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { deskCall } from "@/components/queue/desk-call";
import { useAnnounce } from "@/components/ui/announce";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { useKeys } from "@/components/ui/keys/use-keys";
import { Select } from "@/components/ui/select";
import type { CaseView } from "@/lib/screens/views";
import { caseNumber } from "./case-header";

type Person = { id: string; name: string };
type AssignProps = { view: CaseView; onDone: () => void; onClose: () => void };

const NOBODY = "nobody";

/** A senior gives a case to a person, or takes everything back from one who is away. */
export function AssignDialog(props: AssignProps) {
  const t = useTranslations("review.case");
  return (
    <Dialog
      open
      onClose={props.onClose}
      title={t("assignTitle", { number: caseNumber(props.view.number) })}
      width={400}
    >
      <AssignForm {...props} />
    </Dialog>
  );
}

function AssignForm({ view, onDone, onClose }: AssignProps) {
  const t = useTranslations("review.case");
  const announce = useAnnounce();
  const [people, setPeople] = useState<Person[]>(view.assigned ? [view.assigned] : []);
  const [to, setTo] = useState(view.assigned?.id ?? NOBODY);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    void deskCall<Person[]>("people").then((reply) => reply.ok && setPeople(reply.value));
  }, []);
  const give = async () => {
    const reply = await deskCall(`cases/${view.id}/assign`, { to: to === NOBODY ? null : to });
    setFailed(!reply.ok);
    if (!reply.ok) return;
    onDone();
    onClose();
  };
  const chosen = people.find(({ id }) => id === to);
  const takeBack = async ({ id, name }: Person) => {
    const reply = await deskCall<{ cases: number }>(`people/${id}/take-back`, {});
    setFailed(!reply.ok);
    if (!reply.ok) return;
    announce(t("takenBack", { count: reply.value.cases, name }));
    onDone();
    onClose();
  };
  useKeys("", [{ combo: "mod+enter", run: () => void give(), inFields: true }]);
  return (
    <div className="grid gap-3 pb-2" data-testid="assign">
      <p className="text-13 text-ink-2">
        {view.assigned ? t("assignedNow", { name: view.assigned.name }) : t("assignLine")}
      </p>
      <Select
        label={t("assignTo")}
        options={[
          { id: NOBODY, label: t("assignNobody") },
          ...people.map(({ id, name }) => ({ id, label: name })),
        ]}
        value={to}
        onChange={setTo}
        error={failed ? t("assignFailed") : undefined}
      />
      <div className="flex flex-wrap justify-end gap-2">
        {chosen && (
          <Button variant="quiet" onPress={() => void takeBack(chosen)}>
            {t("takeBack", { name: chosen.name })}
          </Button>
        )}
        <Button variant="primary" keyCombo="mod+enter" onPress={() => void give()} testId="assign-save">
          {t("assignSave")}
        </Button>
      </div>
    </div>
  );
}
