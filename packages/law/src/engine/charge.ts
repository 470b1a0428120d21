// The assessment of one charge: standing, elements with their trace, weakest points, consent, defences, bars, penalty.
import type { ChargeAssessment, ConsentNote, Trace } from '../assessment/index.ts'
import { barsOf, basesFor } from './bars.ts'
import type { Binding } from './binding.ts'
import { bind, type ChargeCase } from './charge-case.ts'
import type { Compiled } from './compile.ts'
import type { Decisions } from './decisions.ts'
import { standingFrom } from './decisions.ts'
import { evaluate } from './evaluate.ts'
import { contestedIn, standingIn } from './fact-standing.ts'
import type { StateBases } from './jurisdiction.ts'
import { limitationOf } from './limitation.ts'
import { gapOf } from './gap.ts'
import { penaltyOf } from './penalty.ts'
import type { Readings } from './reading.ts'
import type { Losses } from './resilience.ts'
import { resilienceOf } from './resilience.ts'
import { cite } from './cite.ts'
import { bareTrace, traceNode } from './trace.ts'
import { weakestIn } from './weakest.ts'

/** Whether an element of the tree itself stands on one source at least; false where the tree has none of that id. */
function stands(node: Compiled, id: string, binding: Binding): boolean {
  if (node.id === id) return standingIn(evaluate(node, binding)) >= 2
  const grouped = node.kind === 'all' || node.kind === 'any' || node.kind === 'at-least'
  return grouped && node.children.some((child) => stands(child, id, binding))
}

function consentOf(readings: Readings, item: ChargeCase, binding: Binding): ConsentNote | undefined {
  const rule = item.offence.offence.consent
  const facts = (readings.world.index.byConcept.get('consent.victim') ?? []).filter(
    (f) => item.victims[0] === -1 || f.to.length === 0 || f.to.some((v) => item.victims.includes(v)),
  )
  if (rule === undefined || facts.length === 0) return undefined
  const child = stands(item.root, 'childhood', binding)
  const irrelevant =
    rule.irrelevant === 'always' ||
    (rule.irrelevant === 'when-means-shown' && (child || stands(item.root, 'means', binding))) ||
    (rule.irrelevant === 'for-children' && child)
  return {
    facts: facts.map((f) => f.fact.id),
    standing: standingIn(Math.max(...facts.map((f) => readings.codes[f.at] ?? 0))),
    irrelevant,
    rule: rule.irrelevant,
    cited: cite(item.offence.pack, rule.source),
  }
}

export type ChargeInput = {
  readonly readings: Readings
  /** The same world without items that were obtained informally abroad; the same object when there are none. */
  readonly firm: Readings
  readonly item: ChargeCase
  readonly decisions: Decisions
  readonly bases: readonly StateBases[]
  readonly asOf: string
  readonly losses: Losses | undefined
  readonly pairs: boolean
  readonly gaps: boolean
  /** Off where nobody will look at the proof: a list, a changed law over many files. */
  readonly traces: boolean
}

export function assessCharge(input: ChargeInput): ChargeAssessment {
  const { readings, firm, item, decisions } = input
  const { charge, offence } = item
  const { index } = readings.world
  const perVictim = item.victims.map((victim) => ({
    victim,
    code: evaluate(item.root, bind(readings, item, victim)),
  }))
  const worst = perVictim.reduce(
    (low, next) => (next.code < low.code ? next : low),
    perVictim[0] ?? { victim: -1, code: 3 },
  )
  const weakest = bind(readings, item, worst.victim)
  const trace = input.traces
    ? withFindings(
        traceNode(item.root, weakest, bind(firm, item, worst.victim), true),
        decisions.elementFindings.get(charge.id),
      )
    : bareTrace(item.root, weakest)
  const outcome = decisions.outcomes.get(charge.id)
  const decided = outcome === undefined ? undefined : standingFrom(outcome.outcome)
  const standing = decided ?? standingIn(worst.code)
  const bases = basesFor(item, input.bases, index)
  const limitation = limitationOf({
    reading: readings.of(offence.pack),
    offence,
    period: item.charged,
    victims: charge.victims,
    charged: charge.charged,
    asOf: input.asOf,
  })
  const bindings = item.victims.map((victim) => bind(readings, item, victim))
  const consent = consentOf(readings, item, weakest)
  const firmest = Math.min(...item.victims.map((victim) => evaluate(item.root, bind(firm, item, victim))))
  return {
    charge: charge.id,
    offence: charge.offence,
    kind: offence.offence.kind,
    title: offence.offence.title,
    accused: charge.accused,
    victims: charge.victims,
    mode: charge.mode,
    cited: cite(offence.pack, offence.offence.source),
    text: validity(offence.offence.valid),
    reading: offence.offence.reading,
    standing,
    contested: perVictim.some((v) => contestedIn(v.code)),
    firm: decided ?? standingIn(firmest),
    perVictim: perVictim.map((v) => ({
      ...(v.victim < 0 ? {} : { victim: index.personIds[v.victim] ?? '' }),
      standing: standingIn(v.code),
      contested: contestedIn(v.code),
    })),
    meansAsked: offence.asksMeans,
    elements: trace.kind === 'all' && input.traces ? trace.children : [trace],
    trace,
    weakest: weakestIn(item.root, weakest),
    ...(outcome === undefined ? {} : { outcome }),
    ...(consent === undefined ? {} : { consent }),
    defences: offence.defences.flatMap(({ at, when }) => {
      const rule = offence.offence.defences[at]
      const first = bindings[0]
      if (rule === undefined || first === undefined) return []
      const raised = traceNode(when, first, first, true)
      return [
        {
          id: rule.id,
          title: rule.title,
          standing: raised.standing,
          facts: raised.facts.map((f) => f.fact),
          cited: cite(offence.pack, rule.source),
        },
      ]
    }),
    bars: barsOf(readings, item, bases, limitation),
    ...(limitation === undefined ? {} : { limitation }),
    jurisdiction: bases,
    gap:
      input.gaps && input.traces && decided === undefined
        ? gapOf(trace, readings.of(offence.pack).law.law)
        : { sets: [] },
    resilience:
      input.losses === undefined || decided !== undefined
        ? { single: [], critical: [] }
        : resilienceOf(input.losses, item, standing, input.pairs),
    penalty: penaltyOf(offence, item.mode, bindings, charge.pleaded, input.traces),
    alternativeTo: charge.alternativeTo,
  }
}

/** Puts the id of the court's finding where the element was decided. */
function withFindings(trace: Trace, findings: ReadonlyMap<string, string> | undefined): Trace {
  if (findings === undefined) return trace
  const id = findings.get(trace.element)
  return {
    ...trace,
    ...(id === undefined || trace.finding === undefined
      ? {}
      : { finding: { id, proved: trace.finding.proved } }),
    children: trace.children.map((child) => withFindings(child, findings)),
  }
}

function validity(valid: { from?: string | undefined; to?: string | undefined }): ChargeAssessment['text'] {
  return {
    ...(valid.from === undefined ? {} : { from: valid.from }),
    ...(valid.to === undefined ? {} : { to: valid.to }),
  }
}
