/** Small parts of the pages of training. */
import type { ModuleStanding } from '@clew/contract'
import type { Words } from '@clew/law'
import { Link } from '@tanstack/react-router'
import { LawWords } from '../../design/words.tsx'
import { formatDay } from '../../i18n/dates.ts'
import { useText } from '../../i18n/use-text.ts'

export function ModuleLink({ id, title }: { id: string; title: Words }) {
  return (
    <Link to="/training/modules/$id" params={{ id }}>
      <LawWords words={title} />
    </Link>
  )
}

/** A state as sign and word, never as colour alone. */
export function StateMark({ state, expires }: Pick<ModuleStanding, 'state' | 'expires'>) {
  const text = useText()
  const signs = { current: '●', expiring: '◐', expired: '○', missing: '–' }
  return (
    <span className="competence-state" data-state={state}>
      <span aria-hidden="true">{signs[state]}</span>
      {text.term('competence-state', state)}
      {expires !== undefined && state !== 'missing' && (
        <span className="soft small">
          {text('training.until', { day: formatDay(expires, text.language.code) })}
        </span>
      )}
    </span>
  )
}

export function Duration({ minutes }: { minutes: number }) {
  const text = useText()
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  return hours === 0
    ? text('training.minutes', { minutes })
    : rest === 0
      ? text('training.hours', { hours })
      : text('training.hours-minutes', { hours, minutes: rest })
}
