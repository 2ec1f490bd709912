"use client";

import { useEffect } from "react";
import { ZONE_COOKIE } from "@/lib/i18n/locales";

const FIELDS = ["statement", "phone", "ground"] as const;
type Kept = Partial<Record<(typeof FIELDS)[number], string>>;

const typedIn = (form: HTMLFormElement, name: string): string => {
  const field = form.elements.namedItem(name);
  return field instanceof RadioNodeList || field instanceof HTMLElement
    ? ((field as { value?: string }).value ?? "")
    : "";
};

function fill(form: HTMLFormElement, kept: Kept): void {
  for (const name of FIELDS) {
    const field = form.elements.namedItem(name) as { value: string } | null;
    if (field && kept[name] && !typedIn(form, name)) field.value = kept[name];
  }
}

function countOf(form: HTMLFormElement): void {
  const place = form.querySelector<HTMLElement>("[data-count]");
  const text = typedIn(form, "statement");
  if (place) place.textContent = (place.dataset.count ?? "").replace("{n}", String(text.length));
}

/** Where scripts run: what is typed is kept on this device, characters are counted, chosen files are sent at once. */
function enhance(form: HTMLFormElement, storeAs: string): () => void {
  const keep = () => {
    countOf(form);
    const kept = Object.fromEntries(FIELDS.map((name) => [name, typedIn(form, name)]));
    localStorage.setItem(storeAs, JSON.stringify(kept));
  };
  const send = (event: Event) => {
    const input = event.target;
    if (input instanceof HTMLInputElement && input.type === "file" && input.files?.length)
      form.requestSubmit(form.querySelector<HTMLButtonElement>("[data-add]"));
  };
  fill(form, JSON.parse(localStorage.getItem(storeAs) ?? "{}") as Kept);
  countOf(form);
  form.addEventListener("input", keep);
  form.addEventListener("change", send);
  return () => {
    form.removeEventListener("input", keep);
    form.removeEventListener("change", send);
  };
}

type Props = { form: string; storeAs: string };

/** Keeps what is typed into a form of the notice on this device; the server keeps it too with every post. */
export function KeepTyped({ form: id, storeAs }: Props) {
  useEffect(() => {
    const form = document.getElementById(id);
    if (!(form instanceof HTMLFormElement)) return;
    try {
      return enhance(form, storeAs);
    } catch {
      // A browser that keeps nothing still sends the form.
      return;
    }
  }, [id, storeAs]);
  return null;
}

/** Forgets a kept text once it has been sent, and tells the server the reader's zone. */
export function Settle({ forget }: { forget: string | null }) {
  useEffect(() => {
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Firefox and Safari
    document.cookie = `${ZONE_COOKIE}=${timeZone};path=/;max-age=31536000;samesite=lax`;
    try {
      if (forget) localStorage.removeItem(forget);
    } catch {
      // Nothing was kept.
    }
  }, [forget]);
  return null;
}
