/** Whether the server has stopped knowing who asks: any request may find out, and the frame of the page then asks to sign in again. */

type Listener = () => void
const listeners = new Set<Listener>()
let out = false
let answeredAt = Date.now()

export const signedOut = {
  get: (): boolean => out,
  set: (now: boolean): void => {
    if (now === out) return
    out = now
    for (const each of listeners) each()
  },
  subscribe: (listener: Listener): (() => void) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  },
}

/** Notes an answer: each that was not "who are you?" has kept the session alive. */
export function noteAnswer(path: string, status: number): void {
  if (path.startsWith('/sign-in') || status === 0) return
  if (status === 401) signedOut.set(true)
  else answeredAt = Date.now()
}

/** Milliseconds since the server last knew who asks. */
export const quietFor = (): number => Date.now() - answeredAt
