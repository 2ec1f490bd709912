import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CredentialsSignIn } from "@/components/sign-in/credentials-sign-in";
import { SignInScreen } from "@/components/sign-in/screen";
import { safeNext } from "@/lib/domain/access/safe-next";
import { world } from "@/lib/edge/context";
import { openPage } from "@/lib/edge/page";
import { currentActor } from "@/lib/edge/session";
import { signInRules } from "@/lib/usecases/settings/sign-in-rules";

openPage("signing in is for those who are not signed in");

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("signIn");
  return { title: t("title") };
}

const HOUR_MS = 3_600_000;

type Props = { searchParams: Promise<{ next?: string | string[] }> };

export default async function SignInPage({ searchParams }: Props) {
  const next = safeNext((await searchParams).next);
  if (await currentActor()) redirect(next);
  const { ctx, env } = await world();
  const { limits } = await signInRules(ctx);
  return (
    <SignInScreen>
      <CredentialsSignIn sessionHours={limits.absoluteMsMax / HOUR_MS} next={next} sso={env.oidc !== null} />
    </SignInScreen>
  );
}
