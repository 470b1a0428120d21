// What stands in prose instead of a name: a token that names the person of the file and what is left out, never what it is.

/** What of an identity a span of prose gave away. */
export const tokenFields = ['name', 'birth', 'contact', 'address', 'document', 'family'] as const
export type TokenField = (typeof tokenFields)[number]

/** Stands for somebody who is no person of the file: their sign in another file would name somebody else here. */
export const personElsewhere = 'elsewhere'

export type IdentityToken = { readonly person: string; readonly field: TokenField }

export const tokenText = ({ person, field }: IdentityToken): string => `[[${person}.${field}]]`

const token = new RegExp(
  String.raw`\[\[([A-Za-z0-9][A-Za-z0-9._-]{0,63})\.(${tokenFields.join('|')})\]\]`,
  'g',
)

export type ProsePart = string | (IdentityToken & { readonly start: number; readonly end: number })

/** Plain parts and tokens in turn; whoever shows them puts the pseudonym, or with a reveal the name, in place of a token. */
export function partsOfProse(text: string): ProsePart[] {
  const parts: ProsePart[] = []
  let at = 0
  for (const found of text.matchAll(token)) {
    const [whole, person = '', field] = found
    if (found.index > at) parts.push(text.slice(at, found.index))
    at = found.index + whole.length
    parts.push({ person, field: field as TokenField, start: found.index, end: at })
  }
  if (at < text.length) parts.push(text.slice(at))
  return parts
}

/** The text with `said` in place of each token. */
export const sayProse = (text: string, said: (token: IdentityToken) => string): string =>
  partsOfProse(text)
    .map((part) => (typeof part === 'string' ? part : said(part)))
    .join('')
