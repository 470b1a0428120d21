/** Who is signed in, and the way out, at the foot of the navigation. */
import type { Session } from '@clew/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useText } from '../../i18n/use-text.ts'
import { signOut } from './session.ts'

export function SignedIn({ session }: { session: Session }) {
  const text = useText()
  const queries = useQueryClient()
  const router = useRouter()
  const leaving = useMutation({
    mutationFn: signOut,
    onSettled: async () => {
      await router.navigate({ to: '/sign-in', search: {} })
      queries.clear()
    },
  })
  return (
    <>
      <span className="nav-person" dir="auto" title={session.user.name}>
        <span className="visually-hidden">{text('signed-in.as')} </span>
        {session.user.name}
      </span>
      <button
        type="button"
        className="nav-link"
        disabled={leaving.isPending}
        onClick={() => leaving.mutate()}
      >
        <LeaveIcon />
        {text('sign-out')}
      </button>
    </>
  )
}

function LeaveIcon() {
  return (
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.8" aria-hidden="true">
      <path d="M10 4H5v16h5M14 8l4 4-4 4M18 12H9" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  )
}
