import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button-class";
import { fieldClass } from "@/components/ui/field-class";
import { APPEAL_GROUNDS, type AppealDraft } from "@/lib/domain/appeals/statement";
import type { NoticeView } from "@/lib/screens/notice-page";
import { type DraftLimits, Files, TextArea } from "./appeal-fields";
import { Banner } from "./banner";
import { NoticeFrame } from "./frame";
import { KeepTyped } from "./keep-typed";
import { Problem } from "./problem";

type PageProps = {
  view: NoticeView;
  draft: AppealDraft;
  limits: DraftLimits & { phoneMax: number };
  form: string;
  /** The idempotency key of this drawing of the form. */
  formKey: string;
  problem: string | null;
};

/** The appeal's form (design/notice-mobile-appeal.png). It posts, so it works without scripts. */
export function AppealPage({ view, draft, limits, form, formKey, problem }: PageProps) {
  const t = useTranslations("notice.form");
  const page = `/notice/n/${view.number}`;
  const { isReReview, decideDays } = view.filing;
  const send = (
    <div className="flex gap-2.5">
      <a href={page} className={buttonClass({ size: 48 }, "px-8")}>
        {t("back")}
      </a>
      <button
        type="submit"
        form="appeal-form"
        name="action"
        value="send"
        className={buttonClass({ variant: "primary", size: 48 }, "flex-1")}
      >
        {t("send")}
      </button>
    </div>
  );
  return (
    <NoticeFrame
      path={`${page}/appeal`}
      title={t("title")}
      back={{ href: page, label: t("back") }}
      foot={send}
    >
      <h1 className="sr-only">{t("title")}</h1>
      <form
        id="appeal-form"
        method="post"
        action={`/api/notice/${view.number}/appeal`}
        encType="multipart/form-data"
        className="px-4 py-4"
      >
        <input type="hidden" name="form" value={form} />
        <input type="hidden" name="key" value={formKey} />
        {/* Enter in a field sends; without this it would press the first button, which takes a file away. */}
        <button
          type="submit"
          name="action"
          value="send"
          tabIndex={-1}
          aria-hidden="true"
          className="sr-only"
        />
        <Problem kind={problem} limits={limits} />
        <Banner look="info">
          <p>{isReReview ? t("review", { days: decideDays }) : t("once", { days: decideDays })}</p>
          <p className="mt-1">{t("paused")}</p>
        </Banner>
        <Grounds chosen={draft.ground} />
        <TextArea draft={draft} limits={limits} label={t("statement")} />
        <Files draft={draft} limits={limits} fileUrl={(id) => `/api/notice/${view.number}/files/${id}`} />
        <div className="mt-5">
          <label htmlFor="phone" className="text-15 font-semibold">
            {t("phone")} <span className="text-13 font-normal text-ink-2">({t("optional")})</span>
          </label>
          <input
            id="phone"
            name="phone"
            type="tel"
            inputMode="tel"
            autoComplete="tel"
            maxLength={limits.phoneMax}
            defaultValue={draft.phone}
            className={fieldClass("mt-2 block h-[46px] px-3 text-15")}
          />
        </div>
      </form>
      <KeepTyped form="appeal-form" storeAs={`weir-appeal-${view.number}`} />
    </NoticeFrame>
  );
}

function Grounds({ chosen }: { chosen: AppealDraft["ground"] }) {
  const t = useTranslations("notice.form");
  return (
    <fieldset className="mt-5">
      <legend className="text-15 font-semibold">{t("ground")}</legend>
      <div className="mt-1 divide-y divide-line-soft">
        {APPEAL_GROUNDS.map((ground) => (
          <label key={ground} className="flex min-h-11 items-center gap-3 text-15">
            <input
              type="radio"
              name="ground"
              value={ground}
              defaultChecked={ground === chosen}
              className="size-5 accent-accent"
            />
            {t(`grounds.${ground}`)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
