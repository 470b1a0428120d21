/** Stops a change that could bury a case, unless a second person agreed to it; a slip of the same day may be taken back. */
import { type CaseFile, consentsToDelay } from '@clew/casefile'
import { type Burial, burials, type Language } from '@clew/contract'
import type { Actor, Entered } from '../../platform/database/doors.ts'
import type { LawSet } from '@clew/law'
import type { CaseId } from '../../platform/ids/ids.ts'
import { Refusal } from '../../platform/refusal.ts'
import { findBurials, type FoundBurial, type OnePerson } from './burials.ts'
import { editorsOf } from './edits.store.ts'
import { beforeOwnRun } from './own-run.ts'
import { type Weakened, weakenedCharges } from './weakened.ts'

const day = 24 * 60 * 60_000

export type Sides = {
  readonly before: CaseFile
  readonly after: CaseFile
  readonly at: Date
  readonly one?: OnePerson | undefined
  /** Absent where the packs cannot be used: then nobody knows how a charge stands. */
  readonly law?: LawSet | undefined
}

export type Guarded = {
  readonly found: readonly FoundBurial[]
  /** How the charges stand that are weakened, before and after. */
  readonly weakened: readonly Weakened[]
}

/** What of a change needs a second person. Whoever asks holds the case. */
export async function guardedIn(db: Entered['db'], actor: Actor, id: CaseId, sides: Sides): Promise<Guarded> {
  const { before, after, at, one } = sides
  const found = findBurials(before, after, one)
  const weakened = await weakenedBy(db, actor, id, sides)
  const own = new Set<string>()
  for (const each of found.filter((one) => isDraft(one, before))) {
    const editors = await editorsOf(db, id, each)
    const [first] = editors
    // What came with the case when it was opened was made by no edit, and is nobody's slip.
    const fresh = first?.made === true && first.at.getTime() > at.getTime() - day
    if (fresh && editors.every(({ userId }) => userId === actor.userId))
      own.add(`${each.collection}:${each.id}`)
  }
  const falls = weakened.map(({ charge }): FoundBurial => ({
    collection: 'charges',
    id: charge,
    burial: 'charge-weakened',
  }))
  return {
    found: [...found.filter(({ collection, id: of }) => !own.has(`${collection}:${of}`)), ...falls],
    weakened,
  }
}

/** A fall back to where a charge stood before whoever acts began today is a slip taken back. A merge is undone exactly, and says why. */
async function weakenedBy(
  db: Entered['db'],
  { userId }: Actor,
  id: CaseId,
  { before, after, at, one, law }: Sides,
): Promise<readonly Weakened[]> {
  if (law === undefined || one !== undefined) return []
  const found = weakenedCharges(before, after, law, at)
  if (found.length === 0) return found
  const start = await beforeOwnRun(db, id, before, { userId, at })
  if (start === undefined) return found
  const still = new Set(weakenedCharges(start, after, law, at).map(({ charge }) => charge))
  return found.filter(({ charge }) => still.has(charge))
}

/** A charge that was never brought, an item of evidence, a request that nobody agreed to: what somebody adds by mistake. */
function isDraft({ collection, id, burial }: FoundBurial, { charges, adjournments }: CaseFile): boolean {
  if (burial === 'evidence-removed') return true
  if (burial === 'adjournment-removed')
    return adjournments.some((each) => each.id === id && !consentsToDelay(each))
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
