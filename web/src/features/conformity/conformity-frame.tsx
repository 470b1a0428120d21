/** The frame of the pages of conformity: all laws, and laws side by side. */
import { Link, Outlet, useLocation } from '@tanstack/react-router'
import { useText } from '../../i18n/use-text.ts'
import './conformity.css'

export function ConformityFrame() {
  const text = useText()
  const inLaw = useLocation({ select: ({ pathname }) => pathname.startsWith('/conformity/laws/') })
  return (
    <>
      <div className="page-head conformity-head">
        <h1>{text('nav.conformity')}</h1>
      </div>
      <nav className="tabs" aria-label={text('conformity.tabs')}>
        <Link
          to="/conformity"
          activeOptions={{ exact: true, includeSearch: false }}
          {...(inLaw ? { 'data-status': 'active' } : {})}
        >
          {text('conformity.tab.laws')}
        </Link>
        <Link to="/conformity/matrix" activeOptions={{ includeSearch: false }}>
          {text('conformity.tab.matrix')}
        </Link>
      </nav>
      <Outlet />
    </>
  )
}
