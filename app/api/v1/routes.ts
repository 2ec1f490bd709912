import * as r0 from "./accounts/route";
import * as r2 from "./appeals/[id]/route";
import * as r1 from "./appeals/route";
import * as r3 from "./images/route";
import * as r4 from "./items/route";
import * as r6 from "./notices/[id]/files/route";
import * as r5 from "./notices/[id]/route";
import * as r7 from "./receipts/route";
import * as r8 from "./stores/route";

/** Every route for machines, for the document. Written by `npx tsx lib/test/v1-routes.ts`. */
export const V1_ROUTES: Record<string, Record<string, unknown>> = {
  "/api/v1/accounts": r0,
  "/api/v1/appeals": r1,
  "/api/v1/appeals/[id]": r2,
  "/api/v1/images": r3,
  "/api/v1/items": r4,
  "/api/v1/notices/[id]": r5,
  "/api/v1/notices/[id]/files": r6,
  "/api/v1/receipts": r7,
  "/api/v1/stores": r8,
};
