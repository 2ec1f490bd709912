"use client";

import { CircleAlert, CircleCheck, FileText } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { Erased } from "@/components/privacy/erased";
import { Avatar } from "@/components/ui/avatar";
import { ColumnHeader } from "@/components/ui/card";
import { Icon } from "@/components/ui/icon";
import { DateTime } from "@/components/ui/time";
import type { AppealView } from "@/lib/screens/appeals-page";

/** What the merchant says, shows and answered, and what the platform's own records say about it. */
export function StatementColumn({ view }: { view: AppealView }) {
  const t = useTranslations("appeals");
  const words = useTranslations("approvals");
  const { row, judged } = view;
  return (
    <section aria-label={t("statement")} className="flex min-w-0 flex-1 flex-col bg-panel">
      <ColumnHeader className="h-11">
        <h2 className="text-13 font-semibold">{t("statement")}</h2>
        <span className="ml-auto text-12 text-ink-2">
          {t.rich("filedAt", { when: () => <DateTime at={row.filedAt} year={false} /> })}
        </span>
      </ColumnHeader>
      <div className="scroll-y min-h-0 flex-1 px-5 py-4">
        <div className="flex items-center gap-3">
          <Avatar name={row.name} size={32} />
          <p className="text-12 text-ink-2">
            <span lang="zh-CN" className="block text-13 font-semibold text-ink">
              {row.name}
            </span>
            {judged && words(`accounts.${judged.account.kind}`)} {row.platformId}
          </p>
        </div>
        <p lang="zh-CN" className="mt-3 whitespace-pre-wrap text-14 leading-[1.65]">
          {view.statement ?? <Erased />}
        </p>
        <Messages view={view} />
        <Files files={view.files} />
        <Known view={view} />
      </div>
    </section>
  );
}

function Messages({ view: { messages } }: { view: AppealView }) {
  const t = useTranslations("appeals");
  if (messages.length === 0) return null;
  return (
    <ol className="mt-4 grid gap-2">
      {messages.map((message) => (
        <li key={message.id} className="rounded-card border border-line px-3 py-2">
          <p className="text-12 text-ink-2">
            {t(message.from === "staff" ? "asked" : "answered")} <DateTime at={message.at} year={false} />
          </p>
          <p lang="zh-CN" className="whitespace-pre-wrap text-14 leading-[1.65]">
            {message.text ?? <Erased />}
          </p>
        </li>
      ))}
    </ol>
  );
}

function Files({ files }: { files: AppealView["files"] }) {
  const t = useTranslations("appeals");
  const locale = useLocale();
  const size = new Intl.NumberFormat(locale, { style: "unit", unit: "kilobyte", maximumFractionDigits: 0 });
  if (files.length === 0) return null;
  return (
    <section className="mt-5">
      <h3 className="text-12 font-semibold">
        {t("attachments")} <span className="tnum font-normal text-ink-2">{files.length}</span>
      </h3>
      <ul className="mt-2 grid grid-cols-3 gap-2.5">
        {files.map((file, index) => (
          <li key={file.id}>
            <a
              href={file.url}
              target="_blank"
              rel="noreferrer"
              className="block overflow-hidden rounded-card border border-line hover:bg-hover"
            >
              {file.contentType.startsWith("image/") ? (
                // biome-ignore lint/performance/noImgElement: private file behind the desk's own route
                <img src={file.url} alt="" className="h-24 w-full bg-canvas object-cover" />
              ) : (
                <span className="flex h-24 items-center justify-center bg-canvas text-ink-3">
                  <Icon as={FileText} size={24} />
                </span>
              )}
              <span className="block px-2.5 py-2 text-12">
                {t("file", { n: index + 1 })}
                <span className="tnum block text-ink-2">{size.format(file.sizeBytes / 1000)}</span>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What our own records say about each contact: shown by others or by nobody else. */
function Known({ view: { judged } }: { view: AppealView }) {
  const t = useTranslations("appeals");
  const contacts = judged?.evidence.filter((each) => each.digest !== null) ?? [];
  if (contacts.length === 0) return null;
  return (
    <section className="mt-5">
      <h3 className="text-12 font-semibold">{t("known")}</h3>
      <ul className="mt-1">
        {contacts.map((each) => (
          <li key={each.id} className="flex gap-2.5 border-b border-line-soft py-2 text-13 last:border-0">
            <Icon
              as={each.elsewhere > 0 ? CircleAlert : CircleCheck}
              size={16}
              status
              className={each.elsewhere > 0 ? "mt-0.5 text-t2-ink" : "mt-0.5 text-ok-ink"}
            />
            {each.elsewhere > 0
              ? t("elsewhere", { reading: each.reading, n: each.elsewhere })
              : t("nobodyElse", { reading: each.reading })}
          </li>
        ))}
      </ul>
    </section>
  );
}
