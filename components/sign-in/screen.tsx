import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Logo } from "@/components/shell/logo";
import { Artwork } from "./artwork";
import { LanguageMenu } from "./language-menu";

type ScreenProps = { title?: string; line?: string; children: ReactNode };

/** The frame of sign-in: form 600, artwork fluid, hidden below 1100. */
export function SignInScreen({ title, line, children }: ScreenProps) {
  const t = useTranslations("signIn");
  return (
    <div className="flex min-h-dvh bg-panel">
      <div className="flex w-full flex-col justify-between px-6 py-10 sm:px-28 side:w-[600px] side:shrink-0 side:border-r side:border-line">
        <header className="flex items-center gap-2.5">
          <Logo />
          <span className="text-16 font-semibold">Weir</span>
        </header>
        <main id="main" className="mx-auto w-full max-w-[376px] py-10">
          <h1 className="text-28 font-semibold tracking-[-0.01em]">{title ?? t("title")}</h1>
          <p className="mt-1 text-14 text-ink-2">{line ?? t("line")}</p>
          {children}
        </main>
        <footer className="mx-auto flex w-full max-w-[376px] items-center justify-between text-12 text-ink-3">
          <span>{t("recorded")}</span>
          <LanguageMenu />
        </footer>
      </div>
      <div className="hidden min-w-0 flex-1 bg-canvas side:block">
        <div className="sticky top-0 h-dvh">
          <Artwork />
        </div>
      </div>
    </div>
  );
}
