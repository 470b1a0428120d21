/** The settings that say from where Clew is reached and how people sign in; what would let strangers in is refused at the start. */
import { isIP } from 'node:net'
import type { CookieRules } from '../authentication/cookie.ts'
import { StartRefused } from '../start-refused.ts'

/** How people reach Clew, and how long they stay in. */
export type Reach = {
  /** What people type in their browsers, without a path; absent where only this machine reaches Clew. */
  readonly publicUrl?: URL
  /** Addresses of proxies whose word about the visitor's address is believed. */
  readonly trustProxy: readonly string[]
  readonly session: { readonly idle: number; readonly hours: number }
  /** The sign-in of the ministry or agency, by OpenID Connect. */
  readonly oidc?: { readonly issuer: URL; readonly clientId: string; readonly clientSecret: string }
}

export const reachSettings = [
  {
    name: 'public-url',
    environment: 'CLEW_PUBLIC_URL',
    fallback: '',
    meaning: 'https address at which people reach Clew through a proxy that holds the certificate',
  },
  {
    name: 'trust-proxy',
    environment: 'CLEW_TRUST_PROXY',
    fallback: '',
    meaning: 'addresses of proxies whose X-Forwarded-For is believed, separated by commas',
  },
  {
    name: 'session-idle',
    environment: 'CLEW_SESSION_IDLE',
    fallback: '30',
    meaning: 'minutes without a request after which somebody is signed out',
  },
  {
    name: 'session-hours',
    environment: 'CLEW_SESSION_HOURS',
    fallback: '12',
    meaning: 'hours after which somebody is signed out in any case',
  },
  {
    name: 'oidc-issuer',
    environment: 'CLEW_OIDC_ISSUER',
    fallback: '',
    meaning: 'address of the OpenID Connect provider with which people sign in',
  },
  {
    name: 'oidc-client-id',
    environment: 'CLEW_OIDC_CLIENT_ID',
    fallback: '',
    meaning: 'name by which that provider knows Clew',
  },
  {
    name: 'oidc-client-secret',
    environment: 'CLEW_OIDC_CLIENT_SECRET',
    fallback: '',
    meaning: 'what Clew shows that provider; better in the environment than on the command line',
  },
] as const

type Value = (name: (typeof reachSettings)[number]['name']) => string

/** @throws StartRefused naming the setting. */
export function readReach(value: Value): Reach {
  const publicUrl = urlOf('public-url', value('public-url'))
  const oidc = readOidc(value)
  return {
    trustProxy: addresses(value('trust-proxy')),
    session: {
      idle: minutes('session-idle', value('session-idle'), 1, 720),
      hours: minutes('session-hours', value('session-hours'), 1, 24),
    },
    ...(publicUrl === undefined ? {} : { publicUrl: rootOf(publicUrl) }),
    ...(oidc === undefined ? {} : { oidc }),
  }
}

function readOidc(value: Value): Reach['oidc'] {
  const issuer = urlOf('oidc-issuer', value('oidc-issuer'))
  if (issuer === undefined) return undefined
  if (value('oidc-client-id') === '' || value('oidc-client-secret') === '')
    throw new StartRefused(
      '--oidc-issuer is given without --oidc-client-id or --oidc-client-secret.',
      'Register Clew with the provider and give what it says.',
    )
  return { issuer, clientId: value('oidc-client-id'), clientSecret: value('oidc-client-secret') }
}

/** Passwords, codes and names must not travel in the clear; on this machine they do not travel. */
function urlOf(name: 'public-url' | 'oidc-issuer', text: string): URL | undefined {
  if (text === '') return undefined
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (
    url !== undefined &&
    (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname)))
  )
    return url
  throw new StartRefused(
    `--${name} is "${text}".`,
    'Give an address that begins with https://, as https://clew.example.',
  )
}

function rootOf(url: URL): URL {
  if (url.pathname === '/' && url.search === '' && url.hash === '' && url.username === '') return url
  throw new StartRefused(
    `--public-url is "${url.href}".`,
    'Give the address without a path, as https://clew.example; Clew has a host of its own.',
  )
}

function addresses(text: string): string[] {
  const list = text
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '')
  const wrong = list.find((each) => isIP(each.replace(/\/\d{1,3}$/, '')) === 0)
  if (wrong === undefined) return list
  throw new StartRefused(
    `--trust-proxy names "${wrong}".`,
    'Give addresses or ranges, as 127.0.0.1 or 10.0.0.0/8, separated by commas.',
  )
}

function minutes(name: string, text: string, least: number, most: number): number {
  const number = /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN
  if (number >= least && number <= most) return number
  throw new StartRefused(`--${name} is "${text}".`, `Give a whole number from ${least} to ${most}.`)
}

export function isLoopback(host: string): boolean {
  return (
    host === 'localhost' ||
    host === '::1' ||
    host === '[::1]' ||
    (isIP(host) === 4 && host.startsWith('127.'))
  )
}

/**
 * Clew speaks plain http; what others can reach must stand behind a proxy that speaks TLS.
 * @throws StartRefused for an address beyond this machine without an https public address.
 */
export function hostFor(host: string, { publicUrl }: Reach): string {
  if (isLoopback(host) || publicUrl?.protocol === 'https:') return host
  throw new StartRefused(
    `Clew will not listen on ${host} without a public address: what people type would travel in the clear.`,
    'Leave --host away, or put a TLS proxy before Clew and give its address with --public-url https://….',
  )
}

export function cookieRules({ publicUrl }: Pick<Reach, 'publicUrl'>): CookieRules {
  return { secure: publicUrl?.protocol === 'https:' }
}

/** Whether nobody but this machine can reach Clew; with a public address a proxy on this machine lends it to others. */
export function listensToThisMachineOnly({
  host,
  publicUrl,
}: Pick<Reach, 'publicUrl'> & { readonly host: string }): boolean {
  return isLoopback(host) && (publicUrl === undefined || isLoopback(publicUrl.hostname))
}
