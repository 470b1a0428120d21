/** Keeps other web sites out: a browser on this machine would lend them the local user's hands. */
import { Refusal } from '../refusal.ts'

const loopbackHost = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d{1,5})?$/i

type Headers = Readonly<Record<string, string | string[] | undefined>>

/**
 * The Host header stops a foreign name that was made to resolve to this machine (DNS rebinding);
 * Origin and Sec-Fetch-Site stop a foreign page that sends requests here.
 * @throws Refusal `origin-forbidden`.
 */
export function refuseForeignOrigin(headers: Headers): void {
  const { host, origin } = headers
  const site = headers['sec-fetch-site']
  if (typeof host !== 'string' || !loopbackHost.test(host)) throw new Refusal('origin-forbidden')
  if (origin !== undefined && hostOf(origin) !== host) throw new Refusal('origin-forbidden')
  if (site === 'cross-site' || site === 'same-site') throw new Refusal('origin-forbidden')
}

function hostOf(origin: string | string[]): string | undefined {
  return typeof origin === 'string' && URL.canParse(origin) ? new URL(origin).host : undefined
}
