/** Looks again when somebody comes back to this window, after they have signed in in another. */
import { useEffect } from 'react'

export function useReturn(look: () => void): void {
  useEffect(() => {
    const listen = () => {
      if (document.visibilityState === 'visible') look()
    }
    document.addEventListener('visibilitychange', listen)
    window.addEventListener('focus', listen)
    return () => {
      document.removeEventListener('visibilitychange', listen)
      window.removeEventListener('focus', listen)
    }
  }, [look])
}
