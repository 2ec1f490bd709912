import { useTranslations } from "next-intl";
import { KindIcon, tokenOf } from "@/components/evidence/kind";
import { MarkedText } from "@/components/evidence/mark";
import { SurfaceIcon } from "@/components/evidence/surface";
import type { FoundView } from "@/lib/screens/notice-found";
import type { NoticeView } from "@/lib/screens/notice-page";
import { Part } from "./frame";
import { useReader } from "./place";

type FoundProps = { view: NoticeView; imageUrl: (hash: string) => string };

/** The very words and pictures, highlighted, and beside each how it was read. */
export function Found({ view, imageUrl }: FoundProps) {
  const t = useTranslations("notice.found");
  const surfaces = useTranslations("surfaces");
  const { moment } = useReader();
  const { texts, images, evidence } = view.found;
  return (
    <Part title={t("title")}>
      <div className="mt-3 rounded-card border border-line bg-subtle p-3">
        <p className="flex items-center gap-1.5 text-13 text-ink-2">
          <SurfaceIcon surface={view.surface} size={16} />
          <span>
            {surfaces(view.surface)} · {moment(view.conductAt)}
          </span>
        </p>
        {texts.map((text) => (
          <p
            key={text.field}
            className="content-text mt-2 rounded-control border border-line bg-panel px-3 py-2 text-15"
          >
            <MarkedText text={text.text} spans={marksOf(text)} numbers={evidence.length > 1} />
          </p>
        ))}
        {images.map((image) => (
          <Picture key={image.hash} image={image} src={imageUrl(image.hash)} />
        ))}
        <ul>
          {evidence.map((each) => (
            <Read key={each.number} each={each} quoted={texts.length === 0} many={evidence.length > 1} />
          ))}
        </ul>
      </div>
    </Part>
  );
}

const marksOf = (text: FoundView["texts"][number]) =>
  text.spans.map(({ number, start, end, kind, intent }) => ({
    id: `${number}`,
    token: tokenOf(kind, intent),
    start,
    end,
    number,
    dismissed: false,
  }));

type ReadProps = { each: FoundView["evidence"][number]; quoted: boolean; many: boolean };

function Read({ each, quoted, many }: ReadProps) {
  const t = useTranslations("notice.found");
  const token = tokenOf(each.kind, each.intent);
  return (
    <li className="mt-2.5 flex gap-2 text-14" data-evidence={token}>
      <KindIcon token={token} className="mt-px" />
      <span className="min-w-0">
        {many && <span className="tnum font-semibold">{each.number} </span>}
        {t(`gives.${token}`)} <span className="text-13 text-ink-2">({each.rule})</span>
        {(quoted || each.from === "image") && (
          <span className="block wrap-anywhere whitespace-pre-wrap text-ink-2">
            {each.from === "image" ? t("picture") : t("asWritten")}: <bdi lang="zh-CN">{each.written}</bdi>
          </span>
        )}
        <span className="block wrap-anywhere text-ink-2">{t.rich("reads", { reading: each.reading })}</span>
      </span>
    </li>
  );
}

function Picture({ image, src }: { image: FoundView["images"][number]; src: string }) {
  const t = useTranslations("notice.found");
  const points = (quad: [number, number][]) => quad.map((corner) => corner.join(",")).join(" ");
  return (
    <div className="relative mt-2 overflow-hidden rounded-control border border-line">
      {/* biome-ignore lint/performance/noImgElement: behind the cookie, which the image optimiser does not send */}
      <img
        src={src}
        alt={t("pictureAlt")}
        width={image.width}
        height={image.height}
        className="h-auto w-full"
      />
      <svg
        aria-hidden="true"
        viewBox={`0 0 ${image.width} ${image.height}`}
        className="absolute inset-0 size-full"
        data-evidence="qr"
      >
        {image.quads.map((quad) => (
          <polygon
            key={points(quad)}
            points={points(quad)}
            className="fill-e-qr/15 stroke-e-qr"
            strokeWidth={Math.max(2, image.width / 150)}
          />
        ))}
      </svg>
    </div>
  );
}
