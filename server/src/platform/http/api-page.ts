/** Shows the description of the API as a page that people can read, without a script and without the internet. */

type Json = Readonly<Record<string, unknown>>
type Operation = {
  readonly operationId?: string
  readonly summary?: string
  readonly description?: string
  readonly tags?: readonly string[]
  readonly parameters?: readonly {
    name: string
    in: string
    required?: boolean
    description?: string
    schema?: unknown
  }[]
  readonly requestBody?: { readonly content?: Json }
  readonly responses?: Readonly<Record<string, { readonly description?: string; readonly content?: Json }>>
}

/** @param description an OpenAPI 3.1 document. */
export function apiPage(description: Json): string {
  const { info, paths, components } = description as {
    info: { title: string; version: string; summary?: string }
    paths: Record<string, Record<string, Operation>>
    components?: { schemas?: Record<string, unknown> }
  }
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => showOperation(method, path, operation)),
  )
  const schemas = Object.entries(components?.schemas ?? {}).map(
    ([name, schema]) =>
      `<details id="${escape(name)}"><summary><code>${escape(name)}</code></summary>${showSchema(schema)}</details>`,
  )
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(info.title)} API</title><link rel="stylesheet" href="/api/docs.css"></head>
<body><main><h1>${escape(info.title)} API <small>${escape(info.version)}</small></h1>
<p>${escape(info.summary ?? '')}</p>
<p>For programs: <a href="/api/openapi.json">/api/openapi.json</a> (OpenAPI 3.1). Errors are <code>application/problem+json</code>.</p>
<h2>Addresses</h2>${operations.join('\n')}
<h2>Shapes</h2>${schemas.join('\n')}</main></body></html>`
}

function showOperation(method: string, path: string, operation: Operation): string {
  const parameters = (operation.parameters ?? []).map(
    (each) =>
      `<tr><td><code>${escape(each.name)}</code></td><td>${escape(each.in)}${each.required === true ? ', required' : ''}</td><td>${escape(each.description ?? '')}</td></tr>`,
  )
  const responses = Object.entries(operation.responses ?? {}).map(
    ([status, each]) =>
      `<tr><td>${escape(status)}</td><td>${escape(each.description ?? '')}</td><td>${showContent(each.content)}</td></tr>`,
  )
  const body =
    operation.requestBody === undefined ? '' : `<h4>Body</h4>${showContent(operation.requestBody.content)}`
  return `<details id="${escape(operation.operationId ?? '')}"><summary><b>${escape(method.toUpperCase())}</b> <code>${escape(path)}</code> ${escape(operation.summary ?? '')}</summary>
<p>${escape(operation.description ?? '')}</p>
${parameters.length === 0 ? '' : `<h4>Parameters</h4><table>${parameters.join('')}</table>`}${body}
<h4>Answers</h4><table>${responses.join('')}</table></details>`
}

function showContent(content: Json | undefined): string {
  return Object.entries((content ?? {}) as Record<string, { schema?: unknown }>)
    .map(
      ([type, { schema }]: [string, { schema?: unknown }]) =>
        `<code>${escape(type)}</code>${showSchema(schema)}`,
    )
    .join('')
}

/** References lead to the shape further down. */
function showSchema(schema: unknown): string {
  const text = escape(JSON.stringify(schema ?? {}, null, 2))
  return `<pre>${text.replaceAll(/#\/components\/schemas\/(\w+)/g, '<a href="#$1">$1</a>')}</pre>`
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

export const apiPageStyle = `:root{color-scheme:light dark;font:100%/1.5 system-ui,sans-serif}
main{max-inline-size:60rem;margin-inline:auto;padding:1rem}
details{border-block-end:1px solid color-mix(in srgb,currentcolor 20%,transparent)}
summary{padding-block:.5rem;cursor:pointer}
pre{overflow-x:auto;padding:.5rem;background:color-mix(in srgb,currentcolor 6%,transparent)}
table{border-collapse:collapse;inline-size:100%}td{vertical-align:top;padding:.25rem .75rem .25rem 0}`
