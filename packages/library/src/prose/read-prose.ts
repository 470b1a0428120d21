// Reads Markdown into blocks and spans. HTML in it stays what it is: letters.
import { Lexer, type Token, type Tokens } from 'marked'
import { citationsIn } from '../read/page.ts'
import type { Inline, Prose } from './prose.ts'

/** Deeper than anybody writes; a text nested without end would exhaust the reader. */
const deepest = 24

/** @param sources keys that count as citations when they stand in brackets; with none given every key does. */
export function readProse(markdown: string, sources?: ReadonlySet<string>): Prose[] {
  if (nesting(markdown) > deepest) return [{ kind: 'preformatted', text: markdown }]
  return blocksOf(new Lexer({ gfm: true }).lex(markdown), sources)
}

/** The most markers of lists and quotations, or steps of indentation, that stand before the words of one line. */
function nesting(markdown: string): number {
  let most = 0
  for (const line of markdown.split('\n')) {
    const before = /^(?:[ \t]|>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))*/.exec(line)?.[0] ?? ''
    const markers = before.replaceAll(/[^>*+\-.)]/g, '').length
    most = Math.max(most, markers, Math.floor(before.length / 4))
  }
  return most
}

type Known = ReadonlySet<string> | undefined

function blocksOf(tokens: readonly Token[], sources: Known): Prose[] {
  return tokens.flatMap((token) => blockOf(token as Tokens.Generic, sources))
}

function blockOf(token: Tokens.Generic, sources: Known): Prose[] {
  const inner = (): Inline[] => inlinesOf(token.tokens ?? [], sources)
  switch (token.type) {
    case 'heading':
      return [{ kind: 'heading', level: (token as Tokens.Heading).depth, inner: inner() }]
    case 'paragraph':
    case 'text':
      return [{ kind: 'paragraph', inner: token.tokens === undefined ? plain(token.raw, sources) : inner() }]
    case 'list': {
      const { ordered, start, items } = token as Tokens.List
      return [
        {
          kind: 'list',
          ordered,
          start: start === '' ? 1 : start,
          items: items.map((item) => blocksOf(item.tokens, sources)),
        },
      ]
    }
    case 'blockquote':
      return [{ kind: 'quote', blocks: blocksOf(token.tokens ?? [], sources) }]
    case 'table': {
      const { header, rows } = token as Tokens.Table
      const cell = ({ tokens }: Tokens.TableCell): Inline[] => inlinesOf(tokens, sources)
      return [{ kind: 'table', head: header.map(cell), rows: rows.map((row) => row.map(cell)) }]
    }
    case 'code':
      return [{ kind: 'preformatted', text: (token as Tokens.Code).text }]
    case 'hr':
      return [{ kind: 'rule' }]
    case 'space':
    case 'def':
      return []
    default:
      return [{ kind: 'paragraph', inner: plain(token.raw.trim(), sources) }]
  }
}

function inlinesOf(tokens: readonly Token[], sources: Known): Inline[] {
  return tokens.flatMap((each): Inline[] => {
    const token = each as Tokens.Generic
    const inner = (): Inline[] => inlinesOf(token.tokens ?? [], sources)
    switch (token.type) {
      case 'strong':
        return [{ kind: 'strong', inner: inner() }]
      case 'em':
        return [{ kind: 'emphasis', inner: inner() }]
      case 'del':
        return [{ kind: 'struck', inner: inner() }]
      case 'codespan':
        return [{ kind: 'code', text: (token as Tokens.Codespan).text }]
      case 'br':
        return [{ kind: 'line-break' }]
      case 'escape':
        return [{ kind: 'text', text: (token as Tokens.Escape).text }]
      case 'link': {
        const { href } = token as Tokens.Link
        return /^(https?|mailto):/i.test(href) ? [{ kind: 'link', to: href, inner: inner() }] : inner()
      }
      case 'text':
        return token.tokens === undefined ? plain((token as Tokens.Text).text, sources) : inner()
      default:
        // Pictures and HTML: what was typed.
        return plain(token.raw, sources)
    }
  })
}

/** Text with the citations in it set apart. */
function plain(text: string, sources: Known): Inline[] {
  const made: Inline[] = []
  let from = 0
  for (const found of text.matchAll(/\[([^\][]+)\](?!\()/g)) {
    const citations = citationsIn(found[0])
    if (citations.length === 0 || !citations.every(({ key }) => sources?.has(key) ?? true)) continue
    if (found.index > from) made.push({ kind: 'text', text: text.slice(from, found.index) })
    made.push({ kind: 'citation', text: found[1] ?? '', citations })
    from = found.index + found[0].length
  }
  if (from < text.length) made.push({ kind: 'text', text: text.slice(from) })
  return made
}
