import { FileText } from "lucide-react";
import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button-class";
import { Chip } from "@/components/ui/chip";
import { Icon } from "@/components/ui/icon";
import type { AppealDraft } from "@/lib/domain/appeals/statement";
import type { AppealOnNotice } from "@/lib/screens/notice-appeals";
import type { NoticeView } from "@/lib/screens/notice-page";
import { type DraftLimits, Files, TextArea } from "./appeal-fields";
import { Part } from "./frame";
import { KeepTyped } from "./keep-typed";
import { useReader } from "./place";

/** What the merchant may do on the page; null for staff who look at it. */
export type Acting = { form: string; formKey: string; draft: AppealDraft; limits: DraftLimits };

type AppealsProps = {
  view: NoticeView;
  acting: Acting | null;
  fileUrl: (appeal: string, id: string) => string;
};

/** Every appeal against this decision, the newest first: state, what was said, the reasoned reply. */
export function Appeals({ view, acting, fileUrl }: AppealsProps) {
  const t = useTranslations("notice.appeals");
  if (view.appeals.length === 0) return null;
  return (
    <Part title={t("title")} id="appeals">
      {view.appeals.toReversed().map((appeal) => (
        <AppealCard
          key={appeal.id}
          view={view}
          appeal={appeal}
          acting={acting}
          fileUrl={(id) => fileUrl(appeal.id, id)}
        />
      ))}
    </Part>
  );
}

type CardProps = Omit<AppealsProps, "fileUrl"> & { appeal: AppealOnNotice; fileUrl: (id: string) => string };

function AppealCard({ view, appeal, acting, fileUrl }: CardProps) {
  const t = useTranslations("notice.appeals");
  const { moment, date } = useReader();
  const open = appeal.state !== "decided";
  return (
    <article className="mt-3 rounded-card border border-line p-3" data-testid="appeal">
      <div className="flex items-center justify-between gap-2">
        <h3 className="text-14 font-semibold">
          {t("number", { number: appeal.number })}
          {appeal.isReReview && <span className="font-normal text-ink-2"> · {t("review")}</span>}
        </h3>
        <Chip>{t(`states.${appeal.state}`)}</Chip>
      </div>
      <p className="mt-1 text-13 text-ink-2">
        {t("filed", { date: moment(appeal.filedAt) })}
        {open && ` · ${t("answerBy", { date: date(appeal.decideBy) })}`}
      </p>
      {appeal.outcome && <Outcome outcome={appeal.outcome} view={view} />}
      {appeal.statement !== null && <Said label={t("said")} text={appeal.statement} />}
      {appeal.files.length > 0 && <FileLinks files={appeal.files} fileUrl={fileUrl} />}
      {appeal.messages.map((message) => (
        <Said
          key={message.id}
          label={`${message.from === "staff" ? t("question") : t("yours")} · ${moment(message.at)}`}
          text={message.text ?? ""}
        />
      ))}
      {acting && appeal.state === "asked" && <Answer view={view} appeal={appeal} acting={acting} />}
      {acting && open && <Withdraw view={view} appeal={appeal} acting={acting} />}
    </article>
  );
}

function Said({ label, text }: { label: string; text: string }) {
  return (
    <div className="mt-3">
      <p className="text-13 text-ink-2">{label}</p>
      <p className="mt-1 wrap-anywhere whitespace-pre-wrap rounded-control bg-subtle px-3 py-2 text-14">
        {text}
      </p>
    </div>
  );
}

