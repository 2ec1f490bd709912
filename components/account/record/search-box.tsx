"use client";

import { Search } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useRef, useTransition } from "react";
import { useKeys } from "@/components/ui/keys/use-keys";
import { Spinner } from "@/components/ui/spinner";
import { TextField } from "@/components/ui/text-field";

const WAIT_MS = 300;

/** Searches as one types, and on `↵` at once; `/` goes there. Works as a plain form without scripts. */
export function SearchBox({ base, search }: { base: string; search: string | null }) {
  const t = useTranslations("account");
  const router = useRouter();
  const input = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [pending, start] = useTransition();
  useKeys(t("keys.group"), [
    { combo: "/", label: t("keys.search"), run: () => input.current?.select() },
    { combo: "escape", inFields: true, run: () => input.current?.blur() },
  ]);
  const go = (text: string) => {
    clearTimeout(timer.current);
    const query = text.trim();
    start(() => router.replace(query ? `${base}?q=${encodeURIComponent(query)}` : base, { scroll: false }));
  };
  return (
    <search className="ml-auto w-80">
      <form
        action={base}
        onSubmit={(event) => {
          event.preventDefault();
          go(input.current?.value ?? "");
        }}
      >
        <TextField
          label={t("list.searchLabel")}
          hideLabel
          type="search"
          name="q"
          icon={Search}
          keyCombo="/"
          defaultValue={search ?? ""}
          placeholder={t("list.search")}
          maxLength={100}
          height={32}
          inputRef={input}
          end={pending && <Spinner size={16} />}
          onChange={(text) => {
            clearTimeout(timer.current);
            timer.current = setTimeout(() => go(text), WAIT_MS);
          }}
        />
      </form>
    </search>
  );
}
