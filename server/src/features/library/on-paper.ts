/** Prose of the library as blocks of a document. */
import { citedAs, type Inline, type Prose, readProse } from '@clew/library/prose'
import type { Block, Span, Text } from '../../platform/documents/index.ts'

/**
 * @param sources keys that count as citations.
 * @param language of the reader, for the short titles of sources.
 */
export function blocksOf(markdown: string, sources: ReadonlySet<string>, language: string): Block[] {
  return readProse(markdown, sources).flatMap((prose) => blockOf(prose, language))
}

function blockOf(prose: Prose, language: string): Block[] {
  const textOf = (inner: readonly Inline[]): Text => inner.flatMap((one) => spansOf(one, { language }))
  const within = (one: Prose): Block[] => blockOf(one, language)
  switch (prose.kind) {
    case 'heading':
      return [{ kind: 'heading', level: 3, text: textOf(prose.inner) }]
    case 'paragraph':
      return [{ kind: 'paragraph', text: textOf(prose.inner) }]
    case 'list':
      return [
        { kind: 'list', ordered: prose.ordered, items: prose.items.map((item) => item.flatMap(within)) },
      ]
    case 'quote':
      return prose.blocks.flatMap(within)
    case 'table':
      return [
        {
          kind: 'table',
          columns: prose.head.map((cell) => ({ title: plain(textOf(cell)) })),
          rows: prose.rows.map((row) => row.map(textOf)),
        },
      ]
    case 'preformatted':
      return [{ kind: 'paragraph', text: [{ text: prose.text, code: true }] }]
    case 'rule':
      return []
  }
}

type Dress = Omit<Span, 'text'>

function spansOf(one: Inline, { language, ...dress }: Dress & { language: string }): Span[] {
  const inside = (inner: readonly Inline[], more: Dress = {}): Span[] =>
    inner.flatMap((each) => spansOf(each, { ...dress, ...more, language }))
  switch (one.kind) {
    case 'text':
      return [{ ...dress, text: one.text }]
    case 'code':
      return [{ ...dress, text: one.text, code: true }]
    case 'citation':
      return [{ ...dress, text: `[${citedAs(one.citations, language)}]`, quiet: true }]
    case 'line-break':
      return [{ ...dress, text: ' ' }]
    case 'strong':
      return inside(one.inner, { strong: true })
    case 'emphasis':
      return inside(one.inner, { emphasis: true })
    case 'struck':
      return inside(one.inner)
    case 'link':
      return inside(one.inner, { link: one.to })
  }
}

const plain = (text: Text): string =>
  typeof text === 'string' ? text : text.map((span) => (typeof span === 'string' ? span : span.text)).join('')
