"use client";

import { Search } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState, useTransition } from "react";
import { deskCall } from "@/components/queue/desk-call";
import { useKeys } from "@/components/ui/keys/use-keys";
import { Spinner } from "@/components/ui/spinner";
import { TextField } from "@/components/ui/text-field";

const WAIT_MS = 300;

/** Searches as one types, and on `↵` at once; `/` goes there. */
export function SearchBox({ base, search }: { base: string; search: string | null }) {
  const t = useTranslations("account");
  const keys = useTranslations("keys");
  const router = useRouter();
  const input = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [pending, start] = useTransition();
  const [text, setText] = useState(search ?? "");
  // The address may change without the field (back, clear); what is being typed is never replaced.
  useEffect(() => {
    if (document.activeElement !== input.current) setText(search ?? "");
  }, [search]);
  useEffect(() => () => clearTimeout(timer.current), []);
  useKeys(keys("records"), [
    { combo: "/", label: t("keys.search"), run: () => input.current?.select() },
    { combo: "escape", inFields: true, run: () => input.current?.blur() },
  ]);
  const go = (wanted: string) => {
    clearTimeout(timer.current);
    const query = wanted.trim();
    start(async () => {
      if (!query) return router.replace(base, { scroll: false });
      // Posted, and sealed in the address: what is searched may be somebody's contact.
      const reply = await deskCall<{ s: string }>("search/terms", { q: query });
      if (reply.ok) router.replace(`${base}?s=${encodeURIComponent(reply.value.s)}`, { scroll: false });
    });
  };
  return (
    <search className="ml-auto w-80">
      <form
        action={base}
        onSubmit={(event) => {
          event.preventDefault();
          go(text);
        }}
      >
        <TextField
          label={t("list.searchLabel")}
          hideLabel
          type="search"
          icon={Search}
          keyCombo="/"
          value={text}
          placeholder={t("list.search")}
          maxLength={100}
          height={32}
          inputRef={input}
          end={pending && <Spinner size={16} />}
          onChange={(typed) => {
            setText(typed);
            clearTimeout(timer.current);
            timer.current = setTimeout(() => go(typed), WAIT_MS);
          }}
        />
      </form>
    </search>
  );
}
