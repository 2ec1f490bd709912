"use client";

import { useEvidenceLabel, useMarks } from "@/components/evidence/item-marks";
import { type EvidenceToken, tokenOf } from "@/components/evidence/kind";
import { cx } from "@/components/ui/cx";
import type { EvidenceView, ImageView } from "@/lib/screens/views";
import { boxAround, cornerPath, type Point } from "./geometry";

export type PictureEvidence = {
  evidence: EvidenceView;
  token: EvidenceToken;
  quad: Point[];
  dismissed: boolean;
};
export type Shown = { codes: boolean; texts: boolean; others: boolean };
export const ALL_SHOWN: Shown = { codes: true, texts: true, others: true };

/** The evidence that stands on one picture. */
export function evidenceOn(
  image: ImageView,
  evidence: readonly EvidenceView[],
  dismissed: readonly string[],
): PictureEvidence[] {
  return evidence.flatMap((each) =>
    each.spans.flatMap((span) =>
      span.kind === "image" && span.image === image.hash
        ? [
            {
              evidence: each,
              token: each.kind === "qr" ? "qr" : tokenOf(each.kind, each.intent),
              quad: span.quad,
              dismissed: dismissed.includes(each.id),
            },
          ]
        : [],
    ),
  );
}

const DASHES: Partial<Record<EvidenceToken, string>> = { cue: "7 4", url: "1.5 4", "3p": "3 3" };

type BoxesProps = { image: ImageView; shown?: Shown; thin?: boolean };

/** Boxes over a picture in its own pixels: brackets on codes, the kind's line on texts, dots on the rest. */
export function Boxes({ image, shown = ALL_SHOWN, thin = false }: BoxesProps) {
  const { evidence, dismissed } = useMarks();
  const here = evidenceOn(image, evidence, dismissed);
  const taken = here.map(({ quad }) => boxAround(quad));
  const isTaken = (quad: Point[]) => {
    const box = boxAround(quad);
    const [cx, cy] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
    return taken.some((each) => cx > each.left && cx < each.right && cy > each.top && cy < each.bottom);
  };
  return (
    <svg
      viewBox={`0 0 ${image.width} ${image.height}`}
      preserveAspectRatio="none"
      className={cx(
        "pointer-events-none absolute inset-0 size-full overflow-visible",
        !thin && "[color-scheme:dark]",
      )}
    >
      <title>{image.caption ?? ""}</title>
      {shown.others &&
        image.lines
          .filter((line) => !isTaken(line.quad))
          .map((line) => (
            <polygon
              key={line.quad.join()}
              points={line.quad.join(" ")}
              vectorEffect="non-scaling-stroke"
              strokeDasharray="1 3"
              className="fill-none stroke-[#1a1f21]/70 stroke-[1.25px]"
            />
          ))}
      {here
        .filter(({ token }) => (token === "qr" ? shown.codes : shown.texts))
        .map((each) => (
          <EvidenceBox key={each.evidence.id + each.quad.join()} {...each} thin={thin} />
        ))}
    </svg>
  );
}

function EvidenceBox({ evidence, token, quad, dismissed, thin }: PictureEvidence & { thin: boolean }) {
  const { active, open, leave } = useMarks();
  const labelOf = useEvidenceLabel();
  const points = quad.join(" ");
  const isActive = active?.id === evidence.id;
  const props = { vectorEffect: "non-scaling-stroke", className: "fill-none" } as const;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button cannot stand in a drawing
    <g
      role="button"
      tabIndex={0}
      aria-label={labelOf(evidence.id)}
      data-evidence={token}
      data-evidence-ids={evidence.id}
      className={cx("pointer-events-auto cursor-default outline-none", dismissed && "opacity-45")}
      onPointerEnter={(event) =>
        event.pointerType === "mouse" && open([evidence.id], event.currentTarget, "hover")
      }
      onPointerLeave={leave}
      onFocus={(event) =>
        event.currentTarget.matches(":focus-visible") && open([evidence.id], event.currentTarget, "focus")
      }
      onClick={(event) => open([evidence.id], event.currentTarget, "press")}
      onKeyDown={(event) => {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        open([evidence.id], event.currentTarget, "press");
      }}
    >
      <polygon points={points} className={cx(isActive ? "fill-(--ev)/22" : "fill-(--ev)/12")} />
      {token === "qr" ? (
        <>
          <path d={cornerPath(quad)} {...props} stroke="rgb(12 15 16 / 35%)" strokeWidth={thin ? 4.5 : 6} />
          <path d={cornerPath(quad)} {...props} stroke="var(--ev)" strokeWidth={thin ? 3 : 4} />
        </>
      ) : (
        <>
          <polygon points={points} {...props} stroke="rgb(12 15 16 / 65%)" strokeWidth={thin ? 3.5 : 5} />
          <polygon
            points={points}
            {...props}
            stroke="var(--ev)"
            strokeWidth={token === "pay" ? 4 : thin ? 2 : 3}
            strokeDasharray={DASHES[token]}
          />
          {token === "tel" && (
            <polygon points={points} {...props} stroke="rgb(12 15 16 / 75%)" strokeWidth={1} />
          )}
        </>
      )}
      {isActive && <polygon points={points} {...props} stroke="var(--ev)" strokeWidth={1.5} />}
    </g>
  );
}

/** Number tags beside their boxes; they keep their size at every zoom. */
export function BoxTags({ image, shown = ALL_SHOWN }: { image: ImageView; shown?: Shown }) {
  const { evidence, dismissed } = useMarks();
  return evidenceOn(image, evidence, dismissed)
    .filter(({ token, dismissed: out }) => !out && (token === "qr" ? shown.codes : shown.texts))
    .map(({ evidence: each, token, quad }) => {
      const left = Math.min(...quad.map(([x]) => x));
      const box = boxAround(quad);
      const middle = quad.filter(([x]) => x < (box.left + box.right) / 2).map(([, y]) => y);
      const y = middle.reduce((sum, value) => sum + value, 0) / Math.max(1, middle.length);
      return (
        <span
          key={each.id}
          aria-hidden
          data-evidence={token}
          className="tnum pointer-events-none absolute flex size-[19px] [color-scheme:dark] items-center justify-center rounded-chip bg-(--ev) text-12 font-semibold leading-none text-panel"
          style={{
            left: `${(left / image.width) * 100}%`,
            top: `${(y / image.height) * 100}%`,
            transform: "translate(calc(-100% - 5px), -50%)",
          }}
        >
          {each.number}
        </span>
      );
    });
}
