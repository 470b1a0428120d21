/** Covers the page when nobody has used it for as long as a session may idle, without asking the server, which would keep the session alive. */
import type { Session } from '@clew/contract'
import { useEffect } from 'react'
import { quietFor, signedOut } from '../../api/signed-out.ts'

export function useIdleEnd(session: Session | undefined): void {
  const minutes = session?.idleMinutes
  useEffect(() => {
    if (minutes === undefined) return undefined
    const watch = setInterval(() => {
      if (quietFor() > minutes * 60_000) signedOut.set(true)
    }, 15_000)
    return () => clearInterval(watch)
  }, [minutes])
}
