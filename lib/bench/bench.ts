/** `npm run bench -- NAME [args]`: runs `./NAME.ts`, which exports `run(args)`. */
const [name, ...args] = process.argv.slice(2);

if (!name || !/^[a-z][a-z0-9-]*$/.test(name) || name === "bench") {
  process.stderr.write("usage: npm run bench -- NAME [args]\n");
  process.exitCode = 2;
} else {
  const bench = (await import(`./${name}.ts`)) as {
    run: (args: readonly string[]) => Promise<number> | number;
  };
  process.exitCode = await bench.run(args);
}
