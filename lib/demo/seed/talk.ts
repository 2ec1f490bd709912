import type { CaseId, PersonId } from "@/lib/domain/ids";
import { assignCase } from "@/lib/usecases/cases/assign-case";
import { putCannedNote } from "@/lib/usecases/talk/canned-notes";
import { commentCase } from "@/lib/usecases/talk/comment-case";
import { answerOpinion, askOpinion } from "@/lib/usecases/talk/opinions";
import { saveView } from "@/lib/usecases/views/saved-views";
import { ASSIGNED, CANNED_NOTES, COMMENTS, type DemoOpinion, OPINIONS_ASKED, VIEWS } from "../content/talk";
import { type Desk, daysAgo, missesCase, personOf } from "./desk";

const MINUTE = 60_000;

/** Plans what colleagues say, ask, keep and hand to each other. */
export function planTalk(desk: Desk, takesPart: (itemKey: string) => boolean): void {
  const at = (minutesAgo: number, happen: () => Promise<void>) =>
    desk.timeline.plan(desk.now - minutesAgo * MINUTE, happen);
  desk.timeline.plan(daysAgo(desk, 30), () => keepWords(desk));
  for (const each of COMMENTS.filter(({ itemKey }) => takesPart(itemKey))) {
    at(each.minutesAgo, () =>
      onCase(desk, each.itemKey, async (caseId) => {
        const mentions = each.to.map((key): PersonId => personOf(desk, key).id);
        const command = { caseId, text: each.text, mentions };
        const key = `demo-comment-${each.itemKey}-${each.minutesAgo}`;
        return commentCase(desk.ctx, personOf(desk, each.by), command, key);
      }),
    );
  }
  for (const each of OPINIONS_ASKED.filter(({ itemKey }) => takesPart(itemKey))) {
    at(each.minutesAgo, () => ask(desk, each));
  }
  for (const each of ASSIGNED.filter(({ itemKey }) => takesPart(itemKey))) {
    at(each.minutesAgo, () =>
      onCase(desk, each.itemKey, (caseId) =>
        assignCase(desk.ctx, personOf(desk, each.by), { caseId, to: personOf(desk, each.to).id }),
      ),
    );
  }
}

async function ask(desk: Desk, { itemKey, by, of, text, answer }: DemoOpinion): Promise<void> {
  await onCase(desk, itemKey, async (caseId) => {
    const command = { caseId, askedOf: personOf(desk, of).id, text };
    const asked = await askOpinion(desk.ctx, personOf(desk, by), command, `demo-opinion-${itemKey}`);
    if (!asked.ok || !answer) return asked;
    const { says, minutesAgo } = answer;
    desk.timeline.plan(desk.now - minutesAgo * MINUTE, async () => {
      const given = { id: asked.value.opinionId, opinion: says, text: answer.text };
      const done = await answerOpinion(desk.ctx, personOf(desk, of), given);
      if (!done.ok) desk.surprises.push(`${itemKey} got no opinion: ${done.refusal.kind}`);
    });
    return asked;
  });
}

type Done = { ok: true } | { ok: false; refusal: { kind: string } };

async function onCase(desk: Desk, itemKey: string, act: (caseId: CaseId) => Promise<Done>): Promise<void> {
  const caseId = desk.cases.get(itemKey);
  if (!caseId) return missesCase(desk, itemKey, "has no case to speak of");
  const done = await act(caseId);
  if (!done.ok) desk.surprises.push(`${itemKey} was not spoken of: ${done.refusal.kind}`);
}

/** Saved views and notes kept ready. */
async function keepWords(desk: Desk): Promise<void> {
  for (const { by, ...view } of VIEWS) await saveView(desk.ctx, personOf(desk, by), view);
  for (const { by, ...note } of CANNED_NOTES) {
    await putCannedNote(desk.ctx, personOf(desk, by), { id: null, version: 0, retired: false, ...note });
  }
}
