import { useTranslations } from "next-intl";
import type { Bilingual } from "@/lib/domain/policy/pack";
import type { NoticeView } from "@/lib/screens/notice-page";
import { Part } from "./frame";
import { useReader } from "./place";

type Change = NoticeView["changes"][number];

/** What was given back, and what remains: before and after. */
export function Receipts({ changes }: { changes: Change[] }) {
  return changes.map((change) => <ReceiptPart key={`${change.kind}:${change.at}`} change={change} />);
}

function ReceiptPart({ change }: { change: Change }) {
  const t = useTranslations("notice.receipt");
  const { moment, pick } = useReader();
  const { words } = change;
  const rows: [string, Bilingual[]][] = [
    [t("before"), [words.before]],
    [t("after"), [words.after]],
    [t("lifted"), words.ended],
    [t("remains"), words.remains],
    [t("money"), words.money],
  ];
  return (
    <Part title={t("title", { date: moment(change.at) })}>
      <p className="mt-1 text-14 text-ink-2">{t(change.kind)}</p>
      <dl className="mt-1" data-testid="receipt">
        {rows.map(([label, lines]) => (
          <div key={label} className="border-b border-line-soft py-2.5 last:border-0">
            <dt className="text-13 text-ink-2">{label}</dt>
            {lines.length === 0 && <dd className="text-14">{t("nothing")}</dd>}
            {lines.map((line) => (
              <dd key={line.en} className="text-14">
                {pick(line)}
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </Part>
  );
}
