import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CredentialsSignIn } from "@/components/sign-in/credentials-sign-in";
import { SignInScreen } from "@/components/sign-in/screen";
import { safeNext } from "@/lib/domain/access/safe-next";
import { SESSION_POLICY } from "@/lib/domain/access/session-policy";
import { openPage } from "@/lib/edge/page";
import { currentActor } from "@/lib/edge/session";

openPage("signing in is for those who are not signed in");

const SESSION_HOURS = SESSION_POLICY.absoluteMsMax / 3_600_000;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("signIn");
  return { title: t("title") };
}

type Props = { searchParams: Promise<{ next?: string | string[] }> };

export default async function SignInPage({ searchParams }: Props) {
  const next = safeNext((await searchParams).next);
  if (await currentActor()) redirect(next);
  return (
    <SignInScreen>
      <CredentialsSignIn sessionHours={SESSION_HOURS} next={next} />
    </SignInScreen>
  );
}
