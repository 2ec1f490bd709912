"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { deskCall } from "@/components/queue/desk-call";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { LinkButton } from "@/components/ui/link-button";

type ButtonsProps = { number: number; mayLink: boolean; mayRevoke: boolean };

/** What staff can do with a notice: read it as PDF, hand its link to a merchant who lost it, revoke the link. */
export function StaffButtons({ number, mayLink, mayRevoke }: ButtonsProps) {
  const t = useTranslations("notice.desk");
  const router = useRouter();
  const [said, setSaid] = useState<"copied" | "revoked" | "failed" | null>(null);
  const [asking, setAsking] = useState(false);
  const copy = async () => {
    const reply = await deskCall<{ url: string }>(`notices/${number}/link`, {});
    if (!reply.ok) return setSaid("failed");
    const written = await navigator.clipboard.writeText(reply.value.url).then(
      () => true,
      () => false,
    );
    setSaid(written ? "copied" : "failed");
  };
  const revoke = async () => {
    const reply = await deskCall(`notices/${number}/revoke`, {});
    setAsking(false);
    setSaid(reply.ok ? "revoked" : "failed");
    if (reply.ok) router.refresh();
  };
  return (
    <fieldset className="mt-1 flex flex-wrap gap-2" aria-label={t("menu")}>
      <LinkButton size={28} prefetch={false} href={`/api/desk/notices/${number}/pdf`}>
        {t("pdf")}
      </LinkButton>
      {mayLink && (
        <Button size={28} onPress={() => void copy()} testId="copy-link">
          {t("copy")}
        </Button>
      )}
      {mayRevoke && (
        <Button size={28} onPress={() => setAsking(true)} testId="revoke-link">
          {t("revoke")}
        </Button>
      )}
      <p role="status" className="w-full text-13">
        {said && t(said)}
      </p>
      {asking && (
        <Dialog
          open
          role="alertdialog"
          title={t("revoke")}
          onClose={() => setAsking(false)}
          width={400}
          footer={
            <Button variant="primary" onPress={() => void revoke()}>
              {t("revoke")}
            </Button>
          }
        >
          <p className="text-13 text-ink-2">{t("revokeLine")}</p>
        </Dialog>
      )}
    </fieldset>
  );
}
