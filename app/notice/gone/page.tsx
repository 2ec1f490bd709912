import { getTranslations } from "next-intl/server";
import { CalmPage } from "@/components/notice/frame";
import { openPage } from "@/lib/edge/page";

openPage("says the same of every link that opens nothing");

export default async function GonePage() {
  const t = await getTranslations("notice.gone");
  return <CalmPage path="/notice/gone" title={t("title")} lines={[t("line"), t("safe")]} />;
}
