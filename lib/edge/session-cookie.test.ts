import { expect, it } from "vitest";
import type { World } from "./context";
import {
  cookieOptions,
  endedCookie,
  openSessionToken,
  sealSessionToken,
  sessionCookieName,
} from "./session-cookie";

const at = (publicUrl: string | null) =>
  ({
    env: { publicUrl },
    secrets: { sessionSecret: "a secret for tests only, thirty-two characters" },
  }) as World;

it("over https the session's cookie is of this very host and travels encrypted alone", () => {
  const here = at("https://desk.example");
  expect(sessionCookieName(here)).toBe("__Host-weir_session");
  expect(cookieOptions(here)).toEqual({ httpOnly: true, sameSite: "lax", path: "/", secure: true });
  expect(endedCookie(here)).toBe("__Host-weir_session=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax; Secure");
});

it("over http it is still out of every script's reach", () => {
  expect(sessionCookieName(at(null))).toBe("weir_session");
  expect(cookieOptions(at("http://127.0.0.1:3000"))).toMatchObject({ httpOnly: true, secure: false });
});

it("opens what was sealed here, and nothing that was changed, sealed elsewhere or is too long", async () => {
  const here = at(null);
  const sealed = await sealSessionToken(here, "token");
  expect(sealed).not.toContain("token");
  expect(await openSessionToken(here, sealed)).toBe("token");
  const elsewhere = {
    ...here,
    secrets: { ...here.secrets, sessionSecret: "another secret altogether, as long" },
  };
  expect(await openSessionToken(elsewhere, sealed)).toBeNull();
  expect(await openSessionToken(here, `${sealed.slice(0, -2)}AA`)).toBeNull();
  expect(await openSessionToken(here, "x".repeat(5000))).toBeNull();
});
