"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { type FormEvent, useEffect, useState } from "react";
import { WEAK } from "@/components/security/use-security";
import { post } from "@/components/settings/use-order";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import { TextField } from "@/components/ui/text-field";
import type { AccessLinkKind } from "@/lib/domain/records";

type Whose = { kind: AccessLinkKind; email: string; name: string };
type State =
  | { is: "looking" }
  | { is: "gone" }
  | { is: "failed" }
  | { is: "open"; whose: Whose }
  | { is: "done"; email: string };

const URL = "/api/auth/link";

/** Choosing a password by a link: the token stands behind the `#` and leaves the address bar at once. */
export function LinkForm() {
  const t = useTranslations("signIn.link");
  const [token, setToken] = useState("");
  const [state, setState] = useState<State>({ is: "looking" });
  useEffect(() => {
    const found = window.location.hash.slice(1);
    if (found === "") return;
    window.history.replaceState(null, "", window.location.pathname);
    setToken(found);
  }, []);
  useEffect(() => {
    if (token === "") {
      const late = setTimeout(() => setState({ is: "gone" }), 1000);
      return () => clearTimeout(late);
    }
    if (state.is !== "looking") return;
    void post<Whose>(URL, { token }).then((answer) =>
      setState(
        answer.ok
          ? { is: "open", whose: answer.value }
          : { is: answer.refusal.kind === "gone" ? "gone" : "failed" },
      ),
    );
  }, [token, state.is]);
  if (state.is === "looking") return <p className="mt-6 text-13 text-ink-2">{t("looking")}</p>;
  if (state.is === "open") {
    return <Choose token={token} whose={state.whose} onDone={(email) => setState({ is: "done", email })} />;
  }
  if (state.is === "failed") {
    // The token has left the address bar: it is tried again with the one that is kept here.
    return (
      <div className="mt-6 grid gap-4">
        <p role="alert" className="text-13 text-ink">
          {t("failed")}
        </p>
        <Button size={40} onPress={() => setState({ is: "looking" })}>
          {t("retry")}
        </Button>
      </div>
    );
  }
  const done = state.is === "done";
  return (
    <div className="mt-6 grid gap-4">
      <p role={done ? "status" : "alert"} className="text-13 text-ink">
        {done ? t("done", { email: state.email }) : t("gone")}
      </p>
      <Link href="/sign-in" className={buttonClass({ variant: done ? "primary" : "default", size: 40 })}>
        {t("toSignIn")}
      </Link>
    </div>
  );
}

type ChooseProps = { token: string; whose: Whose; onDone: (email: string) => void };

function Choose({ token, whose, onDone }: ChooseProps) {
  const t = useTranslations("signIn.link");
  const weak = useTranslations("security.weak");
  const [given, setGiven] = useState({ password: "", again: "" });
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, setPending] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (given.password !== given.again) return setProblem(t("differ"));
    setPending(true);
    const answer = await post<{ email: string }>(URL, { token, password: given.password });
    setPending(false);
    if (answer.ok) return onDone(answer.value.email);
    const { kind, why } = answer.refusal;
    if (kind === "weak_password") return setProblem(weak(WEAK.find((each) => each === why) ?? "common"));
    setProblem(t(kind === "gone" ? "gone" : "failed"));
  };
  return (
    <form method="post" onSubmit={submit} className="mt-6 grid gap-4">
      <p className="text-13 text-ink-2">{t(`line.${whose.kind}`, { name: whose.name })}</p>
      <input type="hidden" name="username" autoComplete="username" value={whose.email} readOnly />
      <TextField
        label={t("password")}
        type="password"
        autoComplete="new-password"
        height={40}
        value={given.password}
        onChange={(password) => setGiven({ ...given, password })}
        help={t("rule")}
        autoFocus
      />
      <TextField
        label={t("again")}
        type="password"
        autoComplete="new-password"
        height={40}
        value={given.again}
        onChange={(again) => setGiven({ ...given, again })}
      />
      {problem && (
        <p role="alert" className="text-13 text-t4-ink">
          {problem}
        </p>
      )}
      <Button type="submit" size={40} variant="primary" pending={pending} disabled={given.password === ""}>
        {t("choose")}
      </Button>
    </form>
  );
}
