import { routeManifest } from "./route-manifest";

/* Every way in, as JSON on standard output: the browser tests' loader cannot import Next's modules itself. */
process.stdout.write(JSON.stringify(await routeManifest(process.cwd())), () => process.exit(0));
