import { ChevronLeft, Languages } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Logo } from "@/components/shell/logo";
import { buttonClass } from "@/components/ui/button-class";
import { Icon } from "@/components/ui/icon";

const OTHER = { en: { to: "zh-CN", name: "中文" }, "zh-CN": { to: "en", name: "EN" } } as const;

type FrameProps = {
  /** This page's own path, to come back to in the other language. */
  path: string;
  title: string;
  /** Where the arrow leads; the logo stands there without it. */
  back?: { href: string; label: string };
  foot?: ReactNode;
  children: ReactNode;
};

/** One column, 560 at most, with a foot that stays in view (DESIGN.md, section 10). Works without scripts. */
export function NoticeFrame({ path, title, back, foot, children }: FrameProps) {
  const locale = useLocale() === "en" ? "en" : "zh-CN";
  const { to, name } = OTHER[locale];
  return (
    <div className="mx-auto flex min-h-dvh w-full max-w-[560px] flex-col bg-panel text-15 sm:border-x sm:border-line">
      <header className="flex h-[52px] shrink-0 items-center gap-2.5 border-b border-line px-4">
        {back ? (
          <a
            href={back.href}
            aria-label={back.label}
            className="-ml-3 flex size-11 items-center justify-center rounded-control hover:bg-hover"
          >
            <Icon as={ChevronLeft} size={20} />
          </a>
        ) : (
          <Logo size={24} />
        )}
        <span className="text-15 font-semibold">{title}</span>
        <a
          href={`/api/notice/language?to=${to}&back=${encodeURIComponent(path)}`}
          lang={to}
          hrefLang={to}
          className={buttonClass({ size: 36 }, "ml-auto min-h-11 text-14 font-normal")}
        >
          <Icon as={Languages} />
          {name}
        </a>
      </header>
      <main id="main" className="min-w-0 flex-1">
        {children}
      </main>
      {foot && (
        <footer className="sticky bottom-0 border-t border-line bg-panel px-4 pb-[max(1rem,env(safe-area-inset-bottom))] pt-3">
          {foot}
        </footer>
      )}
    </div>
  );
}

type PartProps = { title: string; id?: string; children: ReactNode };

/** A part of the page under its heading, set off from the one before by a band. */
export function Part({ title, id, children }: PartProps) {
  return (
    <section id={id} className="scroll-mt-2 border-t-8 border-canvas px-4 py-5">
      <h2 className="text-15 font-semibold">{title}</h2>
      {children}
    </section>
  );
}

/** A page that says one thing calmly. */
export function CalmPage({ path, title, lines }: { path: string; title: string; lines: string[] }) {
  const t = useTranslations("notice");
  return (
    <NoticeFrame path={path} title={t("title")}>
      <div className="px-4 py-10">
        <h1 className="text-22 font-semibold">{title}</h1>
        {lines.map((line) => (
          <p key={line} className="mt-3 text-15 text-ink-2">
            {line}
          </p>
        ))}
      </div>
    </NoticeFrame>
  );
}
