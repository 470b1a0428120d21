/** An answer of people in a cell of the matrix: framed, with a sign of a person and the side in words, so that nobody takes it for computed. */
import type { ConformityMatrixSaid } from '@clew/contract'
import { formatDay } from '../../i18n/dates.ts'
import { type Text, useText } from '../../i18n/use-text.ts'
import { VerdictGlyph } from './verdict.tsx'

export type SaidIn = (pack: string | undefined, item: string) => readonly ConformityMatrixSaid[]

/** Answers by law and item; law before practice. */
export function saidBy(said: readonly ConformityMatrixSaid[]): SaidIn {
  const cells = Map.groupBy(said, ({ pack, item }) => `${pack} ${item}`)
  return (pack, item) => cells.get(`${pack} ${item}`) ?? []
}

/** `Practice, answered by people: partly met (A. Analyst, 3 May 2026)`. */
export function saidInWords(
  { side, verdict, by, on, from, counts }: ConformityMatrixSaid,
  text: Text,
): string {
  const words = text('conformity.matrix.said', {
    side: text.term('conformity.side', side),
    verdict: text.term('verdict', verdict),
    by: from === 'pack' ? text('conformity.matrix.said.in-pack', { by }) : by,
    on: formatDay(on, text.language.code),
  })
  return counts ? words : `${words} ${text('conformity.matrix.said.beside')}`
}

export function PersonGlyph() {
  return (
    <svg className="person-glyph" viewBox="0 0 16 16" aria-hidden="true">
      <circle cx="8" cy="4.8" r="3" fill="currentColor" />
      <path d="M2.2 14.6a5.8 5.8 0 0 1 11.6 0z" fill="currentColor" />
    </svg>
  )
}

export function MatrixSaid({ said }: { said: readonly ConformityMatrixSaid[] }) {
  const text = useText()
  return said.map((one) => {
    const words = saidInWords(one, text)
    return (
      <span
        key={one.side}
        className="matrix-said"
        data-verdict={one.verdict}
        data-side={one.side}
        title={words}
      >
        <PersonGlyph />
        <VerdictGlyph verdict={one.verdict} />
        <span aria-hidden="true">{text.term('conformity.side', one.side)}</span>
        <span className="visually-hidden">{words}</span>
      </span>
    )
  })
}

/** Stands under the signs of verdicts. */
export function SaidLegend() {
  const text = useText()
  return (
    <p className="small row said-legend">
      <span className="matrix-said" data-verdict="not-assessed">
        <PersonGlyph />
      </span>
      {text('conformity.matrix.said.legend')}
    </p>
  )
}
