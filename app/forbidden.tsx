import { getTranslations } from "next-intl/server";
import { EmptyState } from "@/components/ui/states";
import { openPage } from "@/lib/edge/page";

openPage("says only that the person's role does not reach here");

/** The 403 screen: whom the page is for is not told, the way to it is. */
export default async function Forbidden() {
  const t = await getTranslations("forbidden");
  return (
    <main id="main" className="grid min-h-dvh place-items-center bg-canvas">
      <EmptyState title={t("title")} line={t("line")} />
    </main>
  );
}
