// Text, codes and lists of ids as they occur in case files, for property tests; nasty for a writer of YAML, harmless for a reader.
import fc from 'fast-check'
import type { Money } from '../src/index.ts'

const nasty = [
  'yes',
  'null',
  '2015',
  '0x1F',
  '- a list?',
  'key: value',
  '# no comment',
  '"quoted"',
  "it's",
  '{flow}',
  '[1, 2]',
  '*alias',
  '&anchor',
  '!tag',
  '% percent',
  '@at',
  'two\nlines',
  'a blank\n\nline',
  'trailing:',
  'متاثرہ شخص',
  '被害人 🧵',
  '| pipe\n  indented',
  '~',
  'long '.repeat(60).trim(),
]

// oxlint-disable-next-line no-control-regex
const unstorable = /[\u0000-\u0008\u000b-\u001f\u007f]|[\ud800-\udfff]/gu

/** Prose that a case file may hold: trimmed, not empty, storable. */
export const arbitraryProse: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.lorem({ maxCount: 6 }) },
  { weight: 2, arbitrary: fc.constantFrom(...nasty) },
  {
    weight: 1,
    arbitrary: fc
      .string({ unit: 'grapheme', maxLength: 30 })
      .map((text) => text.replaceAll(unstorable, '').trim())
      .filter((text) => text !== ''),
  },
)

export const arbitraryCountry: fc.Arbitrary<string> = fc.constantFrom(
  'AU',
  'GB',
  'PH',
  'TH',
  'US',
  'ZA',
  'NO',
  'XK',
)

export const arbitraryMoney: fc.Arbitrary<Money> = fc.record({
  amount: fc.bigInt({ min: 0n, max: 10n ** 24n }).map(String),
  currency: fc.constantFrom('USD', 'GBP', 'JPY', 'KWD', 'AUD'),
})

/** Some of these, each once, in any order; none where there is none. */
export function someOf<T>(all: readonly T[], most = 3): fc.Arbitrary<T[]> {
  if (all.length === 0) return fc.constant([])
  return fc.uniqueArray(fc.constantFrom(...all), { maxLength: Math.min(most, all.length) })
}

/** One of these, or nothing where there is none. */
export function oneOf<T>(all: readonly T[]): fc.Arbitrary<T | undefined> {
  return all.length === 0 ? fc.constant(undefined) : fc.constantFrom(...all)
}

/** A record whose fields may be absent, never present and undefined, as a reader gives it. */
export function present<T extends object>(record: T): Present<T> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as Present<T>
}

/** Fields that may hold undefined become optional fields. */
export type Present<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>
}

export function maybe<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.option(arbitrary, { nil: undefined })
}
