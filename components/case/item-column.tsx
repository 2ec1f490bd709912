"use client";

import { FileLock2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useCallback, useEffect, useRef, useState } from "react";
import { AddEvidence, type Pick } from "@/components/evidence/add-evidence";
import { EvidenceCard } from "@/components/evidence/evidence-card";
import { EvidenceList } from "@/components/evidence/evidence-list";
import { offsetIn } from "@/components/evidence/field-marks";
import { ItemMarks, type ReadingMode, useMarks } from "@/components/evidence/item-marks";
import { useKeys } from "@/components/ui/keys/use-keys";
import { EmptyState } from "@/components/ui/states";
import type { Span } from "@/lib/domain/detect/evidence";
import type { ItemSnapshot } from "@/lib/domain/item";
import type { ContactKind, RuleId } from "@/lib/domain/words";
import type { CaseView } from "@/lib/screens/views";
import type { Work } from "./desk/state";
import { ItemHead } from "./item-head";
import { ImageViewer } from "./picture/viewer";
import { ParcelReport } from "./surfaces/parcel";
import { SurfaceView } from "./surfaces/surface-view";

type ColumnProps = {
  view: CaseView;
  work: Work;
  readOnly: boolean;
  onDismiss: (id: string) => void;
  onTouch: () => void;
  onAdd: (evidence: { spans: Span[]; rule: RuleId; kind: ContactKind }) => Promise<boolean>;
};

/** The item as it looked, with its evidence docked below. Give it the case's id as `key`. */
export function ItemColumn(props: ColumnProps) {
  const { view, work } = props;
  const [mode, setMode] = useState<ReadingMode>("written");
  const [version, setVersion] = useState(view.itemVersion);
  const [shown, setShown] = useState<number | null>(null);
  const isNow = version === view.itemVersion;
  const item = isNow ? view.item : (view.versions.find((each) => each.version === version)?.item ?? null);
  const t = useTranslations("review.surface");
  const keys = useTranslations("keys");
  useKeys(keys("review"), [
    {
      combo: "v",
      label: t("switchReading"),
      run: () => setMode(mode === "written" ? "normalised" : "written"),
    },
  ]);
  if (!item) {
    return (
      <EmptyState
        icon={FileLock2}
        title={t("erased")}
        line={t("erasedLine")}
        className="flex-1 justify-center"
      />
    );
  }
  return (
    <ItemMarks evidence={isNow ? view.evidence : []} dismissed={work.draft.dismissed} mode={mode}>
      <ItemHead
        view={view}
        item={item}
        mode={mode}
        onMode={setMode}
        shown={shown}
        version={version}
        onVersion={setVersion}
      />
      <Body {...props} item={item} version={version} onShown={setShown} />
    </ItemMarks>
  );
}

type BodyProps = ColumnProps & { item: ItemSnapshot; version: number; onShown: (count: number) => void };

function Body(props: BodyProps) {
  const { view, item, version, readOnly, onDismiss } = props;
  const { mode, active, open } = useMarks();
  const area = useRef<HTMLDivElement>(null);
  const isPicture = view.surface === "package_insert" && view.images.length > 0;
  const [photo, setPhoto] = useState<number | null>(isPicture ? 0 : null);
  const { pick, setPick, takeSelection } = usePick(area, view, readOnly, props.onTouch);
  const show = useShowEvidence(area, view, photo, setPhoto, open);
  const next = () => {
    const at = view.evidence.findIndex((each) => each.id === active?.id);
    const following = view.evidence[(at + 1) % Math.max(1, view.evidence.length)];
    if (following) show(following.id);
  };
  useEvidenceKeys({ view, activeId: active?.id ?? null, show, next, onDismiss, readOnly });
  return (
    <>
      {isPicture && <ParcelReport item={item} />}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: selecting text is what is listened for */}
      <div
        ref={area}
        onPointerUp={takeSelection}
        onKeyUp={(event) => event.shiftKey && takeSelection()}
        className="flex min-h-0 flex-1 flex-col"
      >
        {photo === null ? (
          <SurfaceView
            key={`${version}-${mode}`}
            view={view}
            item={item}
            onPhoto={setPhoto}
            onShown={props.onShown}
          />
        ) : (
          <ImageViewer
            images={view.images}
            at={photo}
            onAt={setPhoto}
            onPick={
              readOnly
                ? undefined
                : (drawn) => {
                    props.onTouch();
                    setPick(drawn);
                  }
            }
            onClose={isPicture ? undefined : () => setPhoto(null)}
          />
        )}
      </div>
      <EvidenceCard onNext={next} onDismiss={onDismiss} readOnly={readOnly} />
      {pick && (
        <AddEvidence
          pick={pick}
          rules={view.rules}
          ready={props.work.lease.kind === "held"}
          onAdd={props.onAdd}
          onClose={() => setPick(null)}
        />
      )}
      <EvidenceList view={view} readOnly={readOnly} onShow={show} onDismiss={onDismiss} />
    </>
  );
}

