import type { RecordName, Records } from "../../lib/domain/records";
import type { pgKit } from "../columns.pg";
import type { sqliteKit } from "../columns.sqlite";
import type { Tables } from "./tables";

/* Checked by the compiler, never run: the domain's records and the tables' rows are the same types. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
type Flat<T> = { [K in keyof T]: T[K] };
type Mismatch = {
  [N in RecordName]: Same<Flat<Tables[N]["$inferSelect"]>, Flat<Records[N]>> extends true ? never : N;
}[RecordName];

export const recordsAreRows: [Mismatch] extends [never] ? true : Mismatch = true;

type Data<B> = B extends { _: { data: infer D } } ? D : never;
type KitMismatch = {
  [K in "id" | "words" | "count" | "countKey" | "flag" | "bytes"]: Same<
    Data<ReturnType<(typeof pgKit)[K]>>,
    Data<ReturnType<(typeof sqliteKit)[K]>>
  > extends true
    ? never
    : K;
}["id" | "words" | "count" | "countKey" | "flag" | "bytes"];

export const kitsGiveTheSameTypes: [KitMismatch] extends [never] ? true : KitMismatch = true;
