"use client";

import dynamic from "next/dynamic";
import type { ComponentType } from "react";
import { KeyLayer } from "../keys/use-keys";

/*
 * What opens over the page is fetched when it is first opened: layers, list boxes and dialogs are a third of all
 * scripts, and the case is on screen without them. Until they are here the keys of the page rest, so that a key
 * pressed for the dialog decides nothing beneath it.
 */
export function later<Props>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  return dynamic<Props>(load, { loading: KeysResting });
}

function KeysResting() {
  return <KeyLayer>{null}</KeyLayer>;
}
