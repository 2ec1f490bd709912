"use client";

import { useTranslations } from "next-intl";
import { ErrorState } from "@/components/ui/states";

/** An error nobody expected: what is safe, its number for the log, and a way on. */
export default function ErrorScreen({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  const t = useTranslations("ui");
  return (
    <main id="main" className="grid min-h-dvh place-items-center">
      <ErrorState
        title={t("broke")}
        line={error.digest ? t("brokeWithId", { id: error.digest }) : t("brokeLine")}
        onRetry={reset}
      />
    </main>
  );
}
