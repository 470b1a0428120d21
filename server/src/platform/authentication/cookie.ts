/** The cookie of a session. A name with the prefix `__Host-` binds it to one host over TLS (RFC 6265bis, 4.1.3.2). */
import { isToken } from './token.ts'

export type CookieRules = {
  /** Whether browsers reach Clew by https. On plain http, which only this machine may use, browsers refuse the prefix. */
  readonly secure: boolean
}

export function cookieName({ secure }: CookieRules): string {
  return secure ? '__Host-clew-session' : 'clew-session'
}

/** The token in a Cookie header. Absent when it is named twice: somebody has planted one. */
export function tokenIn(header: string | undefined, rules: CookieRules): string | undefined {
  const found = valuesOf(header, cookieName(rules))
  const [token] = found
  return found.length === 1 && token !== undefined && isToken(token) ? token : undefined
}

export function valuesOf(header: string | undefined, name: string): string[] {
  return (header ?? '')
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part.startsWith(`${name}=`))
    .map((part) => part.slice(name.length + 1))
}

/** Ends with the browser; how long it is good for is the database's to say. */
export function sessionCookie(token: string, rules: CookieRules): string {
  return `${cookieName(rules)}=${token}; ${attributes(rules)}`
}

export function endedCookie(rules: CookieRules): string {
  return `${cookieName(rules)}=; Max-Age=0; ${attributes(rules)}`
}

function attributes({ secure }: CookieRules): string {
  return `Path=/; HttpOnly; SameSite=Strict${secure ? '; Secure' : ''}`
}
