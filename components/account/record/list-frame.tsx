import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ColumnHeader } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { ReadOnlyChip } from "@/components/ui/read-only";
import { EmptyState } from "@/components/ui/states";
import { RowKeys } from "./row-keys";
import { SearchBox } from "./search-box";

type ListFrameProps = {
  title: string;
  base: string;
  search: string | null;
  /** The search as it stands in the address. */
  sealed: string | null;
  /** True on a later page. */
  paged: boolean;
  next: string | null;
  /** What an empty list says; with a search, that nothing matches. */
  empty: { title: string; line: string } | null;
  children: ReactNode;
};

/** A list of records: search by name or platform id, rows under a sticky head, pages by where the last one ended. */
export function ListFrame({ title, base, search, sealed, paged, next, empty, children }: ListFrameProps) {
  const t = useTranslations("account.list");
  const query = (more: Record<string, string>) => {
    const text = new URLSearchParams({ ...(sealed ? { s: sealed } : {}), ...more }).toString();
    return text ? `${base}?${text}` : base;
  };
  return (
    <main id="main" tabIndex={-1} className="flex min-w-0 flex-1 flex-col bg-panel">
      <ColumnHeader>
        <h1 className="text-13 font-semibold">{title}</h1>
        <ReadOnlyChip />
        <SearchBox base={base} search={search} />
      </ColumnHeader>
      {empty ? (
        <EmptyState
          title={empty.title}
          line={empty.line}
          className="py-24"
          action={
            search && (
              <LinkButton size={28} href={base}>
                {t("clear")}
              </LinkButton>
            )
          }
        />
      ) : (
        <RowKeys className="scroll-y min-h-0 flex-1 overflow-x-auto">{children}</RowKeys>
      )}
      {(paged || next !== null) && (
        <nav aria-label={title} className="flex shrink-0 gap-2 border-t border-line px-4 py-2.5">
          {paged && (
            <LinkButton size={28} href={query({})}>
              {t("first")}
            </LinkButton>
          )}
          {next !== null && (
            <LinkButton size={28} href={query({ after: next })}>
              {t("next")}
            </LinkButton>
          )}
        </nav>
      )}
    </main>
  );
}
