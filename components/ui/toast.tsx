"use client";

import { type LucideIcon, TriangleAlert, X } from "lucide-react";
import { useTranslations } from "next-intl";
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { useAnnounce } from "./announce";
import { Button, IconButton } from "./button";
import { CountdownRing } from "./countdown-ring";
import { cx } from "./cx";
import { Icon } from "./icon";
import { useKeys } from "./keys/use-keys";

export type ToastSpec = {
  message: string;
  /** "error" is spoken at once and stays until dismissed. */
  tone?: "plain" | "ok" | "error";
  icon?: LucideIcon;
  action?: { label: string; keyCombo?: string; onPress: () => void; pending?: boolean };
  /** Epoch ms at which the offer ends on the server: drawn as a ring, never paused. */
  until?: number;
  /** How long a toast without `until` stays; pauses on hover and focus. Default 8 s. */
  stayMs?: number;
};

type Shown = ToastSpec & { id: number; startedAt: number };
type Toasts = { show: (toast: ToastSpec) => number; dismiss: (id?: number) => void };

const ToastContext = createContext<Toasts | null>(null);

/** One toast at a time, the newest wins. Sits at the foot of the queue column, or at `--toast-left`. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<Shown | null>(null);
  const nextId = useRef(1);
  const announce = useAnnounce();
  const show = useCallback(
    (toast: ToastSpec) => {
      const id = nextId.current++;
      setShown({ ...toast, id, startedAt: Date.now() });
      announce(toast.message, toast.tone === "error");
      return id;
    },
    [announce],
  );
  const dismiss = useCallback((id?: number) => {
    setShown((before) => (id === undefined || before?.id === id ? null : before));
  }, []);
  const toasts = useMemo(() => ({ show, dismiss }), [show, dismiss]);
  return (
    <ToastContext value={toasts}>
      {children}
      {shown && <ToastView key={shown.id} toast={shown} onClose={() => dismiss(shown.id)} />}
    </ToastContext>
  );
}

/** `show` puts up a toast and gives its id; `dismiss` takes it, or whatever is up, away. */
export function useToast(): Toasts {
  const toasts = useContext(ToastContext);
  if (!toasts) throw new Error("useToast needs a ToastProvider above it");
  return toasts;
}

function ToastView({ toast, onClose }: { toast: Shown; onClose: () => void }) {
  const t = useTranslations("ui");
  const [held, setHeld] = useState(false);
  const close = useRef(onClose);
  close.current = onClose;
  const stays = toast.tone === "error";
  useEffect(() => {
    if (stays || (held && toast.until === undefined)) return;
    const left = toast.until === undefined ? (toast.stayMs ?? 8000) : toast.until - Date.now();
    const timer = setTimeout(() => close.current(), Math.max(0, left));
    return () => clearTimeout(timer);
  }, [held, stays, toast.until, toast.stayMs]);
  const act = () => {
    toast.action?.onPress();
    if (!toast.action?.pending) onClose();
  };
  useKeys(t("toast"), [
    {
      combo: toast.action?.keyCombo ?? "f24",
      label: toast.action?.label,
      run: act,
      when: Boolean(toast.action?.keyCombo),
    },
  ]);
  return (
    <section
      aria-label={t("toast")}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      data-testid="toast"
      className="fixed bottom-3 left-[var(--toast-left,64px)] z-30 flex min-h-12 w-[var(--toast-width,288px)] max-w-[calc(100vw-24px)] animate-rise items-center gap-3 rounded-card border border-line bg-raised py-1.5 pl-3.5 pr-2 shadow-pop"
    >
      <ToastLead toast={toast} />
      <span className="min-w-0 flex-1 text-13 font-medium">{toast.message}</span>
      {toast.action && (
        <Button size={28} onPress={act} keyCombo={toast.action.keyCombo}>
          {toast.action.label}
        </Button>
      )}
      {stays && <IconButton icon={X} size={24} label={t("dismiss")} onPress={onClose} />}
    </section>
  );
}

function ToastLead({ toast }: { toast: Shown }) {
  if (toast.until !== undefined) return <CountdownRing until={toast.until} startedAt={toast.startedAt} />;
  const icon = toast.icon ?? (toast.tone === "error" ? TriangleAlert : undefined);
  if (!icon) return null;
  const colour = { plain: "text-ink-2", ok: "text-ok-ink", error: "text-t4-ink" }[toast.tone ?? "plain"];
  return <Icon as={icon} size={18} status className={cx(colour)} />;
}
