// Makes an exercise of a decided case: what a learner is given are the items, the facts in issue and the elements; what was linked to what is kept back.
import type { CaseFile, Link } from '@clew/casefile'
import type { Assessment, AssessOptions, ChargeAssessment, Cited, Trace } from '../assessment/index.ts'
import { assess } from '../engine/assess.ts'
import type { LawSet } from '../load/law-set.ts'
import type { Words } from '../pack/index.ts'
import { defaultPacks } from '../selection/index.ts'

/** A fact in issue as it is alleged, with the elements of the offence that ask for it. */
export type ExerciseFact = {
  readonly fact: string
  readonly concept: string
  readonly says: string
  readonly by: readonly string[]
  readonly to: readonly string[]
  /** Top-level elements; none for a fact from which others are inferred only. */
  readonly elements: readonly string[]
  /** Facts of the exercise from which this one may be inferred; the inference is given and not asked. */
  readonly inferredFrom: readonly string[]
  /** Admitted, agreed or noticed: it needs no item. */
  readonly agreed: boolean
}

export type ExerciseItem = {
  readonly evidence: string
  readonly kind: string
  readonly title: string
  /** Id of a party, victim, witness or source: items of one source corroborate nothing. */
  readonly source: string
  readonly derivedFrom: readonly string[]
  readonly admissibility: string
  readonly obtained: string
}

export type Exercise = {
  readonly reference: string
  readonly charge: string
  readonly offence: string
  readonly title: Words
  readonly cited: Cited
  readonly reading: string
  readonly accused: string
  readonly victims: readonly string[]
  readonly mode: string
  readonly elements: readonly { readonly element: string; readonly title: Words; readonly cited: Cited }[]
  readonly facts: readonly ExerciseFact[]
  /** Every item of the file, also those that bear on nothing that is asked. */
  readonly items: readonly ExerciseItem[]
}

export type Asked = { readonly charge: string; readonly asOf: string }

export function assessed(
  caseFile: CaseFile,
  law: LawSet,
  { charge, asOf }: Asked,
  view: AssessOptions['view'],
): { assessment: Assessment; charge: ChargeAssessment } | undefined {
  const assessment = assess(caseFile, law, {
    asOf,
    view,
    packs: defaultPacks(caseFile, law.packs),
    parts: { options: false, resilience: 'none', gaps: false },
  })
  const found = assessment.charges.find((one) => one.charge === charge)
  return found === undefined ? undefined : { assessment, charge: found }
}

/** Charges of which an exercise can be made: a law that is here knows the offence, and the file holds items. */
export function exercisesIn(caseFile: CaseFile, law: LawSet): readonly string[] {
  const known = new Set(law.packs.flatMap(({ offences }) => offences.map(({ ref }) => ref)))
  return caseFile.evidence.length === 0
    ? []
    : caseFile.charges.filter(({ offence }) => known.has(offence)).map(({ id }) => id)
}

/** Undefined when the file has no such charge, or no law that is here knows its offence. */
export function exerciseOf(caseFile: CaseFile, law: LawSet, asked: Asked): Exercise | undefined {
  const read = assessed(caseFile, law, asked, 'before-judgment')
  if (read === undefined) return undefined
  const { charge } = read
  const askedBy = factsAsked(caseFile, law, asked, charge)
  return {
    reference: caseFile.reference,
    charge: charge.charge,
    offence: charge.offence,
    title: charge.title,
    cited: charge.cited,
    reading: charge.reading,
    accused: charge.accused,
    victims: charge.victims,
    mode: charge.mode,
    elements: charge.elements.map(({ element, title, cited }) => ({ element, title, cited })),
    facts: caseFile.facts.flatMap((fact) => {
      const elements = askedBy.get(fact.id)
      if (elements === undefined) return []
      const { id, concept, says, by, to, agreed } = fact
      const inferredFrom = caseFile.links.flatMap(({ fact: target, inference }) =>
        target === id && inference !== undefined && askedBy.has(inference) ? [inference] : [],
      )
      return [
        {
          fact: id,
          concept,
          says,
          by,
          to,
          elements: [...elements],
          inferredFrom: [...new Set(inferredFrom)],
          agreed: agreed !== undefined,
        },
      ]
    }),
    items: caseFile.evidence.map(({ id, kind, title, source, derivedFrom, admissibility, obtained }) => ({
      evidence: id,
      kind,
      title,
      source,
      derivedFrom,
      admissibility: admissibility.status,
      obtained: obtained.how,
    })),
  }
}

/** Facts that any victim's reading of the charge asks for, with their elements, and those from which they are inferred. */
function factsAsked(
  caseFile: CaseFile,
  law: LawSet,
  asked: Asked,
  whole: ChargeAssessment,
): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>()
  const note = (fact: string, element?: string): void => {
    const elements = found.get(fact) ?? new Set<string>()
    if (element !== undefined) elements.add(element)
    found.set(fact, elements)
  }
  const one = (victim: string): ChargeAssessment | undefined => {
    const charges = caseFile.charges.map((charge) =>
      charge.id === asked.charge ? { ...charge, victims: [victim] } : charge,
    )
    return assessed({ ...caseFile, charges }, law, asked, 'before-judgment')?.charge
  }
  const readings = whole.victims.length > 1 ? whole.victims.map(one) : []
  for (const charge of [whole, ...readings]) {
    for (const element of charge?.elements ?? []) walk(element, (fact) => note(fact, element.element))
    for (const fact of charge?.consent?.facts ?? []) note(fact)
  }
  let before = -1
  while (found.size !== before) {
    before = found.size
    for (const { fact, inference } of caseFile.links)
      if (inference !== undefined && found.has(fact)) note(inference)
  }
  return found
}

function walk(trace: Trace, seen: (fact: string) => void): void {
  for (const { fact, through } of trace.facts) {
    seen(fact)
    if (through !== undefined) seen(through.participation)
    if (through?.knowledge !== undefined) seen(through.knowledge)
  }
  for (const child of trace.children) walk(child, seen)
}

/** Links that a learner is asked for: an item on a fact of the exercise. */
export const askedLinks = (caseFile: CaseFile, { facts }: Exercise): readonly Link[] => {
  const ids = new Set(facts.map(({ fact }) => fact))
  return caseFile.links.filter(({ evidence, fact }) => evidence !== undefined && ids.has(fact))
}
