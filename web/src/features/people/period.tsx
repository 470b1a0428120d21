/** Days from and until in words, and whether they hold today. */
import { formatDay } from '../../i18n/dates.ts'
import { useText } from '../../i18n/use-text.ts'

type PeriodProps = { from: string; until: string | undefined; ended?: boolean }

export function Period({ from, until, ended = false }: PeriodProps) {
  const text = useText()
  const day = (value: string) => formatDay(value, text.language.code)
  if (until === undefined) return <span>{text('period.open', { from: day(from) })}</span>
  // What was ended before it began held on no day.
  if (ended && until < from) return <span>{text('period.never', { from: day(from) })}</span>
  return <span>{text('period.from-until', { from: day(from), until: day(until) })}</span>
}

const signs = { active: '●', coming: '◔', ended: '○' } as const

/** Sign and word. */
export function StateMark({ state }: { state: 'active' | 'coming' | 'ended' }) {
  const text = useText()
  return (
    <span className="state-mark" data-state={state}>
      <span aria-hidden="true">{signs[state]}</span> {text.term('period-state', state)}
    </span>
  )
}
