/** Finds in a change what could bury a case: closing it, ending or weakening a charge, taking evidence away. */
import type { CaseFile, Charge, Evidence } from '@clew/casefile'
import type { Burial } from '@clew/contract'
import { stages } from '@clew/casefile/words'

export type Found = { readonly collection: 'header' | 'charges' | 'evidence'; readonly id: string }
export type FoundBurial = Found & { readonly burial: Burial }

/** Two ids that a merge made one, so that a charge against the one is a charge against the other. */
export type OnePerson = readonly [string, string]

const inCourt = stages.indexOf('charged')
const brought = ['charged', 'tried']
const ended = ['withdrawn', 'discontinued']

/**
 * Whether an offence is a lesser one no list can say for every law, so any other offence counts once the charge was brought.
 * Weakening a charge that is only considered is the daily work of drafting; ending or removing it is not.
 */
export function findBurials(before: CaseFile, after: CaseFile, one?: OnePerson): FoundBurial[] {
  const same = (id: string) => (one !== undefined && id === one[1] ? one[0] : id)
  return [
    ...ofStage(before, after),
    ...pairs(before.charges, after.charges).flatMap(([old, now]) =>
      ofCharge(old, now, same).map((burial) => ({ collection: 'charges' as const, id: old.id, burial })),
    ),
    ...pairs<Evidence>(before.evidence, after.evidence)
      .filter(([, now]) => now === undefined)
      .map(([{ id }]) => ({ collection: 'evidence' as const, id, burial: 'evidence-removed' as const })),
  ]
}

function ofStage({ stage: before }: CaseFile, { stage: after }: CaseFile): FoundBurial[] {
  const found = { collection: 'header' as const, id: 'stage' }
  if (after === 'closed') return before === 'closed' ? [] : [{ ...found, burial: 'case-closed' }]
  const [from, to] = [stages.indexOf(before), stages.indexOf(after)]
  return before !== 'closed' && from >= inCourt && to < inCourt
    ? [{ ...found, burial: 'stage-moved-back' }]
    : []
}

function ofCharge(old: Charge, now: Charge | undefined, same: (id: string) => string): Burial[] {
  if (now === undefined) return ['charge-removed']
  const found: Burial[] = []
  if (ended.includes(now.status) && !ended.includes(old.status)) found.push('charge-ended')
  if (!brought.includes(old.status)) return found
  if (now.status === 'considered' || (old.status === 'tried' && now.status === 'charged'))
    found.push('charge-moved-back')
  if (now.offence !== old.offence) found.push('offence-replaced')
  if (same(now.accused) !== same(old.accused)) found.push('accused-replaced')
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
