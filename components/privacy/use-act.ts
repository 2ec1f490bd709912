"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { post, type Refusal } from "@/components/corrections/post";

/** One call to the desk's routes from a dialog: pending, refused with its kind, or done and drawn anew. */
export function useAct(onDone: () => void) {
  const router = useRouter();
  const [pending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const send = async (path: string, body: unknown) => {
    if (pending) return;
    setPending(true);
    const reply = await post(path, body);
    setPending(false);
    setRefusal(reply.ok ? null : reply.refusal);
    if (!reply.ok) return;
    router.refresh();
    onDone();
  };
  /** What was refused before is no answer to what is opened now. */
  const forget = () => setRefusal(null);
  return { pending, refusal, send, forget };
}
