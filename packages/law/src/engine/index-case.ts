// Numbers the persons, sources, items and facts of a case file once, so that every later question is a comparison of small numbers.
import {
  type CaseFile,
  type Fact,
  isDateProblem,
  parseUncertainDate,
  type UncertainDateValue,
} from '@clew/casefile'
import type { Taxonomy } from '../load/law-set.ts'
import { type Candidates, candidatesOf } from './candidates.ts'
import { type CompiledLaw, rankOf } from './compile.ts'
import { Frames } from './frames.ts'

/** An item of evidence with everything it rests on. */
export type IndexedItem = {
  readonly id: string
  /** Numbers of the independent sources it rests on; sorted. Two items corroborate each other when they share none. */
  readonly roots: readonly number[]
  /** This item and those it is derived from; it falls with any of them. */
  readonly restsOn: readonly number[]
  /** It or something it rests on was excluded. */
  readonly excluded: boolean
  /** Obtained informally abroad and not yet re-obtained formally (S001: formal and informal cooperation). */
  readonly provisional: boolean
  /** Admissibility contested or not assessed. */
  readonly open: boolean
  /** Its custody, or that of an item it rests on, is broken. */
  readonly broken: boolean
}

export type IndexedFact = {
  readonly at: number
  readonly fact: Fact
  readonly concepts: readonly string[]
  /** Numbers of persons (parties and victims). */
  readonly by: readonly number[]
  readonly to: readonly number[]
  readonly with: readonly number[]
  readonly when: UncertainDateValue | undefined
  /** States of the places where it happened. */
  readonly states: readonly string[]
  /** Persons whom an agreement or a plea binds; undefined when there is none or it binds everybody. */
  readonly binds: readonly number[] | undefined
  /** Sources that speak in such an agreement: those who made it. */
  readonly admittedBy: readonly number[]
  /** A fact of participation in the scheme. */
  readonly participation: boolean
  /** Conduct of somebody, as against age, state of mind, circumstances and links. */
  readonly conduct: boolean
  /** Date of birth that a fact `age.born` states. */
  readonly born: UncertainDateValue | undefined
  /** Rank of a mental state, 0 for other facts. */
  readonly rank: number
  readonly of: readonly string[]
  readonly support: readonly number[]
  readonly against: readonly number[]
  /** Facts from which this one is inferred, and facts that speak against it by inference. */
  readonly inferredFrom: readonly number[]
  readonly inferredAgainst: readonly number[]
  readonly conclusive: readonly number[]
}

export type CaseIndex = {
  readonly caseFile: CaseFile
  readonly taxonomy: Taxonomy
  readonly personIds: readonly string[]
  readonly personAt: ReadonlyMap<string, number>
  /** Numbers of parties, then of victims. */
  readonly parties: readonly number[]
  readonly victims: readonly number[]
  /** How many persons a number stands for. */
  readonly numberOf: readonly number[]
  readonly sourceIds: readonly string[]
  readonly items: readonly IndexedItem[]
  readonly itemAt: ReadonlyMap<string, number>
  readonly facts: readonly IndexedFact[]
  readonly factAt: ReadonlyMap<string, number>
  /** Facts of a concept or of a narrower one. */
  readonly byConcept: ReadonlyMap<string, readonly IndexedFact[]>
  /** Facts of mental states about a concept or a narrower one. */
  readonly mentalOf: ReadonlyMap<string, readonly IndexedFact[]>
  /** Facts by a person. */
  readonly byPerson: ReadonlyMap<number, readonly IndexedFact[]>
  /** Reads a charged period; one object for one text, so that answers found for it are found again. */
  readonly period: (text: string | undefined) => UncertainDateValue | undefined
  /** Some agreement or plea binds only those who made it. */
  readonly bindsSome: boolean
  /** Parties by whom some fact is stated: nobody else can have done anything. */
  readonly actors: readonly number[]
  /** Some item has a broken custody. */
  readonly someBroken: boolean
  readonly candidates: Candidates
  readonly frames: Frames
}

