"use client";

import { FileLock2 } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { EvidenceList } from "@/components/evidence/evidence-list";
import { ItemMarks, type ReadingMode, useMarks } from "@/components/evidence/item-marks";
import { Erased } from "@/components/privacy/erased";
import { useKeys } from "@/components/ui/keys/use-keys";
import { later } from "@/components/ui/later/later";
import { EmptyState } from "@/components/ui/states";
import type { Span } from "@/lib/domain/detect/evidence";
import type { ItemSnapshot } from "@/lib/domain/item";
import type { ContactKind, RuleId } from "@/lib/domain/words";
import type { CaseView } from "@/lib/screens/views";
import type { Work } from "./desk/state";
import { ItemHead } from "./item-head";
import { ParcelReport } from "./surfaces/parcel";
import { SurfaceView } from "./surfaces/surface-view";
import { useEvidenceKeys, useShowEvidence } from "./use-evidence";
import { usePick } from "./use-pick";

const viewer = () => import("./picture/viewer").then((from) => from.ImageViewer);
const card = () => import("@/components/evidence/evidence-card").then((from) => from.EvidenceCard);
const ImageViewer = later(viewer);
const EvidenceCard = dynamic(card, { ssr: false });
const AddEvidence = later(() =>
  import("@/components/evidence/add-evidence").then((from) => from.AddEvidence),
);

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
        title={<Erased />}
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
  // The case is drawn: what its next keys open is fetched while it is read.
  useEffect(() => void Promise.all([viewer(), card()]).catch(() => {}), []);
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
      {active && <EvidenceCard onNext={next} onDismiss={onDismiss} readOnly={readOnly} />}
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
