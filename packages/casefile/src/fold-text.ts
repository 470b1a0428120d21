// Reduces text to what a reader would call the same name: without case, accents, forms of letters, spaces; with the way back to the original.

/** Text without its separators, and for each of its characters where it stood. Positions are those of JavaScript's strings. */
export type Folded = {
  readonly letters: string
  readonly from: readonly number[]
  readonly to: readonly number[]
  /** Whether a word begins, or ends, with this character. */
  readonly begins: readonly boolean[]
  readonly ends: readonly boolean[]
}

/** Letters that people exchange freely and that Unicode's own decomposition leaves apart. */
const alike: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ς: 'σ',
  ى: 'ي',
  ی: 'ي',
  ة: 'ه',
  ۃ: 'ه',
  ہ: 'ه',
  ھ: 'ه',
  ە: 'ه',
  ک: 'ك',
  ڪ: 'ك',
  گ: 'ك',
}

/** Scripts whose marks are left out at will: accents, vowel signs. Elsewhere a mark is a letter. */
const looseMarks = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}]/u
const mark = /\p{M}/u
const letter = /[\p{L}\p{N}\p{M}]/u
/** Invisible signs, the stretching line of Arabic, and apostrophes, which some write and some do not. */
const unseen = /[\p{Cf}\u0640'’‘ʼʻ`´]/u
const possessive = /['’]s(?![\p{L}\p{N}])/gu
const zeros = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50]

export function foldText(text: string): Folded {
  const letters: string[] = []
  const from: number[] = []
  const to: number[] = []
  const begins: boolean[] = []
  const ends: boolean[] = []
  const cut = new Set([...text.matchAll(possessive)].flatMap(({ index }) => [index, index + 1]))
  let fresh = true
  let at = 0
  const separate = () => {
    fresh = true
    if (ends.length > 0) ends[ends.length - 1] = true
  }
  for (const character of text) {
    const start = at
    at += character.length
    if (cut.has(start)) {
      separate()
      continue
    }
    for (const piece of character.normalize('NFKD')) {
      const last = letters.length - 1
      if (unseen.test(piece) || (mark.test(piece) && !fresh && looseMarks.test(letters[last] ?? ''))) {
        if (!fresh) to[last] = at
      } else if (!letter.test(piece)) separate()
      else
        for (const plain of plainOf(piece)) {
          letters.push(plain)
          from.push(start)
          to.push(at)
          begins.push(fresh)
          ends.push(false)
          fresh = false
        }
    }
  }
  separate()
  return {
    letters: letters.join(''),
    from: widen(from, letters),
    to: widen(to, letters),
    begins: widen(begins, letters),
    ends: widen(ends, letters),
  }
}

function plainOf(piece: string): string {
  const lower = piece.toLowerCase()
  const code = lower.codePointAt(0) ?? 0
  const zero = zeros.find((each) => code >= each && code < each + 10)
  return zero === undefined ? (alike[lower] ?? lower) : String(code - zero)
}

/** A letter outside the first plane is two characters of a string, so what is said of it is said twice. */
const widen = <T>(values: readonly T[], letters: readonly string[]): T[] =>
  values.flatMap((value, index) => (letters[index]?.length === 2 ? [value, value] : [value]))

/** The words of a text, folded. */
export function foldedWords(text: string): string[] {
  const { letters, begins, from } = foldText(text)
  const words: string[] = []
  for (let at = 0, last = -1; at < letters.length; at++) {
    const fresh = begins[at] === true && from[at] !== last
    last = from[at] ?? -1
    words.push(`${fresh ? '' : (words.pop() ?? '')}${letters[at]}`)
  }
  return words
}
