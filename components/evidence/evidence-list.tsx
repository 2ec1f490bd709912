"use client";

import { ArrowRight, RotateCcw, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "@/components/ui/button";
import { CodeChip } from "@/components/ui/chip";
import { cx } from "@/components/ui/cx";
import { Icon } from "@/components/ui/icon";
import type { CaseView, EvidenceView } from "@/lib/screens/views";
import { writtenOf } from "./field-marks";
import { useEvidenceLabel, useMarks } from "./item-marks";
import { KindLabel, tokenOf } from "./kind";

type ListProps = {
  view: CaseView;
  readOnly: boolean;
  onShow: (id: string) => void;
  onDismiss: (id: string) => void;
};

/** Docked under the item: every piece of evidence in reading order; at most six rows before it scrolls. */
export function EvidenceList({ view, readOnly, onShow, onDismiss }: ListProps) {
  const t = useTranslations("evidence");
  const { evidence, dismissed, active } = useMarks();
  const kept = evidence.filter((each) => !dismissed.includes(each.id)).length;
  return (
    <section
      aria-label={t("title")}
      className="shrink-0 border-t border-line bg-panel"
      data-testid="evidence"
    >
      <header className="flex h-8 items-center gap-2 px-5">
        <h2 className="text-13 font-semibold">{t("title")}</h2>
        <span className="tnum text-12 text-ink-3">{kept}</span>
        {kept === 0 && <span className="text-12 text-ink-2">{t("empty.title")}</span>}
        <OtherLines view={view} />
      </header>
      <ul className="scroll-y max-h-48">
        {evidence.map((each) => (
          <Row
            key={each.id}
            evidence={each}
            images={view.images.map((image) => ({ hash: image.hash, caption: image.caption }))}
            dismissed={dismissed.includes(each.id)}
            selected={active?.id === each.id}
            readOnly={readOnly}
            onShow={onShow}
            onDismiss={onDismiss}
          />
        ))}
      </ul>
    </section>
  );
}

/** Lines read in pictures that are no evidence: so that nobody wonders whether they were read. */
function OtherLines({ view }: { view: CaseView }) {
  const t = useTranslations("review.evidence");
  const waiting = view.images.filter((image) => image.state === "waiting").length;
  const lines = view.images.reduce((sum, image) => sum + image.lines.length, 0);
  const inPictures = view.evidence.flatMap((each) => each.spans).filter((span) => span.kind === "image");
  const other = Math.max(0, lines - inPictures.length);
  const text =
    waiting > 0 ? t("reading", { count: waiting }) : other > 0 ? t("otherLines", { count: other }) : "";
  return text ? <span className="ml-auto text-12 text-ink-3">{text}</span> : null;
}

type RowProps = {
  evidence: EvidenceView;
  images: { hash: string; caption: string | null }[];
  dismissed: boolean;
  selected: boolean;
  readOnly: boolean;
  onShow: (id: string) => void;
  onDismiss: (id: string) => void;
};

function Row({ evidence, images, dismissed, selected, readOnly, onShow, onDismiss }: RowProps) {
  const t = useTranslations("evidence");
  const labelOf = useEvidenceLabel();
  const token = tokenOf(evidence.kind, evidence.intent);
  return (
    <li
      data-evidence={token}
      className={cx(
        "group relative flex h-8 items-center border-t border-line-soft pr-5 transition-colors",
        selected ? "bg-selected" : "hover:bg-hover",
      )}
    >
      <button
        type="button"
        aria-label={labelOf(evidence.id)}
        onClick={() => onShow(evidence.id)}
        className="ring-inset-focus flex h-full min-w-0 flex-1 items-center gap-2.5 pl-5 text-left"
      >
        <span className="tnum flex size-5 shrink-0 items-center justify-center rounded-chip border border-line bg-panel text-12 font-medium text-ink-2">
          {evidence.number}
        </span>
        <span className={cx("w-[150px] shrink-0", dismissed && "opacity-60")}>
          <KindLabel token={token} kind={evidence.kind} />
        </span>
        <span className="w-[136px] shrink-0 truncate">
          <Written evidence={evidence} images={images} dismissed={dismissed} />
        </span>
        <Reading evidence={evidence} />
        <CodeChip>{evidence.rule}</CodeChip>
        <span className="tnum w-9 shrink-0 text-right text-13 font-semibold group-hover:invisible group-focus-within:invisible">
          {dismissed ? "" : evidence.confidence.toFixed(2)}
        </span>
      </button>
      {!readOnly && (
        <span
          className={cx(
            "absolute right-4 group-hover:visible group-focus-within:visible",
            !dismissed && "invisible",
          )}
        >
          <IconButton
            icon={dismissed ? RotateCcw : X}
            size={24}
            label={`${dismissed ? t("restore") : t("notEvidence")}, ${evidence.number}`}
            onPress={() => onDismiss(evidence.id)}
          />
        </span>
      )}
    </li>
  );
}

function Written({ evidence, images, dismissed }: Pick<RowProps, "evidence" | "images" | "dismissed">) {
  const t = useTranslations("review.evidence");
  const [first] = evidence.spans;
  const token = tokenOf(evidence.kind, evidence.intent);
  if (first?.kind === "image" && (evidence.kind === "qr" || first.text === "")) {
    const at = images.findIndex((image) => image.hash === first.image);
    const text = images[at]?.caption ?? t("photo", { number: at + 1 });
    return <span className={cx("text-13", dismissed && "text-ink-3 line-through")}>{text}</span>;
  }
  if (dismissed) {
    return (
      <del lang="zh-CN" className="mark-struck text-13">
        {writtenOf(evidence)}
      </del>
    );
  }
  return (
    <mark lang="zh-CN" data-evidence={token} className={cx("mark text-13", token !== "qr" && "mark-line")}>
      {writtenOf(evidence)}
    </mark>
  );
}

function Reading({ evidence }: { evidence: EvidenceView }) {
  const same = evidence.reading === writtenOf(evidence) || evidence.reading === "";
  const isCode = /^[\x21-\x7e]+$/.test(evidence.reading);
  return (
    <span className="flex min-w-0 flex-1 items-center gap-1 text-12 text-ink-2">
      {!same && (
        <>
          <Icon as={ArrowRight} size={12} className="text-ink-3" />
          <span lang="zh-CN" className={cx("truncate", isCode && "font-mono")}>
            {evidence.reading}
          </span>
        </>
      )}
    </span>
  );
}
