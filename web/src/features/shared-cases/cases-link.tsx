/** The way to cases: to those that one works on, or, for partners, to what is shared with them. */
import { Link } from '@tanstack/react-router'
import { useText } from '../../i18n/use-text.ts'
import { CasesIcon } from '../../routes/icons.tsx'

export function CasesLink({ abilities }: { abilities: Readonly<Record<string, boolean>> | undefined }) {
  const text = useText()
  const works = abilities?.['case.list'] === true
  if (!works && abilities?.['share.list'] !== true) return null
  return (
    <li>
      <Link to={works ? '/cases' : '/shared'} className="nav-link">
        <CasesIcon />
        {text(works ? 'nav.cases' : 'nav.shared')}
      </Link>
    </li>
  )
}
