"use client";

import { ImageOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { useMarks } from "@/components/evidence/item-marks";
import { iconOf } from "@/components/evidence/kind";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import { Icon } from "@/components/ui/icon";
import type { ImageView } from "@/lib/screens/views";
import { Boxes, evidenceOn } from "./boxes";

type PhotoProps = {
  image: ImageView;
  number: number;
  /** Opens it large. */
  onOpen?: (number: number) => void;
  className?: string;
  tags?: boolean;
};

/** A picture in its place on the surface, whole, with its evidence boxed and tagged. */
export function Photo({ image, number, onOpen, className, tags = true }: PhotoProps) {
  const t = useTranslations("review.picture");
  const width = image.width || 4;
  const height = image.height || 3;
  return (
    <div
      className={cx("relative overflow-hidden bg-press", className)}
      style={{ aspectRatio: `${width} / ${height}` }}
    >
      <Loaded image={image}>
        {onOpen && (
          <button
            type="button"
            aria-label={t("open", { number })}
            onClick={() => onOpen(number)}
            className="ring-inset-focus absolute inset-0 cursor-zoom-in"
          />
        )}
        {image.width > 0 && <Boxes image={image} thin shown={{ codes: true, texts: true, others: false }} />}
        {tags && <KindTags image={image} />}
      </Loaded>
    </div>
  );
}

/** The picture itself; where it does not come, its stored hash and another try. */
export function Loaded({ image, children }: { image: ImageView; children?: ReactNode }) {
  const t = useTranslations("review.picture");
  const ui = useTranslations("ui");
  const [state, setState] = useState<"coming" | "here" | "failed">("coming");
  const [tries, setTries] = useState(0);
  if (state === "failed") {
    return (
      <div className="absolute inset-0 flex flex-col items-center justify-center gap-2 bg-subtle p-3 text-center text-12 text-ink-2">
        <Icon as={ImageOff} size={20} className="text-ink-3" />
        <p>{t("gone")}</p>
        <p className="font-mono text-11 text-ink-3">{image.hash.slice(0, 12)}</p>
        <Button
          size={24}
          onPress={() => {
            setTries(tries + 1);
            setState("coming");
          }}
        >
          {ui("retry")}
        </Button>
      </div>
    );
  }
  return (
    <>
      {/* biome-ignore lint/performance/noImgElement: our own route serves the stored bytes, nothing to optimise */}
      <img
        ref={(element) => {
          if (element?.complete && element.naturalWidth > 0 && state === "coming") setState("here");
        }}
        src={tries > 0 ? `${image.url}?try=${tries}` : image.url}
        alt={image.caption ?? t("alt")}
        draggable={false}
        data-picture
        onLoad={() => setState("here")}
        onError={() => setState("failed")}
        className={cx(
          "absolute inset-0 size-full select-none object-fill transition-opacity",
          state === "coming" && "animate-pulse-soft blur-md",
        )}
      />
      {children}
    </>
  );
}

function KindTags({ image }: { image: ImageView }) {
  const t = useTranslations("evidence.contacts");
  const { evidence, dismissed } = useMarks();
  const here = evidenceOn(image, evidence, dismissed).filter((each) => !each.dismissed);
  return (
    <span aria-hidden className="pointer-events-none absolute left-2 top-2 flex flex-col items-start gap-1">
      {here.map(({ evidence: each, token }) => (
        <span
          key={each.id}
          data-evidence={token}
          className="tnum flex h-5 items-center gap-1 rounded-chip bg-(--ev) px-1.5 text-12 font-semibold text-panel"
        >
          <Icon as={iconOf(token)} size={12} status />
          {t(each.kind)} {each.number}
        </span>
      ))}
    </span>
  );
}

/** Under a picture: what its codes say, marked as the link it is. */
export function Decoded({ image, className }: { image: ImageView; className?: string }) {
  const t = useTranslations("review.picture");
  const code = image.codes[0];
  if (!code) return null;
  return (
    <div className={cx("bg-panel px-2.5 py-1.5", className)}>
      <div className="text-12 text-ink-3">{t("decoded")}</div>
      <mark data-evidence="url" className="mark mark-line break-all font-mono text-12">
        {code.payload.replace(/^https?:\/\//, "")}
      </mark>
    </div>
  );
}
