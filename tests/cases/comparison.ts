/** Holds an assessment against what the court decided: what is missed, and where the two differ. */
import { standingNames, standingOf } from '../../packages/law/src/index.ts'
import { chargeIn, type Trial } from './trial.ts'

/** A point on which the evidence, read before judgment, does not show what the court decided. */
export type Difference = {
  readonly charge: string
  readonly element?: string
  readonly court: string
  readonly assessment: string
  /** From expected.yaml; absent when nobody explained it, which a test refuses. */
  readonly why?: string
}

/** Expectations that the assessments do not meet, each in words; none when the case is as the courts decided. */
export function missed(trial: Trial): readonly string[] {
  return [...chargesMissed(trial), ...lawMissed(trial), ...evidenceMissed(trial)]
}

const exempt = (trial: Trial, charge: string, element: string): boolean =>
  trial.expected.differs.some((one) => one.charge === charge && one.element === element)

function* chargesMissed(trial: Trial): Generator<string> {
  const { expected, before, after } = trial
  if (trial.caseFile.reference !== trial.reference) yield `the file calls itself ${trial.caseFile.reference}`
  for (const { charge, offence } of before.unknownOffences) yield `${charge}: no pack knows ${offence}`
  const told = new Set(Object.keys(expected.charges))
  for (const [id, { before: then, after: later }] of Object.entries(expected.charges)) {
    const was = chargeIn(before, id)
    for (const [element, least] of Object.entries(then.standsAtLeast)) {
      const found = was.elements.find((one) => one.element === element)
      if (found === undefined) yield `${id}: no element ${element}`
      else if (!exempt(trial, id, element) && found.standing < standingOf(least)) {
        yield `${id}.${element} is ${standingNames[found.standing]}, not at least ${least}`
      }
    }
    for (const element of then.weakestOrContested) {
      const found = was.elements.find((one) => one.element === element)
      if (found === undefined) yield `${id}: no element ${element}`
      else if (!exempt(trial, id, element) && !found.contested && !was.weakest.includes(element)) {
        yield `${id}.${element} is neither disputed nor weakest (${was.weakest.join(', ')})`
      }
    }
    if (later === undefined) continue
    const is = chargeIn(after, id)
    if (is.outcome?.outcome !== later.outcome)
      yield `${id}: the last word is ${is.outcome?.outcome ?? 'none'}`
    const rejected = is.elements.filter(({ standing }) => standing === 0).map(({ element }) => element)
    if (rejected.toSorted().join() !== later.rejectedElements.toSorted().join()) {
      yield `${id}: rejected are ${rejected.join(', ') || 'none'}`
    }
  }
  for (const { id, outcome } of decidedCharges(trial)) {
    if (!told.has(id)) yield `${id}: ${outcome}, but nothing is expected`
  }
}

function* lawMissed(trial: Trial): Generator<string> {
  const { expected, before, after } = trial
  for (const offence of expected.options) {
    if (!before.options.some((one) => one.offence === offence && one.standing >= 2))
      yield `${offence} is no option`
  }
  for (const offence of expected.notOptions) {
    if (before.options.some((one) => one.offence === offence)) yield `${offence} is an option`
  }
  for (const [charge, offences] of Object.entries(expected.lesser)) {
    for (const offence of offences) {
      const found = before.options.some((one) => one.offence === offence && one.lesserOf.includes(charge))
      if (!found) yield `${offence} is no lesser option to ${charge}`
    }
  }
  for (const { state, charge } of expected.noBasis) {
    const { bars } = chargeIn(before, charge)
    if (!bars.some(({ code, params }) => code === 'no-jurisdiction' && params['state'] === state)) {
      yield `${charge}: ${state} has a basis`
    }
  }
  for (const [charge, codes] of Object.entries(expected.bars)) {
    for (const code of codes) {
      if (![before, after].every((one) => chargeIn(one, charge).bars.some((bar) => bar.code === code))) {
        yield `${charge}: no bar ${code}`
      }
    }
  }
  for (const [sentence, codes] of Object.entries(expected.sentenceFlags)) {
    const flags = after.sentences.filter((flag) => flag.sentence === sentence).map(({ code }) => code)
    if (flags.toSorted().join() !== codes.toSorted().join()) {
      yield `${sentence} is flagged ${flags.join(', ') || 'with nothing'}`
    }
  }
}

function* evidenceMissed(trial: Trial): Generator<string> {
  const { expected, before } = trial
  for (const [charge, defences] of Object.entries(expected.defences)) {
    for (const [id, least] of Object.entries(defences)) {
      const standing = chargeIn(before, charge).defences.find((defence) => defence.id === id)?.standing ?? 0
      if (standing < standingOf(least)) yield `${charge}: defence ${id} is ${standingNames[standing]}`
    }
  }
  for (const [item, charges] of Object.entries(expected.resilienceItems)) {
    const left = trial.without([item])
    for (const id of charges) {
      if (chargeIn(left, id).standing >= chargeIn(before, id).standing)
        yield `${id} does not fall with ${item}`
    }
  }
  for (const item of expected.excludedItems) {
    if (!before.notes.some(({ code, items }) => code === 'excluded-falls' && items.includes(item))) {
      yield `${item} is not said to fall`
    }
    if (before.facts.some(({ support, against }) => support.includes(item) || against.includes(item))) {
      yield `${item} still counts`
    }
  }
}

/** Charges of the file on which a court or prosecutor had a last word. */
export function decidedCharges(trial: Trial): readonly { id: string; outcome: string }[] {
  return trial.after.charges.flatMap(({ charge, outcome }) =>
    outcome === undefined ? [] : [{ id: charge, outcome: outcome.outcome }],
  )
}

const proved: ReadonlySet<string> = new Set([
  'convicted',
  'convicted-on-plea',
  'violation-found',
  'civil-liability-found',
])
const barred: ReadonlySet<string> = new Set(['time-barred', 'no-jurisdiction', 'immune'])

/** Where the evidence before judgment does not show the court's decision, whether or not expected.yaml says so. */
export function differences(trial: Trial): readonly Difference[] {
  const found: Difference[] = []
  for (const { id, outcome } of decidedCharges(trial)) {
    const was = chargeIn(trial.before, id)
    const stands = `${was.contested ? 'disputed, ' : ''}${standingNames[was.standing]}`
    const rejected = chargeIn(trial.after, id).elements.filter(({ finding }) => finding?.proved === false)
    for (const { element } of rejected) {
      const then = was.elements.find((one) => one.element === element)
      if (then === undefined || then.contested || was.weakest.includes(element) || then.standing < 2) continue
      found.push({
        charge: id,
        element,
        court: 'not proved',
        assessment: `${standingNames[then.standing]}, nothing disputes it`,
        ...explained(trial, id, element),
      })
    }
    const differs = proved.has(outcome)
      ? was.standing < 2 && rejected.length === 0
      : barred.has(outcome)
        ? was.bars.length === 0
        : was.standing >= 2 && !was.contested && rejected.length === 0
    if (differs)
      found.push({ charge: id, court: outcome, assessment: stands, ...explained(trial, id, undefined) })
  }
  return found
}

function explained(trial: Trial, charge: string, element: string | undefined): { why?: string } {
  const reasons = trial.expected.differs.filter((one) => one.charge === charge)
  const why = (
    reasons.find((one) => one.element === element) ?? (element === undefined ? reasons[0] : undefined)
  )?.why
  return why === undefined ? {} : { why }
}
