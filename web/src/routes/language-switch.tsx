/** Changes the language of the whole screen, each language named in itself. */
import { chooseLanguage } from '../i18n/activate.ts'
import { languages } from '../i18n/languages.ts'
import { useText } from '../i18n/use-text.ts'

export function LanguageSwitch() {
  const text = useText()
  const other = languages.find((language) => language.code !== text.language.code) ?? languages[0]
  return (
    <button
      type="button"
      className="nav-link"
      onClick={() => void chooseLanguage(other.code)}
      aria-label={`${text('nav.language')}: ${other.name}`}
    >
      <span lang={other.code} className="language-name">
        {other.name}
      </span>
    </button>
  )
}