/** Groups of concepts that are conduct. */
const conductGroups = new Set([
  'act',
  'means',
  'exploitation',
  'control',
  'document',
  'immigration',
  'labour',
  'prostitution',
  'violence',
  'organ',
  'drugs',
  'fraud',
  'wages',
  'laundering',
  'corruption',
  'obstruction',
  'participation',
  'benefit',
  'condition',
])

const none: readonly never[] = []

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}

export function readWhen(text: string | undefined): UncertainDateValue | undefined {
  if (text === undefined) return undefined
  const value = parseUncertainDate(text)
  return isDateProblem(value) ? undefined : value
}

function periods(): CaseIndex['period'] {
  const known = new Map<string, UncertainDateValue | undefined>()
  return (text) => {
    if (text === undefined) return undefined
    if (!known.has(text)) known.set(text, readWhen(text))
    return known.get(text)
  }
}

function indexItems(
  file: CaseFile,
  sourceNumber: (id: string) => number,
  broken: ReadonlySet<string>,
): { items: IndexedItem[]; itemAt: Map<string, number> } {
  const itemAt = new Map(file.evidence.map((e, at) => [e.id, at]))
  const items = file.evidence.map((own, at): IndexedItem => {
    // A derived item shares the sources of what it rests on; its author adds no independent one (design, section 4).
    const restsOn = new Set<number>([at])
    const roots = new Set<number>()
    const walk = (n: number): void => {
      const evidence = file.evidence[n]
      if (evidence === undefined) return
      const bases = evidence.derivedFrom
        .map((id) => itemAt.get(id))
        .filter((b): b is number => b !== undefined && b !== n)
      if (bases.length === 0) roots.add(sourceNumber(evidence.source))
      for (const base of bases) {
        if (restsOn.has(base)) continue
        restsOn.add(base)
        walk(base)
      }
    }
    walk(at)
    if (roots.size === 0) roots.add(sourceNumber(own.source))
    const chain = [...restsOn].map((n) => file.evidence[n]).filter((e) => e !== undefined)
    return {
      id: own.id,
      roots: [...roots].toSorted((a, b) => a - b),
      restsOn: [...restsOn],
      excluded: chain.some((e) => e.admissibility.status === 'excluded'),
      provisional: chain.some((e) => e.obtained.how === 'informal-abroad'),
      open: chain.some(
        (e) => e.admissibility.status === 'contested' || e.admissibility.status === 'not-assessed',
      ),
      broken: broken.size > 0 && chain.some((e) => broken.has(e.id)),
    }
  })
  return { items, itemAt }
}

/**
 * Numbers everything. Dangling references, which a checked file does not have, are left out rather than thrown at.
 * @param broken ids of the items whose custody is broken.
 */
