"use client";

import { Repeat } from "lucide-react";
import { useTranslations } from "next-intl";
import { useOrder } from "@/components/settings/use-order";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/time";
import type { AttemptView, DeliveryView } from "@/lib/screens/deliveries";
import { DeliveryState } from "./deliveries";

/** What was sent and answered at each attempt, the latest first, and the way to send it again. */
export function DeliveryDetail({ delivery }: { delivery: DeliveryView }) {
  const t = useTranslations("outbox");
  const { send, pending } = useOrder();
  const url = `/api/desk/deliveries/${encodeURIComponent(delivery.id)}/resend`;
  return (
    <Card
      title={`${t(`kinds.${delivery.kind}`)} · ${delivery.endpoint}`}
      meta={<DeliveryState row={delivery} />}
      aside={
        <Button size={28} icon={Repeat} pending={pending} onPress={() => void send(url)}>
          {t("resend")}
        </Button>
      }
    >
      <div className="grid gap-3">
        <p className="font-mono text-12 text-ink-2">webhook-id: {delivery.messageId}</p>
        {delivery.isMasked && <p className="text-13 text-ink-2">{t("masked")}</p>}
        {delivery.state === "due" && (
          <p className="text-13 text-ink-2">
            {t("nextTry")} <DateTime at={delivery.nextAt} form="seconds" />
          </p>
        )}
        {delivery.attemptList.map((attempt) => (
          <Attempt key={attempt.id} attempt={attempt} />
        ))}
      </div>
    </Card>
  );
}

function Attempt({ attempt }: { attempt: AttemptView }) {
  const t = useTranslations("outbox");
  return (
    <section className="grid gap-2 border-t border-line-soft pt-3">
      <h3 className="text-13 font-medium">
        {t("attempt", { number: attempt.number })} · {t(`outcomes.${attempt.outcome}`)}
        {attempt.status !== null && <span className="tnum"> {attempt.status}</span>}
        <span className="ml-2 font-normal text-ink-3">
          <DateTime at={attempt.at} form="seconds" />
          <span className="tnum"> · {attempt.tookMs} ms</span>
        </span>
      </h3>
      <Text label={t("request")} text={attempt.request && pretty(attempt.request)} />
      <Text label={t("response")} text={attempt.response} />
    </section>
  );
}

function Text({ label, text }: { label: string; text: string | null }) {
  if (text === null || text === "") return null;
  return (
    <div>
      <p className="pb-1 text-12 text-ink-3">{label}</p>
      <section
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by key
        tabIndex={0}
        aria-label={label}
        className="scroll-y max-h-64 rounded-control border border-line bg-subtle px-2.5 py-1.5"
      >
        <pre lang="zh-CN" className="whitespace-pre-wrap break-all font-mono text-12">
          {text}
        </pre>
      </section>
    </div>
  );
}

/** Headers a line each, then the body as it was signed. */
function pretty(request: string): string {
  try {
    const { headers = {}, body = "" } = JSON.parse(request) as {
      headers?: Record<string, string>;
      body?: string;
    };
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
    return [...lines, "", body].join("\n");
  } catch {
    return request;
  }
}
