/** The piece of a text in which the words of a question stand, with their places in it, in scripts with and without spaces. */
import { plainOf, termsOf, wordsOf } from './words.ts'

export type Excerpt = {
  readonly excerpt: string
  /** Beginning and end of each word that was found, in the excerpt. */
  readonly marks: [number, number][]
}

const longest = 220

/**
 * From shortly before the first mark on.
 * @param terms of `termsOf`.
 */
export function excerptOf(text: string, terms: readonly string[]): Excerpt {
  const all = marksIn(text, terms)
  const first = all[0]?.[0] ?? 0
  const from = text.length <= longest || first < longest / 2 ? 0 : beginning(text, first)
  const cut = text.slice(from, from + longest)
  const lead = from > 0 ? '… ' : ''
  const tail = from + longest < text.length ? ' …' : ''
  const within = all
    .map(([start, end]): [number, number] => [start - from + lead.length, end - from + lead.length])
    .filter(([start, end]) => start >= lead.length && end <= cut.length + lead.length)
  return { excerpt: `${lead}${cut}${tail}`, marks: within }
}

/** After a space, where there is one near; never further on than the first mark. */
function beginning(text: string, first: number): number {
  const space = text.lastIndexOf(' ', first - 60) + 1
  return first - space < longest - 60 ? space : first - 60
}

/** How many of the terms words hold, each from the beginning of a word. */
export function heldIn(words: readonly string[], terms: readonly string[]): number {
  return terms.filter((term) => begins(words, term)).length
}

/** The same of a text, which is cut into words only where a term stands in it at all. */
export function heldInText(text: string, terms: readonly string[]): number {
  const plain = plainOf(text)
  const inside = terms.filter((term) => plain.includes(term))
  if (inside.length === 0) return 0
  return heldIn(wordsOf(text), inside)
}

export const begins = (words: readonly string[], term: string): boolean =>
  words.some((word) => word.startsWith(term))

function marksIn(text: string, terms: readonly string[]): [number, number][] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].flatMap((found): [number, number][] => {
    const run = found[0]
    if (heldInText(run, terms) === 0) return []
    const inside = placesIn(run, terms).map(([from, to]): [number, number] => [
      found.index + from,
      found.index + to,
    ])
    return inside.length > 0 ? inside : [[found.index, found.index + run.length]]
  })
}

/** Where a run has no spaces a term is a pair of characters inside it; pairs that touch are one mark. Empty for other runs. */
function placesIn(run: string, terms: readonly string[]): [number, number][] {
  if (wordsOf(run).length === 1 && termsOf(run).length === 1) return []
  const plain = run.toLowerCase()
  if (plain.length !== run.length) return []
  const places: [number, number][] = []
  for (const term of terms)
    for (let at = plain.indexOf(term); at >= 0; at = plain.indexOf(term, at + 1))
      places.push([at, at + term.length])
  const merged: [number, number][] = []
  for (const [from, to] of places.toSorted((a, b) => a[0] - b[0])) {
    const last = merged.at(-1)
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to)
    else merged.push([from, to])
  }
  return merged
}
