import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { pathToFileURL } from "node:url";
import type { AccessDeclaration } from "@/lib/domain/access/declaration";
import { PERMISSIONS, type Permission } from "@/lib/domain/access/permissions";

/** One way in: a method of a route, a page, or a server action. `access` is null where nothing is declared. */
export type WayIn = {
  kind: "route" | "page" | "action";
  /** From the project's root. */
  file: string;
  /** As in a URL, with Next's brackets: `/api/desk/cases/[id]/confirm`; an action's name. */
  path: string;
  method: string;
  access: AccessDeclaration | null;
};

const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"] as const;
const SPECIAL =
  /^(page|forbidden|unauthorized|not-found|error|global-error|sitemap|robots|manifest|icon|opengraph-image)\.tsx?$/;
/** Screens of Next itself that show no data of ours. */
const NO_DATA = /^(forbidden|unauthorized|not-found|error|global-error)\.tsx?$/;

/**
 * Every way into the server, found in the files themselves, with what each says about its access. Routes and
 * actions are imported and asked, pages are read: they must call `requirePerson` or `openPage`.
 */
export async function routeManifest(root: string): Promise<WayIn[]> {
  const app = filesUnder(join(root, "app"));
  const found: WayIn[] = [];
  for (const file of app) {
    const name = file.split(sep).at(-1) ?? "";
    if (/^route\.tsx?$/.test(name)) found.push(...(await waysOfRoute(root, file)));
    else if (SPECIAL.test(name)) found.push(wayOfPage(root, file, name));
  }
  const sources = ["app", "components", "lib"].flatMap((folder) => filesUnder(join(root, folder)));
  for (const file of sources) found.push(...(await waysOfActions(root, file)));
  return found;
}

async function waysOfRoute(root: string, file: string): Promise<WayIn[]> {
  const exported = await exportsOf(file);
  const path = pathOf(root, file);
  return METHODS.filter((method) => method in exported).map((method) => ({
    kind: "route",
    file: relative(root, file),
    path,
    method,
    access: accessOf(exported[method]),
  }));
}

function wayOfPage(root: string, file: string, name: string): WayIn {
  const source = readFileSync(file, "utf8");
  const asked = /\brequirePerson\(\s*"([a-z_.]+)"/.exec(source)?.[1];
  const permission = PERMISSIONS.find((known) => known === asked);
  const why =
    /\bopenPage\(\s*"([^"]+)"/.exec(source)?.[1] ?? (NO_DATA.test(name) ? "shows no data" : undefined);
  const access = permission ? person(permission) : why ? ({ kind: "open", why } as const) : null;
  return { kind: "page", file: relative(root, file), path: pathOf(root, file), method: "GET", access };
}

const person = (permission: Permission): AccessDeclaration => ({ kind: "person", permission });

const DIRECTIVE = /^\s*(?:\/\*[\s\S]*?\*\/\s*|\/\/[^\n]*\n\s*)*["']use server["']/;

/** Actions of a "use server" file; one inside a function declares nothing, so it is reported as it stands. */
async function waysOfActions(root: string, file: string): Promise<WayIn[]> {
  const source = readFileSync(file, "utf8");
  const way = (path: string, access: AccessDeclaration | null): WayIn => ({
    kind: "action",
    file: relative(root, file),
    path,
    method: "POST",
    access,
  });
  if (!DIRECTIVE.test(source))
    return /^\s+["']use server["'];?\s*$/m.test(source) ? [way("inline", null)] : [];
  return Object.entries(await exportsOf(file))
    .filter(([, exported]) => typeof exported === "function")
    .map(([name, exported]) => way(name, accessOf(exported)));
}

const exportsOf = async (file: string): Promise<Record<string, unknown>> =>
  (await import(/* @vite-ignore */ pathToFileURL(file).href)) as Record<string, unknown>;

function accessOf(exported: unknown): AccessDeclaration | null {
  if (typeof exported !== "function" || !("access" in exported)) return null;
  return exported.access as AccessDeclaration;
}

/** `app/(desk)/cases/[id]/page.tsx` is `/cases/[id]`. */
function pathOf(root: string, file: string): string {
  const parts = relative(join(root, "app"), file).split(sep).slice(0, -1);
  return `/${parts.filter((part) => !/^\(.*\)$/.test(part) && !part.startsWith("@")).join("/")}`;
}

function filesUnder(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(
      (entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.(test|d|check)\.tsx?$/.test(entry.name),
    )
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** The paths Next has built, to compare with: null where there is no build. */
export function builtPaths(distFolder: string): string[] | null {
  const file = join(distFolder, "app-path-routes-manifest.json");
  if (!existsSync(file)) return null;
  const built = JSON.parse(readFileSync(file, "utf8")) as Record<string, string>;
  return Object.values(built).sort();
}
