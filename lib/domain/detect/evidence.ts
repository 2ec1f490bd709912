import type { ActorKind, ContactKind, Intent, RuleId, Surface } from "../words";

/** SHA-256 of the picture's bytes as received, hex. */
export type ImageHash = string;

/** Where a piece of evidence stands. `text === source.slice(start, end)`, UTF-16, on grapheme borders. */
export type Span =
  | { kind: "text"; field: string; start: number; end: number; text: string }
  | { kind: "image"; image: ImageHash; quad: [number, number][]; text: string };

/** How a step of the reading was taken: from what is written to what it says. */
export type StepHow =
  | "nfkc"
  | "digit"
  | "homophone"
  | "emoji"
  | "traditional"
  | "confusable"
  | "pinyin"
  | "refang"
  | "radical"
  | "squeeze"
  | "reverse"
  | "template"
  | "pattern";

export type ReadingStep = { how: StepHow; from: string; to: string };
export type ConfidencePart = { name: string; value: number };

/** One reason to look at an item: detection.md, section 1. Image coordinates are pixels of the picture as stored. */
export type Evidence = {
  rule: RuleId;
  ruleVersion: number;
  clause: string;
  kind: ContactKind;
  intent: Intent;
  /** Several when a number is split over messages. Never empty. */
  spans: [Span, ...Span[]];
  reading: string;
  /** `kind:normal-form`, the same for one contact in every disguise; null when there is no contact. */
  canonical: string | null;
  steps: ReadingStep[];
  /** 0 to 1. */
  confidence: number;
  parts: ConfidencePart[];
  detectorVersion: string;
};

/** Evidence that was read and then cleared by a guard (official tool, negation, quotation), with the reason. */
export type Cleared = { reading: string; spans: [Span, ...Span[]]; why: string };

/** One text of an item. `sender` marks thread messages and live lines; only the subject's own texts are judged. */
export type ItemText = {
  field: string;
  text: string;
  sender?: "author" | "other";
  /** Who wrote it, where several others take part. */
  senderName?: string;
  /** Epoch ms; null where the platform did not say. */
  at?: number | null;
};

/** What the platform itself allows: policy pack data (detection.md, section 3 of issue "The detector"). */
export type AllowLists = {
  hosts: string[];
  hotlines: string[];
  leadComponents: string[];
  carriers: { name: string; pattern: string }[];
  orderIdPattern: string;
};

export type DetectContext = {
  surface: Surface;
  actor: ActorKind;
  allow: AllowLists;
  /** Contacts (canonical) this account may show: `known_good` and official tools, with who granted them. */
  shielded?: readonly string[];
  /** Official-tool marks the platform put on the item: lead components it rendered itself. */
  officialToolMarks?: readonly string[];
};

export type DetectResult = { evidence: Evidence[]; cleared: Cleared[]; risk: number };
