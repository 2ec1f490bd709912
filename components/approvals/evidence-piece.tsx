"use client";

import { Check, Eye } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { caseNumber } from "@/components/case/case-header";
import { fieldMarks } from "@/components/evidence/field-marks";
import { KindLabel, tokenOf } from "@/components/evidence/kind";
import { MarkedText } from "@/components/evidence/mark";
import { SurfaceIcon } from "@/components/evidence/surface";
import { Erased } from "@/components/privacy/erased";
import { Button } from "@/components/ui/button";
import { CodeChip } from "@/components/ui/chip";
import { Icon } from "@/components/ui/icon";
import { DateTime } from "@/components/ui/time";
import type { EvidenceView } from "@/lib/screens/views";
import type { Piece } from "./pieces";

type PieceProps = {
  piece: Piece;
  number: number;
  opened: boolean;
  cited: boolean;
  /** Null: this person only reads, all is open. */
  onOpen: (() => void) | null;
};

/** One text or picture with its evidence; what it says is seen, and recorded as seen, only when it is opened. */
export function EvidencePiece({ piece, number, opened, cited, onOpen }: PieceProps) {
  const t = useTranslations("approvals");
  const surfaces = useTranslations("surfaces");
  const { view } = piece;
  const counterpart = view.item?.context.counterpartName;
  return (
    <article
      className="overflow-hidden rounded-card border border-line bg-panel"
      data-testid="evidence-piece"
      data-opened={opened}
    >
      <header className="flex min-h-10 items-center gap-2 border-b border-line px-4 text-12 text-ink-2">
        <SurfaceIcon surface={view.surface} size={14} />
        <h3 className="text-13 font-medium text-ink">{surfaces(view.surface)}</h3>
        <span className="min-w-0 truncate">
          <DateTime at={view.conductAt} year={false} />
          {counterpart && <span lang="zh-CN">, {counterpart}</span>}
        </span>
        {cited && (
          <Link href={`/cases/${view.id}`} className="tnum shrink-0 text-accent-ink hover:underline">
            {caseNumber(view.number)}
          </Link>
        )}
        <span className="ml-auto shrink-0">
          {opened ? (
            <span className="flex items-center gap-1.5">
              <Icon as={Check} size={14} status />
              {t("opened")}
            </span>
          ) : (
            onOpen && (
              <Button
                size={24}
                icon={Eye}
                keyCombo={number <= 9 ? String(number) : undefined}
                onPress={onOpen}
                label={t("openPiece", { n: number })}
              >
                {t("open")}
              </Button>
            )
          )}
        </span>
      </header>
      {(opened || onOpen === null) && <Said piece={piece} />}
      <ul className="px-4 py-2.5">
        {piece.evidence.map((each) => (
          <KindLine key={each.id} evidence={each} />
        ))}
      </ul>
    </article>
  );
}

function Said({ piece: { field, image, evidence } }: { piece: Piece }) {
  const t = useTranslations("approvals");
  if (field) {
    return (
      <p className="scroll-y max-h-56 px-4 pt-3 text-14 leading-[1.65]">
        <MarkedText text={field.text} spans={fieldMarks(field.name, evidence, [])} />
      </p>
    );
  }
  if (!image)
    return (
      <p className="px-4 pt-3 text-13 text-ink-2">
        <Erased />
      </p>
    );
  return (
    <div className="flex justify-center bg-canvas p-3">
      <div className="relative">
        {/* biome-ignore lint/performance/noImgElement: private picture behind the desk's own route */}
        <img
          data-picture
          src={image.url}
          alt={image.caption ?? t("picture")}
          className="max-h-72 max-w-full"
        />
        <svg
          aria-hidden="true"
          viewBox={`0 0 ${image.width} ${image.height}`}
          className="absolute inset-0 size-full"
        >
          {evidence.flatMap((each) =>
            each.spans.map((span) =>
              span.kind === "image" && span.image === image.hash ? (
                <polygon
                  key={`${each.id}${span.quad.join()}`}
                  data-evidence={each.kind === "qr" ? "qr" : tokenOf(each.kind, each.intent)}
                  points={span.quad.map((point) => point.join(",")).join(" ")}
                  vectorEffect="non-scaling-stroke"
                  strokeWidth={2}
                  className="fill-(--ev)/10 stroke-(--ev)"
                />
              ) : null,
            ),
          )}
        </svg>
      </div>
    </div>
  );
}

function KindLine({ evidence }: { evidence: EvidenceView }) {
  return (
    <li className="flex min-h-7 items-center gap-3">
      <KindLabel token={tokenOf(evidence.kind, evidence.intent)} kind={evidence.kind} />
      <span className="ml-auto flex shrink-0 items-center gap-3">
        <CodeChip>{evidence.rule}</CodeChip>
        <span className="tnum text-13 font-medium">{evidence.confidence.toFixed(2)}</span>
      </span>
    </li>
  );
}
