// The words of a text without its marks, for search, excerpts and feeds.
import type { Inline, Prose } from './prose.ts'

export function inlineText(inner: readonly Inline[]): string {
  return inner
    .map((one) => {
      if ('inner' in one) return inlineText(one.inner)
      if (one.kind === 'line-break') return ' '
      return one.kind === 'citation' ? '' : one.text
    })
    .join('')
    .replaceAll(/ {2,}/g, ' ')
}

/** One string a paragraph, entry, cell or heading, without citations. */
export function plainTexts(blocks: readonly Prose[]): string[] {
  return blocks.flatMap((block): string[] => {
    switch (block.kind) {
      case 'heading':
      case 'paragraph':
        return [inlineText(block.inner).trim()]
      case 'list':
        return block.items.flatMap(plainTexts)
      case 'quote':
        return plainTexts(block.blocks)
      case 'table':
        return [block.head, ...block.rows].flatMap((row) => row.map((cell) => inlineText(cell).trim()))
      case 'preformatted':
        return [block.text]
      case 'rule':
        return []
    }
  })
}
