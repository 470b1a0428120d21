/** Under which name passkeys are made and shown here (Web Authentication Level 3, 5.1.2: a name of a host, never a number). */
import type { Config } from '../../platform/config/settings.ts'
import type { Visitor } from '../../platform/http/route.ts'
import { Refusal } from '../../platform/refusal.ts'

export type RelyingParty = { readonly id: string; readonly origin: string }

/** Where passkeys work: at the public address, or else at `localhost` with the port that was asked. */
export function relyingParty({ publicUrl }: Config, { host }: Visitor): RelyingParty {
  if (publicUrl !== undefined) return { id: publicUrl.hostname, origin: publicUrl.origin }
  const port = /:(\d{1,5})$/.exec(host)?.[1]
  return { id: 'localhost', origin: `http://localhost${port === undefined ? '' : `:${port}`}` }
}

/** @throws Refusal `passkey-elsewhere` with the address to open. */
export function relyingPartyHere(config: Config, visitor: Visitor): RelyingParty {
  const party = relyingParty(config, visitor)
  if (new URL(party.origin).host !== visitor.host)
    throw new Refusal('passkey-elsewhere', { address: party.origin })
  return party
}
