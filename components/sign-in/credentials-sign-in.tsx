"use client";

import { useRouter, useSearchParams } from "next/navigation";
import { signIn } from "next-auth/react";
import { Suspense } from "react";
import { type Given, SignInForm, type SignInRefusal } from "./sign-in-form";

/** `next` is the path to go on to, already known to be one of this site. */
type Props = { sessionHours: number; next: string; sso?: boolean };

/** The form, wired to the credentials provider and, where it is set up, to company sign-on ("oidc"). */
export function CredentialsSignIn(props: Props) {
  return (
    <Suspense>
      <Wired {...props} />
    </Suspense>
  );
}

function Wired({ sessionHours, next, sso = false }: Props) {
  const router = useRouter();
  const asked = useSearchParams();
  const submit = async (given: Given): Promise<SignInRefusal | null> => {
    const answer = await signIn("credentials", { ...given, redirect: false });
    if (answer?.ok && !answer.error) {
      router.replace(next);
      router.refresh();
      return null;
    }
    return refusalOf(answer?.error ?? null);
  };
  return (
    <SignInForm
      sessionHours={sessionHours}
      onSubmit={submit}
      onSso={sso ? () => void signIn("oidc", { callbackUrl: next }) : undefined}
      refusal={asked.get("error") ? refusalOf(asked.get("error")) : null}
    />
  );
}

const PLAIN = [
  "disabled",
  "code_needed",
  "wrong_code",
  "sso_unknown",
  "sso_no_role",
  "sso_taken",
  "last_admin",
] as const;

/** `authorize` throws the kind of its refusal, "tooMany" with minutes: "tooMany:10". */
function refusalOf(error: string | null): SignInRefusal {
  const [kind, minutes] = (error ?? "failed").split(":");
  if (kind === "tooMany") return { kind, minutes: Number(minutes) || 1 };
  if (kind === "wrong" || kind === "CredentialsSignin") return { kind: "wrong" };
  return { kind: PLAIN.find((known) => known === kind) ?? "failed" };
}
