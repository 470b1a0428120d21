/** Makes a unit out of an empty Clew, for whoever can read its console. */
import type { SetUpBody } from '@clew/contract'
import { beginSession } from '../../platform/authentication/begin-session.ts'
import { localUser } from '../../platform/authentication/local-user.ts'
import { cookieRules } from '../../platform/config/settings.ts'
import type { OpenCall } from '../../platform/http/route.ts'
import { timeOrderedId, type UserId } from '../../platform/ids/ids.ts'
import { Refusal } from '../../platform/refusal.ts'
import {
  askForNewPasskey,
  checkNewPasskey,
  keepPasskey,
  relyingPartyHere,
  throttled,
  type WayIn,
} from '../passkeys/index.ts'
import { anybody, insertFirst, lockSetUp } from './set-up.store.ts'
import type { SetUpCode } from './set-up-code.ts'

export type SetUpParts = WayIn & { readonly code: SetUpCode }
type Knock = Pick<OpenCall, 'doors' | 'throttle' | 'visitor'>

/** @throws Refusal `set-up-over`, `code-refused`, `too-many-attempts`. */
async function checkCode(knock: Knock, typed: string, { code }: SetUpParts): Promise<void> {
  if (!code.open()) throw new Refusal('set-up-over')
  await throttled(knock, 'set-up', async () => {
    if (code.fits(typed)) return
    await knock.doors.asSystem('refuse a code', async ({ journal }) =>
      journal({ action: 'session.refused', effect: 'change', detail: { way: 'set-up', why: 'unknown' } }),
    )
    throw new Refusal('code-refused')
  })
}

/** @returns what the browser is asked, and the value of the cookie that binds it. */
export async function startSetUp(
  knock: Knock,
  { code, name }: { readonly code: string; readonly name: string },
  parts: SetUpParts,
): Promise<{ readonly options: object; readonly attempt: string }> {
  await checkCode(knock, code, parts)
  const party = relyingPartyHere(parts.config, knock.visitor)
  const userId: UserId = timeOrderedId<'user'>(parts.clock)
  const { options, challenge } = await askForNewPasskey(party, { userId, name })
  const what = { kind: 'make', ground: 'set-up', userId, challenge } as const
  return { options, attempt: parts.attempts.begin(what, knock.visitor.address) }
}

/**
 * @returns the token of the administrator's session; none where they will sign in through their agency.
 * @throws Refusal `set-up-over`, `code-refused`, `passkey-refused`, `no-way-in`; then nothing was made and the code still holds.
 */
export async function setUp(knock: Knock, body: SetUpBody, parts: SetUpParts): Promise<string | undefined> {
  const { config, clock } = parts
  const { doors, visitor } = knock
  await checkCode(knock, body.code, parts)
  const made = body.passkey === undefined ? undefined : await madePasskey(visitor, body.passkey, parts)
  if (made === undefined && (config.oidc === undefined || body.person.email === undefined))
    throw new Refusal('no-way-in')
  const { unitId } = localUser
  const userId = made?.userId ?? timeOrderedId<'user'>(clock)
  const actor = { userId, unitId }
  const { unit, agency, office, person } = body
  await doors.asSystem(
    'set up the unit',
    async (entered) => {
      await lockSetUp(entered.db)
      if (!parts.code.open() || (await anybody(entered.db))) throw new Refusal('set-up-over')
      await insertFirst(entered.db, {
        unitId,
        unit,
        agency: { ...agency, id: timeOrderedId<'agency'>(clock) },
        office: { ...office, id: timeOrderedId<'office'>(clock) },
        person: { id: userId, name: person.name, email: person.email ?? null },
      })
      const subject = `user:${userId}`
      entered.journal({ action: 'unit.set-up', subject, effect: 'change', detail: { unit } })
      // In the same transaction: a unit whose only administrator has no way in could be set up by nobody any more.
      if (made !== undefined) await keepPasskey(entered, actor, made, timeOrderedId<'passkey'>(clock))
    },
    unitId,
  )
  parts.code.close()
  if (made === undefined) return undefined
  return doors.asActor(actor, 'sign-in', (entered) =>
    beginSession(entered, actor, {
      origin: 'set-up',
      agent: visitor.agent,
      limits: config.session,
      clock,
    }),
  )
}

/** @throws Refusal `passkey-refused`. */
async function madePasskey(
  visitor: Knock['visitor'],
  { name, response }: NonNullable<SetUpBody['passkey']>,
  { config, attempts }: SetUpParts,
) {
  const party = relyingPartyHere(config, visitor)
  const attempt = attempts.take(visitor.cookies, cookieRules(config))
  if (attempt?.kind !== 'make' || attempt.ground !== 'set-up') throw new Refusal('passkey-refused')
  const checked = await checkNewPasskey(party, attempt.challenge, response)
  return { ...checked, name, userId: attempt.userId }
}
