/** The provider of the ministry or agency: code flow with PKCE, state and nonce (OpenID Connect Core 1.0, 3.1; RFC 7636). */
import * as client from 'openid-client'
import type { Config } from '../../platform/config/settings.ts'
import { Refusal } from '../../platform/refusal.ts'

type Settings = NonNullable<Config['oidc']>

/** What one attempt must find again when the browser comes back. */
export type Secrets = { readonly state: string; readonly nonce: string; readonly verifier: string }

/** Whom the provider has identified. `email` only where it says that it has verified it. */
export type Identified = {
  readonly issuer: string
  readonly subject: string
  readonly email?: string
  /** How strongly, in the provider's own words (`acr`, `amr`). */
  readonly how: Readonly<Record<string, unknown>>
}

export type Provider = {
  /** @throws Refusal `oidc-unavailable`. */
  readonly start: (redirect: string) => Promise<{ readonly address: URL; readonly secrets: Secrets }>
  /** @throws Refusal `sign-in-failed` where anything does not fit, `oidc-unavailable`. */
  readonly finish: (answer: URL, secrets: Secrets) => Promise<Identified>
}

export function openProvider(settings: Settings): Provider {
  let found: Promise<client.Configuration> | undefined
  const discovered = async (): Promise<client.Configuration> => {
    found ??= discover(settings)
    try {
      return await found
    } catch (error) {
      // Next time it may answer.
      found = undefined
      throw error instanceof Error ? new Refusal('oidc-unavailable') : error
    }
  }
  return {
    start: async (redirect) => {
      const config = await discovered()
      const verifier = client.randomPKCECodeVerifier()
      const secrets = { state: client.randomState(), nonce: client.randomNonce(), verifier }
      const address = client.buildAuthorizationUrl(config, {
        redirect_uri: redirect,
        scope: 'openid email',
        state: secrets.state,
        nonce: secrets.nonce,
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      })
      return { address, secrets }
    },
    finish: async (answer, { state, nonce, verifier }) => {
      const config = await discovered()
      const tokens = await client
        .authorizationCodeGrant(config, answer, {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
          idTokenExpected: true,
        })
        .catch((error: unknown) => {
          if (error instanceof Error) throw new Refusal('sign-in-failed')
          throw error
        })
      const claims = tokens.claims()
      if (claims === undefined) throw new Refusal('sign-in-failed')
      const { iss, sub, acr, amr } = claims
      const { email, email_verified: verified } = await emailIn(config, tokens)
      return {
        issuer: iss,
        subject: sub,
        ...(typeof email === 'string' && verified === true ? { email } : {}),
        how: { ...(typeof acr === 'string' ? { acr } : {}), ...(Array.isArray(amr) ? { amr } : {}) },
      }
    },
  }
}

type Email = { readonly email?: unknown; readonly email_verified?: unknown }

/** Many providers say the e-mail only when asked for it with the token (OpenID Connect Core 1.0, 5.4). */
async function emailIn(
  config: client.Configuration,
  tokens: Awaited<ReturnType<typeof client.authorizationCodeGrant>>,
): Promise<Email> {
  const claims = tokens.claims()
  if (claims === undefined) return {}
  const { email, email_verified } = claims
  if (email !== undefined) return { email, email_verified }
  if (config.serverMetadata().userinfo_endpoint === undefined) return {}
  const asked = client.fetchUserInfo(config, tokens.access_token, claims.sub)
  return asked.catch((error: unknown) => {
    if (error instanceof Error) throw new Refusal('sign-in-failed')
    throw error
  })
}

/** Plain http only to a provider on this machine, which the settings have made sure of. */
function discover({ issuer, clientId, clientSecret }: Settings): Promise<client.Configuration> {
  const execute = issuer.protocol === 'http:' ? [client.allowInsecureRequests] : []
  return client.discovery(issuer, clientId, clientSecret, undefined, { execute, timeout: 10 })
}
