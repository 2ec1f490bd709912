import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { configurationTable, readEnvironment } from "./environment";

const OIDC = { WEIR_OIDC_ISSUER: "https://id.corp.example", WEIR_OIDC_CLIENT_ID: "weir" };
const wrong = (vars: Record<string, string>): string => {
  try {
    readEnvironment(vars);
    return "";
  } catch (error) {
    return (error as Error).message;
  }
};

describe("the configuration", () => {
  it("names everything that is wrong at once, each with its variable", () => {
    const message = wrong({
      PORT: "80000",
      DATABASE_URL: "mysql://x",
      WEIR_WEBHOOK_ALLOW: "10.0.0.1",
      LOG_LEVEL: "loud",
    });
    for (const name of ["PORT", "DATABASE_URL", "WEIR_WEBHOOK_ALLOW", "LOG_LEVEL"])
      expect(message).toContain(`${name}:`);
  });

  it("says of every variable what it does, and the README names them all and none that is not read", () => {
    const table = configurationTable();
    expect(table.filter(({ meaning }) => meaning === "")).toEqual([]);
    const readme = readFileSync("README.md", "utf8");
    const rows = [...readme.matchAll(/^\| ((?:`[A-Z_]+`(?:, )?)+) +\|/gm)].flatMap(([, names = ""]) =>
      [...names.matchAll(/`([A-Z_]+)`/g)].map(([, name]) => name),
    );
    expect(rows.length).toBeGreaterThan(8);
    const known = table.map(({ name }) => name);
    expect(rows.filter((name) => !known.includes(name ?? ""))).toEqual([]);
    expect(known.filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
  });

  it("takes the public address as an origin, and nothing that is no address", () => {
    expect(readEnvironment({ WEIR_URL: "https://weir.example/" }).publicUrl).toBe("https://weir.example");
    expect(wrong({ WEIR_URL: "localhost:3000" })).toContain("WEIR_URL:");
  });

  it("holds with nothing set, and a blank is nothing", () => {
    expect(readEnvironment({ PORT: "", WEIR_OIDC_ISSUER: "" })).toMatchObject({ port: 3000, oidc: null });
  });

  it("knows company sign-on by issuer and client together, over https, with roles there are", () => {
    expect(readEnvironment(OIDC).oidc).toEqual({
      issuer: "https://id.corp.example",
      clientId: "weir",
      clientSecret: null,
      scopes: "openid email profile",
      roleClaim: "groups",
      mapping: [],
    });
    const mapped = readEnvironment({ ...OIDC, WEIR_OIDC_ROLES: " a=b=admin, desk = reviewer," });
    expect(mapped.oidc?.mapping).toEqual([
      { value: "a=b", role: "admin" },
      { value: "desk", role: "reviewer" },
    ]);
    expect(wrong({ WEIR_OIDC_ISSUER: OIDC.WEIR_OIDC_ISSUER })).toContain("WEIR_OIDC_CLIENT_ID: is needed");
    expect(wrong({ WEIR_OIDC_CLIENT_ID: "weir" })).toContain("WEIR_OIDC_ISSUER: is needed");
    expect(wrong({ ...OIDC, WEIR_OIDC_ISSUER: "http://id.corp.example" })).toContain("must be https");
    expect(wrong({ ...OIDC, WEIR_OIDC_ROLES: "desk=boss" })).toContain("roles: reviewer");
    expect(wrong({ ...OIDC, WEIR_OIDC_SCOPES: "email" })).toContain("must ask for openid");
    expect(readEnvironment({ ...OIDC, WEIR_OIDC_ISSUER: "http://127.0.0.1:9" }).oidc).not.toBeNull();
  });
});
