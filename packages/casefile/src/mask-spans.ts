// Takes names out of prose that were found there, and puts tokens in their place.
import { type IdentityToken, tokenText } from './identity-token.ts'
import { type NameFound, outermost } from './names-in-text.ts'

export type Span = NameFound & IdentityToken

/** Puts tokens in place of spans; of spans that overlap the longer one counts. */
export function maskSpans(text: string, spans: readonly Span[]): string {
  let masked = ''
  let at = 0
  for (const span of outermost(spans)) {
    masked += text.slice(at, span.start) + tokenText(span)
    at = span.end
  }
  return masked + text.slice(at)
}
