"use client";

import { Eye, EyeOff, KeyRound, ShieldCheck, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button, IconButton } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { TextField } from "@/components/ui/text-field";

/** Why nobody is signed in yet. `minutes` until the next try counts. */
export type SignInRefusal =
  | { kind: "wrong" }
  | { kind: "tooMany"; minutes: number }
  | { kind: "disabled" }
  /** The password is right; the second factor is still to be typed. */
  | { kind: "code_needed" }
  | { kind: "wrong_code" }
  /** The company's sign-on knows them, and they may not come in here. */
  | { kind: "sso_unknown" | "sso_no_role" | "sso_taken" | "last_admin" }
  | { kind: "failed" };

export type Given = { email: string; password: string; code: string };

export type SignInFormProps = {
  /** Resolves to a refusal, or to null when signed in: the form then stays pending while the page changes. */
  onSubmit: (given: Given) => Promise<SignInRefusal | null>;
  /** Present where company sign-on is set up: it becomes the first and primary way in. */
  onSso?: () => void;
  /** How long a session lasts, in hours. */
  sessionHours: number;
  /** A refusal that came with the page, for instance from company sign-on. */
  refusal?: SignInRefusal | null;
};

/** Company sign-on where there is one, and email with password. */
export function SignInForm({ onSubmit, onSso, sessionHours, refusal: given = null }: SignInFormProps) {
  const t = useTranslations("signIn");
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const [code, setCode] = useState("");
  const [tried, setTried] = useState(false);
  const [pending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<SignInRefusal | null>(given);
  const [asksCode, setAsksCode] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!email.trim() || !password || (asksCode && !code.trim()) || pending) return;
    setPending(true);
    setRefusal(null);
    const answer = await onSubmit({ email: email.trim(), password, code: code.trim() }).catch(
      (): SignInRefusal => ({ kind: "failed" }),
    );
    if (answer) setPending(false);
    if (answer?.kind === "code_needed") {
      setTried(false);
      setAsksCode(true);
    } else setRefusal(answer);
  };
  const startOver = () => {
    setAsksCode(false);
    setCode("");
    setRefusal(null);
  };
  return (
    <>
      {onSso && !asksCode && <Sso onPress={onSso} />}
      <form method="post" onSubmit={submit} noValidate className={onSso ? "mt-6" : "mt-7"}>
        {asksCode ? (
          <CodeField
            email={email}
            value={code}
            onChange={setCode}
            onBack={startOver}
            error={tried && !code.trim() ? t("needCode") : undefined}
          />
        ) : (
          <>
            <TextField
              label={t("email")}
              labelClassName="text-13 font-medium text-ink"
              type="email"
              name="email"
              autoComplete="username"
              height={40}
              value={email}
              onChange={setEmail}
              autoFocus={!onSso}
              error={tried && !email.trim() ? t("needEmail") : undefined}
            />
            <PasswordField
              value={password}
              onChange={setPassword}
              error={tried && !password ? t("needPassword") : undefined}
            />
          </>
        )}
        {refusal && <Refused refusal={refusal} />}
        <Button
          type="submit"
          size={40}
          variant={onSso ? "default" : "primary"}
          className="mt-5 w-full"
          pending={pending && t("signingIn")}
        >
          {t(asksCode ? "withCode" : "withPassword")}
        </Button>
      </form>
      <p className="mt-5 flex gap-2 text-12 text-ink-2">
        <Icon as={ShieldCheck} size={14} className="mt-0.5" />
        <span>{t("stay", { hours: sessionHours })}</span>
      </p>
    </>
  );
}

function Sso({ onPress }: { onPress: () => void }) {
  const t = useTranslations("signIn");
  return (
    <>
      <Button size={40} variant="primary" icon={KeyRound} className="mt-7 w-full" onPress={onPress} autoFocus>
        {t("sso")}
      </Button>
      <div className="mt-6 flex items-center gap-3 text-12 text-ink-3">
        <span className="h-px flex-1 bg-line" />
        {t("or")}
        <span className="h-px flex-1 bg-line" />
      </div>
    </>
  );
}

type CodeProps = {
  email: string;
  value: string;
  onChange: (value: string) => void;
  onBack: () => void;
  error?: string;
};

/** The second step, for who has set up a second factor: the app's code, or a recovery code. */
function CodeField({ email, onBack, ...props }: CodeProps) {
  const t = useTranslations("signIn");
  return (
    <TextField
      {...props}
      label={t("code")}
      labelClassName="text-13 font-medium text-ink"
      aside={
        <Button variant="quiet" size={24} onPress={onBack} className="-mr-2 text-accent-ink!">
          {t("startOver")}
        </Button>
      }
      name="code"
      autoComplete="one-time-code"
      height={40}
      maxLength={40}
      autoFocus
      help={t("codeHelp", { email })}
    />
  );
}

function PasswordField(props: { value: string; onChange: (value: string) => void; error?: string }) {
  const t = useTranslations("signIn");
  const [seen, setSeen] = useState(false);
  const [helped, setHelped] = useState(false);
  return (
    <TextField
      {...props}
      className="mt-4"
      label={t("password")}
      labelClassName="text-13 font-medium text-ink"
      aside={
        <Button variant="quiet" size={24} onPress={() => setHelped(true)} className="-mr-2 text-accent-ink!">
          {t("forgot")}
        </Button>
      }
      type={seen ? "text" : "password"}
      name="password"
      autoComplete="current-password"
      height={40}
      help={helped ? t("forgotHelp") : undefined}
      end={
        <IconButton
          icon={seen ? EyeOff : Eye}
          label={seen ? t("hide") : t("show")}
          onPress={() => setSeen(!seen)}
          className="-mr-1.5"
        />
      }
    />
  );
}

function Refused({ refusal }: { refusal: SignInRefusal }) {
  const t = useTranslations("signIn");
  const text = refusal.kind === "tooMany" ? t("tooMany", { minutes: refusal.minutes }) : t(refusal.kind);
  return (
    <p
      role="alert"
      className="mt-4 flex items-start gap-2 rounded-control border border-t4-line bg-t4-soft px-3 py-2 text-13 text-ink"
    >
      <Icon as={TriangleAlert} status className="mt-0.5 text-t4-ink" />
      {text}
    </p>
  );
}
