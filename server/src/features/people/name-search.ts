/** Finds people by parts of their names in any script, without asking for accents, vowel signs or capital letters. */

/** Marks that writers leave out at will: accents on Latin, Greek and Cyrillic letters, vowel signs of Arabic script. */
const looseMarks =
  /(?<=[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}]\p{Mn}*)\p{Mn}/gu
/** Letters that Urdu, Persian and Arabic keyboards write differently for the same letter. */
const sameLetters: readonly (readonly [RegExp, string])[] = [
  [/[يى]/g, 'ی'],
  [/ك/g, 'ک'],
  [/[ةۃہھ]/g, 'ه'],
  [/ـ/g, ''],
]

/** A text as it is compared. */
export function folded(text: string): string {
  const plain = text.normalize('NFKD').replace(looseMarks, '').normalize('NFKC').toLowerCase()
  return sameLetters.reduce((folding, [letters, one]) => folding.replace(letters, one), plain)
}

/** Whether every part of the question occurs in one of the texts. */
export function matches(question: string, texts: readonly (string | null)[]): boolean {
  const all = texts.map((text) => (text === null ? '' : folded(text)))
  return folded(question)
    .split(/\s+/)
    .filter((part) => part !== '')
    .every((part) => all.some((text) => text.includes(part)))
}
