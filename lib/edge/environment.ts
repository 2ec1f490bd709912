import { isAbsolute, join } from "node:path";
import ipaddr from "ipaddr.js";
import { z } from "zod";
import type { Place } from "@/db/open";
import { type RoleMapping, readMapping } from "@/lib/domain/access/sso";
import { ROLES } from "@/lib/domain/words";

/** Every variable Weir reads, with what it means, validated once, with clear errors. */
const variables = z.object({
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, "must start with postgres://")
    .optional()
    .describe("`postgres://…`: use PostgreSQL instead of SQLite"),
  WEIR_DATA: z
    .string()
    .min(1)
    .default("data")
    .describe("folder of the SQLite file, the authors' keys, the secret, the log keys and the checkpoints"),
  WEIR_SECRET: z
    .string()
    .min(32, "needs at least 32 characters")
    .optional()
    .describe(
      "at least 32 characters; several nodes must share it; made on first start in `WEIR_DATA/secret`",
    ),
  WEIR_LOG_NAME: z
    .string()
    .regex(/^[^\s+]+$/, "may hold neither spaces nor +")
    .default("weir.local/log")
    .describe("the log's name in checkpoints: choose one that is yours before the first start"),
  WEIR_CHECKPOINT_DIR: z
    .string()
    .optional()
    .describe("where signed checkpoints go: best another machine's disk; else `WEIR_DATA/checkpoints`"),
  WEIR_WITNESS_URL: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe("where signed checkpoints are posted to, hourly and on demand"),
  WEIR_URL: z
    .url({ protocol: /^https?$/ })
    .transform((url) => new URL(url).origin)
    .optional()
    .describe("the public address, when behind a proxy; with https it makes cookies `__Host-` and secure"),
  WEIR_WEBHOOK_ALLOW: z
    .string()
    .default("")
    .transform((text) => text.split(/[\s,]+/).filter((network) => network !== ""))
    .refine(
      (all) => all.every((network) => ipaddr.isValidCIDR(network)),
      "must list networks as CIDR: 10.0.0.0/8",
    )
    .describe("networks (CIDR, separated by commas) that webhooks may reach beside public https addresses"),
  WEIR_OIDC_ISSUER: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe("company sign-on (OpenID Connect): the provider's issuer, https"),
  WEIR_OIDC_CLIENT_ID: z.string().min(1).max(300).optional().describe("company sign-on: our client there"),
  WEIR_OIDC_CLIENT_SECRET: z
    .string()
    .min(1)
    .max(1000)
    .optional()
    .describe("company sign-on: its secret; none for a public client, PKCE alone"),
  WEIR_OIDC_SCOPES: z
    .string()
    .regex(/(^|\s)openid(\s|$)/, "must ask for openid")
    .default("openid email profile")
    .describe("company sign-on: what is asked for"),
  WEIR_OIDC_ROLE_CLAIM: z
    .string()
    .min(1)
    .max(200)
    .default("groups")
    .describe("company sign-on: the claim that holds a person's groups"),
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
    })
    .describe(
      "company sign-on: `group=role` pairs, the first that fits counts; empty: people are invited and roles given here",
    ),
  HOST: z.string().default("127.0.0.1").describe("where to listen"),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000).describe("the port; 0 takes a free one"),
  LOG_LEVEL: z
    .enum(["trace", "debug", "info", "warn", "error", "silent"])
    .default("info")
    .describe("`trace` to `silent`"),
});

export type Variable = { name: string; fallback: string; meaning: string };

/** Every variable with what holds where it is not set: the table of `weir config` and of the README. */
export function configurationTable(): Variable[] {
  return Object.entries(variables.shape).map(([name, each]) => {
    const unset = each.safeParse(undefined);
    const fallback = unset.success && unset.data !== undefined ? String(unset.data) : "";
    return { name, fallback, meaning: each.description ?? "" };
  });
}

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
