// Markdown of a page as blocks and spans, for the screen and for paper: never as HTML, so that no text can become markup.
import type { Citation } from '../read/page.ts'

export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'code'; text: string }
  | { kind: 'strong' | 'emphasis' | 'struck'; inner: readonly Inline[] }
  /** Only to `https:`, `http:` and `mailto:`; of any other link the words stay. */
  | { kind: 'link'; to: string; inner: readonly Inline[] }
  /** `[palermo 3(b); cases AU-01]`: what the words before it rest on. `text` is what stands between the brackets. */
  | { kind: 'citation'; text: string; citations: readonly Citation[] }
  | { kind: 'line-break' }

export type Prose =
  | { kind: 'heading'; level: number; inner: readonly Inline[] }
  | { kind: 'paragraph'; inner: readonly Inline[] }
  | { kind: 'list'; ordered: boolean; start: number; items: readonly (readonly Prose[])[] }
  | { kind: 'quote'; blocks: readonly Prose[] }
  | { kind: 'table'; head: readonly (readonly Inline[])[]; rows: readonly (readonly (readonly Inline[])[])[] }
  | { kind: 'preformatted'; text: string }
  | { kind: 'rule' }