function FileLinks({ files, fileUrl }: { files: AppealOnNotice["files"]; fileUrl: (id: string) => string }) {
  const t = useTranslations("notice");
  return (
    <div className="mt-3">
      <p className="text-13 text-ink-2">{t("appeals.files")}</p>
      <ul className="mt-1 flex flex-wrap gap-2">
        {files.map((file, index) => (
          <li key={file.id}>
            <a href={fileUrl(file.id)} className="flex min-h-11 items-center gap-1.5 text-14 text-accent-ink">
              <Icon as={FileText} />
              {file.contentType.startsWith("image/")
                ? t("form.photo", { n: index + 1 })
                : `${t("form.pdfFile")} ${index + 1}`}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

type OutcomeProps = { outcome: NonNullable<AppealOnNotice["outcome"]>; view: NoticeView };

/** The reply: what was decided, by whom in kind, an answer to each argument, and where else to turn. */
function Outcome({ outcome, view }: OutcomeProps) {
  const t = useTranslations("notice.appeals");
  const { moment, date, pick } = useReader();
  const { filing } = view;
  const outside = view.fields.find((field) => field.id === "outside");
  const further = filing.refusal === null && filing.isReReview && filing.until !== null;
  return (
    <div className="mt-3 rounded-control border border-line bg-subtle p-3" data-testid="outcome">
      <p className="text-15 font-semibold">{t(`outcomes.${outcome.kind}`)}</p>
      <p className="text-13 text-ink-2">{moment(outcome.at)}</p>
      {outcome.kind !== "withdrawn" && (
        <>
          <h4 className="mt-2 text-13 text-ink-2">{t("reply")}</h4>
          <p className="wrap-anywhere whitespace-pre-wrap text-14">{outcome.reply?.text}</p>
          {(outcome.reply?.perArgument ?? []).map(({ argument, answer }) => (
            <p key={argument} className="mt-2 wrap-anywhere whitespace-pre-wrap text-14">
              <span className="block text-13 text-ink-2">{t("argument", { argument })}</span>
              {answer}
            </p>
          ))}
          <p className="mt-2 text-13 text-ink-2">{t("different")}</p>
          {further && (
            <p className="mt-1 text-13 text-ink-2">{t("further", { date: date(filing.until as number) })}</p>
          )}
          <p className="mt-1 text-13 text-ink-2">
            {t("outside")}: {outside?.lines.map(pick).join(" ")}
          </p>
        </>
      )}
    </div>
  );
}

type FormProps = { view: NoticeView; appeal: AppealOnNotice; acting: Acting };

function Answer({ view, appeal, acting }: FormProps) {
  const t = useTranslations("notice.form");
  const { draft, limits, form, formKey } = acting;
  return (
    <form
      id="answer"
      method="post"
      action={`/api/notice/${view.number}/answer`}
      encType="multipart/form-data"
      className="scroll-mt-4"
    >
      <input type="hidden" name="form" value={form} />
      <input type="hidden" name="key" value={formKey} />
      <input type="hidden" name="appeal" value={appeal.id} />
      <TextArea draft={draft} limits={limits} label={t("answer")} />
      <Files draft={draft} limits={limits} fileUrl={(id) => `/api/notice/${view.number}/files/${id}`} />
      <button
        type="submit"
        name="action"
        value="send"
        className={buttonClass({ variant: "primary", size: 48 }, "mt-4 w-full")}
      >
        {t("sendAnswer")}
      </button>
      <KeepTyped form="answer" storeAs={`weir-answer-${appeal.number}`} />
    </form>
  );
}

function Withdraw({ view, appeal, acting }: FormProps) {
  const t = useTranslations("notice.appeals");
  return (
    <form
      method="post"
      action={`/api/notice/${view.number}/withdraw`}
      encType="multipart/form-data"
      className="mt-3"
    >
      <input type="hidden" name="form" value={acting.form} />
      <input type="hidden" name="key" value={`${acting.formKey}-w`} />
      <input type="hidden" name="appeal" value={appeal.id} />
      <details>
        <summary className="flex min-h-11 items-center text-14 text-ink-2">{t("withdraw")}</summary>
        <p className="text-13 text-ink-2">{t("withdrawLine")}</p>
        <button type="submit" className={buttonClass({ size: 48 }, "mt-2")}>
          {t("withdraw")}
        </button>
      </details>
    </form>
  );
}
