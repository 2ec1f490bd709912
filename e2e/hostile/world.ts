import type { Browser } from "@playwright/test";
import type { Permission } from "../../lib/domain/access/permissions";
import { SCOPES } from "../../lib/domain/access/permissions";
import { mayEver } from "../../lib/domain/access/table";
import { ROLES, type Role } from "../../lib/domain/words";
import type { WayIn } from "../../lib/test/route-manifest";
import { asPerson, person, running } from "../desk";

export type Call = {
  method?: string;
  /** Over those that a browser of ours would send; null leaves one out. */
  headers?: Record<string, string | null>;
  body?: string | Uint8Array | FormData;
  /** Whose session: a role's, or nobody's. */
  role?: Role | null;
  /** A machine's key. */
  token?: string;
};
export type Reply = { status: number; text: string; headers: Headers };

/** A request that must be refused, and beside it the same one in order: without it a refusal proves nothing. */
export type Pair = {
  name: string;
  hostile: () => Promise<Reply>;
  /** True when the answer is right; left out: any 4xx. */
  refused?: (reply: Reply) => boolean;
  twin: () => Promise<Reply>;
  /** True when it works; left out: 200. */
  works?: (reply: Reply) => boolean;
};

export type World = {
  ways: WayIn[];
  url: string;
  send: (path: string, call?: Call) => Promise<Reply>;
  /** May do everything, and may only read the log. */
  keys: { all: string; narrow: string };
  /** Ids that exist, by the word before them in a path. */
  ids: Record<string, string>;
};

export const JSON_TYPE = { "content-type": "application/json" };
/** Of the form of our ids, and nobody's. */
export const NOBODY = "none_00000000000000000000000000";

export const isRefused = ({ status }: Reply): boolean => status >= 400 && status < 500;
/** Past the door: what follows is the business of the thing itself, which is not there. */
export const isThrough = ({ status, text }: Reply): boolean =>
  status < 500 && status !== 401 && !(status === 403 && /"permission"|missing_scope|cross_site/.test(text));

export const allowedRole = (permission: Permission): Role | undefined =>
  ROLES.find((role) => mayEver(role, permission));
export const deniedRole = (permission: Permission): Role | undefined =>
  ROLES.find((role) => !mayEver(role, permission));

export const filled = (path: string, id: string): string =>
  path.replace(/\[\.\.\.[^\]]+\]/g, "none").replace(/\[[^\]]+\]/g, id);

/** Signs everybody in once, makes two keys, and finds something of each kind in the demo. */
export async function openWorld(browser: Browser): Promise<World> {
  const { url, ways } = running();
  const cookies = new Map<Role, string>();
  for (const role of ROLES) {
    const state = await (await asPerson(browser, person(role))).storageState();
    cookies.set(role, state.cookies.map(({ name, value }) => `${name}=${value}`).join("; "));
  }
  const send = async (path: string, { method = "GET", headers = {}, body, role, token }: Call = {}) => {
    const own: Record<string, string> = { origin: url };
    if (role) own.cookie = cookies.get(role) ?? "";
    if (token !== undefined) own.authorization = `Bearer ${token}`;
    const given = body === undefined ? {} : { body: body as BodyInit };
    const sent = Object.entries({ ...own, ...headers }).filter(
      (each): each is [string, string] => each[1] !== null,
    );
    const reply = await fetch(url + path, {
      method,
      headers: sent,
      redirect: "manual",
      ...given,
    });
    const isStream = reply.headers.get("content-type")?.startsWith("text/event-stream");
    if (isStream) await reply.body?.cancel();
    return { status: reply.status, text: isStream ? "" : await reply.text(), headers: reply.headers };
  };
  const keyOf = async (scopes: readonly string[]) => {
    const made = await send("/api/desk/keys", {
      method: "POST",
      role: "admin",
      headers: JSON_TYPE,
      body: JSON.stringify({ name: "hostile", scopes }),
    });
    return (JSON.parse(made.text) as { value: { token: string } }).value.token;
  };
  const keys = { all: await keyOf(SCOPES), narrow: await keyOf(["metrics:read"]) };
  return { ways, url, send, keys, ids: await knownIds(send, keys.all) };
}

/** From the lists people see, as they see them. */
async function knownIds(send: World["send"], token: string): Promise<Record<string, string>> {
  const listed = async (path: string, pattern: RegExp, role: Role) =>
    pattern.exec((await send(path, { role })).text)?.[0] ?? NOBODY;
  const cases = await send("/api/v1/cases", { token });
  return {
    accounts: await listed("/accounts", /account_[0-9A-Z]{26}/, "reviewer"),
    stores: await listed("/stores", /store_[0-9A-Z]{26}/, "reviewer"),
    cases: (JSON.parse(cases.text) as { cases: { id: string }[] }).cases[0]?.id ?? NOBODY,
    people: await listed("/settings/people", /person_[0-9A-Z]{26}/, "admin"),
    appeals: await listed("/appeals", /appeal_[0-9A-Z]{26}/, "senior"),
    proposals: await listed("/approvals", /proposal_[0-9A-Z]{26}/, "senior"),
    keys: await listed("/settings/keys", /key_[0-9A-Z]{26}/, "admin"),
  };
}
