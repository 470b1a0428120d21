/**
 * What a document says, apart from how it looks: a report, a measure or a decision is put together as these blocks, and
 * `openPress` (press.ts) makes of them a tagged PDF (PDF/UA-1) in any of the scripts that we carry fonts for.
 *
 *     const press = openPress()
 *     const { bytes } = await press.pdf({ title: 'Conformity of …', language: 'en', blocks: [paragraph('…')] })
 *
 * Text is text: nothing in it is read as markup. Direction is found for each text by its first strong letter, so that an
 * English quotation stands rightly in an Urdu page; the page as a whole runs as its language does.
 */

/** A piece of text in one dress. */
export type Span = {
  readonly text: string
  readonly strong?: boolean
  readonly emphasis?: boolean
  /** Small and grey: a citation, a key. */
  readonly quiet?: boolean
  readonly code?: boolean
  /** `https:`, `http:` or `mailto:`; anything else is left out and the text stays. */
  readonly link?: string
}

export type Text = string | readonly (string | Span)[]

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: Text }
  | { readonly kind: 'paragraph'; readonly text: Text; readonly quiet?: boolean }
  /** Set apart with a bar beside it: what a reader must not overlook, such as "nobody has reviewed this". */
  | { readonly kind: 'notice'; readonly text: Text }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Block[])[] }
  /** Terms with what they mean here, such as strength, article and source. */
  | { readonly kind: 'facts'; readonly items: readonly { readonly term: string; readonly text: Text }[] }
  | {
      readonly kind: 'table'
      /** `width` is a share of the page; 1 where absent. */
      readonly columns: readonly { readonly title: string; readonly width?: number }[]
      /** As many cells as columns. */
      readonly rows: readonly (readonly Text[])[]
      readonly caption?: string
    }
  | { readonly kind: 'new-page' }

export type DocumentModel = {
  readonly title: string
  /** BCP 47: `en`, `ur`, `zh`. */
  readonly language: string
  /** Below the title: place, date, version. */
  readonly subtitle?: Text
  readonly blocks: readonly Block[]
  /** At the foot of every page beside its number: where it comes from, and as of when. */
  readonly footer?: string
  /** A4 upright unless a table needs the width. */
  readonly landscape?: boolean
}

export type Pdf = {
  readonly bytes: Buffer
  /** Whether it conforms to PDF/UA-1; false when a character is in none of the fonts. It is tagged in any case. */
  readonly accessible: boolean
}

export const heading = (level: 1 | 2 | 3, text: Text): Block => ({ kind: 'heading', level, text })
export const paragraph = (text: Text): Block => ({ kind: 'paragraph', text })
export const list = (ordered: boolean, items: readonly Text[]): Block => ({
  kind: 'list',
  ordered,
  items: items.map((text) => [paragraph(text)]),
})
