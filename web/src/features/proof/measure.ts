/** How high a node must be for its words: counted in lines before anything is drawn, so that nothing jumps. */
import type { NodeText } from './node-text.ts'

/** Width of a text in pixels. */
export type TextWidth = (text: string, font: 'title' | 'sub') => number

const padding = { inline: 42, block: 15 }
const most = { title: 4, sub: 1, whole: 3 }
/** Room that the sign of contest and the change of standing take at the end of the small line. */
const marks = { contested: 14, change: 58 }

/** Lines that a text takes when broken between words. */
export function linesOf(text: string, room: number, width: (text: string) => number): number {
  let lines = 1
  let used = 0
  const space = width(' ')
  for (const word of text.split(/\s+/)) {
    const size = width(word)
    if (used > 0 && used + space + size > room) {
      lines += 1
      used = 0
    }
    // A word wider than the room is broken inside.
    lines += Math.max(0, Math.ceil(size / room) - 1)
    used += used === 0 ? size : space + size
  }
  return lines
}

export function nodeHeight(
  text: NodeText,
  width: number,
  leading: { title: number; sub: number },
  measure: TextWidth,
  beside: { contested: boolean; change: boolean } = { contested: false, change: false },
): number {
  const room = Math.max(40, width - padding.inline)
  const reserved = beside.change ? marks.change : beside.contested ? marks.contested : 0
  const title = Math.min(
    most.title,
    linesOf(text.title, room, (word) => measure(word, 'title')),
  )
  const sub =
    text.sub === ''
      ? 0
      : Math.min(
          text.whole === true ? most.whole : most.sub,
          linesOf(text.sub, Math.max(40, room - reserved), (word) => measure(word, 'sub')),
        )
  return Math.ceil(padding.block + title * leading.title + sub * leading.sub)
}

/** Measures with the page's own fonts. */
export function canvasWidth(family: string): TextWidth {
  const context = document.createElement('canvas').getContext('2d')
  const known = new Map<string, number>()
  return (text, font) => {
    const key = `${font}${text}`
    const before = known.get(key)
    if (before !== undefined) return before
    if (context === null) return text.length * 7
    context.font = `${font === 'title' ? 13 : 11.5}px ${family}`
    // A little more than measured: kerning and rounding must never cut a line.
    const width = context.measureText(text).width * 1.02 + 0.3
    known.set(key, width)
    return width
  }
}
