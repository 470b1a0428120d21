/** Every way in, put together: passkeys, a provider, the people of the demo, the first set-up, and recovery. */
import type { WaysIn } from '@clew/contract'
import { openAttempts } from '../../platform/authentication/attempts.ts'
import type { Feature, FeatureParts } from '../../platform/feature.ts'
import type { Visitor } from '../../platform/http/route.ts'
import { openDemo } from '../demo/index.ts'
import type { IndicatorSource } from '../monitoring/index.ts'
import { oidcRoutes, openProvider } from '../oidc/index.ts'
import { type AttemptOnPasskey, passkeyRoutes, relyingParty } from '../passkeys/index.ts'
import { recoveryRoutes } from '../recovery/index.ts'
import { openSetUpCode, setUpRoutes } from '../set-up/index.ts'
import type { LessonsSource } from '../training/index.ts'

export type SignIn = {
  readonly features: readonly Feature[]
  /** How this visitor may sign in. */
  readonly ways: (visitor: Visitor) => WaysIn
}

type Parts = Pick<FeatureParts, 'clock' | 'log' | 'config'> & {
  readonly caseFiles: string
  readonly figures: string
  readonly indicators: IndicatorSource
  readonly lessons: LessonsSource
}

export function openSignIn({ clock, log, config, caseFiles, figures, indicators, lessons }: Parts): SignIn {
  const wayIn = { config, clock, attempts: openAttempts<AttemptOnPasskey>(clock) }
  const demo = openDemo({ clock, log, config, folder: caseFiles, figures, indicators, lessons })
  const code = openSetUpCode(clock)
  const provider = config.oidc === undefined ? undefined : openProvider(config.oidc)
  return {
    ways: (visitor) => ({
      passkey: !code.open(),
      passkeyAt: relyingParty(config, visitor).origin,
      oidc: provider !== undefined,
      demo: demo.offered(visitor),
      setUp: code.open(),
    }),
    features: [
      { name: 'passkeys', routes: passkeyRoutes(wayIn), notices: () => unseenProxy(config) },
      { name: 'oidc', routes: oidcRoutes({ config, clock, provider, attempts: openAttempts(clock) }) },
      { name: 'recovery', routes: recoveryRoutes({ clock }) },
      { name: 'demo', routes: demo.routes, onStart: demo.load },
      // After the demo, which may bring people.
      {
        name: 'set-up',
        routes: setUpRoutes({ ...wayIn, code }),
        onStart: code.start,
        notices: (address) => {
          const printed = code.printed()
          if (printed === undefined) return []
          const at = config.publicUrl?.origin ?? address.replace('//127.0.0.1:', '//localhost:')
          return [
            `Nobody is here yet. To set up your unit, open ${at}/set-up and type this code:\n\n    ${printed}\n`,
            'It holds once, for 24 hours, and until Clew stops.',
          ]
        },
      },
    ],
  }
}

function unseenProxy({ publicUrl, trustProxy }: Parts['config']): string[] {
  if (publicUrl?.protocol !== 'https:' || trustProxy.length > 0) return []
  return [
    'Everybody seems to come from the proxy: failed sign-ins of all people count as those of one.\nGive the address of the proxy with --trust-proxy, as 127.0.0.1.',
  ]
}
