/** One fault as a developer might make it, and the test that must notice. */
export type Fault = {
  /** Short and unique: `npm run faults -- --only NAME`. */
  name: string;
  file: string;
  /** This text, which stands in the file exactly once, ... */
  find: string;
  /** ... is replaced by this one. */
  replace: string;
  project: "unit" | "sqlite";
  test: string;
  /** A part of the name of the test that must turn red: the guarantee that is broken. */
  guarantee: string;
};
