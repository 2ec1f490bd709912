import { useTranslations } from "next-intl";
import { ColumnHeader } from "@/components/ui/card";
import { Bar, Bars } from "@/components/ui/skeleton";

const LANES = ["a", "b", "c", "d", "e"];
const CARDS = ["a", "b", "c"];

/** A list on its way. */
export function ListSkeleton() {
  const t = useTranslations("account");
  return (
    <main id="main" tabIndex={-1} className="flex min-w-0 flex-1 flex-col bg-panel">
      <ColumnHeader>
        <Bar className="w-24" />
      </ColumnHeader>
      <Bars rows={6} square label={t("listLoading")} className="gap-5 p-4" />
    </main>
  );
}

/** A record on its way: the same bands, lane outlines, bars for words. */
export function RecordSkeleton() {
  const t = useTranslations("account");
  return (
    <main id="main" tabIndex={-1} className="flex min-w-0 flex-1 flex-col bg-canvas">
      <ColumnHeader>
        <Bar className="w-40" />
      </ColumnHeader>
      <div className="flex h-[76px] shrink-0 items-center gap-4 bg-panel px-6">
        <span aria-hidden className="size-12 animate-pulse-soft rounded-full bg-press" />
        <span className="grid gap-3">
          <Bar className="w-52" />
          <Bar className="w-80" />
        </span>
      </div>
      <div className="h-10 shrink-0 border-b border-line bg-panel" />
      <div className="grid min-h-0 flex-1 gap-4 px-6 py-4 desk:grid-cols-[minmax(0,1fr)_360px] full:grid-cols-[minmax(0,1fr)_404px]">
        <div className="flex flex-col gap-4">
          <div className="rounded-card border border-line bg-panel p-4">
            <Bar className="w-32" />
            <div className="mt-6 border-t border-line-soft">
              {LANES.map((lane) => (
                <div key={lane} className="h-11 border-b border-line-soft" />
              ))}
            </div>
          </div>
          <div className="flex-1 rounded-card border border-line bg-panel p-4">
            <Bars rows={6} label={t("loading")} className="gap-5" />
          </div>
        </div>
        <div className="flex flex-col gap-4">
          {CARDS.map((card) => (
            <div key={card} className="flex-1 rounded-card border border-line bg-panel p-4">
              <Bars rows={3} label={t("loading")} />
            </div>
          ))}
        </div>
      </div>
    </main>
  );
}
