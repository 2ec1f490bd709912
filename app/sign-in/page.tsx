import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CredentialsSignIn } from "@/components/sign-in/credentials-sign-in";
import { SignInScreen } from "@/components/sign-in/screen";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("signIn");
  return { title: t("title") };
}

export default function SignInPage() {
  return (
    <SignInScreen>
      <CredentialsSignIn sessionHours={12} />
    </SignInScreen>
  );
}
