import * as r1 from "./accounts/[id]/standing/route";
import * as r0 from "./accounts/route";
import * as r3 from "./appeals/[id]/route";
import * as r2 from "./appeals/route";
import * as r5 from "./cases/[id]/route";
import * as r4 from "./cases/route";
import * as r7 from "./decisions/[id]/route";
import * as r6 from "./decisions/route";
import * as r8 from "./exemptions/route";
import * as r9 from "./images/route";
import * as r10 from "./items/route";
import * as r11 from "./log/checkpoint/route";
import * as r12 from "./log/consistency/route";
import * as r13 from "./log/proof/route";
import * as r15 from "./notices/[id]/files/route";
import * as r14 from "./notices/[id]/route";
import * as r16 from "./products/[id]/standing/route";
import * as r17 from "./receipts/route";
import * as r18 from "./scan/route";
import * as r20 from "./stores/[id]/standing/route";
import * as r19 from "./stores/route";

/** Every route for machines, for the document. Written by `npx tsx lib/test/v1-routes.ts`. */
export const V1_ROUTES: Record<string, Record<string, unknown>> = {
  "/api/v1/accounts": r0,
  "/api/v1/accounts/[id]/standing": r1,
  "/api/v1/appeals": r2,
  "/api/v1/appeals/[id]": r3,
  "/api/v1/cases": r4,
  "/api/v1/cases/[id]": r5,
  "/api/v1/decisions": r6,
  "/api/v1/decisions/[id]": r7,
  "/api/v1/exemptions": r8,
  "/api/v1/images": r9,
  "/api/v1/items": r10,
  "/api/v1/log/checkpoint": r11,
  "/api/v1/log/consistency": r12,
  "/api/v1/log/proof": r13,
  "/api/v1/notices/[id]": r14,
  "/api/v1/notices/[id]/files": r15,
  "/api/v1/products/[id]/standing": r16,
  "/api/v1/receipts": r17,
  "/api/v1/scan": r18,
  "/api/v1/stores": r19,
  "/api/v1/stores/[id]/standing": r20,
};
