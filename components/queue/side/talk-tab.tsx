"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Erased } from "@/components/privacy/erased";
import { Avatar } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import { Segmented } from "@/components/ui/choice";
import { useKeys } from "@/components/ui/keys/use-keys";
import { Select } from "@/components/ui/select";
import { Bars } from "@/components/ui/skeleton";
import { EmptyState } from "@/components/ui/states";
import { TextArea } from "@/components/ui/text-field";
import { DateTime } from "@/components/ui/time";
import { OPINIONS, type Opinion } from "@/lib/domain/records";
import type { CommentView, OpinionView, TalkView } from "@/lib/screens/talk";
import { deskCall } from "../desk-call";

type TalkProps = { caseId: string; talk: TalkView | null; onChanged: () => void };

const NOBODY = "nobody";

/** The thread of a case: comments, opinions asked and given, and the box to add to it. `@name` mentions. */
export function TalkTab({ caseId, talk, onChanged }: TalkProps) {
  const t = useTranslations("talk");
  if (!talk) return <Bars label={t("loading")} rows={4} className="py-4" />;
  const nothing = talk.comments.length + talk.opinions.length === 0;
  return (
    <div className="grid gap-3 pb-4" data-testid="talk">
      {nothing && <EmptyState title={t("nothing")} line={t("nothingLine")} className="py-3" />}
      <ul className="grid gap-3">
        {talk.opinions.map((opinion) => (
          <OpinionItem key={opinion.id} opinion={opinion} onChanged={onChanged} />
        ))}
        {talk.comments.map((comment) => (
          <CommentItem key={comment.id} comment={comment} />
        ))}
      </ul>
      <Composer caseId={caseId} talk={talk} onChanged={onChanged} />
    </div>
  );
}

function CommentItem({ comment }: { comment: CommentView }) {
  const t = useTranslations("talk");
  const by = comment.by ?? t("hidden");
  return (
    <li className="flex gap-3" data-comment>
      <Avatar name={by} size={28} />
      <div className="min-w-0">
        <p className="flex items-center gap-2 text-12 text-ink-2">
          <span className="font-medium text-ink">{by}</span>
          <DateTime at={comment.at} />
          {comment.fresh && <span className="font-medium text-accent-ink">{t("new")}</span>}
        </p>
        <p className="whitespace-pre-wrap break-words text-13">{comment.text ?? <Erased />}</p>
      </div>
    </li>
  );
}

function OpinionItem({ opinion, onChanged }: { opinion: OpinionView; onChanged: () => void }) {
  const t = useTranslations("talk");
  const [says, setSays] = useState<Opinion>("confirm");
  const [text, setText] = useState("");
  const answer = async () => {
    const reply = await deskCall(`opinions/${opinion.id}/answer`, { opinion: says, text });
    if (reply.ok) onChanged();
  };
  return (
    <li className="rounded-card border border-line p-3" data-opinion>
      <p className="text-12 text-ink-2">
        {t("asked", { by: opinion.askedBy ?? t("hidden"), of: opinion.askedOf ?? t("hidden") })}
      </p>
      <p className="whitespace-pre-wrap text-13">{opinion.question ?? <Erased />}</p>
      {opinion.answer && (
        <p className="mt-2 border-t border-line-soft pt-2 text-13">
          <b className="font-semibold">{t(`opinions.${opinion.answer.opinion}`)}</b>{" "}
          {opinion.answer.text ?? <Erased />}
        </p>
      )}
      {opinion.mine && (
        <div className="mt-2 grid gap-2">
          <Segmented
            label={t("opinion")}
            options={OPINIONS.map((id) => ({ id, label: t(`opinions.${id}`) }))}
            value={says}
            onChange={setSays}
          />
          <TextArea label={t("answerWhy")} value={text} onChange={setText} rows={2} maxLength={4000} />
          <div className="flex justify-end">
            <Button size={28} variant="primary" disabled={text.trim() === ""} onPress={() => void answer()}>
              {t("answer")}
            </Button>
          </div>
        </div>
      )}
    </li>
  );
}

/** People whose name stands behind an `@`. */
const mentioned = (text: string, people: TalkView["people"]): string[] =>
  people.filter(({ name }) => text.includes(`@${name}`)).map(({ id }) => id);

function Composer({ caseId, talk, onChanged }: { caseId: string; talk: TalkView; onChanged: () => void }) {
  const t = useTranslations("talk");
  const [text, setText] = useState("");
  const [askedOf, setAskedOf] = useState<string>(NOBODY);
  const [failed, setFailed] = useState(false);
  const [key, setKey] = useState(() => crypto.randomUUID());
  const can = text.trim() !== "";
  const send = async () => {
    const reply =
      askedOf === NOBODY
        ? await deskCall(`cases/${caseId}/comment`, { text, mentions: mentioned(text, talk.people), key })
        : await deskCall(`cases/${caseId}/opinion`, { askedOf, text, key });
    setFailed(!reply.ok);
    if (!reply.ok) return;
    setText("");
    setAskedOf(NOBODY);
    setKey(crypto.randomUUID());
    onChanged();
  };
  useKeys("", [{ combo: "mod+enter", run: () => void send(), when: can, inFields: true }]);
  return (
    <div className="grid gap-2 border-t border-line pt-3">
      <TextArea
        label={t("write")}
        value={text}
        onChange={setText}
        placeholder={t("placeholder")}
        rows={3}
        maxLength={4000}
        autoFocus
        error={failed ? t("notSaved") : undefined}
      />
      <div className="flex items-end gap-2">
        <Select
          label={t("mention")}
          options={[
            { id: NOBODY, label: t("nobody") },
            ...talk.people.map(({ id, name }) => ({ id, label: name })),
          ]}
          value={NOBODY}
          onChange={(id) => {
            const person = talk.people.find((each) => each.id === id);
            if (person) setText(`${text}${text === "" || text.endsWith(" ") ? "" : " "}@${person.name} `);
          }}
        />
        <Select
          label={t("askOpinion")}
          options={[
            { id: NOBODY, label: t("noOpinion") },
            ...talk.people.map(({ id, name }) => ({ id, label: name })),
          ]}
          value={askedOf}
          onChange={setAskedOf}
        />
        <span className="ml-auto">
          <Button
            variant="primary"
            keyCombo="mod+enter"
            disabled={!can}
            onPress={() => void send()}
            testId="talk-send"
          >
            {t(askedOf === NOBODY ? "send" : "ask")}
          </Button>
        </span>
      </div>
    </div>
  );
}
