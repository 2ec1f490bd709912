import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LinkForm } from "@/components/sign-in/link-form";
import { SignInScreen } from "@/components/sign-in/screen";
import { openPage } from "@/lib/edge/page";

openPage("shows nothing until the token behind the # is sent, and then only whose it is");

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("signIn.link");
  return { title: t("title"), referrer: "no-referrer" };
}

export default async function LinkPage() {
  const t = await getTranslations("signIn.link");
  return (
    <SignInScreen title={t("title")} line={t("sub")}>
      <LinkForm />
    </SignInScreen>
  );
}
