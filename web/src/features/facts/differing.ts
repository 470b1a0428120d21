/** Finds the part in which one text differs from another, whole words at a time, and how much to show around it. */

export type Differing = { readonly before: string; readonly middle: string; readonly after: string }

/** Characters of what both say alike that are left on each side, and the length from which that is cut at all. */
const around = 70
const long = 240

export function differing(text: string, other: string): Differing {
  const [own, theirs] = [wordsOf(text), wordsOf(other)]
  let start = 0
  while (start < own.length && start < theirs.length && same(own[start], theirs[start])) start += 1
  let end = 0
  const most = Math.min(own.length, theirs.length) - start
  while (end < most && same(own[own.length - 1 - end], theirs[theirs.length - 1 - end])) end += 1
  const before = own.slice(0, start).join('')
  const middle = own.slice(start, own.length - end).join('')
  const after = own.slice(own.length - end).join('')
  if (text.length < long) return { before, middle, after }
  return {
    before: before.length > around ? `… ${lastOf(before)}` : before,
    middle,
    after: after.length > around ? `${firstOf(after)} …` : after,
  }
}

/** Words with the space that follows, so that joined they are the text again. */
const wordsOf = (text: string): readonly string[] => text.match(/\S+\s*|^\s+/g) ?? []
const lastOf = (text: string): string => text.slice(-around).replace(/^\S*\s+/, '')
const firstOf = (text: string): string => text.slice(0, around).replace(/\s+\S*$/, '')
/** Spaces between words are nobody's difference. */
const same = (a: string | undefined, b: string | undefined): boolean => a?.trim() === b?.trim()
