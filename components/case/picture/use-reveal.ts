import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { useKeys } from "@/components/ui/keys/use-keys";

/**
 * Pictures that come up blurred or grey (a choice of the organisation or one's own; app/styles/pictures.css) are
 * shown as they are by a key, for as long as this case is on screen.
 */
export function useReveal(when: boolean): void {
  const keys = useTranslations("keys");
  const t = useTranslations("review.picture");
  const [revealed, setRevealed] = useState(false);
  useKeys(keys("review"), [
    { combo: "shift+i", label: t("reveal"), run: () => setRevealed(!revealed), when },
  ]);
  useEffect(() => {
    document.documentElement.toggleAttribute("data-pictures-revealed", revealed);
    return () => document.documentElement.removeAttribute("data-pictures-revealed");
  }, [revealed]);
}
