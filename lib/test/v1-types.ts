import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import openapiTS, { astToString } from "openapi-typescript";
import { V1_ROUTES } from "@/app/api/v1/routes";
import { openApiOf, operationsOf } from "@/lib/edge/openapi";

/* `npx tsx lib/test/v1-types.ts`: writes a client's types from the API's document, as a platform's engineer would. */

export const V1_TYPES = join(fileURLToPath(new URL(".", import.meta.url)), "generated/v1-client.d.ts");

/** The types as they should read. */
export async function v1TypesSource(): Promise<string> {
  const document = openApiOf(operationsOf(V1_ROUTES));
  return astToString(await openapiTS(JSON.stringify(document)));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(V1_TYPES, await v1TypesSource());
