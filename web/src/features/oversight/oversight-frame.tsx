/** The frame of the pages of oversight; whoever is no overseer is told so in plain words. */
import { Link, Outlet } from '@tanstack/react-router'
import { useText } from '../../i18n/use-text.ts'
import { PageTitle } from '../../routes/page-title.tsx'
import { useMay } from '../people/may.ts'
import './oversight.css'

const pages = [
  { to: '/oversight', name: 'oversight.tab.history', permission: 'journal.read', exact: true },
  { to: '/oversight/unusual', name: 'oversight.tab.unusual', permission: 'journal.read', exact: false },
  { to: '/oversight/alarms', name: 'oversight.tab.alarms', permission: 'alarm.read', exact: false },
  { to: '/oversight/proof', name: 'oversight.tab.proof', permission: 'journal.verify', exact: false },
] as const

export function OversightFrame() {
  const text = useText()
  const may = useMay()
  if (!may('journal.read')) return <NotYours />
  return (
    <>
      <div className="page-head oversight-head">
        <h1>{text('nav.oversight')}</h1>
      </div>
      <nav className="tabs" aria-label={text('oversight.tabs')}>
        {pages
          .filter(({ permission }) => may(permission))
          .map(({ to, name, exact }) => (
            <Link key={to} to={to} activeOptions={{ exact, includeSearch: false }}>
              {text(name)}
            </Link>
          ))}
      </nav>
      <Outlet />
    </>
  )
}

function NotYours() {
  const text = useText()
  return (
    <div className="stack">
      <PageTitle title={text('nav.oversight')} />
      <div className="notice">
        <strong>{text('oversight.not-yours')}</strong>
        <span>{text('oversight.not-yours.why')}</span>
        <span className="soft">{text('oversight.not-yours.next')}</span>
        <span>
          <Link to="/">{text('page.not-found.next')}</Link>
        </span>
      </div>
    </div>
  )
}
