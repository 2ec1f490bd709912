import { describe, expect, test } from "vitest";
import en from "./en.json";
import zh from "./zh-CN.json";

type Tree = { [key: string]: string | Tree };

function leaves(tree: Tree, path = ""): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string"
      ? [[`${path}${key}`, value] as [string, string]]
      : leaves(value, `${path}${key}.`),
  );
}

/** Names of arguments, whatever their kind: "{count, plural, ...}" and "{count}" are both count. */
function argumentsOf(message: string): string[] {
  return [
    ...new Set(
      [...message.matchAll(/\{(\w+)(?:\}|,\s*(?:plural|number|select|date|time)\b)/g)].map(
        (hit) => hit[1] ?? "",
      ),
    ),
  ].sort();
}

const english = new Map(leaves(en as Tree));
const chinese = new Map(leaves(zh as Tree));

/** Latin words that stand in Chinese text too: names, formats, units. */
const KEPT =
  /\b(Weir|CSV|JSON|JSONL|PDF|QQ|SKU|Esc|EC|PM|SSO|API|URL|OCR|ID|CNY|V|VX|IP|WR|Excel|Webhook|HTTP|HTTPS|SHA|Standard Webhooks|Bearer|https|NDJSON|MB|TSV|account|reference|owner|granted|withdrawn|WEIR_OIDC_ISSUER|WEIR_OIDC_CLIENT_ID|WEIR_OIDC_ROLES|WEIR_OIDC_|PKCE|wechat:abc_2024)\b/g;

/** Braces go from the inside out: a message in a message may hold arguments of its own. */
function withoutArguments(text: string): string {
  const less = text.replace(/\{[^{}]*\}/g, "");
  return less === text ? text : withoutArguments(less);
}

describe("the words of the product in both languages", () => {
  test("every message exists in English and in Chinese", () => {
    expect([...chinese.keys()].filter((key) => !english.has(key))).toEqual([]);
    expect([...english.keys()].filter((key) => !chinese.has(key))).toEqual([]);
  });

  test("both languages take the same arguments", () => {
    const unlike = [...english].filter(([key, text]) => {
      return argumentsOf(text).join() !== argumentsOf(chinese.get(key) ?? "").join();
    });
    expect(unlike).toEqual([]);
  });

  test("no English words in the Chinese interface", () => {
    const left = [...chinese].filter(([, text]) => {
      const bare = withoutArguments(text)
        .replace(/<\/?\w+>/g, "")
        .replace(KEPT, "");
      return /[A-Za-z]{2,}/.test(bare);
    });
    expect(left).toEqual([]);
  });

  test("no exclamation marks, no empty texts, areas in order", () => {
    expect([...english, ...chinese].filter(([, text]) => /[!！]/.test(text) || text.trim() === "")).toEqual(
      [],
    );
    for (const tree of [en, zh]) expect(Object.keys(tree)).toEqual(Object.keys(tree).sort());
  });
});
