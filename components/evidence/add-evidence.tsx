"use client";

import { Plus } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Popover } from "@/components/ui/popover";
import { Select } from "@/components/ui/select";
import type { Span } from "@/lib/domain/detect/evidence";
import type { RuleText } from "@/lib/domain/policy/pack";
import { CONTACT_KINDS, type ContactKind, type RuleId } from "@/lib/domain/words";

/** What was selected or drawn, and where on the screen (viewport px). */
export type Pick = { spans: Span[]; at: { left: number; top: number; width: number; height: number } };

type AddProps = {
  pick: Pick;
  rules: readonly RuleText[];
  /** False while the lease is not confirmed. */
  ready: boolean;
  onAdd: (evidence: { spans: Span[]; rule: RuleId; kind: ContactKind }) => Promise<boolean>;
  onClose: () => void;
};

/** Evidence by hand: which rule, which kind. First a small button, so that selecting to copy stays harmless. */
export function AddEvidence({ pick, rules, ready, onAdd, onClose }: AddProps) {
  const t = useTranslations("review.evidence");
  const anchor = useRef<HTMLSpanElement>(null);
  const drawn = pick.spans[0]?.kind === "image";
  const [open, setOpen] = useState(drawn);
  const { left, top, width, height } = pick.at;
  return (
    <>
      <span
        ref={anchor}
        aria-hidden
        className="pointer-events-none fixed"
        style={{ left, top, width, height }}
      />
      {!open && (
        <span className="fixed z-20 animate-rise" style={{ left, top: top + height + 6 }}>
          <Button size={28} icon={Plus} onPress={() => setOpen(true)} className="bg-raised shadow-pop">
            {t("add")}
          </Button>
        </span>
      )}
      <Popover
        triggerRef={anchor}
        open={open}
        onOpenChange={(next) => !next && onClose()}
        label={t("add")}
        className="w-72 p-4"
      >
        <AddForm rules={rules} ready={ready} pick={pick} onAdd={onAdd} onClose={onClose} />
      </Popover>
    </>
  );
}

function AddForm({ pick, rules, ready, onAdd, onClose }: AddProps) {
  const t = useTranslations("review.evidence");
  const kinds = useTranslations("evidence.contacts");
  const zh = useLocale() === "zh-CN";
  const [rule, setRule] = useState<RuleId | null>(rules[0]?.id ?? null);
  const [kind, setKind] = useState<ContactKind>(pick.spans[0]?.kind === "image" ? "qr" : "wechat");
  const [state, setState] = useState<"rest" | "sending" | "failed">("rest");
  const add = async () => {
    if (!rule) return;
    setState("sending");
    if (await onAdd({ spans: pick.spans, rule, kind })) onClose();
    else setState("failed");
  };
  const text = pick.spans.map((span) => span.text).join(" … ");
  return (
    <div className="grid gap-3">
      <div>
        <h3 className="text-13 font-semibold">{t("add")}</h3>
        <p lang="zh-CN" className="mt-1 line-clamp-2 break-words text-13 text-ink-2">
          {text || t("box")}
        </p>
      </div>
      <Select
        label={t("rule")}
        options={rules.map((each) => ({
          id: each.id,
          label: `${each.id} ${zh ? each.title.zh : each.title.en}`,
        }))}
        value={rule}
        onChange={setRule}
      />
      <Select
        label={t("kind")}
        options={CONTACT_KINDS.map((id) => ({ id, label: kinds(id) }))}
        value={kind}
        onChange={setKind}
      />
      {state === "failed" && (
        <p role="alert" className="text-12 text-t4-ink">
          {t("addFailed")}
        </p>
      )}
      <Button variant="primary" disabled={!ready || !rule} pending={state === "sending"} onPress={add}>
        {t("addIt")}
      </Button>
    </div>
  );
}
