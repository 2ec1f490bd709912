import type { ReactNode } from "react";

/** Runs that browsers would break: those with a hyphen, and full-width letters and figures. */
const HANDLE =
  /([A-Za-z0-9_.@]{1,64}(?:-[A-Za-z0-9_.@]{1,64}){1,8}|[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]{2,40})/;

function cutHandles(text: string): { at: number; text: string; handle: boolean }[] {
  let at = 0;
  return text.split(HANDLE).flatMap((part, index) => {
    const cut = { at, text: part, handle: index % 2 === 1 };
    at += part.length;
    return part ? [cut] : [];
  });
}

/** Handles never break inside; the last character stays with the number after it. */
export function Unbroken({
  text,
  keepEnd,
  children,
}: {
  text: string;
  keepEnd: boolean;
  children: ReactNode;
}) {
  const last = keepEnd
    ? ([...new Intl.Segmenter("zh", { granularity: "grapheme" }).segment(text)].at(-1)?.segment ?? "")
    : "";
  const head = last ? text.slice(0, -last.length) : text;
  const parts = cutHandles(head);
  return (
    <>
      {parts.map((part) => (
        <span key={part.at} className={part.handle ? "whitespace-nowrap" : undefined}>
          {part.text}
        </span>
      ))}
      {keepEnd ? (
        <span className="whitespace-nowrap">
          {last}
          {children}
        </span>
      ) : (
        children
      )}
    </>
  );
}
