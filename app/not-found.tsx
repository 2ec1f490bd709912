import { SearchX } from "lucide-react";
import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/link-button";
import { EmptyState } from "@/components/ui/states";

/** Also what a person sees who may not know that something exists. */
export default function NotFound() {
  const t = useTranslations("ui");
  return (
    <main id="main" className="grid min-h-dvh place-items-center">
      <EmptyState
        icon={SearchX}
        title={t("notFound")}
        line={t("notFoundLine")}
        action={<LinkButton href="/queue">{t("toReview")}</LinkButton>}
      />
    </main>
  );
}
