/** The frame around every page: navigation, language, theme, and what screen readers are told. */
import { useQuery } from '@tanstack/react-query'
import { Link, Navigate, Outlet, useLocation } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useState, useSyncExternalStore } from 'react'
import { problemOf } from '../api/problem.ts'
import { signedOut } from '../api/signed-out.ts'
import { ProblemNotice } from '../design/problem-notice.tsx'
import { Skeleton } from '../design/skeleton.tsx'
import { IntegrityLink } from '../features/integrity/integrity-link.tsx'
import { VettingBanner } from '../features/integrity/vetting-banner.tsx'
import { OversightLink } from '../features/oversight/oversight-link.tsx'
import { CasesLink } from '../features/shared-cases/cases-link.tsx'
import { sessionQuery } from '../features/sign-in/session.ts'
import { SignedIn } from '../features/sign-in/signed-in.tsx'
import { useIdleEnd } from '../features/sign-in/use-idle-end.ts'
import { VaultLink } from '../features/vault/vault-link.tsx'
import { withWords } from '../i18n/activate.ts'
import { useText } from '../i18n/use-text.ts'
import { Announcer } from './announcer.tsx'
import { BareFrame } from './bare-frame.tsx'
import {
  ConformityIcon,
  FindIcon,
  LawIcon,
  LibraryIcon,
  MonitoringIcon,
  PeopleIcon,
  TrainingIcon,
} from './icons.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { ThemeSwitch } from './theme-switch.tsx'
import '../design/shell.css'

const Palette = lazy(() => withWords(import('./palette.tsx')).then((module) => ({ default: module.Palette })))

const SignedOutDialog = lazy(() =>
  withWords(import('../features/sign-in/signed-out-dialog.tsx')).then((module) => ({
    default: module.SignedOutDialog,
  })),
)

/** Ctrl or ⌘ with K, the way of every tool that people work in all day. */
function usePaletteKey(open: () => void) {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      open()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [open])
}

/** Pages for those who are nobody yet. */
const open = /^\/(sign-in|set-up|enrol|library\/stop)(\/|$)/

export function Shell() {
  const { pathname } = useLocation()
  return open.test(pathname) ? <BareFrame /> : <SignedInShell />
}

function SignedInShell() {
  const text = useText()
  const { href, pathname } = useLocation()
  const session = useQuery(sessionQuery)
  const out = useSyncExternalStore(signedOut.subscribe, signedOut.get)
  useIdleEnd(session.data)
  const [finding, setFinding] = useState(false)
  const [open] = useState(() => () => setFinding(true))
  usePaletteKey(open)
  if (session.isError && session.data === undefined && problemOf(session.error).status === 401)
    return <Navigate to="/sign-in" search={{ back: href }} replace />
  return (
    <div className="shell">
      <a className="skip-link" href="#main">
        {text('nav.skip')}
      </a>
      <nav className="nav" aria-label={text('nav.label')}>
        <Link to="/" className="nav-mark" aria-label={text('app.name')}>
          <img src="/clew.svg" alt="" width="34" height="34" />
        </Link>
        <ul>
          <CasesLink abilities={session.data?.abilities} />
          <li>
            <Link to="/law" className="nav-link">
              <LawIcon />
              {text('nav.law')}
            </Link>
          </li>
          <li>
            <Link
              to="/library"
              className="nav-link"
              {...(pathname.startsWith('/decisions') ? { 'data-status': 'active' } : {})}
            >
              <LibraryIcon />
              {text('nav.library')}
            </Link>
          </li>
          <li>
            <Link to="/conformity" className="nav-link">
              <ConformityIcon />
              {text('nav.conformity')}
            </Link>
          </li>
          <li>
            <Link to="/training" className="nav-link">
              <TrainingIcon />
              {text('nav.training')}
            </Link>
          </li>
          <li>
            <Link to="/monitoring" className="nav-link">
              <MonitoringIcon />
              {text('nav.monitoring')}
            </Link>
          </li>
          <PeopleLink abilities={session.data?.abilities} />
          <VaultLink abilities={session.data?.abilities} />
          <IntegrityLink abilities={session.data?.abilities} />
          <OversightLink abilities={session.data?.abilities} />
        </ul>
        <div className="nav-foot">
          <button type="button" className="nav-link" onClick={open} aria-keyshortcuts="Control+K Meta+K">
            <FindIcon />
            {text('nav.find')}
          </button>
          <ThemeSwitch />
          <LanguageSwitch />
          {session.data !== undefined && <SignedIn session={session.data} />}
        </div>
      </nav>
      <main className="main" id="main" tabIndex={-1}>
        {session.data !== undefined && <VettingBanner session={session.data} />}
        <Inside session={session} />
        {!text.language.reviewed && <p className="foot-note no-print">{text('language.unreviewed')}</p>}
      </main>
      <Announcer />
      {out && session.data !== undefined && (
        <Suspense fallback={null}>
          <SignedOutDialog session={session.data} />
        </Suspense>
      )}
      {finding && (
        <Suspense fallback={null}>
          <Palette onClose={() => setFinding(false)} />
        </Suspense>
      )}
    </div>
  )
}

/** Those who look after people see all of them; those who work on cases arrange their leave. */
function PeopleLink({ abilities }: { abilities: Readonly<Record<string, boolean>> | undefined }) {
  const text = useText()
  const all = abilities?.['people.read'] === true
  if (!all && abilities?.['delegation.make'] !== true) return null
  return (
    <li>
      <Link to={all ? '/people' : '/people/leave'} className="nav-link">
        <PeopleIcon />
        {text(all ? 'nav.people' : 'nav.leave')}
      </Link>
    </li>
  )
}

/** Nothing is asked for anybody before it is known who asks. */
function Inside({ session }: { session: { isPending: boolean; data: unknown; error: unknown } }) {
  if (session.data !== undefined) return <Outlet />
  return session.isPending ? <Skeleton lines={6} /> : <ProblemNotice problem={problemOf(session.error)} />
}
