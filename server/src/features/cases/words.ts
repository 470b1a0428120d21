/** Cuts text into words for search, alike for what is stored and what is asked, in scripts with and without spaces. */

/** Scripts that do not put spaces between words: they are cut into pairs of characters. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
/** Marks that writers leave out at will: accents on Latin and Greek letters, vowel signs of Arabic script. */
const looseMarks = /(?<=[\p{Script=Latin}\p{Script=Greek}\p{Script=Arabic}]\p{Mn}*)\p{Mn}/gu
const longest = 64

/** Different words of a text, in the order of their first occurrence. */
export function wordsOf(text: string): string[] {
  const words = new Set<string>()
  for (const run of runsOf(text)) for (const word of unspaced.test(run) ? pairs(run) : [run]) words.add(word)
  return [...words]
}

/**
 * A `tsquery` for every word of the question, each matched from its beginning; undefined when it has no word.
 * Words hold letters, marks and digits only, so that nothing in them can be read as an operator.
 */
export function searchOf(question: string): string | undefined {
  const terms = termsOf(question)
  return terms.length === 0 ? undefined : terms.map((term) => `'${term}':*`).join(' & ')
}

/** Beginnings that the words of a text must have, each once, for a text that is held in memory. */
export function termsOf(question: string): string[] {
  return [...new Set(runsOf(question).flatMap((run) => (unspaced.test(run) ? asked(run) : [run])))]
}

/** A text as it is compared: whatever its words begin with stands in it, so that a text without it need not be cut into words. */
export const plainOf = (text: string): string =>
  text.normalize('NFKD').replace(looseMarks, '').normalize('NFKC').toLowerCase()

function runsOf(text: string): string[] {
  return (plainOf(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).flatMap(split)
}

/** Parts a run where unspaced characters meet others (`T恤`), and cuts what no word can be. */
function split(run: string): string[] {
  const parts: string[] = []
  let kind: boolean | undefined
  for (const character of run) {
    // A mark belongs to the letter before it.
    const now: boolean = /\p{M}/u.test(character) && kind !== undefined ? kind : unspaced.test(character)
    if (now === kind) parts[parts.length - 1] += character
    else parts.push(character)
    kind = now
  }
  return parts.flatMap((part) =>
    unspaced.test(part) ? [part] : [Array.from(part).slice(0, longest).join('')],
  )
}

/** Every character with its successor, the last one alone: a question of one character is found as a beginning. */
function pairs(run: string): string[] {
  const characters = Array.from(run)
  return characters.map((character, at) => character + (characters[at + 1] ?? ''))
}

/** As `pairs`, without the lone last character, which would ask for less than the pair before it. */
function asked(run: string): string[] {
  const all = pairs(run)
  return all.length === 1 ? all : all.slice(0, -1)
}
