"use client";

import dynamic from "next/dynamic";

/** The banner over every page while log and tables differ. Hardly ever there, so no page loads it otherwise. */
export const ReconcilerAlert = dynamic(() =>
  import("./reconciler-banner").then((from) => from.ReconcilerBanner),
);
