import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const installMsMax = 600_000;

/**
 * True when all of these Debian packages are installed, after installing the missing ones where that is
 * possible (Debian, root). One at a time over all test processes. False says "not here", never throws.
 */
export function ensureDebianPackages(names: readonly string[]): boolean {
  if (missingOf(names).length === 0) return true;
  if (!existsSync("/usr/bin/apt-get") || process.getuid?.() !== 0) return false;
  // What is missing is asked again under the lock: a parallel test may have installed it meanwhile.
  const lock = join(tmpdir(), "weir-debian-packages.lock");
  spawnSync("flock", ["--timeout", "600", lock, "bash", "-c", INSTALL, "install", ...names], {
    stdio: "ignore",
    timeout: installMsMax,
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
  return missingOf(names).length === 0;
}

/** Package lists may be absent or stale on a bare machine, so one refresh before the second try. */
const INSTALL = `
for name in "$@"; do dpkg -s "$name" >/dev/null 2>&1 || missing=1; done
[ -n "$missing" ] || exit 0
install() { apt-get -o DPkg::Lock::Timeout=300 install -y --no-install-recommends "$@"; }
install "$@" || { apt-get update && install "$@"; }
`;

const STATUS = "$" + "{db:Status-Status}";

function missingOf(names: readonly string[]): string[] {
  return names.filter((name) => {
    const asked = spawnSync("dpkg-query", ["--show", "--showformat", STATUS, name], {
      encoding: "utf8",
    });
    return asked.stdout?.trim() !== "installed";
  });
}
