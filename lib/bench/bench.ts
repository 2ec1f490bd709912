/** `npm run bench -- NAME [args]`: runs `./NAME.ts`, which exports `run(args)`. */
type Bench = { run: (args: readonly string[]) => Promise<number> | number };

const [bench, ...args] = process.argv.slice(2);
if (!bench || !/^[a-z][a-z0-9-]*$/.test(bench) || bench === "bench") {
  process.stderr.write("usage: npm run bench -- NAME [args]\n");
  process.exitCode = 2;
} else {
  const { run } = (await import(`./${bench}.ts`)) as Bench;
  process.exitCode = await run(args);
}

export {};
