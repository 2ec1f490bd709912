"use client";

import { useRouter, useSearchParams } from "next/navigation";
import { signIn } from "next-auth/react";
import { Suspense } from "react";
import { SignInForm, type SignInRefusal } from "./sign-in-form";

type Props = { sessionHours: number; sso?: boolean };

/** The form, wired to the credentials provider and, where it is set up, to company sign-on ("oidc"). */
export function CredentialsSignIn(props: Props) {
  return (
    <Suspense>
      <Wired {...props} />
    </Suspense>
  );
}

function Wired({ sessionHours, sso = false }: Props) {
  const router = useRouter();
  const asked = useSearchParams();
  const target = pathWithin(asked.get("callbackUrl"));
  const submit = async (email: string, password: string): Promise<SignInRefusal | null> => {
    const answer = await signIn("credentials", { email, password, redirect: false });
    if (answer?.ok && !answer.error) {
      router.replace(target);
      router.refresh();
      return null;
    }
    return refusalOf(answer?.error ?? null);
  };
  return (
    <SignInForm
      sessionHours={sessionHours}
      onSubmit={submit}
      onSso={sso ? () => void signIn("oidc", { callbackUrl: target }) : undefined}
      refusal={asked.get("error") ? refusalOf(asked.get("error")) : null}
    />
  );
}

/** Only a path of this site: a full address would send people elsewhere after sign-in. */
export function pathWithin(wanted: string | null): string {
  if (!wanted) return "/queue";
  const path = wanted.startsWith(`${globalThis.location?.origin ?? "\u0000"}/`)
    ? wanted.slice(location.origin.length)
    : wanted;
  return /^\/(?![/\\])/.test(path) ? path : "/queue";
}

/** `authorize` throws "wrong", "disabled" or "tooMany:10" (minutes). */
function refusalOf(error: string | null): SignInRefusal {
  const [kind, minutes] = (error ?? "failed").split(":");
  if (kind === "tooMany") return { kind, minutes: Number(minutes) || 1 };
  if (kind === "wrong" || kind === "CredentialsSignin") return { kind: "wrong" };
  return { kind: kind === "disabled" ? "disabled" : "failed" };
}
