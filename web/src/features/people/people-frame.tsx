/** The frame of the pages of people; each page is shown to those who may use it. */
import { Link, Outlet } from '@tanstack/react-router'
import { useText } from '../../i18n/use-text.ts'
import { useMay } from './may.ts'
import './people.css'

const pages = [
  { to: '/people', name: 'people.tab.people', permission: 'people.read', exact: true },
  { to: '/people/agencies', name: 'people.tab.agencies', permission: 'people.read', exact: false },
  { to: '/people/clearances', name: 'people.tab.clearances', permission: 'people.read', exact: false },
  { to: '/people/coverage', name: 'people.tab.coverage', permission: 'coverage.read', exact: false },
  { to: '/people/recoveries', name: 'recovery.title', permission: 'people.recover', exact: false },
  { to: '/people/leave', name: 'people.tab.leave', permission: 'delegation.make', exact: false },
] as const

export function PeopleFrame() {
  const text = useText()
  const may = useMay()
  const open = pages.filter(({ permission }) => may(permission))
  return (
    <>
      <div className={open.length > 1 ? 'page-head people-head' : 'visually-hidden'}>
        <h1>{text('nav.people')}</h1>
      </div>
      {open.length > 1 && (
        <nav className="tabs" aria-label={text('people.tabs')}>
          {open.map(({ to, name, exact }) => (
            <Link key={to} to={to} activeOptions={{ exact, includeSearch: false }}>
              {text(name)}
            </Link>
          ))}
        </nav>
      )}
      <Outlet />
    </>
  )
}
