/** The frame of the law pages: packs, concepts, comparison. */
import { Link, Outlet, useLocation } from '@tanstack/react-router'
import { useText } from '../../i18n/use-text.ts'
import './law.css'

export function LawFrame() {
  const text = useText()
  // A pack and its offences lie behind the list of packs.
  const inPack = useLocation({ select: (location) => location.pathname.startsWith('/law/packs') })
  return (
    <>
      <div className="page-head law-head">
        <h1>{text('nav.law')}</h1>
      </div>
      <nav className="tabs" aria-label={text('law.tabs')}>
        <Link to="/law" activeOptions={{ exact: true }} {...(inPack ? { 'data-status': 'active' } : {})}>
          {text('law.tab.packs')}
        </Link>
        <Link to="/law/concepts" activeOptions={{ includeSearch: false }}>
          {text('law.tab.concepts')}
        </Link>
        <Link to="/law/compare" activeOptions={{ includeSearch: false }}>
          {text('law.tab.compare')}
        </Link>
      </nav>
      <Outlet />
    </>
  )
}
