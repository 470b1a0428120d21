/** A real OpenID Connect provider on this machine, as a ministry would have one, where a test decides who signs in. */
import { generateKeyPairSync } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type JWK, Provider } from 'oidc-provider'

export type Employee = { readonly sub: string; readonly email?: string; readonly email_verified?: boolean }

export type Ministry = {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** Goes where Clew leads, signs in as this employee, and gives the address to which the browser is led back. */
  readonly signIn: (address: string, employee: Employee) => Promise<URL>
  readonly stop: () => Promise<void>
}

export async function openMinistry(redirect: string): Promise<Ministry> {
  const listening = createServer()
  await new Promise<void>((resolve) => void listening.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(listening.address() as AddressInfo).port}`
  const [clientId, clientSecret] = ['clew', 'a secret of the tests that is long enough']
  const employees = new Map<string, Employee>()
  let current = ''
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const key = { ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256' } as JWK
  const provider = new Provider(issuer, {
    clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [redirect] }],
    jwks: { keys: [key] },
    cookies: { keys: ['of tests'] },
    pkce: { required: () => true },
    ttl: { Interaction: 60, Grant: 60, Session: 60, AccessToken: 60, IdToken: 60, AuthorizationCode: 60 },
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ ...employees.get(id), sub: id }) }),
    // Consent is the ministry's own business.
    loadExistingGrant: async ({ oidc }) => {
      const grant = new oidc.provider.Grant({ clientId, accountId: oidc.session?.accountId ?? '' })
      grant.addOIDCScope('openid email')
      await grant.save()
      return grant
    },
  })
  const handle = provider.callback()
  listening.on('request', (request, response) => {
    const done = request.url?.startsWith('/interaction/')
      ? provider.interactionFinished(request, response, { login: { accountId: current } })
      : handle(request, response)
    done.catch((error: unknown) => response.destroy(error instanceof Error ? error : undefined))
  })
  return {
    issuer,
    clientId,
    clientSecret,
    signIn: async (address, employee) => {
      employees.set(employee.sub, employee)
      current = employee.sub
      return follow(address, issuer)
    },
    stop: () => new Promise((resolve) => void listening.close(() => resolve())),
  }
}

/** A browser that keeps cookies, until it is led away from the provider. */
async function follow(address: string, issuer: string): Promise<URL> {
  const jar = new Map<string, string>()
  let next = new URL(address)
  for (let turn = 0; next.origin === issuer; turn++) {
    if (turn > 10) throw new Error(`The provider leads in circles at ${next.href}`)
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await fetch(next, { redirect: 'manual', headers: { cookie } })
    const text = await answer.text()
    for (const each of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = (each.split(';')[0] ?? '').split(/=(.*)/s)
      jar.set(name, value)
    }
    const location = answer.headers.get('location')
    if (location === null) throw new Error(`The provider answers ${answer.status}: ${text.slice(0, 300)}`)
    next = new URL(location, next)
  }
  return next
}
