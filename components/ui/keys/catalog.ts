import type { KeyScope } from "./scopes";

/** One key that a person can change: where it belongs, the usual combo, and the message that says what it does. */
export type CatalogKey = { scope: KeyScope; combo: string; words: string; section?: string };

const inScope = (scope: KeyScope, keys: Readonly<Record<string, string>>): CatalogKey[] =>
  Object.entries(keys).map(([combo, words]) => ({ scope, combo, words }));

const SECTION_KEYS = {
  "g q": "review",
  "g p": "approvals",
  "g e": "appeals",
  "g i": "inbox",
  "g a": "accounts",
  "g s": "stores",
  "g r": "rules",
  "g u": "audit",
  "g t": "settings",
};

/**
 * Every key with words, by the place it belongs to. A test reads all screens and holds this list against them. Digits,
 * arrows and Tab, which number and move, stay as they are.
 */
export const KEY_CATALOG: readonly CatalogKey[] = [
  ...inScope("anywhere", { "mod+k": "palette.title", "/": "nav.search", "?": "keys.showMap" }),
  ...Object.entries(SECTION_KEYS).map(
    ([combo, section]): CatalogKey => ({ scope: "anywhere", combo, words: "keys.goTo", section }),
  ),
  ...inScope("review", {
    j: "review.case.next",
    k: "review.case.previous",
    c: "case.confirm",
    o: "case.overturn",
    "shift+o": "review.decide.otherReason",
    e: "case.escalate",
    s: "case.skip",
    z: "case.undo",
    n: "review.decide.note",
    "shift+n": "settings.notes.insert",
    x: "evidence.notEvidence",
    v: "review.surface.switchReading",
    l: "review.findings.category",
    u: "review.findings.severities.minor",
    ",": "review.findings.severities.standard",
    ".": "review.findings.severities.serious",
    d: "review.findings.coordinated",
    h: "review.findings.graveHarm",
    "shift+w": "fair.extras.scopes",
    r: "fair.extras.other",
    i: "fair.extras.cites",
    p: "review.rule.full",
    a: "review.case.record",
    w: "talk.context",
    m: "talk.comments",
    f: "review.queue.filter",
    "shift+b": "views.title",
    "g c": "review.queue.clusters",
    "g n": "review.queue.fresh",
    "shift+p": "review.case.priority",
    "shift+i": "review.picture.reveal",
    "shift+k": "review.case.keep",
    "shift+r": "review.case.release",
    "shift+a": "review.case.assign",
    "shift+t": "review.decide.takeOver",
    "shift+c": "fair.corrections.correct",
    "mod+\\": "review.case.queue",
    "shift+m": "privacy.reveal.button",
    "shift+j": "bundle.make",
  }),
  ...inScope("image", {
    "+": "review.picture.zoomIn",
    "-": "review.picture.zoomOut",
    q: "review.picture.codes",
    t: "review.picture.texts",
    y: "review.picture.others",
    "[": "review.picture.photo",
    "]": "review.picture.photo",
    b: "review.picture.draw",
  }),
  ...inScope("appeal", {
    j: "appeals.next",
    k: "appeals.previous",
    c: "appeals.claim",
    u: "appeals.choices.upheld",
    r: "appeals.choices.reversed",
    t: "appeals.choices.reduced",
    n: "appeals.reply",
    m: "appeals.askMore",
    s: "appeals.release",
    "mod+enter": "appeals.send",
  }),
  ...inScope("approvals", {
    j: "approvals.next",
    k: "approvals.previous",
    r: "approvals.return",
    n: "approvals.reason",
    w: "fair.withdraw.do",
    "mod+enter": "approvals.approveIt",
  }),
  ...inScope("audit", {
    j: "audit.keys.next",
    k: "audit.keys.previous",
    enter: "audit.keys.openCase",
    y: "audit.keys.copy",
    v: "audit.keys.verify",
    "shift+e": "audit.keys.export",
    "/": "audit.search",
    "shift+m": "privacy.reveal.button",
  }),
  ...inScope("rules", {
    l: "fair.corrections.choose",
    d: "fair.corrections.dryRun",
    "mod+enter": "fair.corrections.run",
    n: "fair.exemptions.grant",
    i: "fair.exemptions.import",
  }),
  ...inScope("records", {
    j: "account.keys.next",
    k: "account.keys.previous",
    "/": "account.keys.search",
    h: "privacy.holds.place",
    u: "privacy.referrals.update",
    "shift+e": "privacy.erase.button",
    "shift+m": "privacy.reveal.button",
    "shift+j": "bundle.make",
  }),
  ...inScope("clusters", {
    j: "clusters.next",
    k: "clusters.previous",
    x: "clusters.exclude",
    c: "clusters.verdicts.confirm",
    o: "clusters.verdicts.overturn",
    n: "clusters.note",
    z: "clusters.undo",
    "mod+enter": "clusters.decide",
  }),
  ...inScope("inbox", {
    j: "talk.next",
    k: "talk.previous",
    enter: "talk.openCase",
    "shift+a": "talk.allRead",
  }),
];

/** Places whose keys are live at the same time. */
const TOGETHER: Partial<Record<KeyScope, readonly KeyScope[]>> = { image: ["review"], review: ["image"] };

type Changes = Readonly<Record<string, string>>;

export const changeName = ({ scope, combo }: CatalogKey): string => `${scope}:${combo}`;

/** The key that holds for this one; "" for none. */
export const keyOfNow = (key: CatalogKey, changes: Changes): string => changes[changeName(key)] ?? key.combo;

/** What the combo already does where `key` is live, or null: the same keys, or the beginning of the other's. */
export function takenBy(
  combo: string,
  key: CatalogKey,
  changes: Changes,
  all: readonly CatalogKey[] = KEY_CATALOG,
): CatalogKey | null {
  const meets = (other: KeyScope) =>
    other === key.scope ||
    other === "anywhere" ||
    key.scope === "anywhere" ||
    TOGETHER[key.scope]?.includes(other) === true;
  const clash = (other: string) =>
    other === combo || other.startsWith(`${combo} `) || combo.startsWith(`${other} `);
  return (
    all.find((other) => {
      const now = keyOfNow(other, changes);
      return other !== key && now !== "" && meets(other.scope) && clash(now) && !isNarrower(key, other);
    }) ?? null
  );
}

/** A screen's own search stands before the one of everywhere: that is meant. */
const isNarrower = (key: CatalogKey, other: CatalogKey): boolean =>
  key.combo === "/" && other.combo === "/" && key.scope !== other.scope;
