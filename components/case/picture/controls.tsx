"use client";

import { Contrast, Maximize, RotateCw, ScanText, SquareDashed, X, ZoomIn, ZoomOut } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { cx } from "@/components/ui/cx";
import { Icon } from "@/components/ui/icon";
import { KeyChip } from "@/components/ui/key-chip";
import type { ImageView } from "@/lib/screens/views";
import type { Shown } from "./boxes";
import type { Placement, Size } from "./geometry";
import { Loaded } from "./photo";

const floating = "absolute z-10 rounded-card border border-line bg-raised shadow-pop";

type StripProps = { images: readonly ImageView[]; at: number; onAt: (at: number) => void };

/** Top left: the other photos of the item. */
export function PhotoStrip({ images, at, onAt }: StripProps) {
  const t = useTranslations("review.picture");
  return (
    <ul
      aria-label={t("strip")}
      className="absolute left-3.5 top-3.5 z-10 grid max-h-[calc(100%-28px)] gap-2 overflow-y-auto p-0.5"
    >
      {images.map((image, index) => (
        <li key={image.hash}>
          <button
            type="button"
            aria-label={t("open", { number: index + 1 })}
            aria-current={index === at ? "true" : undefined}
            onClick={() => onAt(index)}
            className={cx(
              "relative block size-[50px] overflow-hidden rounded-control border bg-press shadow-pop",
              index === at ? "border-accent outline-2 outline-accent" : "border-line",
            )}
          >
            {/* biome-ignore lint/performance/noImgElement: our own route serves the stored bytes */}
            <img data-picture src={image.url} alt="" className="size-full object-cover" />
            <span className="tnum absolute bottom-0.5 right-0.5 rounded-[3px] bg-panel px-1 text-11 leading-[14px] text-ink">
              {index + 1}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

type OverlaysProps = { shown: Shown; onShown: (shown: Shown) => void; onClose?: () => void };

/** Top right: which boxes are drawn. */
export function Overlays({ shown, onShown, onClose }: OverlaysProps) {
  const t = useTranslations("review.picture");
  return (
    <div className={cx(floating, "right-3.5 top-3.5 w-[168px] px-3 pb-2 pt-2")}>
      <div className="flex h-6 items-center gap-2 text-12 font-medium">
        <Icon as={ScanText} size={14} />
        <span className="flex-1">{t("overlays")}</span>
        {onClose && <IconButton icon={X} size={24} label={t("close")} onPress={onClose} />}
      </div>
      <Checkbox checked={shown.codes} onChange={(codes) => onShown({ ...shown, codes })} keyCombo="q">
        {t("codes")}
      </Checkbox>
      <Checkbox checked={shown.texts} onChange={(texts) => onShown({ ...shown, texts })} keyCombo="t">
        {t("texts")}
      </Checkbox>
      <Checkbox checked={shown.others} onChange={(others) => onShown({ ...shown, others })} keyCombo="y">
        {t("others")}
      </Checkbox>
    </div>
  );
}

type ZoomBarProps = {
  scale: number;
  onZoom: (factor: number) => void;
  onFit: () => void;
  onActual: () => void;
  onTurn: () => void;
  contrast: boolean;
  onContrast: () => void;
  onFull: () => void;
  drawing: boolean;
  onDraw?: () => void;
};

/** Bottom centre: zoom, fit, actual size, turn, contrast, full screen, and drawing a box. */
export function ZoomBar(props: ZoomBarProps) {
  const t = useTranslations("review.picture");
  return (
    <div
      role="toolbar"
      aria-label={t("tools")}
      className={cx(floating, "bottom-3.5 left-1/2 flex h-10 -translate-x-1/2 items-center gap-0.5 px-1.5")}
    >
      <IconButton icon={ZoomOut} label={t("zoomOut")} keyCombo="-" onPress={() => props.onZoom(0.8)} />
      <span className="tnum w-12 text-center text-13 font-medium">{Math.round(props.scale * 100)}%</span>
      <IconButton icon={ZoomIn} label={t("zoomIn")} keyCombo="+" onPress={() => props.onZoom(1.25)} />
      <Divider />
      <TextButton label={t("fit")} chip="0" onPress={props.onFit} />
      <TextButton label={t("actual")} chip="shift+0" onPress={props.onActual} />
      <Divider />
      <IconButton icon={RotateCw} label={t("turn")} onPress={props.onTurn} />
      <IconButton
        icon={Contrast}
        label={t("contrast")}
        expanded={props.contrast}
        onPress={props.onContrast}
      />
      <IconButton icon={Maximize} label={t("full")} onPress={props.onFull} />
      {props.onDraw && (
        <IconButton
          icon={SquareDashed}
          label={t("draw")}
          keyCombo="b"
          onPress={props.onDraw}
          className={props.drawing ? "bg-press text-accent-ink" : undefined}
        />
      )}
    </div>
  );
}

const Divider = () => <span aria-hidden className="mx-1.5 h-4 w-px bg-line" />;

function TextButton({ label, chip, onPress }: { label: string; chip: string; onPress: () => void }) {
  return (
    <button
      type="button"
      onClick={onPress}
      className="flex h-7 items-center gap-1.5 rounded-control px-1.5 text-12 font-medium text-ink-2 hover:bg-hover"
    >
      {label}
      <KeyChip combo={chip} />
    </button>
  );
}

type MinimapProps = { image: ImageView; placement: Placement; frame: Size };
const MAP_WIDTH = 88;
const MAP_HEIGHT = 68;

/** Bottom right: the whole picture and the part in view. */
export function Minimap({ image, placement, frame }: MinimapProps) {
  const scale = Math.min(MAP_WIDTH / image.width, MAP_HEIGHT / image.height);
  const [width, height] = [image.width * scale, image.height * scale];
  const left = Math.max(0, (-placement.x / placement.scale) * scale);
  const top = Math.max(0, (-placement.y / placement.scale) * scale);
  const right = Math.min(width, ((frame.width - placement.x) / placement.scale) * scale);
  const bottom = Math.min(height, ((frame.height - placement.y) / placement.scale) * scale);
  return (
    <div aria-hidden className={cx(floating, "bottom-3.5 right-3.5 p-1")}>
      <div className="relative overflow-hidden rounded-chip" style={{ width, height }}>
        <Loaded image={image} />
        <span
          className="absolute border-[1.5px] border-accent shadow-[0_0_0_100px_rgb(0_0_0_/_40%)]"
          style={{ left, top, width: right - left, height: bottom - top }}
        />
      </div>
    </div>
  );
}
