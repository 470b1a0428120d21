/** Writes an event into the custody log, in the name of whoever does it; what makes no sense is written too, and found by the assessment. */
import type { CustodyEventRead, RecordCustodyBody } from '@clew/contract'
import type { Clock } from '../../platform/clock/clock.ts'
import type { Actor, Entered } from '../../platform/database/doors.ts'
import { type CaseId, isUuid, timeOrderedId, type UserId } from '../../platform/ids/ids.ts'
import { Refusal } from '../../platform/refusal.ts'
import { caseIdOf, versionOf } from '../cases/index.ts'
import { eventRead } from './custody-log.ts'
import { custodyRows, insertEvent, isColleague, type NewEvent } from './custody.store.ts'
import { exhibitOf, hasEvidence } from './exhibits.store.ts'
import { exhibitIdOf } from './parts.ts'

/** Clocks of people and of the server differ a little. */
const tolerance = 5 * 60_000

/** @throws Refusal `custody-in-future`. */
export function timeOf(at: string | undefined, clock: Clock): Date {
  const now = clock()
  if (at === undefined) return now
  const said = new Date(at)
  if (Number.isNaN(said.getTime()) || said.getTime() > now.getTime() + tolerance)
    throw new Refusal('custody-in-future', { at })
  return said
}

type Parties = Pick<NewEvent, 'office' | 'toUser' | 'toOffice' | 'document'>

/** Who gave, who received. @throws Refusal `custody-parties-wrong`, `colleague-not-found`. */
async function partiesOf(
  db: Entered['db'],
  actor: Actor,
  { kind, by, to }: Pick<RecordCustodyBody, 'kind' | 'by' | 'to'>,
): Promise<Parties> {
  const handsOver = kind === 'handed-over'
  if (!handsOver && to !== undefined) throw new Refusal('custody-parties-wrong')
  if (by !== undefined) {
    // An office outside gives to whoever writes, and to nobody else.
    if (to !== undefined) throw new Refusal('custody-parties-wrong')
    return {
      office: by.office,
      document: by.document,
      toUser: handsOver ? actor.userId : null,
      toOffice: null,
    }
  }
  const none = { office: null, document: null, toUser: null, toOffice: null }
  if (!handsOver) return none
  if (to === undefined) throw new Refusal('custody-parties-wrong')
  if ('office' in to) return { ...none, toOffice: to.office, document: to.document }
  if (to.user === actor.userId) throw new Refusal('custody-parties-wrong')
  if (!isUuid(to.user) || !(await isColleague(db, to.user as UserId)))
    throw new Refusal('colleague-not-found')
  return { ...none, toUser: to.user as UserId }
}

/** @throws Refusal `case-not-found`, `evidence-not-found`. */
export async function caseWithItem(db: Entered['db'], caseText: string, evidence: string): Promise<CaseId> {
  const caseId = caseIdOf(caseText)
  await versionOf(db, caseId)
  if (!(await hasEvidence(db, caseId, evidence))) throw new Refusal('evidence-not-found', { evidence })
  return caseId
}

/** Writes it and reads it back. @throws Refusal `custody-confirmed-already`. */
export async function keepEvent(
  { db, journal }: Entered,
  actor: Actor,
  caseId: CaseId,
  event: NewEvent,
): Promise<CustodyEventRead> {
  if (!(await insertEvent(db, caseId, actor.userId, event))) throw new Refusal('custody-confirmed-already')
  const { id, evidence, kind, at, seal, confirms } = event
  journal({
    action: 'custody.record',
    caseId,
    subject: `custody:${id}`,
    effect: 'change',
    detail: { evidence, kind, at: at.toISOString(), seal, ...(confirms === null ? {} : { confirms }) },
  })
  const rows = await custodyRows(db, caseId, evidence)
  const shown = rows.find((row) => row.id === (confirms ?? id))
  if (shown === undefined) throw new Error('The event that was just written cannot be seen')
  return eventRead(
    shown,
    rows.find((row) => row.confirms === shown.id),
    actor.userId,
  )
}

/**
 * @throws Refusal `case-not-found`, `evidence-not-found`, `exhibit-not-found`, `colleague-not-found`, `custody-parties-wrong`,
 * `custody-seal-missing`, `custody-in-future`.
 */
export async function recordCustody(
  entered: Entered,
  actor: Actor,
  caseText: string,
  body: RecordCustodyBody,
  clock: Clock,
): Promise<CustodyEventRead> {
  const { db } = entered
  const { evidence, kind, where, seal, note, exhibit, sha256 } = body
  const caseId = await caseWithItem(db, caseText, evidence)
  const file = exhibit === undefined ? null : exhibitIdOf(exhibit)
  if (file !== null && (await exhibitOf(db, caseId, file))?.evidence !== evidence)
    throw new Refusal('exhibit-not-found')
  if (kind === 'sealed' && seal === undefined) throw new Refusal('custody-seal-missing')
  return keepEvent(entered, actor, caseId, {
    id: timeOrderedId<'custody-event'>(clock),
    evidence,
    kind,
    at: timeOf(body.at, clock),
    ...(await partiesOf(db, actor, body)),
    place: where ?? null,
    seal: seal ?? null,
    exhibit: file,
    sha256: sha256 === undefined ? null : Buffer.from(sha256, 'hex'),
    note: note ?? null,
    confirms: null,
  })
}
