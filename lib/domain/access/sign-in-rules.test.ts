import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { COMMON_PASSWORDS } from "./common-passwords";
import { checkPassword } from "./password-rules";
import { checkPerson, normalEmail } from "./person-rules";
import { NEXT_DEFAULT, safeNext } from "./safe-next";
import { sessionState } from "./session-policy";

const LIN = { email: "lin.xiao@example.com", name: "Lin Xiao" };
const verdict = (password: string) => {
  const result = checkPassword(password, LIN);
  return result.ok ? "strong" : result.refusal.why;
};

describe("passwords", () => {
  it("have at least twelve characters, counted as people count them", () => {
    expect(verdict("abc def ghi")).toBe("too_short");
    expect(verdict("😀🐟🐠🐡🦈🐙🐚🪸🦀🦞🦐")).toBe("too_short");
    expect(verdict("x".repeat(201))).toBe("too_long");
  });

  it("are refused when common, whatever digits, signs and capitals hang on them", () => {
    for (const password of [
      "password1234",
      "Password2024!",
      "P@ssw0rd!!!!",
      "pa55word!2026",
      "passwordpassword",
      "qwertyuiop12",
      "QWERTY123456",
      "1q2w3e4r5t6y",
      "iloveyou2023",
      "letmein!!!!!!",
      "administrator1",
      "Welcome12345",
      "woaini520131",
      "changeme-2026",
      "correcthorsebatterystaple",
      "sunshine sunshine",
    ]) {
      expect(["common", "too_short"], password).toContain(verdict(password));
    }
  });

  it("are refused when they are one of some five thousand that many have chosen", () => {
    expect(COMMON_PASSWORDS.size).toBeGreaterThan(5000);
    for (const word of [...COMMON_PASSWORDS].filter((each) => each.length >= 8 && new Set(each).size >= 5)) {
      expect(["common", "like_you"], word).toContain(verdict(`${word}-2026`.padEnd(12, "!")));
    }
  });

  it("are refused when they are a run of keys or one thing over and over", () => {
    for (const password of [
      "123456789012",
      "abcdefghijklm",
      "aaaaaaaaaaaa",
      "121212121212",
      "qwertyuiopas",
    ]) {
      expect(verdict(password), password).toBe("common");
    }
  });

  it("are refused when made of one's own name or address", () => {
    for (const password of ["linxiaolinxiao", "Lin.Xiao2026!!", "lin.xiao@example.com"]) {
      expect(verdict(password), password).toBe("like_you");
    }
  });

  it("are taken when long and one's own", () => {
    for (const password of [
      "quiet heron under the weir",
      "kx7-trout-mill-92",
      "河里的鱼都不说话因为水太冷",
      "abcde-23456-fghjk-789mn",
    ]) {
      expect(verdict(password), password).toBe("strong");
    }
  });
});

describe("where sign-in goes on to", () => {
  it("is a path of this site, kept as it is", () => {
    for (const next of ["/queue", "/cases/case_1?tab=2#e", "/accounts/a%2Fb", "/audit?x=//host", "/"]) {
      expect(safeNext(next)).toBe(next);
    }
  });

  it("is never another host, a scheme, or the way in itself", () => {
    for (const next of [
      "//evil.test",
      "/\\evil.test",
      "\\\\evil.test",
      "https://evil.test",
      "javascript:alert(1)",
      "/\t/evil.test",
      "/\n/evil.test",
      " /queue",
      "/queue/..//evil.test",
      "/%2e%2e//evil.test",
      "/.//evil.test",
      "/sign-in?next=/sign-in",
      "/api/v1/items",
      "",
      `/${"a".repeat(3000)}`,
      undefined,
      ["/a", "/b"],
    ]) {
      expect(safeNext(next), String(next)).toBe(NEXT_DEFAULT);
    }
  });

  it("stays on the host for any text at all, as a browser resolves it", () => {
    const piece = fc.constantFrom(
      "/",
      "\\",
      ".",
      "..",
      "%2e",
      "%2f",
      "@",
      ":",
      "evil.test",
      "a",
      "?",
      "#",
      "\t",
      " ",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece, { maxLength: 8 }).map((parts) => `/${parts.join("")}`),
        ),
        (text) => {
          expect(new URL(safeNext(text), "http://weir.test/x/y").host).toBe("weir.test");
        },
      ),
      { numRuns: 5000 },
    );
  });
});

describe("a session", () => {
  const limits = { idleMsMax: 100, absoluteMsMax: 1000 };
  const born = { createdAt: 0, lastSeenAt: 0, expiresAt: 5000, revokedAt: null };
  it("is over at the very millisecond of its limits, and at once when revoked", () => {
    expect(sessionState(born, 99, limits)).toBe("live");
    expect(sessionState(born, 100, limits)).toBe("idle");
    const busy = { ...born, lastSeenAt: 999 };
    expect(sessionState(busy, 999, limits)).toBe("live");
    expect(sessionState(busy, 1000, limits)).toBe("expired");
    expect(sessionState({ ...busy, expiresAt: 999 }, 999, limits)).toBe("expired");
    expect(sessionState({ ...born, revokedAt: 5 }, 5, limits)).toBe("revoked");
  });
});

describe("a person", () => {
  it("has one plain address and a name on one line", () => {
    expect(normalEmail(" Lin.Xiao@Example.COM\u0000")).toBe("lin.xiao@example.com");
    expect(checkPerson(LIN).ok).toBe(true);
    for (const email of ["", "lin", "lin@", "@example.com", "a b@example.com", "a@b..c", "<a@b.c>"]) {
      expect(checkPerson({ ...LIN, email }), email).toMatchObject({ refusal: { field: "email" } });
    }
    for (const name of ["", "  ", "a\nb", "x".repeat(81)]) {
      expect(checkPerson({ ...LIN, name }), name).toMatchObject({ refusal: { field: "name" } });
    }
  });
});
