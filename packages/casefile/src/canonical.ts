// One text for one content, so that equal case files have equal hashes however their fields were ordered.

/**
 * JSON without spaces, with keys in code-unit order and without fields that hold undefined. Takes plain data: text, numbers, booleans,
 * null, lists and records; a bigint is written as text. Lists keep their order, for people gave it meaning. The hash is the caller's.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'bigint') return JSON.stringify(String(value))
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  const record = value as Readonly<Record<string, unknown>>
  const fields = Object.keys(record)
    .filter((key) => record[key] !== undefined)
    .sort((a, b) => (a < b ? -1 : 1))
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(record[key])}`)
  return `{${fields.join(',')}}`
}
