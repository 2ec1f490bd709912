import { isAbsolute, join } from "node:path";
import ipaddr from "ipaddr.js";
import { z } from "zod";
import type { Place } from "@/db/open";

/** The configuration table of the README: every variable Weir reads, validated once, with clear errors. */
const schema = z.object({
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, "must start with postgres://")
    .optional(),
  WEIR_DATA: z.string().min(1).default("data"),
  WEIR_SECRET: z.string().min(32, "needs at least 32 characters").optional(),
  WEIR_LOG_NAME: z
    .string()
    .regex(/^[^\s+]+$/, "may hold neither spaces nor +")
    .default("weir.local/log"),
  WEIR_CHECKPOINT_DIR: z.string().optional(),
  WEIR_URL: z.url().optional(),
  WEIR_WEBHOOK_ALLOW: z
    .string()
    .default("")
    .transform((text) => text.split(/[\s,]+/).filter((network) => network !== ""))
    .refine(
      (all) => all.every((network) => ipaddr.isValidCIDR(network)),
      "must list networks as CIDR: 10.0.0.0/8",
    ),
  HOST: z.string().default("127.0.0.1"),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  LOG_LEVEL: z.enum(["trace", "debug", "info", "warn", "error", "silent"]).default("info"),
});

export type Environment = {
  place: Place;
  /** Folder for the SQLite file, keys, secret and checkpoints. */
  dataFolder: string;
  logName: string;
  checkpointFolder: string;
  /** Public base URL; null until it is known from host and port. */
  publicUrl: string | null;
  /** Networks that webhooks may reach though they are not public. */
  webhookAllow: string[];
  host: string;
  port: number;
  logLevel: z.infer<typeof schema>["LOG_LEVEL"];
};

/** Throws one error that names every wrong variable. */
export function readEnvironment(vars: Record<string, string | undefined> = process.env): Environment {
  const blanksOut = Object.fromEntries(
    Object.entries(vars).map(([name, value]) => [name, value === "" ? undefined : value]),
  );
  const read = schema.safeParse(blanksOut);
  if (!read.success) {
    const lines = read.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
    throw new Error(`The configuration has errors:\n${lines.join("\n")}`);
  }
  const env = read.data;
  const dataFolder = isAbsolute(env.WEIR_DATA)
    ? env.WEIR_DATA
    : join(/* turbopackIgnore: true */ process.cwd(), env.WEIR_DATA);
  return {
    place: env.DATABASE_URL
      ? { kind: "postgres", url: env.DATABASE_URL }
      : { kind: "sqlite", file: join(dataFolder, "weir.db") },
    dataFolder,
    logName: env.WEIR_LOG_NAME,
    checkpointFolder: env.WEIR_CHECKPOINT_DIR ?? join(dataFolder, "checkpoints"),
    publicUrl: env.WEIR_URL ?? null,
    webhookAllow: env.WEIR_WEBHOOK_ALLOW,
    host: env.HOST,
    port: env.PORT,
    logLevel: env.LOG_LEVEL,
  };
}
