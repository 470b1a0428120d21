/**
 * What was asked of a browser that is on its way in, until it answers: in the memory of this process, because it lives for minutes,
 * is used once, and whoever loses it to a restart begins again.
 */
import { randomBytes } from 'node:crypto'
import type { Clock } from '../clock/clock.ts'
import { type CookieRules, valuesOf } from './cookie.ts'

export type Attempts<T> = {
  /** @returns the value of the cookie that binds the attempt to this browser. */
  readonly begin: (what: T, address: string) => string
  /** The attempt of this browser, which is over with that; absent when there is none, or it took too long. */
  readonly take: (cookies: string, rules: CookieRules) => T | undefined
}

const minutes = 10
/** So many at once from one address, and in all; the oldest give way, first of the same address. */
const most = { ofOne: 30, inAll: 20_000 }

type Held<T> = { readonly what: T; readonly address: string; readonly until: number }

export function openAttempts<T>(clock: Clock): Attempts<T> {
  const held = new Map<string, Held<T>>()
  const makeRoom = (address: string): void => {
    const own = [...held].filter(([, each]) => each.address === address)
    const gone = own.length >= most.ofOne ? own[0] : held.size >= most.inAll ? [...held][0] : undefined
    if (gone !== undefined) held.delete(gone[0])
  }
  return {
    begin: (what, address) => {
      const now = clock().getTime()
      for (const [id, { until }] of held) if (until < now) held.delete(id)
      makeRoom(address)
      const id = randomBytes(24).toString('base64url')
      held.set(id, { what, address, until: now + minutes * 60_000 })
      return id
    },
    take: (cookies, rules) => {
      const [id = ''] = valuesOf(cookies, attemptCookieName(rules))
      const found = held.get(id)
      held.delete(id)
      return found === undefined || found.until < clock().getTime() ? undefined : found.what
    },
  }
}

function attemptCookieName({ secure }: CookieRules): string {
  return secure ? '__Host-clew-attempt' : 'clew-attempt'
}

/** Lax, because a provider leads the browser back here from another site; it lets nobody in by itself. */
export function attemptCookie(id: string, rules: CookieRules): string {
  return `${attemptCookieName(rules)}=${id}; Path=/; Max-Age=${minutes * 60}; HttpOnly; SameSite=Lax${rules.secure ? '; Secure' : ''}`
}
