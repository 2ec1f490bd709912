import type { CaseDraft } from "@/lib/screens/views";
import { type Stepped, still, touch, withWork } from "./parts";
import { type Desk, type DeskEvent, type Effect, isUntouched } from "./state";

const JUDGED: (keyof CaseDraft)[] = [
  "category",
  "severity",
  "coordinated",
  "graveHarm",
  "dismissed",
  "publishingScopes",
  "otherMeasure",
];

/** What this machine kept of a case that the server drew, put back in. */
export function restored(desk: Desk, id: string, draft: CaseDraft): Stepped {
  const work = desk.works[id];
  if (!work || work.sent || isUntouched(draft)) return still(desk);
  const judged = JUDGED.some((name) => JSON.stringify(draft[name]) !== JSON.stringify(work.draft[name]));
  const turn = judged ? work.turn + 1 : work.turn;
  const preview = judged ? { ...work.preview, kind: "working" as const } : work.preview;
  const next = withWork(desk, id, { draft, turn, preview });
  return { desk: next, effects: judged ? [{ kind: "preview", id, turn, draft }] : [] };
}

export function edit(desk: Desk, patch: Partial<CaseDraft>, again = false): Stepped {
  const id = desk.currentId;
  const work = id ? desk.works[id] : undefined;
  if (!id || !work || work.sent) return still(desk);
  const draft = { ...work.draft, ...patch };
  const judged = again || JUDGED.some((name) => draft[name] !== work.draft[name]);
  const turn = judged ? work.turn + 1 : work.turn;
  const preview = judged ? { ...work.preview, kind: "working" as const } : work.preview;
  const touched = touch(withWork(desk, id, { draft, turn, preview, wanted: null }));
  const effects: Effect[] = [...touched.effects, { kind: "keep", id, draft }];
  if (judged) effects.push({ kind: "preview", id, turn, draft });
  return { desk: touched.desk, effects };
}

export function dismiss(desk: Desk, evidenceId: string): Stepped {
  const before = desk.currentId ? desk.works[desk.currentId]?.draft.dismissed : undefined;
  if (!before) return still(desk);
  const dismissed = before.includes(evidenceId)
    ? before.filter((id) => id !== evidenceId)
    : [...before, evidenceId];
  return edit(desk, { dismissed });
}

export function previewed(
  desk: Desk,
  event: Extract<DeskEvent, { kind: "previewed" | "previewFailed" }>,
): Stepped {
  const work = desk.works[event.id];
  if (!work || work.turn !== event.turn) return still(desk);
  const preview =
    event.kind === "previewed"
      ? { kind: "ready" as const, view: event.view }
      : { kind: "failed" as const, view: work.preview.view };
  return still(withWork(desk, event.id, { preview }));
}
