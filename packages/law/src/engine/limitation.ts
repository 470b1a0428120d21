// The clock of limitation: years from the end of the acts, from majority for a child where the law says so, longer where suspended.
import { addYears, formatCivilDate, lastDay, parseCivilDate, type UncertainDateValue } from '@clew/casefile'
import type { ChargeAssessment } from '../assessment/index.ts'
import type { LimitationRule } from '../pack/index.ts'
import type { CompiledOffence } from './compile.ts'
import { standingIn } from './fact-standing.ts'
import type { Reading } from './binding.ts'
import { validityOf, within } from './in-force.ts'
import { cite } from './cite.ts'

export type LimitationInput = {
  readonly reading: Reading
  readonly offence: CompiledOffence
  readonly period: UncertainDateValue | undefined
  readonly victims: readonly string[]
  /** Day on which proceedings began; the clock stops there. */
  readonly charged: string | undefined
  readonly asOf: string
}

function ruleFor(input: LimitationInput): LimitationRule | undefined {
  return input.offence.pack.pack.limitation.find(
    (rule) =>
      (rule.offences === undefined || rule.offences.includes(input.offence.offence.id)) &&
      within(input.period, validityOf(rule.valid)) !== undefined,
  )
}

/** Latest possible eighteenth birthday among the victims who may have been children. */
function majority(input: LimitationInput): number | undefined {
  const { index } = input.reading
  let latest: number | undefined
  for (const fact of index.byConcept.get('age.born') ?? []) {
    if (fact.born === undefined || !fact.fact.to.some((id) => input.victims.includes(id))) continue
    const adult = addYears(fact.born.latest, 18)
    if (latest === undefined || adult > latest) latest = adult
  }
  return latest
}

/** Days of suspension that facts show at least on one source. */
function suspendedDays(input: LimitationInput, concept: string): number {
  let days = 0
  for (const fact of input.reading.index.byConcept.get(concept) ?? []) {
    if (standingIn(input.reading.codes[fact.at] ?? 0) < 2 || fact.fact.value === undefined) continue
    if (/^\d{1,6}$/.test(fact.fact.value)) days += Number(fact.fact.value)
  }
  return days
}

/** Undefined when the pack has no rule for the offence. */
export function limitationOf(input: LimitationInput): ChargeAssessment['limitation'] {
  const rule = ruleFor(input)
  if (rule === undefined) return undefined
  const cited = cite(input.offence.pack, rule.source)
  if (rule.years === 'none') return { status: 'none', cited }
  if (rule.years === 'not-verified') return { status: 'not-verified', cited }
  const { period } = input
  if (period === undefined || period.openEnd || period.latest >= lastDay)
    return { status: 'not-computable', years: rule.years, cited }
  const grown = rule.childFrom === 'majority' ? majority(input) : undefined
  const more = rule.suspendedBy === undefined ? 0 : suspendedDays(input, rule.suspendedBy)
  // The end of the acts may lie anywhere between the last day that is certain and the last that is possible.
  const sure = period.interval
    ? Math.min(Math.max(period.certainTo, period.earliest), period.latest)
    : period.earliest
  const expiry = (end: number): number => addYears(Math.max(end, grown ?? end), rule.years as number) + more
  const earliest = expiry(sure)
  const latest = expiry(period.latest)
  const until = parseCivilDate(input.charged ?? input.asOf) ?? 0
  const status = until > latest ? 'expired' : until > earliest ? 'may-have-expired' : 'runs'
  return {
    status,
    years: rule.years,
    lastDay: formatCivilDate(status === 'expired' ? latest : earliest),
    cited,
  }
}
