// The range of the law for a charge: base, and what each aggravating circumstance makes of it, with the facts that raise it.
import type { CustodyRange, PenaltyAssessment } from '../assessment/index.ts'
import { compareTerms, multiplyTerm, readTerm, type TermLength } from '../load/terms.ts'
import type { Aggravation, Penalty } from '../pack/index.ts'
import type { Binding } from './binding.ts'
import type { CompiledMode, CompiledOffence } from './compile.ts'
import { evaluate } from './evaluate.ts'
import { standingIn } from './fact-standing.ts'
import { cite } from './cite.ts'
import { traceNode } from './trace.ts'
import type { Trace } from '../assessment/index.ts'

const ranges = new WeakMap<Penalty, CustodyRange>()

/** Read once per penalty of the law. */
export function custodyOf(penalty: Penalty | undefined): CustodyRange | undefined {
  const custody = penalty?.custody
  if (penalty === undefined || custody === undefined) return undefined
  const known = ranges.get(penalty)
  if (known !== undefined) return known
  const max = readTerm(custody.max)
  if (max === undefined) return undefined
  const min = custody.min === undefined ? undefined : readTerm(custody.min)
  const range = { ...(min === undefined ? {} : { min }), max, fineInstead: custody.fineInstead }
  ranges.set(penalty, range)
  return range
}

export function multiplyRange(range: CustodyRange | undefined, fraction: string): CustodyRange | undefined {
  if (range === undefined) return undefined
  const scale = (term: TermLength): TermLength => multiplyTerm(term, fraction)?.term ?? term
  return { ...range, ...(range.min === undefined ? {} : { min: scale(range.min) }), max: scale(range.max) }
}

/** The heavier of two ranges: by the upper bound, then by the lower. */
function heavier(a: CustodyRange | undefined, b: CustodyRange | undefined): CustodyRange | undefined {
  if (a === undefined || b === undefined) return a ?? b
  const byMax = compareTerms(b.max, a.max)
  if (byMax !== 0) return byMax > 0 ? b : a
  return compareTerms(b.min ?? { months: 0, days: 0 }, a.min ?? { months: 0, days: 0 }) > 0 ? b : a
}

function factsOf(trace: Trace): readonly string[] {
  const facts = new Set(trace.facts.map((f) => f.fact))
  for (const child of trace.children) for (const fact of factsOf(child)) facts.add(fact)
  return [...facts]
}

/** Base range under the mode of liability charged. */
export function baseRange(
  offence: CompiledOffence,
  mode: CompiledMode | undefined,
): CustodyRange | undefined {
  const whole = custodyOf(offence.offence.penalty)
  if (mode === undefined) return whole
  const rule = offence.pack.pack.modes[mode.at]?.penalty
  if (rule === undefined || rule === 'same') return whole
  if (rule === 'not-stated') return undefined
  if ('fraction' in rule) return multiplyRange(whole, rule.fraction)
  return custodyOf(rule)
}

/**
 * The range that a circumstance gives under the mode charged. A mode with a range of its own (18 USC 371) is not lifted by what
 * the law says of the completed offence; a fraction of the offence's range is the same fraction of its raised range.
 */
function raisedRange(
  offence: CompiledOffence,
  mode: CompiledMode | undefined,
  circumstance: Aggravation,
  base: CustodyRange | undefined,
): CustodyRange | undefined {
  if (circumstance.multiply !== undefined) return multiplyRange(base, circumstance.multiply)
  const whole = custodyOf(circumstance.penalty)
  const rule = mode === undefined ? 'same' : offence.pack.pack.modes[mode.at]?.penalty
  if (rule === undefined || rule === 'same') return whole
  return typeof rule === 'object' && 'fraction' in rule ? multiplyRange(whole, rule.fraction) : undefined
}

/**
 * @param bindings one per victim of the charge; a circumstance counts when it stands for one of them.
 * @param pleaded ids of the circumstances alleged in the charge.
 */
export function penaltyOf(
  offence: CompiledOffence,
  mode: CompiledMode | undefined,
  bindings: readonly Binding[],
  pleaded: readonly string[],
  traces = true,
): PenaltyAssessment {
  const base = baseRange(offence, mode)
  let range = base
  const multipliers: string[] = []
  const aggravations = offence.aggravations.flatMap(({ at, when }) => {
    const rule = offence.offence.aggravations[at]
    const first = bindings[0]
    if (rule === undefined || first === undefined) return []
    const best = bindings.toSorted((a, b) => evaluate(when, b) - evaluate(when, a))[0] ?? first
    const standing = standingIn(evaluate(when, best))
    const isPleaded = pleaded.includes(rule.id)
    const applies = standing >= 2 && (!rule.mustBePleaded || isPleaded)
    const own = raisedRange(offence, mode, rule, base)
    if (applies && rule.multiply === undefined) range = heavier(range, own)
    if (applies && rule.multiply !== undefined) multipliers.push(rule.multiply)
    return [
      {
        id: rule.id,
        title: rule.title,
        standing,
        pleaded: isPleaded,
        mustBePleaded: rule.mustBePleaded,
        applies,
        ...(own === undefined ? {} : { range: own }),
        facts: traces && standing >= 2 ? factsOf(traceNode(when, best, best, true)) : [],
        cited: cite(offence.pack, rule.source),
      },
    ]
  })
  // A multiplication raises whatever range the other circumstances gave; several do not pile up, the heaviest counts.
  const raised = range
  for (const fraction of multipliers) range = heavier(range, multiplyRange(raised, fraction))
  const penalty = offence.offence.penalty
  const restitution = offence.pack.pack.restitution.find(
    (r) => r.offences === undefined || r.offences.includes(offence.offence.id),
  )
  return {
    ...(base === undefined ? {} : { base }),
    ...(range === undefined ? {} : { range }),
    ...(penalty?.fine === undefined ? {} : { fine: penalty.fine }),
    ...(penalty?.other === undefined ? {} : { other: penalty.other }),
    ...(penalty === undefined ? {} : { cited: cite(offence.pack, penalty.source) }),
    aggravations,
    ...(restitution === undefined
      ? {}
      : {
          restitution: {
            duty: restitution.duty,
            ...(restitution.note === undefined ? {} : { note: restitution.note }),
            cited: cite(offence.pack, restitution.source),
          },
        }),
  }
}
