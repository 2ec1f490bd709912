type Json = Record<string, unknown>;
type Operation = {
  summary: string;
  description: string;
  parameters: Parameter[];
  requestBody?: Body;
  responses: Record<string, Body>;
};
type Parameter = { name: string; in: string; required: boolean; schema: unknown };
type Body = { content?: Record<string, { schema?: unknown }> };

const escaped = (text: string): string => text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
const code = (value: unknown): string => `<pre>${escaped(JSON.stringify(value, null, 2))}</pre>`;

/** The OpenAPI document as one page of HTML without script or style of its own. */
export function apiPage(document: Json): string {
  const { info, paths, components } = document as {
    info: { title: string; description: string };
    paths: Record<string, Record<string, Operation>>;
    components: { schemas: { Problem: unknown }; responses: Record<string, { description: string }> };
  };
  const all = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      name: `${method.toUpperCase()} ${path}`,
      operation,
    })),
  );
  const errors = Object.entries(components.responses).map(
    ([name, { description }]) => `<tr><td>${name.slice(1)}</td><td>${escaped(description)}</td></tr>`,
  );
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escaped(info.title)}</title><main><h1>${escaped(info.title)}</h1><p>${escaped(info.description)}</p>
<p><a href="/api/v1/openapi.json">openapi.json</a></p>
<nav aria-label="Operations"><ul>${all.map(({ name }) => `<li><a href="#${encodeURIComponent(name)}">${escaped(name)}</a></li>`).join("")}</ul></nav>
${all.map(section).join("\n")}
<h2 id="errors">Errors</h2><table>${errors.join("")}</table>${code(components.schemas.Problem)}</main></html>`;
}

function section({ name, operation }: { name: string; operation: Operation }): string {
  const { summary, description, parameters, requestBody, responses } = operation;
  const rows = parameters.map(
    (each) =>
      `<tr><td>${escaped(each.name)}</td><td>${each.in}${each.required ? ", required" : ""}</td><td>${code(each.schema)}</td></tr>`,
  );
  return `<section><h2 id="${escaped(encodeURIComponent(name))}">${escaped(name)}</h2><p>${escaped(summary)}. ${escaped(description)}</p>
${rows.length > 0 ? `<table>${rows.join("")}</table>` : ""}${bodies("Body", requestBody)}${bodies("Answer", responses["200"])}</section>`;
}

const bodies = (title: string, body: Body | undefined): string =>
  Object.entries(body?.content ?? {})
    .map(([type, { schema }]) => `<h3>${title}, ${escaped(type)}</h3>${schema ? code(schema) : ""}`)
    .join("");
