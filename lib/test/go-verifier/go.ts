import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { ensureDebianPackages } from "@/lib/test/debian";

/** Debian keeps Go's library sources here, as a GOPATH. */
const debianGopath = "/usr/share/gocode";
const buildMsMax = 300_000;

export type GoVerifier = { kind: "built"; program: string } | { kind: "absent"; why: string };

/**
 * Builds the verifier from Debian's own golang.org/x/mod, without network; says why where Go cannot be had.
 * Throws when Go is there and the program does not build: that is a fault, not a lack.
 */
export function buildGoVerifier(program: string, cache: string): GoVerifier {
  if (!ensureDebianPackages(["golang-go", "golang-golang-x-mod-dev"])) {
    return { kind: "absent", why: "golang-go and golang-golang-x-mod-dev are not installed and cannot be" };
  }
  const source = fileURLToPath(new URL("main.go", import.meta.url));
  const env = {
    PATH: process.env.PATH,
    HOME: cache,
    GOPATH: debianGopath,
    GOCACHE: cache,
    GO111MODULE: "off",
    GOFLAGS: "",
    CGO_ENABLED: "0",
  };
  const built = spawnSync("go", ["build", "-o", program, source], {
    env: { ...env, NODE_ENV: "test" },
    encoding: "utf8",
    timeout: buildMsMax,
  });
  if (built.status !== 0) throw new Error(`go build failed: ${built.stderr || built.error?.message}`);
  return { kind: "built", program };
}

/** Runs the verifier on an export and its proofs: what it printed and whether it accepted everything. */
export function runGoVerifier(
  program: string,
  dir: string,
  proofsFile: string,
): { accepted: boolean; said: string } {
  const run = spawnSync(program, [dir, proofsFile], { encoding: "utf8", timeout: 120_000 });
  return { accepted: run.status === 0 && run.stdout.startsWith("accepted"), said: run.stdout + run.stderr };
}
