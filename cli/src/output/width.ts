/** Counts the columns that a text takes in a terminal, where one character may take none, one or two. */

/** Marks, joiners and direction signs: no column of their own. */
const none = /^[\p{M}\p{Cf}]$/u
/** East Asian wide and full-width forms, and pictures. */
const wide =
  /^(?:[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}|[\u{20000}-\u{3fffd}])$/u
/** Consonant clusters of Indic scripts and ligatures are counted letter by letter, as terminals do. */
const plain = /^[\x20-\x7e]*$/

export function widthOf(text: string): number {
  if (plain.test(text)) return text.length
  let width = 0
  for (const character of text) width += none.test(character) ? 0 : wide.test(character) ? 2 : 1
  return width
}

/** Fills up with spaces at the end. */
export function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)))
}

/** Lines of at most so many columns; broken at spaces, and inside a word only when it fits no line. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  for (const paragraph of text.split('\n')) {
    let line = ''
    for (const word of paragraph
      .split(/\s+/)
      .filter((part) => part !== '')
      .flatMap((part) => cut(part, width))) {
      if (line === '') line = word
      else if (widthOf(line) + 1 + widthOf(word) <= width) line += ` ${word}`
      else {
        lines.push(line)
        line = word
      }
    }
    lines.push(line)
  }
  return lines
}

/** Scripts without spaces, and long names: cut where the column ends, marks staying with their letter. */
function cut(word: string, width: number): string[] {
  if (widthOf(word) <= width) return [word]
  const parts = ['']
  for (const character of word) {
    const last = parts.at(-1) ?? ''
    if (widthOf(last) + widthOf(character) > width) parts.push(character)
    else parts[parts.length - 1] = last + character
  }
  return parts
}
