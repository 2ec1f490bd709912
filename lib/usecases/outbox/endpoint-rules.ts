import { MESSAGE_KINDS, type MessageKind } from "@/lib/domain/records";
import { ok, type Result, refuse } from "@/lib/domain/result";

export type EndpointInput = { name: string; url: string; kinds: readonly string[] };
export type EndpointInvalid = { kind: "invalid"; field: "name" | "url" | "kinds"; why: string };

const NAME_LENGTH_MAX = 80;
const URL_LENGTH_MAX = 500;

/** A name on one line, an http(s) address without a user in it, and at least one known kind of message. */
export function checkEndpoint(
  given: EndpointInput,
): Result<{ name: string; url: string; kinds: MessageKind[] }, EndpointInvalid> {
  const name = given.name.trim();
  if (name === "" || name.length > NAME_LENGTH_MAX || /\p{Cc}/u.test(name)) {
    return refuse({ kind: "invalid", field: "name", why: `1 to ${NAME_LENGTH_MAX} characters on one line` });
  }
  const url = URL.canParse(given.url) && given.url.length <= URL_LENGTH_MAX ? new URL(given.url) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== "" || url.password !== "") {
    return refuse({ kind: "invalid", field: "url", why: "an https address without a user" });
  }
  const kinds = MESSAGE_KINDS.filter((kind) => given.kinds.includes(kind));
  if (kinds.length === 0 || kinds.length < new Set(given.kinds).size) {
    return refuse({ kind: "invalid", field: "kinds", why: "at least one, and only known ones" });
  }
  return ok({ name, url: url.href, kinds });
}
