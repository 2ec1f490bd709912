import { isAbsolute, join } from "node:path";
import ipaddr from "ipaddr.js";
import { z } from "zod";
import type { Place } from "@/db/open";
import { type RoleMapping, readMapping } from "@/lib/domain/access/sso";
import { ROLES } from "@/lib/domain/words";

/** The configuration table of the README: every variable Weir reads, validated once, with clear errors. */
const variables = z.object({
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
  WEIR_WITNESS_URL: z.url({ protocol: /^https?$/ }).optional(),
  WEIR_URL: z.url().optional(),
  WEIR_WEBHOOK_ALLOW: z
    .string()
    .default("")
    .transform((text) => text.split(/[\s,]+/).filter((network) => network !== ""))
    .refine(
      (all) => all.every((network) => ipaddr.isValidCIDR(network)),
      "must list networks as CIDR: 10.0.0.0/8",
    ),
  WEIR_OIDC_ISSUER: z.url({ protocol: /^https?$/ }).optional(),
  WEIR_OIDC_CLIENT_ID: z.string().min(1).max(300).optional(),
  WEIR_OIDC_CLIENT_SECRET: z.string().min(1).max(1000).optional(),
  WEIR_OIDC_SCOPES: z
    .string()
    .regex(/(^|\s)openid(\s|$)/, "must ask for openid")
    .default("openid email profile"),
  WEIR_OIDC_ROLE_CLAIM: z.string().min(1).max(200).default("groups"),
  WEIR_OIDC_ROLES: z
    .string()
    .default("")
    .transform((text, issues) => {
      const mapping = readMapping(text);
      if (mapping === null) {
        issues.addIssue({
          code: "custom",
          message: `must be value=role, separated by commas; roles: ${ROLES.join(", ")}`,
        });
      }
      return mapping ?? [];
    }),
  HOST: z.string().default("127.0.0.1"),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  LOG_LEVEL: z.enum(["trace", "debug", "info", "warn", "error", "silent"]).default("info"),
});

const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** What only holds of several together. */
const schema = variables.superRefine((env, issues) => {
  const wrong = (name: keyof typeof env, message: string) =>
    issues.addIssue({ code: "custom", path: [name], message });
  const { WEIR_OIDC_ISSUER: issuer, WEIR_OIDC_CLIENT_ID: client } = env;
  if (issuer !== undefined && client === undefined)
    wrong("WEIR_OIDC_CLIENT_ID", "is needed with WEIR_OIDC_ISSUER");
  if (issuer === undefined && client !== undefined)
    wrong("WEIR_OIDC_ISSUER", "is needed with WEIR_OIDC_CLIENT_ID");
  if (issuer !== undefined && URL.canParse(issuer)) {
    const { protocol, hostname } = new URL(issuer);
    if (protocol !== "https:" && !LOOPBACK.has(hostname)) wrong("WEIR_OIDC_ISSUER", "must be https");
  }
});

/** The company's sign-on. */
export type Oidc = {
  issuer: string;
  clientId: string;
  /** Null for a public client: PKCE alone. */
  clientSecret: string | null;
  scopes: string;
  roleClaim: string;
  /** Empty: roles are given here, and people invited first. */
  mapping: RoleMapping;
};

export type Environment = {
  place: Place;
  /** Folder for the SQLite file, keys, secret and checkpoints. */
  dataFolder: string;
  logName: string;
  checkpointFolder: string;
  /** Where every checkpoint is posted; null: nowhere. */
  witnessUrl: string | null;
  /** Public base URL; null until it is known from host and port. */
  publicUrl: string | null;
  /** Networks that webhooks may reach though they are not public. */
  webhookAllow: string[];
  /** Null where people come in by password alone. */
  oidc: Oidc | null;
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
    witnessUrl: env.WEIR_WITNESS_URL ?? null,
    publicUrl: env.WEIR_URL ?? null,
    webhookAllow: env.WEIR_WEBHOOK_ALLOW,
    oidc: oidcOf(env),
    host: env.HOST,
    port: env.PORT,
    logLevel: env.LOG_LEVEL,
  };
}

function oidcOf(env: z.infer<typeof schema>): Oidc | null {
  if (env.WEIR_OIDC_ISSUER === undefined || env.WEIR_OIDC_CLIENT_ID === undefined) return null;
  return {
    issuer: env.WEIR_OIDC_ISSUER,
    clientId: env.WEIR_OIDC_CLIENT_ID,
    clientSecret: env.WEIR_OIDC_CLIENT_SECRET ?? null,
    scopes: env.WEIR_OIDC_SCOPES,
    roleClaim: env.WEIR_OIDC_ROLE_CLAIM,
    mapping: env.WEIR_OIDC_ROLES,
  };
}
