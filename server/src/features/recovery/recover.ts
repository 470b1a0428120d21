/** Two administrators, neither of them the person, say that it is the person; only then is a new way in made. */
import type { Code, Recovery } from '@clew/contract'
import { forgetSessionsOf } from '../../platform/authentication/gate.ts'
import type { SignedIn } from '../../platform/authentication/signed-in.ts'
import type { Clock } from '../../platform/clock/clock.ts'
import type { Entered } from '../../platform/database/doors.ts'
import type { Call, OpenCall } from '../../platform/http/route.ts'
import { isUuid, timeOrderedId, type UserId } from '../../platform/ids/ids.ts'
import { Refusal } from '../../platform/refusal.ts'
import { endPasskeysOf, makeCode } from '../passkeys/index.ts'
import {
  activeColleague,
  confirmFirst,
  confirmSecond,
  endSessionsOf,
  insertRecovery,
  lockRecovery,
  openRecoveries,
  personByEmail,
  type RecoveryRow,
  refuseRecovery,
} from './recovery.store.ts'

const recoveryOf = (row: RecoveryRow, { userId }: SignedIn): Recovery => ({
  id: row.recovery_id,
  person: { id: row.user_id, name: row.name },
  asked: row.asked_at.toISOString(),
  byPerson: row.opened_by === null,
  ...(row.first_name === null ? {} : { confirmedBy: row.first_name }),
  mayConfirm: row.user_id !== userId && row.first_by !== userId,
})

/** Whoever asks learns nothing: each address is answered alike, and counted as a failed attempt, so that nobody can ask for many. */
export async function askRecovery(
  { doors, throttle, visitor }: Pick<OpenCall, 'doors' | 'throttle' | 'visitor'>,
  email: string,
  clock: Clock,
): Promise<void> {
  const attempt = { address: visitor.address, account: `recovery ${email.toLowerCase()}` }
  const wait = await throttle.wait(attempt)
  if (wait > 0) throw new Refusal('too-many-attempts', { seconds: wait })
  await throttle.failed(attempt)
  const person = await doors.asSystem('find who asks for a way in', async ({ db, journal }) => {
    const found = await personByEmail(db, email)
    journal(
      found === undefined
        ? { action: 'session.refused', effect: 'change', detail: { way: 'recovery', why: 'unknown' } }
        : { action: 'session.knock', effect: 'read', detail: { way: 'recovery' } },
    )
    return found
  })
  if (person === undefined) return
  const { user_id: userId, unit_id: unitId } = person
  const keep = async ({ db, journal }: Entered) => {
    await insertRecovery(db, { id: timeOrderedId<'recovery'>(clock), userId, unitId, by: null })
    journal({ action: 'recovery.ask', subject: `user:${userId}`, effect: 'change' })
  }
  await doors.asSystem('keep that somebody asks for a way in', keep, unitId)
}

export async function listRecoveries({ db, journal }: Entered, asker: SignedIn): Promise<Recovery[]> {
  journal({ action: 'recovery.list', effect: 'read' })
  return (await openRecoveries(db)).map((row) => recoveryOf(row, asker))
}

/** @throws Refusal `person-not-found`, `own-recovery`. */
export async function openRecovery(
  { db, journal }: Entered,
  asker: SignedIn,
  id: string,
  clock: Clock,
): Promise<Recovery> {
  const person = isUuid(id) ? await activeColleague(db, id) : undefined
  if (person === undefined) throw new Refusal('person-not-found')
  if (person.user_id === asker.userId) throw new Refusal('own-recovery')
  const { unitId, userId: by } = asker
  await insertRecovery(db, { id: timeOrderedId<'recovery'>(clock), userId: person.user_id, unitId, by })
  journal({ action: 'recovery.open', subject: `user:${person.user_id}`, effect: 'change' })
  const [row] = await openRecoveries(db, { userId: person.user_id })
  if (row === undefined) throw new Error('A recovery was not kept')
  return recoveryOf(row, asker)
}

/** Held until the transaction ends. @throws Refusal `recovery-not-found`. */
async function holdRecovery({ db }: Entered, id: string): Promise<RecoveryRow> {
  if (!isUuid(id)) throw new Refusal('recovery-not-found')
  await lockRecovery(db, id)
  const [row] = await openRecoveries(db, { id })
  if (row === undefined) throw new Refusal('recovery-not-found')
  return row
}

/**
 * The second word ends the person's passkeys and sessions and makes a code, which is shown to whoever said it.
 * @throws Refusal `recovery-not-found`, `own-recovery`, `recovery-confirmed-by-you`.
 */
export async function confirmRecovery(
  { actor, enter }: Pick<Call, 'actor' | 'enter'>,
  id: string,
  clock: Clock,
): Promise<{ readonly recovery: Recovery } | Code> {
  let recovered: UserId | undefined
  const answer = await enter(async (entered) => {
    const row = await holdRecovery(entered, id)
    if (row.user_id === actor.userId) throw new Refusal('own-recovery')
    if (row.first_by === actor.userId) throw new Refusal('recovery-confirmed-by-you')
    const subject = `user:${row.user_id}`
    if (row.first_by === null) {
      await confirmFirst(entered.db, row.recovery_id, actor.userId)
      entered.journal({ action: 'recovery.confirm', subject, effect: 'change', detail: { which: 'first' } })
      const first = { first_by: actor.userId, first_name: actor.name }
      return { recovery: recoveryOf({ ...row, ...first }, actor) }
    }
    await confirmSecond(entered.db, row.recovery_id, actor.userId)
    const passkeys = await endPasskeysOf(entered.db, row.user_id)
    await endSessionsOf(entered.db, row.user_id)
    const detail = { which: 'second', passkeys }
    entered.journal({ action: 'recovery.confirm', subject, effect: 'change', detail })
    recovered = row.user_id
    return makeCode(entered, actor, row.user_id, 'recovery', clock)
  })
  if (recovered !== undefined) forgetSessionsOf(recovered)
  return answer
}

/** @throws Refusal `recovery-not-found`. */
export async function endRecovery(entered: Entered, { userId }: SignedIn, id: string): Promise<void> {
  const row = await holdRecovery(entered, id)
  await refuseRecovery(entered.db, row.recovery_id, userId)
  entered.journal({ action: 'recovery.end', subject: `user:${row.user_id}`, effect: 'change' })
}
