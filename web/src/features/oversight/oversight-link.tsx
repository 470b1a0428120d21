/** The way to the pages of oversight, with how many alarms wait, for those who oversee. */
import { Link } from '@tanstack/react-router'
import { useText } from '../../i18n/use-text.ts'
import { OversightIcon } from '../../routes/icons.tsx'
import { useUnseenAlarms } from './unseen-alarms.ts'

export function OversightLink({ abilities }: { abilities: Readonly<Record<string, boolean>> | undefined }) {
  const text = useText()
  const unseen = useUnseenAlarms(abilities?.['alarm.read'] === true)
  if (abilities?.['journal.read'] !== true) return null
  return (
    <li>
      <Link
        to={unseen > 0 ? '/oversight/alarms' : '/oversight'}
        className="nav-link"
        data-marked={unseen > 0 || undefined}
      >
        <OversightIcon />
        {text('nav.oversight')}
        {unseen > 0 && (
          <span className="nav-count numbers">
            <span aria-hidden="true">{text.number(unseen)}</span>
            <span className="visually-hidden">{text('nav.alarms', { count: unseen })}</span>
          </span>
        )}
      </Link>
    </li>
  )
}
