import { cx } from "./cx";

const SIZES = {
  16: "size-4 text-[9px]",
  20: "size-5 text-11",
  28: "size-7 text-13",
  32: "size-8 text-14",
  48: "size-12 text-18",
};

/** The hue of a name: always the same for the same name. */
export function hueOf(name: string): number {
  let sum = 50;
  for (const letter of name) sum = (sum * 131 + (letter.codePointAt(0) ?? 0)) % 9973;
  return sum % 8;
}

/** What stands for a name: its first character, past a prefix that half of all names share (小, 阿, 老, 大). */
export function initialOf(name: string): string {
  const letters = [...name.trim()];
  const first = letters.length > 1 && "小阿老大".includes(letters[0] ?? "") ? letters[1] : letters[0];
  return (first ?? "?").toUpperCase();
}

type AvatarProps = {
  name: string;
  size?: keyof typeof SIZES;
  initial?: string;
  className?: string;
  label?: string;
};

/** A disc with one character. Silent unless it has a label: the name usually stands beside it. */
export function Avatar({ name, size = 28, initial, className, label }: AvatarProps) {
  const spoken = label ? { role: "img", "aria-label": label } : { "aria-hidden": true as const };
  return (
    <span
      {...spoken}
      lang="zh-CN"
      data-hue={hueOf(name)}
      className={cx(
        "inline-flex shrink-0 select-none items-center justify-center rounded-full bg-[light-dark(var(--hue-a),var(--hue-b))] font-semibold leading-none text-[light-dark(var(--hue-b),var(--hue-a))]",
        SIZES[size],
        className,
      )}
    >
      {initial ?? initialOf(name)}
    </span>
  );
}
