/** The document as the page template reads it: every text a list of spans with a direction, every optional thing there or empty. */
import type { Block, DocumentModel, Span, Text } from './document.ts'
import { type Direction, directionOf, directionOfLanguage } from './direction.ts'

type Line = {
  readonly dir: Direction
  readonly spans: readonly Required<Span>[]
}

export type Prepared = Readonly<Record<string, unknown>> & { readonly title: Line }

const openable = /^(https?|mailto):/i

export function prepared(model: DocumentModel): Prepared {
  const dir = directionOfLanguage(model.language)
  const line = lineOf(dir)
  return {
    name: model.title,
    title: line(model.title),
    subtitle: model.subtitle === undefined ? null : line(model.subtitle),
    footer: line(model.footer ?? ''),
    ...languageOf(model.language),
    dir,
    fonts: fontsFor(model.language),
    // Nastaliq hangs from right to left over several heights, and needs the room of two lines.
    tall: /^ur\b/i.test(model.language),
    landscape: model.landscape === true,
    blocks: model.blocks.map((block) => blockOf(block, line)),
  }
}

function languageOf(tag: string): { lang: string; region: string | null } {
  const { language, region } = new Intl.Locale(tag)
  return { lang: language, region: region ?? null }
}

/** Urdu is read in Nastaliq, other languages of the script in Naskh; what a font does not have comes from the next. */
export function fontsFor(language: string): readonly string[] {
  const arabic = ['Noto Nastaliq Urdu', 'Noto Sans Arabic']
  return [
    'Noto Sans',
    ...(/^(ur|pa|ks)\b/i.test(language) ? arabic : arabic.toReversed()),
    'Noto Sans Devanagari',
    'Noto Sans Hans',
  ]
}

function lineOf(page: Direction) {
  return (text: Text): Line => {
    const parts = typeof text === 'string' ? [text] : text
    const spans = parts
      .map((part) => (typeof part === 'string' ? { text: part } : part))
      .filter((part) => part.text !== '')
    return {
      dir: directionOf(spans.map((part) => part.text).join('')) ?? page,
      spans: spans.map((part) => ({
        text: part.text,
        strong: part.strong === true,
        emphasis: part.emphasis === true,
        quiet: part.quiet === true,
        code: part.code === true,
        link: part.link !== undefined && openable.test(part.link) ? part.link : '',
      })),
    }
  }
}

function blockOf(block: Block, line: (text: Text) => Line): Record<string, unknown> {
  switch (block.kind) {
    case 'heading':
    case 'notice':
      return { ...block, text: line(block.text) }
    case 'paragraph':
      return { kind: 'paragraph', text: line(block.text), quiet: block.quiet === true }
    case 'list': {
      const items = block.items.map((item) => item.map((inner) => blockOf(inner, line)))
      // Numbers stand where the words begin, so a list runs as its first entry does.
      const first = items[0]?.[0]?.['text'] as Line | undefined
      return { kind: 'list', ordered: block.ordered, items, dir: first?.dir ?? line('').dir }
    }
    case 'facts':
      return {
        kind: 'facts',
        items: block.items.map(({ term, text }) => ({ term: line(term), text: line(text) })),
      }
    case 'table':
      return {
        kind: 'table',
        columns: block.columns.map(({ title, width = 1 }) => ({ title: line(title), width })),
        rows: block.rows.map((row) => row.map(line)),
        caption: block.caption === undefined ? null : line(block.caption),
      }
    case 'new-page':
      return { kind: 'new-page' }
  }
}
