"use client";

import { type ReactNode, useState } from "react";
import { later } from "./later/later";

export type DialogProps = {
  open: boolean;
  onClose: () => void;
  title: ReactNode;
  children: ReactNode;
  /** Buttons at the foot, right aligned. */
  footer?: ReactNode;
  width?: 400 | 480 | 640 | 800;
  /** "alertdialog" where a wrong press costs something. */
  role?: "dialog" | "alertdialog";
};

const DialogSheet = later(() => import("./later/dialog-sheet").then((from) => from.DialogSheet));

/** A modal sheet: focus stays in, Esc closes, focus goes back, page keys rest. */
export function Dialog(props: DialogProps) {
  // Once opened it is kept, and closes by itself: what opens next must find where the focus was.
  const [wanted, setWanted] = useState(props.open);
  if (props.open && !wanted) setWanted(true);
  return wanted ? <DialogSheet {...props} /> : null;
}
