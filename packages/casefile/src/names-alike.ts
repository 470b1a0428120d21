// Whether two names may be one, however they were written and in whichever script: a question for a person, never an answer.
import anyAscii from 'any-ascii'
import { foldedWords } from './fold-text.ts'

/** `same`: the same words, whatever their order. `other-spelling`: the same consonants, as after a change of script. */
export type Likeness = 'same' | 'other-spelling'

/** Articles and links between names, which come and go with the language. */
const small = new Set(
  'al el ul ud ad as ar bin ibn bint abu de da do dos del della di la le van von der den mr mrs ms dr and of the'.split(
    ' ',
  ),
)

/** Sounds that are exchanged between languages and scripts, longest first. Vowels are left out: many scripts do not write them. */
const sounds: readonly (readonly [RegExp, string])[] = [
  [/ck|q|c(?=[aou])/g, 'k'],
  [/shch|sch|sh/g, 's'],
  [/tch|zh|dj|dzh|ch|j/g, 'c'],
  [/kh/g, 'h'],
  [/gh/g, 'g'],
  [/ph/g, 'f'],
  [/(?<=[tdb])h/g, ''],
  [/x/g, 'ks'],
  [/z/g, 's'],
  [/p/g, 'b'],
  [/w/g, 'v'],
  [/[aeiouy]/g, ''],
  [/(.)\1+/g, '$1'],
]

/** Written together with its word, and left out at will. */
const arabicArticle = /(?<!\p{L})ال(?=\p{L}{3})/gu

type Token = { readonly full: string; readonly loose: string }

function tokensOf(name: string): readonly Token[] {
  // A script without spaces comes back with a capital for each sign.
  const plain = anyAscii(name.normalize('NFKC').replaceAll(arabicArticle, '')).replaceAll(
    /(?<=[a-z])(?=[A-Z])/g,
    ' ',
  )
  return plain
    .toLowerCase()
    .replaceAll(/['`’]/g, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length > 1 && !small.has(word))
    .map((word) => {
      const full = sounds.reduce((left, [sound, letter]) => left.replaceAll(sound, letter), word)
      // Arabic writes one letter for w and for long u.
      return { full, loose: full.replaceAll('v', '') }
    })
    .filter(({ full }) => full !== '')
}

const alike = (a: Token, b: Token): boolean =>
  a.full === b.full || (a.loose.length > 1 && a.loose === b.loose)

/** Each word of the shorter name has one of its own in the longer. */
function within(shorter: readonly Token[], longer: readonly Token[]): boolean {
  const left = [...longer]
  return shorter.every((token) => {
    const at = left.findIndex((other) => alike(token, other))
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  })
}

const joined = (tokens: readonly Token[]): string => tokens.map(({ full }) => full).join('')

/**
 * Undefined where nothing speaks for it. One word alone counts only with three consonants or more, so that short names do not
 * stand for half a country.
 */
export function namesAlike(one: string, other: string): Likeness | undefined {
  const words = (name: string) => foldedWords(name).toSorted().join(' ')
  if (words(one) !== '' && words(one) === words(other)) return 'same'
  const [a, b] = [tokensOf(one), tokensOf(other)]
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a]
  if (shorter.length === 0) return undefined
  if (joined(a).length > 3 && [joined(b), joined(b.toReversed())].includes(joined(a))) return 'other-spelling'
  const telling = shorter.length > 1 || (longer.length === 1 && (shorter[0]?.full.length ?? 0) > 2)
  return telling && within(shorter, longer) ? 'other-spelling' : undefined
}
