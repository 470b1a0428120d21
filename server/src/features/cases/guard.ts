/** Stops a change that could bury a case, unless a second person agreed to it; a slip of the same day may be taken back. */
import type { CaseFile } from '@clew/casefile'
import { type Burial, burials, type Language } from '@clew/contract'
import type { Actor, Entered } from '../../platform/database/doors.ts'
import type { CaseId } from '../../platform/ids/ids.ts'
import { Refusal } from '../../platform/refusal.ts'
import { findBurials, type FoundBurial, type OnePerson } from './burials.ts'
import { editorsOf } from './edits.store.ts'

const day = 24 * 60 * 60_000

/** What of a change needs a second person. Whoever asks holds the case. */
export async function guardedIn(
  db: Entered['db'],
  actor: Actor,
  id: CaseId,
  { before, after, at, one }: { before: CaseFile; after: CaseFile; at: Date; one?: OnePerson | undefined },
): Promise<readonly FoundBurial[]> {
  const found = findBurials(before, after, one)
  const removed = found.filter((each) => isDraft(each, before))
  if (removed.length === 0) return found
  const own = new Set<string>()
  for (const each of removed) {
    const editors = await editorsOf(db, id, each)
    const [first] = editors
    // What came with the case when it was opened was made by no edit, and is nobody's slip.
    const fresh = first?.made === true && first.at.getTime() > at.getTime() - day
    if (fresh && editors.every(({ userId }) => userId === actor.userId))
      own.add(`${each.collection}:${each.id}`)
  }
  return found.filter(({ collection, id: of }) => !own.has(`${collection}:${of}`))
}

/** A charge that was never brought, or an item of evidence: what somebody adds by mistake. */
function isDraft({ collection, id, burial }: FoundBurial, { charges }: CaseFile): boolean {
  if (burial === 'evidence-removed') return true
  return (
    collection === 'charges' &&
    (burial === 'charge-removed' || burial === 'charge-ended') &&
    charges.find((each) => each.id === id)?.status === 'considered'
  )
}

/** The refusal that tells the screen to ask a second person, with each thing that asks for one. */
export function secondNeeded(
  found: readonly (Omit<FoundBurial, 'collection'> & { collection: string })[],
  language: Language,
): Refusal {
  const errors = found.map(({ collection, id, burial }) => ({
    code: burial satisfies Burial,
    path: `${collection}.${id}`,
    message: burials[burial][language],
  }))
  return new Refusal('needs-second-person', { count: errors.length }, { errors })
}

/** For steps that nobody ever takes alone. */
export const aloneRefused = (collection: string, id: string, burial: Burial, language: Language): Refusal =>
  secondNeeded([{ collection, id, burial }], language)
