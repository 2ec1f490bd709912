/** Ends the session and leaves: to sign-in, or to the company's sign-on, where the session ends too. */
export async function signOutHere(): Promise<void> {
  const to = await fetch("/api/auth/sign-out", { method: "POST" })
    .then(async (reply) => ((await reply.json()) as { value?: { to?: string } }).value?.to)
    .catch(() => undefined);
  window.location.assign(to ?? "/sign-in");
}
