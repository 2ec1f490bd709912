import { never } from "@/lib/domain/result";
import { claimed, claimRefused, ordered } from "./claiming";
import { answered, lost, post, refused, undo, undone, want } from "./deciding";
import { dismiss, edit, previewed, restored } from "./findings";
import { changed, resumed } from "./live";
import { loaded, move, open } from "./moving";
import { type Stepped, still, touch, withWork } from "./parts";
import type { Desk, DeskEvent } from "./state";

/** The desk after an event, and what is to be done outside. Pure: keys, times and answers come with the event. */
export function step(desk: Desk, event: DeskEvent): Stepped {
  switch (event.kind) {
    case "order":
      return ordered(desk, event.order);
    case "open":
      return open(desk, event.id);
    case "move":
      return move(desk, event.by);
    case "loaded":
      return loaded(desk, event.view, event.draft);
    case "loadFailed":
      return still({ ...desk, failed: { ...desk.failed, [event.id]: event.why } });
    case "restored":
      return restored(desk, event.id, event.draft);
    case "touched":
      return touch(desk);
    case "claimed":
      return claimed(desk, event.id, { kind: "held", fence: event.fence, expiresAt: event.expiresAt });
    case "claimRefused":
      return claimRefused(desk, event.id, event.refusal);
    case "expired":
      return still(withWork(desk, event.id, { lease: { kind: "none" }, wanted: null }));
    case "edit":
      return edit(desk, event.patch);
    case "dismiss":
      return dismiss(desk, event.evidenceId);
    case "previewed":
    case "previewFailed":
      return previewed(desk, event);
    case "previewAgain":
      return edit(desk, {}, true);
    case "want":
      return want(desk, event.wanted, event.key);
    case "answered":
      return answered(desk, event.key, event.answer);
    case "refused":
      return refused(desk, event.key, event.refusal);
    case "lost":
      return lost(desk, event.key, event.why);
    case "changed":
      return changed(desk, event.changes);
    case "resumed":
      return resumed(desk, event.jobs);
    case "retry":
      return post({ ...desk, stalled: false });
    case "undo":
      return undo(event.undoable ? { ...desk, undoable: event.undoable } : desk);
    case "undone":
      return undone(desk, event.caseId);
    case "undoRefused":
      return {
        desk: { ...desk, undoable: null },
        effects: [{ kind: "tell", what: { kind: "undoRefused", refusal: event.refusal } }],
      };
    case "seenRefusal":
      return desk.currentId ? still(withWork(desk, desk.currentId, { refusal: null })) : still(desk);
    default:
      return never(event);
  }
}
