import { cx } from "./cx";

export type ButtonVariant = "primary" | "default" | "quiet";
export type ButtonSize = 24 | 28 | 32 | 36 | 40 | 48;

const SIZES: Record<ButtonSize, string> = {
  24: "h-6 gap-1 px-2 text-12",
  28: "h-7 gap-1.5 px-2.5 text-12",
  32: "h-8 gap-1.5 px-3 text-13",
  36: "h-9 gap-2 px-3.5 text-13",
  40: "h-10 gap-2 px-4 text-14",
  48: "h-12 gap-2 px-4 text-15",
};

const SQUARES: Record<ButtonSize, string> = {
  24: "size-6",
  28: "size-7",
  32: "size-8",
  36: "size-9",
  40: "size-10",
  48: "size-12",
};

const VARIANTS: Record<ButtonVariant, string> = {
  primary:
    "border-transparent bg-accent text-on-accent hover:bg-accent-hover active:bg-accent-hover data-[disabled]:bg-hover data-[disabled]:text-ink-off",
  default:
    "border-line bg-panel text-ink hover:bg-hover active:bg-press data-[disabled]:bg-transparent data-[disabled]:border-line-soft data-[disabled]:text-ink-off",
  quiet:
    "border-transparent bg-transparent text-ink-2 hover:bg-hover active:bg-press data-[disabled]:bg-transparent data-[disabled]:text-ink-off",
};

/** The look of a button, for links and labels that must look like one. */
export function buttonClass(
  {
    variant = "default",
    size = 32,
    square = false,
  }: { variant?: ButtonVariant; size?: ButtonSize; square?: boolean } = {},
  extra?: string,
): string {
  return cx(
    "inline-flex shrink-0 select-none items-center justify-center whitespace-nowrap rounded-control border font-medium transition-colors data-[disabled]:cursor-not-allowed",
    square ? SQUARES[size] : SIZES[size],
    VARIANTS[variant],
    extra,
  );
}
