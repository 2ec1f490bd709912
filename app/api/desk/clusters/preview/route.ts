import { bulkPreviewInput } from "@/lib/edge/bulk-schemas";
import { deskRoute } from "@/lib/edge/route";
import { loadBulkPreview } from "@/lib/screens/clusters-page";

export const POST = deskRoute({
  permission: "bulk.decide",
  input: bulkPreviewInput,
  run: loadBulkPreview,
});
