import { TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { Icon } from "./icon";

type NoteProps = { id: string | undefined; error?: ReactNode; help?: ReactNode };

/** The sentence under a field: help while all is well, otherwise what is wrong. The field is described by its id. */
export function FieldNote({ id, error, help }: NoteProps) {
  if (error)
    return (
      <p id={id} className="mt-1 flex items-start gap-1.5 text-12 text-t4-ink">
        <Icon as={TriangleAlert} size={14} status className="mt-0.5" />
        <span>{error}</span>
      </p>
    );
  if (!help) return null;
  return (
    <p id={id} className="mt-1 block text-12 text-ink-3">
      {help}
    </p>
  );
}
