/** Light, dark, or as the system says; kept on this machine only. */
import { useState } from 'react'
import { useText } from '../i18n/use-text.ts'
import { ThemeIcon } from './icons.tsx'

const themes = ['system', 'light', 'dark'] as const
type Theme = (typeof themes)[number]

const current = (): Theme =>
  themes.find((theme) => theme === document.documentElement.dataset['theme']) ?? 'system'

function apply(theme: Theme) {
  if (theme === 'system') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = theme
  try {
    localStorage.setItem('clew.theme', theme)
  } catch (error) {
    // Private windows refuse storage; the choice then lasts as long as the page.
    if (!(error instanceof DOMException)) throw error
  }
}

export function ThemeSwitch() {
  const text = useText()
  const [theme, setTheme] = useState<Theme>(current)
  const next = themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'system'
  return (
    <button
      type="button"
      className="nav-link"
      aria-label={`${text('nav.theme')}: ${text(`theme.${theme}`)}`}
      title={text(`theme.${theme}`)}
      onClick={() => {
        apply(next)
        setTheme(next)
      }}
    >
      <ThemeIcon />
      {text('nav.theme')}
    </button>
  )
}
