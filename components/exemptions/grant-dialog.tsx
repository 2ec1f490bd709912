"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { post } from "@/components/corrections/post";
import { Button } from "@/components/ui/button";
import { Segmented } from "@/components/ui/choice";
import { Dialog } from "@/components/ui/dialog";
import { useKeys } from "@/components/ui/keys/use-keys";
import { TextField } from "@/components/ui/text-field";

const EMPTY = { account: "", canonical: "", reference: "", ownerName: "", ends: "" };

/** Lets one account show one contact until a day, in somebody's name. */
export function GrantDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations("fair.exemptions");
  return (
    <Dialog open onClose={onClose} title={t("grant")}>
      <GrantForm onClose={onClose} />
    </Dialog>
  );
}

function GrantForm({ onClose }: { onClose: () => void }) {
  const t = useTranslations("fair.exemptions");
  const router = useRouter();
  const [kind, setKind] = useState<"known_good" | "official_tool">("known_good");
  const [given, setGiven] = useState(EMPTY);
  const [failed, setFailed] = useState(false);
  const [pending, setPending] = useState(false);
  const endsAt = Date.parse(`${given.ends}T23:59:59+08:00`);
  const ready = Object.values(given).every((text) => text.trim() !== "") && Number.isFinite(endsAt);
  const send = async () => {
    if (!ready || pending) return;
    setPending(true);
    const { ends: _ends, ...texts } = given;
    const reply = await post("exemptions", { kind, ...texts, endsAt });
    setPending(false);
    setFailed(!reply.ok);
    if (!reply.ok) return;
    router.refresh();
    onClose();
  };
  useKeys("", [{ combo: "mod+enter", run: () => void send(), inFields: true }]);
  const field = (name: keyof typeof EMPTY, help?: string) => (
    <TextField
      label={t(`fields.${name}`)}
      value={given[name]}
      onChange={(text) => setGiven({ ...given, [name]: text })}
      help={help}
      lang="zh-CN"
    />
  );
  return (
    <div className="grid gap-3 pb-2">
      <Segmented
        label={t("kind")}
        wide
        value={kind}
        onChange={setKind}
        options={(["known_good", "official_tool"] as const).map((id) => ({ id, label: t(`kinds.${id}`) }))}
      />
      {field("account")}
      {field("canonical", t("canonicalHelp"))}
      {field("reference")}
      {field("ownerName")}
      {field("ends", t("endsHelp"))}
      {failed && (
        <p role="alert" className="text-13 font-medium text-t4-ink">
          {t("notGranted")}
        </p>
      )}
      <div className="flex justify-end">
        <Button
          variant="primary"
          keyCombo="mod+enter"
          disabled={!ready}
          pending={pending}
          onPress={() => void send()}
        >
          {t("grant")}
        </Button>
      </div>
    </div>
  );
}
