// Bars to prosecution: they leave the standing visible and say what stands in the way, on what law.
import { couldOverlap } from '@clew/casefile'
import type { Bar, ChargeAssessment, JurisdictionBasis } from '../assessment/index.ts'
import type { CaseIndex } from './index-case.ts'
import { type ChargeCase, codeOn } from './charge-case.ts'
import { standingIn } from './fact-standing.ts'
import type { StateBases } from './jurisdiction.ts'
import type { Readings } from './reading.ts'

type Item = Pick<ChargeCase, 'offence' | 'accused' | 'victims'> & Partial<Pick<ChargeCase, 'charged'>>

/** Bases that rest on where the acts were. */
const placed: ReadonlySet<string> = new Set(['territorial', 'flag', 'registration'])
const restsOnActs = (basis: JurisdictionBasis): boolean =>
  basis.person === undefined && placed.has(basis.basis)

/** Bases of the pack's State that carry this charge: the rule covers the offence and its time, the person is the accused or a victim named. */
export function basesFor(
  item: Item,
  all: readonly StateBases[],
  index: CaseIndex,
): readonly JurisdictionBasis[] {
  const own = all.find((s) => s.state === item.offence.pack.pack.state)
  if (own === undefined) return []
  return own.bases.flatMap((basis): readonly JurisdictionBasis[] => {
    if (!covers(basis, item, index)) return []
    if (!restsOnActs(basis)) return [basis]
    // The same basis on the acts of this charge alone; none when nothing is left.
    const facts = basis.facts.filter((id) => inCharge(id, item, index))
    return facts.length === 0 ? [] : [{ ...basis, facts }]
  })
}

/** Whether basesFor() finds any. */
export function hasBasis(item: Item, all: readonly StateBases[], index: CaseIndex): boolean {
  const own = all.find((s) => s.state === item.offence.pack.pack.state)
  return (
    own?.bases.some(
      (basis) =>
        covers(basis, item, index) &&
        (!restsOnActs(basis) || basis.facts.some((id) => inCharge(id, item, index))),
    ) ?? false
  )
}

/** Whether the rule behind a basis is of this pack, covers the offence and its time, and the person is one of the charge. */
function covers(basis: JurisdictionBasis, item: Item, index: CaseIndex): boolean {
  const { pack, rules } = item.offence.pack
  if (basis.pack !== pack.pack) return false
  const rule = rules.get(basis.rule)
  if (rule?.offences?.has(item.offence.offence.id) === false) return false
  if (rule !== undefined && item.charged !== undefined && !couldOverlap(item.charged, rule.inForce))
    return false
  const { person } = basis
  if (person === undefined) return true
  if (!basis.basis.startsWith('victim-')) return person === index.personIds[item.accused]
  return (
    item.victims.some((v) => index.personIds[v] === person) ||
    index.personIds[item.victims[0] ?? -1] === undefined
  )
}

/** Whether an act is of this charge: in its period, by its accused or towards its victims. */
function inCharge(id: string, item: Item, index: CaseIndex): boolean {
  const fact = index.facts[index.factAt.get(id) ?? -1]
  if (fact === undefined) return false
  if (fact.when !== undefined && item.charged !== undefined && !couldOverlap(fact.when, item.charged))
    return false
  return (
    fact.by.includes(item.accused) ||
    fact.to.length === 0 ||
    item.victims[0] === -1 ||
    fact.to.some((person) => item.victims.includes(person))
  )
}

/** National packs need a basis; international and regional ones speak of States' duties and need none. */
function jurisdictionBar(
  readings: Readings,
  item: ChargeCase,
  bases: readonly JurisdictionBasis[],
): Bar | undefined {
  const { pack } = item.offence.pack
  if (pack.kind !== 'national' || pack.state === undefined) return undefined
  if (bases.length === 0)
    return { code: 'no-jurisdiction', facts: [], params: { state: pack.state, why: 'no-basis' } }
  const onlyInside = bases.every(
    (b) => b.basis === 'territorial' && pack.jurisdiction.find((r) => r.id === b.rule)?.reach === 'inside',
  )
  if (!onlyInside) return undefined
  const whole = standingIn(codeOn(readings, item))
  const inside = standingIn(codeOn(readings, item, pack.state))
  if (whole < 2 || inside >= 2) return undefined
  const cited = bases[0]?.cited
  return {
    code: 'no-jurisdiction',
    facts: bases.flatMap((b) => b.facts),
    ...(cited === undefined ? {} : { cited }),
    params: { state: pack.state, why: 'acts-inside-not-enough' },
  }
}

export function barsOf(
  readings: Readings,
  item: ChargeCase,
  bases: readonly JurisdictionBasis[],
  limitation: ChargeAssessment['limitation'],
): readonly Bar[] {
  const { index } = readings.world
  const bars: Bar[] = []
  const party = index.caseFile.parties.find((p) => p.id === item.charge.accused)
  for (const immunity of party?.immunities ?? []) {
    if (
      immunity.before === item.offence.pack.pack.state &&
      immunity.waiver !== 'granted' &&
      immunity.waiver !== 'not-applicable'
    ) {
      bars.push({
        code: 'immunity',
        party: item.charge.accused,
        facts: [],
        params: { kind: immunity.kind, waiver: immunity.waiver, state: immunity.before },
      })
    }
  }
  if (limitation?.status === 'expired' || limitation?.status === 'may-have-expired') {
    bars.push({
      code: 'limitation',
      ...(limitation.lastDay === undefined ? {} : { on: limitation.lastDay }),
      facts: [],
      cited: limitation.cited,
      params: { status: limitation.status, years: limitation.years ?? 0 },
    })
  }
  const jurisdiction = jurisdictionBar(readings, item, bases)
  if (jurisdiction !== undefined) bars.push(jurisdiction)
  if (item.notInForce)
    bars.push({ code: 'not-in-force', facts: [], params: { period: item.charge.period ?? '' } })
  if (item.modeUnknown) bars.push({ code: 'mode-not-covered', facts: [], params: { mode: item.charge.mode } })
  for (const fact of index.byConcept.get('nexus.foreign-prosecution') ?? []) {
    if (
      standingIn(readings.codes[fact.at] ?? 0) >= 2 &&
      fact.fact.value !== item.offence.pack.pack.state &&
      (fact.by.length === 0 || fact.by.includes(item.accused))
    ) {
      bars.push({
        code: 'foreign-prosecution',
        facts: [fact.fact.id],
        params: { state: fact.fact.value ?? '' },
      })
    }
  }
  return bars
}
