// The same walk as for case files, which the library does not know: what makes a text of YAML expensive is found before it is read.
import { type CST, Lexer, Parser } from 'yaml'

/** Deeper, with more keys in one map, and more of the text said elsewhere, than anybody writes by hand. */
const deepest = 100
const mostKeys = 1_000
const mostAliases = 1_000

/**
 * The reader of YAML is recursive in depth and compares each key with each other of its map, so that a small text could keep it
 * busy for minutes. Cutting into tokens is linear, and comes first.
 */
export function wildAt(text: string): { readonly at: number; readonly says: string } | undefined {
  const parser = new Parser()
  let documents = 0
  let aliases = 0
  for (const lexeme of new Lexer().lex(text)) {
    for (const { type } of parser.next(lexeme)) {
      documents += type === 'document' ? 1 : 0
      if (documents > 1) return { at: parser.offset, says: 'The text holds more than one document' }
    }
    if (lexeme.startsWith('*')) aliases += 1
    if (aliases > mostAliases) return { at: parser.offset, says: `More than ${mostAliases} aliases` }
    const { stack } = parser
    if (stack.length > deepest) return { at: parser.offset, says: 'The text nests too deep' }
    if (keysIn(stack.at(-1)) > mostKeys || keysIn(stack.at(-2)) > mostKeys)
      return { at: parser.offset, says: `A map has more than ${mostKeys} keys` }
  }
  return undefined
}

function keysIn(token: CST.Token | undefined): number {
  if (token?.type === 'block-map') return token.items.length
  return token?.type === 'flow-collection' && token.start.source === '{' ? token.items.length : 0
}
