// Finds names of persons in prose, however they are written there: whole, turned round, or a part that already tells who it is.
import { foldedWords, foldText } from './fold-text.ts'

/** What is looked for. */
export type Needle = {
  readonly letters: string
  /** Whether it has to begin, and end, where a word does. */
  readonly begins: boolean
  readonly ends: boolean
  /** `false`: one word of a longer name, which may be somebody else's too. */
  readonly whole: boolean
}

export type NameFound = { readonly start: number; readonly end: number; readonly whole: boolean }

/** Scripts without spaces: a name stands between other letters. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
const han = /^\p{Script=Han}{3,4}$/u
/** "And", "for", "by", "to", "the", which Arabic and Hebrew write on to the next word. */
const joined = /[وفبلكובלכהמש]/u
const denselyWritten =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Hangul}]/u

/** Everything that gives the bearer of the name away. Single words only from four letters on, three where vowels are not written. */
export function needlesOfName(name: string): Needle[] {
  const words = foldedWords(name)
  const found = new Map<string, Needle>()
  const add = (letters: string, whole: boolean) => {
    const free = unspaced.test(letters)
    const least = free ? 2 : whole ? 3 : denselyWritten.test(letters) ? 3 : 4
    if (Array.from(letters).length < least || found.has(letters)) return
    found.set(letters, { letters, begins: !free, ends: !free, whole })
  }
  add(words.join(''), true)
  if (words.length > 1) {
    add([words.at(-1), ...words.slice(0, -1)].join(''), true)
    add([...words.slice(1), words[0]].join(''), true)
    add(`${words[0]}${words.at(-1)}`, true)
    for (let at = 0; at + 1 < words.length; at++) add(words.slice(at, at + 2).join(''), true)
    for (const word of words) add(word, false)
  }
  // The family's name is the first character; the rest is what friends say.
  for (const word of words) if (han.test(word)) add(Array.from(word).slice(1).join(''), false)
  return [...found.values()]
}

/** A telephone, an address on the net, the number of a document. Of a telephone the last eight digits are enough. */
export function needlesOfNumber(text: string): Needle[] {
  const letters = foldedWords(text).join('')
  if (letters.length < 6) return []
  const digits = /^\d{9,}$/.test(letters) ? letters.slice(-8) : undefined
  return [
    { letters, begins: true, ends: true, whole: true },
    ...(digits === undefined ? [] : [{ letters: digits, begins: false, ends: true, whole: true }]),
  ]
}

/** Places in the order of the text, none inside another. Positions are those of JavaScript's strings. */
export function findNames(text: string, needles: readonly Needle[]): NameFound[] {
  const folded = foldText(text)
  const { letters, from, to, begins, ends } = folded
  const found: NameFound[] = []
  for (const needle of needles) {
    for (let at = letters.indexOf(needle.letters); at >= 0; at = letters.indexOf(needle.letters, at + 1)) {
      const last = at + needle.letters.length - 1
      const begun = begins[at] === true || (begins[at - 1] === true && joined.test(letters[at - 1] ?? ''))
      if ((needle.begins && !begun) || (needle.ends && ends[last] !== true)) continue
      found.push({ start: from[at] ?? 0, end: to[last] ?? text.length, whole: needle.whole })
    }
  }
  return outermost(found)
}

/** The longer of two that overlap; whole names before parts. */
export function outermost<T extends NameFound>(found: readonly T[]): T[] {
  const ranked = found.toSorted(
    (a, b) => Number(b.whole) - Number(a.whole) || b.end - b.start - (a.end - a.start) || a.start - b.start,
  )
  const kept: T[] = []
  for (const each of ranked)
    if (kept.every(({ start, end }) => each.end <= start || each.start >= end)) kept.push(each)
  return kept.toSorted((a, b) => a.start - b.start)
}
