"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { TextField } from "@/components/ui/text-field";
import { useToast } from "@/components/ui/toast";
import { useSecurity } from "./use-security";

const EMPTY = { current: "", password: "", again: "" };

/** Another password: the current one first, the new one twice. */
export function PasswordCard({ email }: { email: string }) {
  const t = useTranslations("security");
  const { show } = useToast();
  const { send, pending } = useSecurity();
  const [given, setGiven] = useState(EMPTY);
  const [problem, setProblem] = useState<{ at: keyof typeof EMPTY; text: string } | null>(null);
  const field = (at: keyof typeof EMPTY) => ({
    value: given[at],
    onChange: (text: string) => setGiven({ ...given, [at]: text }),
    error: problem?.at === at ? problem.text : undefined,
    type: "password" as const,
    maxLength: 200,
  });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (given.password !== given.again) return setProblem({ at: "again", text: t("differ") });
    const { current, password } = given;
    const answer = await send({ order: "password", current, password });
    if (!answer.ok) {
      return setProblem({ at: answer.kind === "weak_password" ? "password" : "current", text: answer.text });
    }
    setProblem(null);
    setGiven(EMPTY);
    show({ message: t("passwordChanged") });
  };
  const ready = given.current !== "" && given.password !== "" && given.again !== "";
  return (
    <Card title={t("password")}>
      <form method="post" onSubmit={submit} className="grid max-w-[376px] gap-3">
        <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
        <TextField label={t("current")} autoComplete="current-password" {...field("current")} />
        <TextField
          label={t("newPassword")}
          autoComplete="new-password"
          help={t("passwordRule")}
          {...field("password")}
        />
        <TextField label={t("again")} autoComplete="new-password" {...field("again")} />
        <div>
          <Button type="submit" variant="primary" pending={pending} disabled={!ready}>
            {t("changePassword")}
          </Button>
        </div>
      </form>
    </Card>
  );
}