/** Text selected in one field of the item becomes an offer to add it as evidence. */
function usePick(
  area: React.RefObject<HTMLElement | null>,
  view: CaseView,
  readOnly: boolean,
  onTouch: () => void,
) {
  const [pick, setPick] = useState<Pick | null>(null);
  const takeSelection = useCallback(() => {
    const selection = document.getSelection();
    const range = selection && !selection.isCollapsed ? selection.getRangeAt(0) : null;
    if (!range || readOnly || !area.current?.contains(range.commonAncestorContainer)) {
      setPick((before) => (before?.spans[0]?.kind === "text" ? null : before));
      return;
    }
    const span = spanOf(range, view);
    if (!span) return;
    const { left, top, width, height } = range.getBoundingClientRect();
    onTouch();
    setPick({ spans: [span], at: { left, top, width, height } });
  }, [area, view, readOnly, onTouch]);
  return { pick, setPick, takeSelection };
}

function spanOf(range: Range, view: CaseView): Span | null {
  const from = range.startContainer.parentElement?.closest("[data-field]");
  const to = range.endContainer.parentElement?.closest("[data-field]");
  if (!from || from !== to) return null;
  const field = from.getAttribute("data-field") ?? "";
  const source = view.item?.texts.find((text) => text.field === field);
  const start = offsetIn(from, range.startContainer, range.startOffset);
  const end = offsetIn(from, range.endContainer, range.endOffset);
  if (!source || source.sender === "other" || start === null || end === null || end <= start) return null;
  return { kind: "text", field, start, end, text: source.text.slice(start, end) };
}

type Open = ReturnType<typeof useMarks>["open"];

/** Brings a piece of evidence into view, opening its picture first where it stands in one, and opens its card. */
function useShowEvidence(
  area: React.RefObject<HTMLElement | null>,
  view: CaseView,
  photo: number | null,
  setPhoto: (at: number) => void,
  open: Open,
) {
  const [wanted, setWanted] = useState<string | null>(null);
  useEffect(() => {
    if (wanted === null) return;
    const frame = requestAnimationFrame(() => {
      setWanted(null);
      const mark = area.current?.querySelector(`[data-evidence-ids~="${CSS.escape(wanted)}"]`);
      if (!mark) return;
      mark.scrollIntoView({ block: "nearest" });
      open([wanted], mark, "press");
    });
    return () => cancelAnimationFrame(frame);
  }, [wanted, area, open]);
  return useCallback(
    (id: string) => {
      const span = view.evidence.find((each) => each.id === id)?.spans[0];
      const at = span?.kind === "image" ? view.images.findIndex((image) => image.hash === span.image) : -1;
      if (at >= 0 && photo !== null && at !== photo) setPhoto(at);
      setWanted(id);
    },
    [view, photo, setPhoto],
  );
}

type EvidenceKeys = {
  view: CaseView;
  activeId: string | null;
  show: (id: string) => void;
  next: () => void;
  onDismiss: (id: string) => void;
  readOnly: boolean;
};

/** `1` to `9` open evidence; `X` takes the open one out, or back in. */
function useEvidenceKeys({ view, activeId, show, onDismiss, readOnly }: EvidenceKeys) {
  const t = useTranslations("evidence");
  const more = useTranslations("review.evidence");
  const keys = useTranslations("keys");
  const numbered = view.evidence.slice(0, 9);
  useKeys(keys("review"), [
    ...numbered.map((each) => ({
      combo: String(each.number),
      label: more("openNumbered"),
      run: () => show(each.id),
    })),
    {
      combo: "x",
      label: t("notEvidence"),
      when: !readOnly && activeId !== null,
      run: () => activeId !== null && onDismiss(activeId),
    },
  ]);
  useEffect(() => document.getSelection()?.removeAllRanges(), []);
}
