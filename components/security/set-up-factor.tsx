"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import type { QrPath } from "@/lib/edge/qr-path";
import { useSecurity } from "./use-security";

export type Begun = { secret: string; qr: QrPath };

type Props = { begun: Begun; onClose: () => void; onDone: (codes: string[]) => void };

/** Units of light around the code, as its readers want it. */
const QUIET = 4;

/** The secret as a picture and as text, and the first code that shows the app has it. */
export function SetUpFactor({ begun, onClose, onDone }: Props) {
  const t = useTranslations("security");
  const ui = useTranslations("ui");
  const { send, pending } = useSecurity();
  const [code, setCode] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await send<{ codes: string[] }>({ order: "enable_factor", code });
    if (answer.ok) onDone(answer.value.codes);
    else setProblem(answer.text);
  };
  const { size, path } = begun.qr;
  return (
    <div className="flex flex-wrap gap-6 py-2">
      {/* Light and dark stay as they are in both themes: cameras read it. */}
      <svg
        role="img"
        aria-label={t("qr")}
        viewBox={`${-QUIET} ${-QUIET} ${size + 2 * QUIET} ${size + 2 * QUIET}`}
        shapeRendering="crispEdges"
        className="size-48 shrink-0 rounded-control"
      >
        <rect x={-QUIET} y={-QUIET} width={size + 2 * QUIET} height={size + 2 * QUIET} fill="#fff" />
        <path d={path} fill="#000" />
      </svg>
      <form method="post" onSubmit={submit} className="grid min-w-56 flex-1 content-start gap-3">
        <p className="text-13 text-ink-2">{t("scan")}</p>
        <div>
          <p className="text-12 text-ink-3">{t("secret")}</p>
          <code data-testid="factor-secret" className="break-all font-mono text-12">
            {begun.secret.replace(/(.{4})(?=.)/g, "$1 ")}
          </code>
        </div>
        <TextField
          label={t("code")}
          autoComplete="one-time-code"
          value={code}
          onChange={setCode}
          error={problem ?? undefined}
          maxLength={20}
          autoFocus
        />
        <div className="flex gap-2">
          <Button type="submit" variant="primary" pending={pending} disabled={code.trim() === ""}>
            {t("confirm")}
          </Button>
          <Button onPress={onClose}>{ui("cancel")}</Button>
        </div>
      </form>
    </div>
  );
}
