"use client";

import { useTranslations } from "next-intl";
import { ErrorState } from "@/components/ui/states";

type ErrorProps = { error: Error & { digest?: string }; reset: () => void };

/** A record or list that didn't load: what is safe, its number for the log, try again. The rail stays. */
export function RecordError({ error, reset }: ErrorProps) {
  const t = useTranslations("account");
  const ui = useTranslations("ui");
  return (
    <main id="main" tabIndex={-1} className="grid min-w-0 flex-1 place-items-center bg-canvas">
      <ErrorState
        title={t("error")}
        line={error.digest ? ui("brokeWithId", { id: error.digest }) : t("errorLine")}
        onRetry={reset}
      />
    </main>
  );
}
