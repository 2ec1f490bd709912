"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog } from "@/components/ui/dialog";
import { useKeys } from "@/components/ui/keys/use-keys";
import { TextArea, TextField } from "@/components/ui/text-field";
import { DateTime } from "@/components/ui/time";
import { PUBLISHING_SCOPES, type PublishingScope } from "@/lib/domain/words";
import { caseNumber } from "./case-header";
import type { Citable, ExtrasProps } from "./extras";

type DialogProps = Pick<ExtrasProps, "work" | "onEdit"> & { onClose: () => void };

/** A short form whose ⌘↵ keeps it. */
function Form({ ready, onKeep, children }: { ready: boolean; onKeep: () => void; children: ReactNode }) {
  const t = useTranslations("fair.extras");
  const keep = () => ready && onKeep();
  useKeys("", [{ combo: "mod+enter", run: keep, inFields: true }]);
  return (
    <div className="grid gap-3 pb-2">
      {children}
      <div className="flex justify-end">
        <Button variant="primary" keyCombo="mod+enter" disabled={!ready} onPress={keep}>
          {t("keep")}
        </Button>
      </div>
    </div>
  );
}

/** Boxes of which a digit ticks one. */
function Boxes<Id extends string>({
  ids,
  chosen,
  onChange,
  label,
}: {
  ids: readonly Id[];
  chosen: readonly Id[];
  onChange: (chosen: Id[]) => void;
  label: (id: Id) => ReactNode;
}) {
  const toggle = (id: Id) => onChange(ids.filter((each) => (each === id) !== chosen.includes(each)));
  useKeys(
    "",
    ids.slice(0, 9).map((id, index) => ({ combo: String(index + 1), run: () => toggle(id) })),
  );
  return (
    <div className="grid gap-1">
      {ids.map((id, index) => (
        <Checkbox
          key={id}
          checked={chosen.includes(id)}
          onChange={() => toggle(id)}
          keyCombo={index < 9 ? String(index + 1) : undefined}
        >
          {label(id)}
        </Checkbox>
      ))}
    </div>
  );
}

/** All six kinds of publishing, or some (policy.md, S10). */
export function ScopesDialog(props: DialogProps) {
  const t = useTranslations("fair.extras");
  return (
    <Dialog open onClose={props.onClose} title={t("scopes")} width={400}>
      <ScopesForm {...props} />
    </Dialog>
  );
}

function ScopesForm({ work, onEdit, onClose }: DialogProps) {
  const t = useTranslations("fair.extras");
  const scopes = useTranslations("fair.scopes");
  const [chosen, setChosen] = useState<PublishingScope[]>(
    work.draft.publishingScopes ?? [...PUBLISHING_SCOPES],
  );
  const keep = () => {
    onEdit({ publishingScopes: chosen.length === PUBLISHING_SCOPES.length ? null : chosen });
    onClose();
  };
  return (
    <Form ready={chosen.length > 0} onKeep={keep}>
      <p className="text-13 text-ink-2">{t("scopesLine")}</p>
      <Boxes ids={PUBLISHING_SCOPES} chosen={chosen} onChange={setChosen} label={(id) => scopes(id)} />
    </Form>
  );
}

/** Another restriction in words of its own (policy.md, S9); an empty text takes it off again. */
export function OtherDialog(props: DialogProps) {
  const t = useTranslations("fair.extras");
  return (
    <Dialog open onClose={props.onClose} title={t("other")}>
      <OtherForm {...props} />
    </Dialog>
  );
}

const DAYS_MAX = 365;

function OtherForm({ work, onEdit, onClose }: DialogProps) {
  const t = useTranslations("fair.extras");
  const { otherMeasure } = work.draft;
  const [text, setText] = useState(otherMeasure?.text ?? "");
  const [days, setDays] = useState(otherMeasure?.days ? String(otherMeasure.days) : "");
  const count = days.trim() === "" ? null : Number(days);
  const wrong = count !== null && !(Number.isInteger(count) && count >= 1 && count <= DAYS_MAX);
  const keep = () => {
    onEdit({ otherMeasure: text.trim() === "" ? null : { text: text.trim(), days: count } });
    onClose();
  };
  return (
    <Form ready={!wrong} onKeep={keep}>
      <p className="text-13 text-ink-2">{t("otherLine")}</p>
      <TextArea label={t("otherText")} value={text} onChange={setText} rows={2} maxLength={500} autoFocus />
      <TextField
        label={t("otherDays")}
        value={days}
        onChange={setDays}
        error={wrong ? t("otherDaysWrong", { max: DAYS_MAX }) : undefined}
        help={t("otherDaysHelp")}
        className="w-40"
      />
    </Form>
  );
}

/** Other cases of the same account or store, as evidence: their deciders cannot approve. */
export function CitesDialog(props: DialogProps & { cases: Citable[] }) {
  const t = useTranslations("fair.extras");
  return (
    <Dialog open onClose={props.onClose} title={t("cites")}>
      <CitesForm {...props} />
    </Dialog>
  );
}

const CITES_MAX = 20;

function CitesForm({ work, onEdit, onClose, cases }: DialogProps & { cases: Citable[] }) {
  const t = useTranslations("fair.extras");
  const surfaces = useTranslations("surfaces");
  const [chosen, setChosen] = useState<string[]>(work.draft.cites);
  const keep = () => {
    onEdit({ cites: chosen });
    onClose();
  };
  const known = new Map(cases.map((each) => [each.id, each]));
  return (
    <Form ready={chosen.length <= CITES_MAX} onKeep={keep}>
      <p className="text-13 text-ink-2">{t("citesLine")}</p>
      <Boxes
        ids={cases.map((each) => each.id)}
        chosen={chosen}
        onChange={setChosen}
        label={(id) => {
          const each = known.get(id);
          return (
            each && (
              <>
                <span className="tnum font-medium">{caseNumber(each.number)}</span> {surfaces(each.surface)}{" "}
                <span className="text-12 text-ink-2">
                  {each.at === null ? t("stillOpen") : <DateTime at={each.at} form="date" />}
                </span>
              </>
            )
          );
        }}
      />
    </Form>
  );
}
