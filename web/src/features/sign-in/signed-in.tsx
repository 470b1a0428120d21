/** Who is signed in, at the foot of the navigation: leads to one's own sign-ins and the way out. */
import type { Session } from '@clew/contract'
import { Link } from '@tanstack/react-router'
import { useText } from '../../i18n/use-text.ts'

export function SignedIn({ session }: { session: Session }) {
  const text = useText()
  const { name } = session.user
  return (
    <Link to="/account" className="nav-link" title={name}>
      <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.8" aria-hidden="true">
        <circle cx="12" cy="8.5" r="3.5" />
        <path d="M5 20c.8-3.6 3.6-5.5 7-5.5s6.2 1.9 7 5.5" strokeLinecap="round" />
      </svg>
      <span className="visually-hidden">{text('signed-in.as')}</span>
      <span className="nav-person" dir="auto">
        {name}
      </span>
    </Link>
  )
}
