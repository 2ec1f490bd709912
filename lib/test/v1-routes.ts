import { readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/* `npx tsx lib/test/v1-routes.ts`: writes the list of v1 routes from the files that are there. */

const root = fileURLToPath(new URL("../..", import.meta.url));
export const V1_LIST = join(root, "app/api/v1/routes.ts");
/** Answers the document itself. */
const DOCUMENT = "openapi.json";

/** The list as it should read. */
export function v1RoutesSource(): string {
  const folders = readdirSync(join(root, "app/api/v1"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith("/route.ts"))
    .map(dirname)
    .filter((folder) => folder !== DOCUMENT)
    .sort();
  const imports = folders.map((folder, at) => `import * as r${at} from "./${folder}/route";`);
  const lines = folders.map((folder, at) => `  "/api/v1/${folder}": r${at},`);
  return `${imports.join("\n")}

/** Every route for machines, for the document. Written by \`npx tsx lib/test/v1-routes.ts\`. */
export const V1_ROUTES: Record<string, Record<string, unknown>> = {
${lines.join("\n")}
};
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(V1_LIST, v1RoutesSource());
