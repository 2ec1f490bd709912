import { TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { FieldError, Text } from "react-aria-components";
import { Icon } from "./icon";

/** The sentence under a field: help while all is well, otherwise what is wrong. */
export function FieldNote({ error, help }: { error?: ReactNode; help?: ReactNode }) {
  if (error)
    return (
      <FieldError className="mt-1 flex items-start gap-1.5 text-12 text-t4-ink">
        <Icon as={TriangleAlert} size={14} status className="mt-0.5" />
        <span>{error}</span>
      </FieldError>
    );
  if (!help) return null;
  return (
    <Text slot="description" className="mt-1 block text-12 text-ink-3">
      {help}
    </Text>
  );
}
