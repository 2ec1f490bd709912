import { readdirSync, readFileSync } from "node:fs";
import ts from "typescript";

/**
 * One binding as it stands in a screen's source. `scope` is "*" where the caller names it, and
 * null, as `words`, where nothing is written there.
 */
export type KeyInCode = { file: string; scope: string | null; combo: string; words: string | null };

type Words = { translator: string; key: string; fixed: boolean };

/** Every `useKeys` of every screen, read from the source: for tests that ask whether something was left out. */
export function keysInCode(): KeyInCode[] {
  return ["components", "app"]
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => `${folder}/${name}`),
    )
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
    .flatMap((file) => {
      const text = readFileSync(file, "utf8");
      if (!text.includes("useKeys(")) return [];
      return keysOf(file, ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX));
    });
}

function keysOf(file: string, source: ts.SourceFile): KeyInCode[] {
  const found: KeyInCode[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.getText() === "useKeys") {
      const [group, specs] = node.arguments;
      const words = group ? wordsOf(group) : null;
      const scope = words?.fixed === false ? "*" : (words?.key ?? null);
      if (specs) for (const spec of specsIn(specs)) found.push({ file, scope, ...spec });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function specsIn(node: ts.Node): { combo: string; words: string | null }[] {
  if (ts.isObjectLiteralExpression(node)) {
    const combo = propertyOf(node, "combo");
    if (!combo) return [];
    const label = propertyOf(node, "label");
    const words = label && wordsOf(label);
    const literal = ts.isStringLiteral(combo) ? combo.text : namedIn(node, combo);
    const namespace = words && namespaceOf(node, words.translator);
    return [{ combo: literal, words: words ? `${namespace}.${words.key}` : null }];
  }
  const inner: { combo: string; words: string | null }[] = [];
  ts.forEachChild(node, (child) => void inner.push(...specsIn(child)));
  return inner;
}

function propertyOf(node: ts.ObjectLiteralExpression, name: string): ts.Expression | null {
  const property = node.properties.find((each) => each.name?.getText() === name);
  return property && ts.isPropertyAssignment(property) ? property.initializer : null;
}

/** `t("next")` as translator and key. */
function wordsOf(node: ts.Expression): Words | null {
  if (!ts.isCallExpression(node)) return null;
  const [key] = node.arguments;
  if (!key) return null;
  const text = ts.isStringLiteral(key) ? key.text : key.getText().replaceAll("`", "");
  return { translator: node.expression.getText(), key: text, fixed: !ts.isIdentifier(key) };
}

/** A combo kept under a name in the same file; else the expression in braces. */
function namedIn(node: ts.Node, combo: ts.Expression): string {
  const name = combo.getText();
  const text = node.getSourceFile().text;
  return /^\w+$/.test(name)
    ? (new RegExp(`const ${name} = "([^"]+)"`).exec(text)?.[1] ?? `{${name}}`)
    : `{${name}}`;
}

/** What `const t = useTranslations("…")` says in the nearest function around. */
function namespaceOf(node: ts.Node, translator: string): string | null {
  const pattern = new RegExp(`const ${translator} = useTranslations\\("([^"]+)"\\)`);
  for (let at: ts.Node | undefined = node; at; at = at.parent) {
    if (!ts.isFunctionLike(at)) continue;
    const hit = pattern.exec(at.getText());
    if (hit?.[1]) return hit[1];
  }
  return null;
}
