import type { Metadata } from "next";
import type { ReactNode } from "react";

/** Nothing here is indexed, and no address of it is told to other sites. */
export const metadata: Metadata = {
  robots: { index: false, follow: false, noarchive: true },
  referrer: "no-referrer",
};

export default function NoticeLayout({ children }: { children: ReactNode }) {
  return children;
}