export function indexCase(
  file: CaseFile,
  law: CompiledLaw,
  broken: ReadonlySet<string> = new Set(),
): CaseIndex {
  const { taxonomy } = law.law
  const personIds = [...file.parties.map((p) => p.id), ...file.victims.map((v) => v.id)]
  const personAt = new Map(personIds.map((id, at) => [id, at]))
  const sourceIds: string[] = []
  const sourceAt = new Map<string, number>()
  const sourceNumber = (id: string): number => {
    const known = sourceAt.get(id)
    if (known !== undefined) return known
    sourceAt.set(id, sourceIds.length)
    sourceIds.push(id)
    return sourceIds.length - 1
  }
  const { items, itemAt } = indexItems(file, sourceNumber, broken)
  const factAt = new Map(file.facts.map((f, at) => [f.id, at]))
  const stateOf = new Map(file.places.map((p) => [p.id, p.state]))
  const persons = (ids: readonly string[]): readonly number[] =>
    ids.length === 0 ? none : ids.map((id) => personAt.get(id)).filter((n): n is number => n !== undefined)

  const support = new Map<number, number[]>()
  const against = new Map<number, number[]>()
  const inferredFrom = new Map<number, number[]>()
  const inferredAgainst = new Map<number, number[]>()
  const conclusive = new Map<number, number[]>()
  for (const link of file.links) {
    const fact = factAt.get(link.fact)
    if (fact === undefined) continue
    const item = link.evidence === undefined ? undefined : itemAt.get(link.evidence)
    const from = link.inference === undefined ? undefined : factAt.get(link.inference)
    if (link.bearing === 'supports') {
      if (item !== undefined) push(support, fact, item)
      if (item !== undefined && link.conclusive !== undefined) push(conclusive, fact, item)
      if (from !== undefined) push(inferredFrom, fact, from)
    } else {
      if (item !== undefined) push(against, fact, item)
      if (from !== undefined) push(inferredAgainst, fact, from)
    }
  }

  const byConcept = new Map<string, IndexedFact[]>()
  const mentalOf = new Map<string, IndexedFact[]>()
  const byPerson = new Map<number, IndexedFact[]>()
  const facts = file.facts.map((fact, at): IndexedFact => {
    const concepts = taxonomy.ancestors(fact.concept)
    const degree = concepts.find(
      (c) =>
        c === 'mental.intent' ||
        c === 'mental.knowledge' ||
        c === 'mental.recklessness' ||
        c === 'mental.ought-to-know',
    )
    const states = [fact.place, ...fact.alsoAt]
      .map((p) => (p === undefined ? undefined : stateOf.get(p)))
      .filter((s): s is string => s !== undefined)
    const indexed: IndexedFact = {
      at,
      fact,
      concepts,
      by: persons(fact.by),
      to: persons(fact.to),
      with: persons(fact.with),
      when: readWhen(fact.when),
      states,
      binds: fact.agreed === undefined || fact.agreed.by.length === 0 ? undefined : persons(fact.agreed.by),
      admittedBy: (fact.agreed?.by ?? []).map(sourceNumber),
      participation: fact.concept.startsWith('participation.'),
      conduct: conductGroups.has(fact.concept.slice(0, fact.concept.indexOf('.'))),
      born: fact.concept === 'age.born' ? readWhen(fact.value) : undefined,
      rank: degree === undefined ? 0 : rankOf(degree.slice('mental.'.length) as Parameters<typeof rankOf>[0]),
      of: fact.of === undefined ? none : taxonomy.ancestors(fact.of),
      support: support.get(at) ?? none,
      against: against.get(at) ?? none,
      inferredFrom: inferredFrom.get(at) ?? none,
      inferredAgainst: inferredAgainst.get(at) ?? none,
      conclusive: conclusive.get(at) ?? none,
    }
    for (const concept of concepts) push(byConcept, concept, indexed)
    if (indexed.rank > 0) for (const concept of indexed.of) push(mentalOf, concept, indexed)
    for (const person of indexed.by) push(byPerson, person, indexed)
    return indexed
  })
  return {
    caseFile: file,
    taxonomy,
    personIds,
    personAt,
    parties: file.parties.map((_, at) => at),
    victims: file.victims.map((_, at) => file.parties.length + at),
    numberOf: [...file.parties.map((p) => p.number ?? 1), ...file.victims.map((v) => v.number ?? 1)],
    sourceIds,
    items,
    itemAt,
    facts,
    factAt,
    byConcept,
    mentalOf,
    byPerson,
    period: periods(),
    bindsSome: facts.some((f) => f.binds !== undefined),
    actors: file.parties.map((_, at) => at).filter((at) => byPerson.has(at)),
    someBroken: items.some((item) => item.broken),
    candidates: candidatesOf(law, byConcept, mentalOf, file.parties.length, file.victims.length),
    frames: new Frames(facts),
  }
}
