/** A verdict as sign, colour and word together, the same on every page of conformity and on paper. */
import type { ConformityCounts, ConformityVerdict } from '@clew/contract'
import { useText } from '../../i18n/use-text.ts'
import { verdicts } from './conformity-search.ts'

const glyphs: Readonly<Record<ConformityVerdict, string>> = {
  met: 'M8 2a6 6 0 1 1 0 12a6 6 0 1 1 0-12z',
  partly: 'M8 2a6 6 0 0 0 0 12z',
  not: '',
  'not-assessed': '',
  'not-applicable': '',
}

/** The bare sign; the word must stand beside it or be said by the element around it. */
export function VerdictGlyph({ verdict }: { verdict: ConformityVerdict }) {
  return (
    <svg className="standing-glyph" data-verdict={verdict} viewBox="0 0 16 16" aria-hidden="true">
      {verdict === 'not-assessed' ? (
        <circle cx="8" cy="8" r="1.8" fill="currentColor" />
      ) : verdict === 'not-applicable' ? (
        <path d="M4 8h8" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
      ) : (
        <>
          <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="1.8" />
          <path d={glyphs[verdict]} fill="currentColor" />
        </>
      )}
    </svg>
  )
}

type VerdictMarkProps = { verdict: ConformityVerdict; short?: boolean }

export function VerdictMark({ verdict, short = false }: VerdictMarkProps) {
  const text = useText()
  const word = text.term('verdict', verdict)
  return (
    <span className="verdict" data-verdict={verdict} title={short ? word : undefined}>
      <VerdictGlyph verdict={verdict} />
      <span className={short ? 'visually-hidden' : undefined}>{word}</span>
    </span>
  )
}

/** From one verdict to another. */
export function VerdictChange({ from, to }: { from: ConformityVerdict; to: ConformityVerdict }) {
  const text = useText()
  return (
    <span className="verdict-change">
      <VerdictMark verdict={from} />
      <span aria-hidden="true" className="standing-arrow">
        {text.language.dir === 'rtl' ? '←' : '→'}
      </span>
      <span className="visually-hidden">{text('conformity.becomes')}</span>
      <VerdictMark verdict={to} />
    </span>
  )
}

export function VerdictLegend() {
  const text = useText()
  return (
    <ul className="legend small" aria-label={text('conformity.legend')}>
      {verdicts.map((verdict) => (
        <li key={verdict}>
          <VerdictMark verdict={verdict} />
        </li>
      ))}
    </ul>
  )
}

/** A bar of one text's verdicts; the numbers stand in words for those who cannot see it. */
export function CountBar({ counts }: { counts: ConformityCounts['counts'] }) {
  const text = useText()
  const there = verdicts.filter((verdict) => (counts[verdict] ?? 0) > 0)
  const said = there.map((verdict) => `${text.term('verdict', verdict)} ${text.number(counts[verdict] ?? 0)}`)
  return (
    <span className="count-bar" role="img" aria-label={text.list(said)} title={text.list(said)}>
      {there.map((verdict) => (
        <span key={verdict} data-verdict={verdict} style={{ flexGrow: counts[verdict] }} />
      ))}
    </span>
  )
}
