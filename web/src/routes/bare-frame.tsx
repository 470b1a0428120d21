/** The frame of the pages on the way in: language and theme, and nothing of anybody. */
import { Outlet } from '@tanstack/react-router'
import { useText } from '../i18n/use-text.ts'
import { Announcer } from './announcer.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { ThemeSwitch } from './theme-switch.tsx'
import '../design/shell.css'
import '../features/sign-in/sign-in.css'

export function BareFrame() {
  const text = useText()
  return (
    <div className="bare">
      <header className="bare-bar">
        <span className="nav-mark">
          <img src="/clew.svg" alt={text('app.name')} width="34" height="34" />
        </span>
        <ThemeSwitch />
        <LanguageSwitch />
      </header>
      <main className="main" id="main" tabIndex={-1}>
        <Outlet />
        {!text.language.reviewed && <p className="foot-note no-print">{text('language.unreviewed')}</p>}
      </main>
      <Announcer />
    </div>
  )
}
