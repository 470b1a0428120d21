/** Keeps other web sites out: a browser would lend them the hands of whoever is signed in. */
import { isLoopback } from '../config/reach.ts'
import { Refusal } from '../refusal.ts'

type Headers = Readonly<Record<string, string | string[] | undefined>>

/** One request, before anything of it is believed. */
export type Arrival = { readonly method: string; readonly url: string; readonly headers: Headers }

/** What a request that changes something must carry: a page elsewhere cannot send it without asking first, and Clew never answers yes. */
export const mark = 'clew-request'

/** Where an OpenID Connect provider sends people back to: the one address of the API that another site may lead to. */
export const callbackPath = '/api/sign-in/oidc/callback'

/**
 * The Host header stops a foreign name that was made to resolve to this machine (DNS rebinding); Origin and Sec-Fetch-Site stop a
 * foreign page that sends requests here; the mark stops what an old browser sends without either.
 * @throws Refusal `origin-forbidden`, `request-unmarked`.
 */
export function refuseForeignOrigin({ method, url, headers }: Arrival, publicUrl?: URL): void {
  const { host, origin } = headers
  if (typeof host !== 'string' || !isOurs(host, publicUrl)) throw new Refusal('origin-forbidden')
  if (origin !== undefined && !isOrigin(origin, host, publicUrl)) throw new Refusal('origin-forbidden')
  const site = headers['sec-fetch-site']
  if ((site === 'cross-site' || site === 'same-site') && !leadsHere({ method, url, headers }))
    throw new Refusal('origin-forbidden')
  if (method !== 'GET' && method !== 'HEAD' && (headers[mark] ?? '') === '')
    throw new Refusal('request-unmarked')
}

function isOurs(host: string, publicUrl: URL | undefined): boolean {
  if (host === publicUrl?.host) return true
  const name = /^(.+?)(?::\d{1,5})?$/.exec(host)?.[1] ?? ''
  return isLoopback(name.toLowerCase())
}

function isOrigin(origin: string | string[], host: string, publicUrl: URL | undefined): boolean {
  if (typeof origin !== 'string' || !URL.canParse(origin)) return false
  return host === publicUrl?.host ? origin === publicUrl.origin : new URL(origin).host === host
}

/** A person who follows a link, in a window of its own, to a page or back from the sign-in of their agency. */
function leadsHere({ method, url, headers }: Arrival): boolean {
  const path = url.split('?')[0] ?? ''
  return (
    method === 'GET' &&
    headers['sec-fetch-mode'] === 'navigate' &&
    headers['sec-fetch-dest'] === 'document' &&
    (!path.startsWith('/api') || path === callbackPath)
  )
}
