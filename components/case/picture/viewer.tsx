"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import type { Pick } from "@/components/evidence/add-evidence";
import { useMarks } from "@/components/evidence/item-marks";
import { cx } from "@/components/ui/cx";
import type { ImageView } from "@/lib/screens/views";
import { ALL_SHOWN, Boxes, BoxTags, evidenceOn, type Shown } from "./boxes";
import { Minimap, Overlays, PhotoStrip, ZoomBar } from "./controls";
import { boxAround, type Point } from "./geometry";
import { Loaded } from "./photo";
import { useDrag } from "./use-drag";
import { usePlacement } from "./use-placement";
import { useViewerKeys } from "./use-viewer-keys";

type ViewerProps = {
  images: readonly ImageView[];
  at: number;
  onAt: (at: number) => void;
  /** A box was drawn by hand. */
  onPick?: (pick: Pick) => void;
  /** Leaves the large view; without it the viewer is the item. */
  onClose?: () => void;
};

/** A picture as large as the item column, with overlays, zoom and boxes (DESIGN.md, section 2). */
export function ImageViewer({ images, at, onAt, onPick, onClose }: ViewerProps) {
  const image = images[at] ?? images[0];
  if (!image) return null;
  return (
    <Viewer
      key={image.hash}
      image={image}
      images={images}
      at={at}
      onAt={onAt}
      onPick={onPick}
      onClose={onClose}
    />
  );
}

function Viewer({ image, images, at, onAt, onPick, onClose }: ViewerProps & { image: ImageView }) {
  const t = useTranslations("review.picture");
  const frame = useRef<HTMLDivElement>(null);
  const stage = useRef<HTMLDivElement>(null);
  const { evidence, dismissed, close } = useMarks();
  const here = evidenceOn(image, evidence, dismissed);
  const [turned, setTurned] = useState(0);
  const upright = turned % 180 === 0;
  const size = upright
    ? { width: image.width || 1, height: image.height || 1 }
    : { width: image.height || 1, height: image.width || 1 };
  const target = here.length > 0 && turned === 0 ? boxAround(here.flatMap(({ quad }) => quad)) : null;
  const place = usePlacement(frame, size, target, `${image.hash}-${turned}`);
  const [shown, setShown] = useState<Shown>(ALL_SHOWN);
  const [contrast, setContrast] = useState(false);
  const [drawing, setDrawing] = useState(false);
  const drag = useDrag({ stage, image, drawing, pan: place.pan, onPick: finishDraw });
  function finishDraw(pick: Pick | null) {
    setDrawing(false);
    if (pick) onPick?.(pick);
  }
  const { placement } = place;
  useEffect(() => {
    if (placement) close();
  }, [placement, close]);
  useViewerKeys({
    place,
    setShown,
    onAt,
    at,
    count: images.length,
    onClose,
    drawing,
    stopDrawing: () => setDrawing(false),
    startDrawing: onPick ? () => setDrawing(true) : undefined,
  });
  return (
    <div ref={frame} className="relative min-h-0 flex-1 overflow-hidden bg-canvas" data-testid="viewer">
      <div
        className={cx("absolute inset-0 touch-none", drawing ? "cursor-crosshair" : "cursor-grab")}
        {...drag.handlers}
      >
        {placement && (
          <div
            className="absolute"
            style={{
              width: size.width * placement.scale,
              height: size.height * placement.scale,
              transform: `translate(${placement.x}px, ${placement.y}px)`,
            }}
          >
            <div
              ref={stage}
              className="absolute left-1/2 top-1/2"
              style={{
                width: (image.width || 1) * placement.scale,
                height: (image.height || 1) * placement.scale,
                transform: `translate(-50%, -50%) rotate(${turned}deg)`,
              }}
            >
              <div className="absolute inset-0" style={contrast ? { filter: "contrast(1.7)" } : undefined}>
                <Loaded image={image} />
              </div>
              {image.width > 0 && (
                <>
                  <Boxes image={image} shown={shown} />
                  <BoxTags image={image} shown={shown} />
                </>
              )}
              {drag.box && <DrawnBox quad={drag.box} image={image} />}
            </div>
          </div>
        )}
      </div>
      {images.length > 1 && <PhotoStrip images={images} at={at} onAt={onAt} />}
      <Overlays shown={shown} onShown={setShown} onClose={onClose} />
      {placement && (
        <ZoomBar
          scale={placement.scale}
          onZoom={place.zoom}
          onFit={place.fit}
          onActual={place.actual}
          onTurn={() => setTurned((turned + 90) % 360)}
          contrast={contrast}
          onContrast={() => setContrast(!contrast)}
          onFull={() => void toggleFull(frame.current)}
          drawing={drawing}
          onDraw={onPick ? () => setDrawing(!drawing) : undefined}
        />
      )}
      {placement && place.frame && upright && (
        <Minimap image={image} placement={placement} frame={place.frame} />
      )}
      {drawing && (
        <p
          role="status"
          className="absolute left-1/2 top-3 -translate-x-1/2 rounded-control bg-raised px-3 py-1.5 text-12 shadow-pop"
        >
          {t("drawHint")}
        </p>
      )}
    </div>
  );
}

async function toggleFull(element: HTMLElement | null) {
  if (document.fullscreenElement) await document.exitFullscreen();
  else await element?.requestFullscreen();
}

function DrawnBox({ quad, image }: { quad: Point[]; image: ImageView }) {
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${image.width} ${image.height}`}
      preserveAspectRatio="none"
      className="pointer-events-none absolute inset-0 size-full"
    >
      <polygon
        points={quad.join(" ")}
        vectorEffect="non-scaling-stroke"
        className="fill-accent/20 stroke-accent stroke-2"
      />
    </svg>
  );
}
