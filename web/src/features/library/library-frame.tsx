/** The frame of the library: measures, State practices, decided cases, the desk where it is written, and what one follows. */
import { Link, Outlet, useLocation } from '@tanstack/react-router'
import { useText } from '../../i18n/use-text.ts'
import './library.css'

const within = { measures: /^\/library\/measures\//, desk: /^\/library\/(desk|new|write|history)\b/ }

export function LibraryFrame() {
  const text = useText()
  const { pathname } = useLocation()
  const active = (inside: boolean) => (inside ? { 'data-status': 'active' } : {})
  return (
    <>
      <div className="page-head library-head">
        <h1>{text('nav.library')}</h1>
      </div>
      <nav className="tabs" aria-label={text('library.tabs')}>
        <Link
          to="/library"
          activeOptions={{ exact: true, includeSearch: false }}
          {...active(within.measures.test(pathname))}
        >
          {text('library.tab.measures')}
        </Link>
        <Link to="/library/practices" activeOptions={{ includeSearch: false }}>
          {text('library.tab.practices')}
        </Link>
        <Link to="/decisions" activeOptions={{ includeSearch: false }}>
          {text('library.tab.decisions')}
        </Link>
        <Link
          to="/library/desk"
          activeOptions={{ includeSearch: false }}
          {...active(within.desk.test(pathname))}
        >
          {text('library.tab.desk')}
        </Link>
        <Link to="/library/following" activeOptions={{ includeSearch: false }}>
          {text('library.tab.following')}
        </Link>
      </nav>
      <Outlet />
    </>
  )
}
