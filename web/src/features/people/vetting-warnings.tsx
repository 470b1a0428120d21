/** Says whose vetting needs somebody's attention before it bars them from their cases; each number leads to the people. */
import type { PeoplePage } from '@clew/contract'
import { Link } from '@tanstack/react-router'
import { useText } from '../../i18n/use-text.ts'

type VettingWarningsProps = { warnings: PeoplePage['warnings']; chosen: string | undefined }

export function VettingWarnings({ warnings, chosen }: VettingWarningsProps) {
  const text = useText()
  const states = (['ended', 'missing', 'ending'] as const).filter((state) => warnings[state] > 0)
  if (states.length === 0) return null
  return (
    <section className="notice" data-kind="changed" aria-label={text('vetting.warnings')}>
      <ul className="row">
        {states.map((state) => (
          <li key={state}>
            <Link
              to="/people"
              search={{ vetting: state }}
              aria-current={chosen === state ? 'true' : undefined}
              className="vetting-warning"
              data-vetting={state}
            >
              {text(`vetting.warning.${state}`, { count: warnings[state] })}
            </Link>
          </li>
        ))}
      </ul>
      <span className="soft small">{text('vetting.warnings.next')}</span>
    </section>
  )
}
