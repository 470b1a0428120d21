/** Standing as glyph, colour and word together, drawn the same on every page and never as colour alone. */
import type { Standing } from '@clew/law'
import { useText } from '../i18n/use-text.ts'

export const standings = [0, 1, 2, 3, 4] as const

const names = ['rejected', 'unsupported', 'single-source', 'corroborated', 'established'] as const

/** The name by which server and catalogue know a level. */
export const standingName = (standing: Standing) => names[standing]

const shapes: Record<Standing, string> = {
  0: 'M4 4 12 12M12 4 4 12',
  1: '',
  2: 'M8 2a6 6 0 0 0 0 12z',
  3: 'M8 8V2a6 6 0 1 1-6 6z',
  4: 'M8 2a6 6 0 1 1 0 12a6 6 0 1 1 0-12z',
}

/** The bare sign; the word must stand beside it or be said by the element around it. */
export function StandingGlyph({ standing }: { standing: Standing }) {
  return (
    <svg className="standing-glyph" data-standing={standing} viewBox="0 0 16 16" aria-hidden="true">
      {standing === 0 ? (
        <path d={shapes[0]} fill="none" stroke="currentColor" strokeWidth="2.4" strokeLinecap="round" />
      ) : (
        <>
          <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="1.6" />
          <path d={shapes[standing]} fill="currentColor" />
        </>
      )}
    </svg>
  )
}

type StandingMarkProps = { standing: Standing; contested?: boolean; short?: boolean }

/** Sign and word; `short` keeps the word for those who cannot see the sign and for the pointer. */
export function StandingMark({ standing, contested = false, short = false }: StandingMarkProps) {
  const text = useText()
  const word = text.term('standing', standingName(standing))
  return (
    <span className="standing" data-standing={standing} title={short ? word : undefined}>
      <StandingGlyph standing={standing} />
      <span className={short ? 'visually-hidden' : undefined}>{word}</span>
      {contested && <Contested short={short} />}
    </span>
  )
}

/** Says that some admissible evidence points the other way. */
export function Contested({ short = false }: { short?: boolean }) {
  const text = useText()
  return (
    <span className="contested" title={text('standing.contested')}>
      <span aria-hidden="true">{'≠'}</span>{' '}
      <span className={short ? 'visually-hidden' : undefined}>{text('standing.contested')}</span>
    </span>
  )
}

/** From one standing to another, for what-if and for changes. */
export function StandingChange({ from, to }: { from: Standing; to: Standing }) {
  const text = useText()
  const say = text('standing.change', {
    from: text.term('standing', standingName(from)),
    to: text.term('standing', standingName(to)),
  })
  return (
    <span className="standing-change" title={say}>
      <StandingGlyph standing={from} />
      <span aria-hidden="true" className="standing-arrow">
        {text.language.dir === 'rtl' ? '←' : '→'}
      </span>
      <StandingGlyph standing={to} />
      <span className="visually-hidden">{say}</span>
    </span>
  )
}

/** What each sign means, for the foot of every picture. */
export function StandingLegend() {
  const text = useText()
  return (
    <ul className="legend small" aria-label={text('standing.legend')}>
      {[...standings].reverse().map((standing) => (
        <li key={standing}>
          <StandingMark standing={standing} />
        </li>
      ))}
    </ul>
  )
}
