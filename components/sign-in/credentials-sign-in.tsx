"use client";

import { useRouter, useSearchParams } from "next/navigation";
import { signIn } from "next-auth/react";
import { Suspense } from "react";
import { SignInForm, type SignInRefusal } from "./sign-in-form";

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
  const submit = async (email: string, password: string): Promise<SignInRefusal | null> => {
    const answer = await signIn("credentials", { email, password, redirect: false });
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

/** `authorize` throws "wrong", "disabled" or "tooMany:10" (minutes). */
function refusalOf(error: string | null): SignInRefusal {
  const [kind, minutes] = (error ?? "failed").split(":");
  if (kind === "tooMany") return { kind, minutes: Number(minutes) || 1 };
  if (kind === "wrong" || kind === "CredentialsSignin") return { kind: "wrong" };
  return { kind: kind === "disabled" ? "disabled" : "failed" };
}
