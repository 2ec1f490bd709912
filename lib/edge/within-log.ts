import { type Result, refuse } from "@/lib/domain/result";
import type { AnyRefusal } from "./problem";

/** A proof that is asked for beyond the log's end does not exist: not found, and not a failure. */
export async function withinLog<T>(
  prove: () => Promise<Result<T, AnyRefusal>>,
): Promise<Result<T, AnyRefusal>> {
  try {
    return await prove();
  } catch (error) {
    if (error instanceof RangeError) return refuse({ kind: "not_found" });
    throw error;
  }
}
