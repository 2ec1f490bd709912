import { CliFailure, type Io, type Verb, WrongArguments } from "./verb";
import { VERBS } from "./verbs";

const NODE_MAJOR_MIN = 20;
const NODE_20_MINOR_MIN = 19;

const io: Io = {
  input: process.stdin,
  out: (line) => void process.stdout.write(`${line}\n`),
  err: (line) => void process.stderr.write(`${line}\n`),
};

function helpText(name: string): string | null {
  const named = Object.entries(VERBS).filter(([verb]) => verb === name || verb.split(" ")[0] === name);
  if (name !== "" && named.length === 0) return null;
  if (name !== "") return named.map(([, { usage, summary }]) => `${usage}\n  ${summary}`).join("\n\n");
  const lines = Object.entries(VERBS).map(([verb, { summary }]) => `  ${verb.padEnd(12)} ${summary}`);
  return ["usage: weir VERB [options]      (npm run -s weir -- VERB [options])", "", ...lines]
    .concat(["", "weir help VERB shows a verb's options."])
    .join("\n");
}

function nodeIsOld(): boolean {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  return major < NODE_MAJOR_MIN || (major === NODE_MAJOR_MIN && minor < NODE_20_MINOR_MIN);
}

async function runVerb(verb: Verb, args: string[]): Promise<number> {
  try {
    return await (await verb.load())(args, io);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (error instanceof WrongArguments || code.startsWith("ERR_PARSE_ARGS")) {
      io.err(`${(error as Error).message}\n${verb.usage}`);
      return 2;
    }
    io.err(error instanceof CliFailure ? error.message : failureText(error));
    return 1;
  }
}

/** A database's message repeats the values of the query: the first line and the cause say enough. */
function failureText(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause instanceof Error ? error.cause : error;
  const shown = process.env.LOG_LEVEL === "debug" ? (error.stack ?? error.message) : cause.message;
  return `failed: ${shown}`;
}

async function main(words: string[]): Promise<number> {
  if (nodeIsOld()) {
    io.err(
      `Weir needs Node ${NODE_MAJOR_MIN}.${NODE_20_MINOR_MIN} or newer; this is ${process.versions.node}.`,
    );
    return 1;
  }
  const [first = "help", second = "", ...rest] = words;
  const two = VERBS[`${first} ${second}`];
  if (two) return runVerb(two, rest);
  const one = VERBS[first];
  if (one) return runVerb(one, words.slice(1));
  const asked = ["help", "--help", "-h"].includes(first) ? [second, ...rest].join(" ").trim() : first;
  const text = helpText(asked);
  const isHelp = asked !== first;
  (isHelp && text !== null ? io.out : io.err)(text ?? `there is no verb ${asked}\n\n${helpText("")}`);
  return isHelp && text !== null ? 0 : 2;
}

// A reader that has seen enough (`weir detect | head`) is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));
process.exitCode = await main(process.argv.slice(2));
