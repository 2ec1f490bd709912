import { useTranslations } from "next-intl";
import { Bar, Bars } from "@/components/ui/skeleton";

/** The case's places before the case is there. */
export function CaseSkeleton() {
  const t = useTranslations("ui");
  return (
    <div className="flex min-h-0 flex-1 bg-panel" role="status" aria-label={t("loading")}>
      <div className="flex flex-1 flex-col">
        <div className="flex h-12 items-center border-b border-line px-5">
          <Bar className="w-40" />
        </div>
        <div className="flex h-10 items-center border-b border-line px-5">
          <Bar className="w-56" />
        </div>
        <div className="grid flex-1 content-start gap-4 bg-canvas p-6">
          {["w-64", "ml-auto w-72", "w-52", "ml-auto w-80"].map((width) => (
            <span key={width} className={`block h-9 animate-pulse-soft rounded-card bg-press ${width}`} />
          ))}
        </div>
      </div>
      <div className="w-[376px] border-l border-line p-5 full:w-[408px]">
        <Bars rows={9} label={t("loading")} />
      </div>
    </div>
  );
}
