/** Finds in a change what could bury a case: closing it, ending or weakening a charge, taking evidence away, agreeing to delay. */
import { type Adjournment, type CaseFile, type Charge, consentsToDelay, type Evidence } from '@clew/casefile'
import { namesAlike } from '@clew/casefile/names'
import type { Burial } from '@clew/contract'
import { stages } from '@clew/casefile/words'

export type Found = {
  readonly collection: 'header' | 'charges' | 'evidence' | 'adjournments'
  readonly id: string
}
export type FoundBurial = Found & { readonly burial: Burial }

/** Two ids that a merge made one: a charge against the one is a charge against the other, as long as it goes on naming the same person. */
export type OnePerson = {
  readonly ids: readonly [string, string]
  /** What comes back stood so when the charge was brought, so that no name of it is a new one. */
  readonly undoing?: boolean
}

const inCourt = stages.indexOf('charged')
const brought = ['charged', 'tried']
const ended = ['withdrawn', 'discontinued']

/**
 * Whether an offence is a lesser one no list can say for every law, so any other offence counts once the charge was brought.
 * Weakening a charge that is only considered is the daily work of drafting; ending or removing it is not.
 */
export function findBurials(before: CaseFile, after: CaseFile, one?: OnePerson): FoundBurial[] {
  const same = (id: string) => (one !== undefined && id === one.ids[1] ? one.ids[0] : id)
  const named = ({ parties }: CaseFile, id: string) => parties.find((each) => each.id === id)?.name ?? ''
  const namesOther = (old: Charge, now: Charge) =>
    same(now.accused) !== same(old.accused) ||
    (one !== undefined &&
      one.undoing !== true &&
      one.ids.includes(old.accused) &&
      areApart(named(before, old.accused), named(after, now.accused)))
  return [
    ...ofStage(before, after),
    ...pairs(before.charges, after.charges).flatMap(([old, now]) =>
      ofCharge(old, now, same, namesOther).map((burial) => ({
        collection: 'charges' as const,
        id: old.id,
        burial,
      })),
    ),
    ...pairs<Evidence>(before.evidence, after.evidence)
      .filter(([, now]) => now === undefined)
      .map(([{ id }]) => ({ collection: 'evidence' as const, id, burial: 'evidence-removed' as const })),
    ...ofAdjournments(before.adjournments, after.adjournments),
  ]
}

/** To let a request be, to make one, or to have more of it than was agreed to; and to take one out of the file. */
function ofAdjournments(before: readonly Adjournment[], after: readonly Adjournment[]): FoundBurial[] {
  const old = new Map(before.map((each) => [each.id, each]))
  const agreed = after.filter((now) => consentsToMoreDelay(old.get(now.id), now))
  const gone = pairs(before, after).filter(([, now]) => now === undefined)
  return [
    ...agreed.map(({ id }) => ({
      collection: 'adjournments' as const,
      id,
      burial: 'adjournment-agreed' as const,
    })),
    ...gone.map(([{ id }]) => ({
      collection: 'adjournments' as const,
      id,
      burial: 'adjournment-removed' as const,
    })),
  ]
}

/** As `consents_to_more_delay` of the database says. */
function consentsToMoreDelay(old: Adjournment | undefined, now: Adjournment): boolean {
  if (!consentsToDelay(now)) return false
  if (old === undefined || !consentsToDelay(old) || now.hearing !== old.hearing) return true
  return old.until !== undefined && (now.until === undefined || now.until > old.until)
}

function ofStage({ stage: before }: CaseFile, { stage: after }: CaseFile): FoundBurial[] {
  const found = { collection: 'header' as const, id: 'stage' }
  if (after === 'closed') return before === 'closed' ? [] : [{ ...found, burial: 'case-closed' }]
  const [from, to] = [stages.indexOf(before), stages.indexOf(after)]
  return before !== 'closed' && from >= inCourt && to < inCourt
    ? [{ ...found, burial: 'stage-moved-back' }]
    : []
}

const areApart = (one: string, other: string): boolean =>
  one !== other && namesAlike(one, other) === undefined

function ofCharge(
  old: Charge,
  now: Charge | undefined,
  same: (id: string) => string,
  namesOther: (old: Charge, now: Charge) => boolean,
): Burial[] {
  if (now === undefined) return ['charge-removed']
  const found: Burial[] = []
  if (ended.includes(now.status) && !ended.includes(old.status)) found.push('charge-ended')
  if (!brought.includes(old.status)) return found
  if (now.status === 'considered' || (old.status === 'tried' && now.status === 'charged'))
    found.push('charge-moved-back')
  if (now.offence !== old.offence) found.push('offence-replaced')
  if (namesOther(old, now)) found.push('accused-replaced')
  if (isNarrower(old, now, same)) found.push('charge-narrowed')
  return found
}

function isNarrower(old: Charge, now: Charge, same: (id: string) => string): boolean {
  const victims = new Set(now.victims.map(same))
  return (
    old.victims.some((id) => !victims.has(same(id))) ||
    old.pleaded.some((id) => !now.pleaded.includes(id)) ||
    (now.counts ?? 1) < (old.counts ?? 1) ||
    now.mode !== old.mode ||
    (old.charged !== undefined && now.charged === undefined)
  )
}

function pairs<Of extends { readonly id: string }>(
  before: readonly Of[],
  after: readonly Of[],
): [Of, Of | undefined][] {
  const now = new Map(after.map((each) => [each.id, each]))
  return before.map((each) => [each, now.get(each.id)])
}
