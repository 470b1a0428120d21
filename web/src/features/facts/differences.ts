/** Fields in which two versions of a record differ, as text that a person can compare. */

const shown = (value: unknown): string =>
  value === undefined || value === null
    ? '—'
    : typeof value === 'object'
      ? Array.isArray(value)
        ? value.map(shown).join(', ') || '—'
        : Object.entries(value)
            .map(([name, part]) => `${name}: ${shown(part)}`)
            .join('; ')
      : JSON.stringify(value).replaceAll('"', '')

export type Difference = { field: string; a: string; b: string }

export function differences(
  a: Readonly<Record<string, unknown>>,
  b: Readonly<Record<string, unknown>>,
): readonly Difference[] {
  const fields = [...new Set([...Object.keys(a), ...Object.keys(b)])]
  return fields
    .map((field) => ({ field, a: shown(a[field]), b: shown(b[field]) }))
    .filter((one) => one.a !== one.b)
}
