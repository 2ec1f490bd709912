"use client";

import type { ReactNode } from "react";
import { Announcer } from "./announce";
import { KeysProvider } from "./keys/use-keys";
import { ToastProvider } from "./toast";

/** Everything the primitives need around them; once, in the root layout. */
export function UiProvider({
  children,
  singleKeys,
  changedKeys,
}: {
  children: ReactNode;
  singleKeys: boolean;
  changedKeys: Readonly<Record<string, string>>;
}) {
  return (
    <KeysProvider singleKeys={singleKeys} changed={changedKeys}>
      <Announcer>
        <ToastProvider>{children}</ToastProvider>
      </Announcer>
    </KeysProvider>
  );
}
