// Whole valid case files for property tests: connected references, several sources, derivations, inferences, findings.
import fc from 'fast-check'
import {
  type CaseFile,
  type CollectionName,
  collectionNames,
  forms,
  idPrefixes,
  stages,
} from '../src/index.ts'
import { arbitraryCivilDate } from './arbitrary-dates.ts'
import { arbitraryAdjournment } from './arbitrary-adjournment.ts'
import { arbitraryCharge, arbitraryFinding, arbitraryOrder, arbitrarySentence } from './arbitrary-outcomes.ts'
import {
  arbitraryParty,
  arbitraryPlace,
  arbitrarySource,
  arbitraryVictim,
  arbitraryWitness,
} from './arbitrary-persons.ts'
import { arbitraryEvidence, arbitraryFact, arbitraryLink } from './arbitrary-proof.ts'
import { arbitraryCountry, arbitraryProse, maybe, present, someOf } from './arbitrary-words.ts'
import {
  type CaseFileOptions,
  type Cast,
  defaultConcepts,
  defaultElements,
  defaultMost,
  defaultOffences,
} from './case-file-options.ts'

function all<T>(arbitraries: readonly fc.Arbitrary<T>[]): fc.Arbitrary<T[]> {
  return fc.tuple(...arbitraries)
}

/** How many records of each kind, so that none names what is not there. */
function arbitraryCast(options: CaseFileOptions): fc.Arbitrary<Cast> {
  const count = (name: CollectionName) => {
    const max = options.most?.[name] ?? defaultMost[name]
    return fc.integer({ min: Math.min(options.least?.[name] ?? 0, max), max })
  }
  return all(collectionNames.map(count)).map((counts) => {
    const ids = (name: CollectionName) => {
      const length = counts[collectionNames.indexOf(name)] as number
      return Array.from({ length }, (_, index) => `${idPrefixes[name]}${index + 1}`)
    }
    const cast = Object.fromEntries(collectionNames.map((name) => [name, ids(name)])) as unknown as Record<
      CollectionName,
      string[]
    >
    const none = (name: CollectionName, where: boolean) => (where ? [] : cast[name])
    const people = cast.parties.length + cast.victims.length
    const evidence = none('evidence', people + cast.witnesses.length + cast.sources.length === 0)
    const charges = none('charges', people === 0)
    return {
      ...cast,
      evidence,
      charges,
      links: none('links', cast.facts.length === 0 || (evidence.length === 0 && cast.facts.length < 2)),
      findings: none('findings', cast.facts.length + charges.length === 0),
      sentences: none('sentences', cast.parties.length === 0),
    }
  })
}

const header = fc
  .record({
    format: fc.constant('clew-casefile/1' as const),
    reference: fc.stringMatching(/^[A-Z]{1,4}-[0-9]{1,6}$/),
    title: arbitraryProse,
    stage: fc.constantFrom(...stages),
    forms: fc.uniqueArray(fc.constantFrom(...forms), { minLength: 1, maxLength: 3 }),
    forum: arbitraryCountry,
    opened: maybe(arbitraryCivilDate),
    summary: maybe(arbitraryProse),
    court: maybe(arbitraryProse),
    citation: maybe(arbitraryProse),
    publications: someOf(['Law report', 'Court website'], 2).map((titles) =>
      titles.map((title) => ({ title, confidence: 'sourced' as const })),
    ),
  })
  .map(present)

/** Shuffled within each list: nothing may depend on the order in which people wrote. */
function shuffled<T>(list: readonly T[]): fc.Arbitrary<T[]> {
  return fc.shuffledSubarray([...list], { minLength: list.length })
}

/** A case file that `readCaseFile` and `checkCaseFile` accept. */
export function arbitraryCaseFile(options: CaseFileOptions = {}): fc.Arbitrary<CaseFile> {
  const concepts = options.concepts ?? defaultConcepts
  const offences = options.offences ?? defaultOffences
  const elements = options.elements ?? defaultElements
  const notes = fc.array(arbitraryProse, { maxLength: options.most?.notes ?? defaultMost.notes })
  return arbitraryCast(options).chain((cast) =>
    all(cast.charges.map((id, place) => arbitraryCharge(id, place, cast, offences))).chain((charges) =>
      fc
        .record({
          head: header,
          parties: all(cast.parties.map((id) => arbitraryParty(id, cast))).chain(shuffled),
          victims: all(cast.victims.map(arbitraryVictim)).chain(shuffled),
          witnesses: all(cast.witnesses.map(arbitraryWitness)).chain(shuffled),
          places: all(cast.places.map(arbitraryPlace)).chain(shuffled),
          sources: all(cast.sources.map((id) => arbitrarySource(id, cast))).chain(shuffled),
          evidence: all(cast.evidence.map((id, place) => arbitraryEvidence(id, place, cast))).chain(shuffled),
          facts: all(cast.facts.map((id) => arbitraryFact(id, cast, concepts))).chain(shuffled),
          links: all(cast.links.map((id) => arbitraryLink(id, cast))).chain(shuffled),
          charges: shuffled(charges),
          findings: all(cast.findings.map((id, place) => arbitraryFinding(id, place, cast, elements))).chain(
            shuffled,
          ),
          sentences: all(cast.sentences.map((id) => arbitrarySentence(id, cast, charges))).chain(shuffled),
          orders: all(cast.orders.map((id) => arbitraryOrder(id, cast))).chain(shuffled),
          adjournments: all(cast.adjournments.map((id) => arbitraryAdjournment(id, cast))).chain(shuffled),
          notes,
        })
        .map(({ head, ...lists }) => ({ ...head, ...lists })),
    ),
  )
}
