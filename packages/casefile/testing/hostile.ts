// Texts that were built to harm a reader of YAML; what they have in common is that a case file needs none of it.

const laughs = Array.from({ length: 12 }, (_, n) =>
  n === 0
    ? 'l0: &l0 [lol, lol]'
    : `l${n}: &l${n} [${Array.from({ length: 10 }, () => `*l${n - 1}`).join(', ')}]`,
).join('\n')

/** Name, text, and the code of the refusal. */
export const hostileTexts: readonly (readonly [string, string, string])[] = [
  ['a billion laughs', laughs, 'yaml-alias'],
  ['an alias inside itself', 'a: &a [*a]', 'yaml-alias'],
  ['two hundred thousand open brackets', '['.repeat(200_000), 'yaml-too-deep'],
  ['two hundred thousand open braces', '{"a":'.repeat(200_000), 'yaml-too-deep'],
  ['a hundred thousand dashes', '- '.repeat(100_000), 'yaml-too-deep'],
  ['keys inside keys', '? '.repeat(5_000), 'yaml-too-deep'],
  ['a prototype', '__proto__: {admin: true}', 'key-forbidden'],
  ['a constructor', '{"constructor": {"prototype": {}}}', 'key-forbidden'],
  ['a tag of a program', 'format: !!js/function "x"', 'yaml-tag'],
  ['another version of YAML', '%YAML 1.1\n---\nformat: x', 'yaml-directive'],
  ['a key that is a record', '? {a: b}\n: c', 'key-not-text'],
  ['a key that is a number', '1: 2', 'key-not-text'],
  ['a doubled key', 'format: a\nformat: b', 'key-repeated'],
  ['two documents', 'format: a\n---\nformat: b', 'yaml-several'],
  ['three million characters', 'x'.repeat(3_000_000), 'file-too-large'],
]
