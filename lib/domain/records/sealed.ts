/** Text encrypted under its author's key. */
export type Sealed = string;
