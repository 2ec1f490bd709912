import { OctagonPause } from "lucide-react";
import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import { LinkButton } from "@/components/ui/link-button";
import { DateTime } from "@/components/ui/time";
import type { HeldView } from "@/lib/screens/deliveries";

/** Over every page while nothing leaves: who stopped it, when and why. */
export function HeldBanner({ held, mayRelease }: { held: HeldView; mayRelease: boolean }) {
  const t = useTranslations("outbox");
  return (
    <div
      role="status"
      className="flex h-11 shrink-0 items-center gap-2 border-b border-t2-line bg-t2-soft px-5 text-13 text-t2-ink"
    >
      <Icon as={OctagonPause} size={18} status />
      <span className="min-w-0 truncate" title={held.reason ?? undefined}>
        {t.rich("banner", { who: held.by ?? "–", time: () => <DateTime at={held.at} year={false} /> })}
        {held.reason !== null && ` · ${held.reason}`}
      </span>
      {mayRelease && (
        <LinkButton size={28} className="ml-auto" href="/settings/deliveries">
          {t("show")}
        </LinkButton>
      )}
    </div>
  );
}
