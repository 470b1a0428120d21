/** Prose of the library as blocks of a document. */
import { type Inline, type Prose, readProse } from '@clew/library/prose'
import type { Block, Span, Text } from '../../platform/documents/index.ts'

/** @param sources keys that count as citations. */
export function blocksOf(markdown: string, sources: ReadonlySet<string>): Block[] {
  return readProse(markdown, sources).flatMap(blockOf)
}

function blockOf(prose: Prose): Block[] {
  switch (prose.kind) {
    case 'heading':
      return [{ kind: 'heading', level: 3, text: textOf(prose.inner) }]
    case 'paragraph':
      return [{ kind: 'paragraph', text: textOf(prose.inner) }]
    case 'list':
      return [
        { kind: 'list', ordered: prose.ordered, items: prose.items.map((item) => item.flatMap(blockOf)) },
      ]
    case 'quote':
      return prose.blocks.flatMap(blockOf)
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

function textOf(inner: readonly Inline[]): Text {
  return inner.flatMap((one) => spansOf(one, {}))
}

function spansOf(one: Inline, dress: Dress): Span[] {
  switch (one.kind) {
    case 'text':
      return [{ ...dress, text: one.text }]
    case 'code':
      return [{ ...dress, text: one.text, code: true }]
    case 'citation':
      return [{ ...dress, text: `[${one.text}]`, quiet: true }]
    case 'line-break':
      return [{ ...dress, text: ' ' }]
    case 'strong':
      return one.inner.flatMap((each) => spansOf(each, { ...dress, strong: true }))
    case 'emphasis':
      return one.inner.flatMap((each) => spansOf(each, { ...dress, emphasis: true }))
    case 'struck':
      return one.inner.flatMap((each) => spansOf(each, dress))
    case 'link':
      return one.inner.flatMap((each) => spansOf(each, { ...dress, link: one.to }))
  }
}

const plain = (text: Text): string =>
  typeof text === 'string' ? text : text.map((span) => (typeof span === 'string' ? span : span.text)).join('')
