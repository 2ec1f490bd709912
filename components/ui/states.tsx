import { CloudOff, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "./button";
import { cx } from "./cx";
import { Icon, IconOf, type IconShape } from "./icon";

type EmptyProps = {
  icon?: IconShape;
  title: ReactNode;
  line?: ReactNode;
  action?: ReactNode;
  className?: string;
  framed?: boolean;
};

/** Nothing here: one title, one sentence, at most one action. */
export function EmptyState({ icon, title, line, action, className, framed = false }: EmptyProps) {
  return (
    <div
      className={cx(
        "flex flex-col items-center gap-1.5 px-6 py-6 text-center",
        framed && "rounded-card border border-dashed border-line-strong",
        className,
      )}
    >
      <IconOf shape={icon} size={24} className="mb-1 text-ink-3" />
      <p className="text-14 font-semibold">{title}</p>
      {line && <p className="text-balance text-13 text-ink-2">{line}</p>}
      {action && <div className="mt-2">{action}</div>}
    </div>
  );
}

type ErrorProps = {
  title: ReactNode;
  line?: ReactNode;
  onRetry?: () => void;
  pending?: boolean;
  className?: string;
};

/** A whole area didn't load: what is safe, and try again. */
export function ErrorState({ title, line, onRetry, pending = false, className }: ErrorProps) {
  const t = useTranslations("ui");
  return (
    <div role="alert">
      <EmptyState
        icon={CloudOff}
        title={title}
        line={line}
        className={className}
        action={
          onRetry && (
            <Button size={28} onPress={onRetry} pending={pending}>
              {t("tryAgain")}
            </Button>
          )
        }
      />
    </div>
  );
}

/** A row or box inside something that works: "3 cases didn't load", Retry. */
export function RetryRow({
  children,
  onRetry,
  pending = false,
  tone = "row",
}: {
  children: ReactNode;
  onRetry?: () => void;
  pending?: boolean;
  tone?: "row" | "box";
}) {
  const t = useTranslations("ui");
  return (
    <div
      role="alert"
      className={cx(
        "flex gap-3 text-13",
        tone === "box"
          ? "items-start rounded-control border border-t4-line bg-t4-soft p-3 text-ink"
          : "min-h-16 items-center px-4 text-ink-2",
      )}
    >
      <Icon as={TriangleAlert} status className={tone === "box" ? "mt-1 text-t4-ink" : "text-ink-3"} />
      <span className="min-w-0 flex-1 py-0.5">{children}</span>
      {onRetry && (
        <Button size={tone === "box" ? 24 : 28} onPress={onRetry} pending={pending}>
          {t("retry")}
        </Button>
      )}
    </div>
  );
}
