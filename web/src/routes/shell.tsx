/** The frame around every page: navigation, language, theme, and what screen readers are told. */
import { Link, Outlet } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useState } from 'react'
import { useText } from '../i18n/use-text.ts'
import { Announcer } from './announcer.tsx'
import { CasesIcon, FindIcon, LawIcon } from './icons.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { ThemeSwitch } from './theme-switch.tsx'
import '../design/shell.css'

const Palette = lazy(() => import('./palette.tsx').then((module) => ({ default: module.Palette })))

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

export function Shell() {
  const text = useText()
  const [finding, setFinding] = useState(false)
  const [open] = useState(() => () => setFinding(true))
  usePaletteKey(open)
  return (
    <div className="shell">
      <a className="skip-link" href="#main">
        {text('nav.skip')}
      </a>
      <nav className="nav" aria-label={text('nav.label')}>
        <Link to="/cases" className="nav-mark" aria-label={text('app.name')}>
          <img src="/clew.svg" alt="" width="34" height="34" />
        </Link>
        <ul>
          <li>
            <Link to="/cases" className="nav-link">
              <CasesIcon />
              {text('nav.cases')}
            </Link>
          </li>
          <li>
            <Link to="/law" className="nav-link">
              <LawIcon />
              {text('nav.law')}
            </Link>
          </li>
        </ul>
        <div className="nav-foot">
          <button type="button" className="nav-link" onClick={open} aria-keyshortcuts="Control+K Meta+K">
            <FindIcon />
            {text('nav.find')}
          </button>
          <ThemeSwitch />
          <LanguageSwitch />
        </div>
      </nav>
      <main className="main" id="main" tabIndex={-1}>
        <Outlet />
        {!text.language.reviewed && <p className="foot-note no-print">{text('language.unreviewed')}</p>}
      </main>
      <Announcer />
      {finding && (
        <Suspense fallback={null}>
          <Palette onClose={() => setFinding(false)} />
        </Suspense>
      )}
    </div>
  )
}
