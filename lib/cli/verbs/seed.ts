import { parseArgs } from "node:util";
import { fillInDemo, isUntouched, signInLines } from "../first-start";
import { withWorld } from "../open";
import { CliFailure, type Io } from "../verb";

/** `weir seed`: only into an installation that nobody uses yet. */
export async function seedVerb(args: string[], io: Io): Promise<number> {
  parseArgs({ args, options: {} });
  return withWorld(async (here) => {
    if (!(await isUntouched(here)))
      throw new CliFailure("there is data here already: the demo is not mixed with it");
    const signIns = await fillInDemo(here, io);
    io.out(`The demo is in. ${signIns.length} sign-ins, shown once:`);
    for (const line of signInLines(signIns)) io.out(line);
    return 0;
  });
}
