import { getTranslations } from "next-intl/server";
import { buttonClass } from "@/components/ui/button-class";
import { TextLink } from "@/components/ui/link-button";
import { SURFACES, TIERS } from "@/lib/domain/words";
import { ACTION_GROUPS, type AuditParams } from "@/lib/screens/audit-query";

const FIELD =
  "h-8 rounded-control border border-control bg-panel px-2 text-13 text-ink focus-visible:border-accent focus-visible:shadow-halo focus-visible:outline-none";

/** A plain form: filters live in the URL and work without scripts. */
export async function AuditFilters({ params }: { params: AuditParams }) {
  const [t, surfaces, tiers] = await Promise.all([
    getTranslations("audit"),
    getTranslations("surfaces"),
    getTranslations("tiers"),
  ]);
  const isFiltered = Object.entries(params).some(
    ([name, value]) => value !== null && name !== "entry" && name !== "before",
  );
  return (
    <form
      action="/audit"
      className="flex min-h-14 shrink-0 flex-wrap items-center gap-2 border-b border-line bg-panel px-5 py-2"
    >
      <input
        type="search"
        name="q"
        defaultValue={params.q ?? ""}
        placeholder={t("search")}
        aria-label={t("search")}
        title={t("searchHint")}
        maxLength={80}
        className={`${FIELD} w-60`}
      />
      <label className="flex items-center gap-1 text-12 text-ink-3">
        {t("from")}
        <input type="date" name="from" defaultValue={params.from ?? ""} className={`${FIELD} w-36`} />
      </label>
      <label className="flex items-center gap-1 text-12 text-ink-3">
        {t("to")}
        <input type="date" name="to" defaultValue={params.to ?? ""} className={`${FIELD} w-36`} />
      </label>
      <select name="action" defaultValue={params.action ?? ""} aria-label={t("action")} className={FIELD}>
        <option value="">{`${t("action")}: ${t("all")}`}</option>
        {ACTION_GROUPS.map((group) => (
          <option key={group} value={`${group}.`}>
            {t(`groups.${group}`)}
          </option>
        ))}
      </select>
      <select name="surface" defaultValue={params.surface ?? ""} aria-label={t("surface")} className={FIELD}>
        <option value="">{`${t("surface")}: ${t("all")}`}</option>
        {SURFACES.map((surface) => (
          <option key={surface} value={surface}>
            {surfaces(surface)}
          </option>
        ))}
      </select>
      <select name="tier" defaultValue={params.tier ?? ""} aria-label={t("tier")} className={FIELD}>
        <option value="">{`${t("tier")}: ${t("any")}`}</option>
        {TIERS.filter((tier) => tier > 0).map((tier) => (
          <option key={tier} value={tier}>
            {tiers("tier", { tier })}
          </option>
        ))}
      </select>
      <label className="flex items-center gap-1 text-12 text-ink-3">
        {t("asOf")}
        <input
          type="datetime-local"
          name="asOf"
          defaultValue={params.asOf ?? ""}
          className={`${FIELD} w-48`}
        />
      </label>
      <button type="submit" className={buttonClass({ variant: "default", size: 32 })}>
        {t("apply")}
      </button>
      {isFiltered && <TextLink href="/audit">{t("clear")}</TextLink>}
    </form>
  );
}
