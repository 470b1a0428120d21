/** Holds the parties of a case against people's names and declared interests, and asks; a person decides what it means. */
import type { Party } from '@clew/casefile'
import { namesAlike } from '@clew/casefile/names'
import type { ConflictGround, ConflictKind } from '@clew/contract'
import type { Clock } from '../../platform/clock/clock.ts'
import type { Entered } from '../../platform/database/doors.ts'
import { type CaseId, timeOrderedId, type UserId } from '../../platform/ids/ids.ts'
import { loadCase } from '../cases/index.ts'
import { insertAsked, peopleToScreen } from './conflicts.store.ts'

const kindOf = {
  'own-name': 'same-name',
  employer: 'former-employer',
  company: 'business',
  address: 'same-address',
  relative: 'family',
} as const satisfies Readonly<Record<ConflictGround['against'], ConflictKind>>

/** A group or a State is named by a description, which many would be like. */
const named = ({ kind }: Party): boolean => kind === 'natural' || kind === 'legal'

export type Screening = {
  readonly whom: UserId | 'working' | 'unit'
  /** Only these parties, where only they changed. */
  readonly parties?: ReadonlySet<string>
}

/** What was asked before is not asked again. @returns how many new questions there are. */
export async function screenCase(
  { db, journal }: Entered,
  caseId: CaseId,
  { whom, parties }: Screening,
  clock: Clock,
): Promise<number> {
  const { caseFile } = await loadCase(db, caseId)
  const wanted = caseFile.parties.filter((party) => named(party) && (parties?.has(party.id) ?? true))
  const people = wanted.length === 0 ? [] : await peopleToScreen(db, caseId, whom)
  let found = 0
  for (const { person, against, interest, name } of people) {
    for (const party of wanted) {
      const likeness = namesAlike(name, party.name)
      if (likeness === undefined) continue
      const grounds = {
        party: party.id,
        partyName: party.name,
        against,
        likeness,
        ...(interest === null ? {} : { interest }),
      }
      const row = {
        caseId,
        id: timeOrderedId<'conflict'>(clock),
        userId: person,
        reference: caseFile.reference,
      }
      const asked = { ...row, kind: kindOf[against], party: party.id, words: null, at: clock(), grounds }
      if (await insertAsked(db, asked)) found += 1
    }
  }
  journal({ action: 'conflict.screen', caseId, effect: found > 0 ? 'change' : 'read', detail: { found } })
  return found
}
