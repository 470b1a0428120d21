/** The way of custodians to what waits for them; nobody else sees it. */
import { Link } from '@tanstack/react-router'
import { useText } from '../../i18n/use-text.ts'
import { VaultIcon } from '../../routes/icons.tsx'

export function VaultLink({ abilities }: { abilities: Readonly<Record<string, boolean>> | undefined }) {
  const text = useText()
  if (abilities?.['vault.decide'] !== true) return null
  return (
    <li>
      <Link to="/vault" className="nav-link">
        <VaultIcon />
        {text('nav.vault')}
      </Link>
    </li>
  )
}
