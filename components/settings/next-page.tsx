import Link from "next/link";
import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button-class";

/** On to the rows after these, where there are any. */
export function NextPage({ href }: { href: string | null }) {
  const t = useTranslations("settings");
  if (href === null) return null;
  return (
    <div>
      <Link href={href} className={buttonClass({ size: 28 })}>
        {t("nextPage")}
      </Link>
    </div>
  );
}
