/** Where a verb reads and writes; tests give their own. */
export type Io = {
  input: NodeJS.ReadStream;
  /** One line of what was asked for. */
  out(line: string): void;
  /** One line about how it goes. */
  err(line: string): void;
};

/** Runs with the words after its name and answers the exit code: 0 done, 1 not all of it, 2 wrong arguments. */
export type Run = (args: string[], io: Io) => Promise<number>;

export type Verb = {
  usage: string;
  /** One line of `weir help`. */
  summary: string;
  load(): Promise<Run>;
};

/** An expected failure: its message is all that people need; the exit code is 1. */
export class CliFailure extends Error {}

/** Arguments that make no sense: message and usage, exit code 2. */
export class WrongArguments extends Error {}
