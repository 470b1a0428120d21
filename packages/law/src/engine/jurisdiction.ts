// Which State may try whom for what: every basis with the facts it rests on, under the State's own pack or UNTOC article 15.
import type { JurisdictionBasis, StateAssessment } from '../assessment/index.ts'
import type { Standing } from '../assessment/index.ts'
import type { JurisdictionRule } from '../pack/index.ts'
import type { CompiledLaw, CompiledPack } from './compile.ts'
import { standingIn } from './fact-standing.ts'
import type { CaseIndex, IndexedFact } from './index-case.ts'
import { cite } from './cite.ts'

type Found = { readonly person?: string; readonly standing: Standing; readonly facts: readonly string[] }

function bestOf(facts: readonly IndexedFact[], codes: Uint8Array): Standing {
  let best: Standing = 1
  for (const fact of facts) {
    const standing = standingIn(codes[fact.at] ?? 0)
    if (standing > best) best = standing
  }
  return best
}

function conductIn(
  index: CaseIndex,
  codes: Uint8Array,
  state: string,
  kinds: readonly string[],
): readonly Found[] {
  const there = new Set(
    index.caseFile.places.filter((p) => p.state === state && kinds.includes(p.kind)).map((p) => p.id),
  )
  const facts = index.facts.filter(
    (f) =>
      f.conduct &&
      standingIn(codes[f.at] ?? 0) > 0 &&
      [f.fact.place, ...f.fact.alsoAt].some((p) => p !== undefined && there.has(p)),
  )
  return facts.length === 0 ? [] : [{ standing: bestOf(facts, codes), facts: facts.map((f) => f.fact.id) }]
}

/** A link of a person to a State: stated in the file (unsupported until shown), better where a fact with evidence says so. */
function linked(
  index: CaseIndex,
  codes: Uint8Array,
  concept: string,
  state: string,
  people: readonly { id: string; states: readonly string[] }[],
): readonly Found[] {
  return people.flatMap((person) => {
    const facts = (index.byConcept.get(concept) ?? []).filter(
      (f) => f.fact.value === state && (f.fact.by.includes(person.id) || f.fact.to.includes(person.id)),
    )
    if (facts.length === 0 && !person.states.includes(state)) return []
    return [{ person: person.id, standing: bestOf(facts, codes), facts: facts.map((f) => f.fact.id) }]
  })
}

function valued(index: CaseIndex, codes: Uint8Array, concept: string, state: string): readonly Found[] {
  return (index.byConcept.get(concept) ?? [])
    .filter((f) => f.fact.value === state && standingIn(codes[f.at] ?? 0) > 0)
    .flatMap((f) =>
      (f.fact.by.length === 0 ? [undefined] : f.fact.by).map((person) => ({
        ...(person === undefined ? {} : { person }),
        standing: standingIn(codes[f.at] ?? 0),
        facts: [f.fact.id],
      })),
    )
}

/** Where a rule finds something to rest on. Offenders are parties by whom the file states some conduct. */
function found(
  rule: Pick<JurisdictionRule, 'basis'>,
  index: CaseIndex,
  codes: Uint8Array,
  state: string,
): readonly Found[] {
  const acting = new Set(index.facts.filter((f) => f.conduct).flatMap((f) => f.fact.by))
  const offenders = index.caseFile.parties.filter((p) => acting.has(p.id) && p.kind !== 'state')
  const one = (value: string | undefined): readonly string[] => (value === undefined ? [] : [value])
  switch (rule.basis) {
    case 'territorial':
      return conductIn(index, codes, state, ['country', 'locality'])
    case 'flag':
      return conductIn(index, codes, state, ['vessel'])
    case 'registration':
      return conductIn(index, codes, state, ['aircraft'])
    case 'offender-nationality':
      return linked(
        index,
        codes,
        'nexus.nationality',
        state,
        offenders.filter((p) => p.kind !== 'legal').map((p) => ({ id: p.id, states: p.nationality })),
      )
    case 'legal-person-registered':
      return linked(
        index,
        codes,
        'nexus.nationality',
        state,
        offenders.filter((p) => p.kind === 'legal').map((p) => ({ id: p.id, states: p.nationality })),
      )
    case 'offender-residence':
      return linked(
        index,
        codes,
        'nexus.residence',
        state,
        offenders.map((p) => ({ id: p.id, states: one(p.residence) })),
      )
    case 'stateless-residence':
      return linked(
        index,
        codes,
        'nexus.residence',
        state,
        offenders.filter((p) => p.stateless === true).map((p) => ({ id: p.id, states: one(p.residence) })),
      )
    case 'victim-nationality':
      return linked(
        index,
        codes,
        'nexus.nationality',
        state,
        index.caseFile.victims.map((v) => ({ id: v.id, states: v.nationality })),
      )
    case 'victim-residence':
      return linked(
        index,
        codes,
        'nexus.residence',
        state,
        index.caseFile.victims.map((v) => ({ id: v.id, states: one(v.residence) })),
      )
    case 'presence':
      return linked(
        index,
        codes,
        'nexus.presence',
        state,
        offenders.map((p) => ({ id: p.id, states: p.present.map((x) => x.state) })),
      )
    case 'aimed-at-territory':
      return valued(index, codes, 'nexus.aimed-at', state)
    case 'extradite-or-prosecute':
      return valued(index, codes, 'nexus.not-extradited', state)
    case 'service-abroad':
      return valued(index, codes, 'nexus.official-abroad', state)
    case 'universal': {
      const conduct = index.facts.filter((f) => f.conduct)
      return conduct.length === 0 ? [] : [{ standing: bestOf(conduct, codes), facts: [] }]
    }
  }
}

/** UNTOC art. 15(1) and (3) bind; 15(2) and (4) allow. */
function strengthOf(pack: CompiledPack, rule: JurisdictionRule): JurisdictionBasis['strength'] {
  if (pack.pack.kind === 'national') return 'national-law'
  return ['territorial', 'flag', 'registration', 'extradite-or-prosecute'].includes(rule.basis)
    ? 'mandatory'
    : 'optional'
}

export function basesOf(
  pack: CompiledPack,
  state: string,
  index: CaseIndex,
  codes: Uint8Array,
): readonly (JurisdictionBasis & { readonly rule: string })[] {
  return pack.pack.jurisdiction.flatMap((rule) =>
    found(rule, index, codes, state).map((f) => ({
      state,
      pack: pack.pack.pack,
      rule: rule.id,
      basis: rule.basis,
      ...(f.person === undefined ? {} : { person: f.person }),
      standing: f.standing,
      facts: f.facts,
      strength: strengthOf(pack, rule),
      dualCriminality: rule.dualCriminality,
      ...(rule.consentOf === undefined ? {} : { consentOf: rule.consentOf }),
      cited: cite(pack, rule.source),
    })),
  )
}

/** Every State that the file connects with the case, in order of first mention. */
export function statesOf(index: CaseIndex): readonly string[] {
  const file = index.caseFile
  return [
    ...new Set([
      file.forum,
      ...file.places.flatMap((p) => (p.state === undefined ? [] : [p.state])),
      ...file.parties.flatMap((p) => [
        ...p.nationality,
        ...(p.residence === undefined ? [] : [p.residence]),
        ...p.present.map((x) => x.state),
      ]),
      ...file.victims.flatMap((v) => [...v.nationality, ...(v.residence === undefined ? [] : [v.residence])]),
    ]),
  ]
}

/** The national pack of a State; where none was given, the international pack speaks for it. */
export function packFor(
  law: CompiledLaw,
  chosen: readonly CompiledPack[],
  state: string,
): CompiledPack | undefined {
  return (
    chosen.find((p) => p.pack.kind === 'national' && p.pack.state === state) ?? law.packs.get('international')
  )
}

export type StateBases = {
  readonly state: string
  readonly pack: CompiledPack | undefined
  readonly bases: readonly JurisdictionBasis[]
}

export function allBases(
  law: CompiledLaw,
  chosen: readonly CompiledPack[],
  index: CaseIndex,
  codes: Uint8Array,
): readonly StateBases[] {
  const states = new Set([
    ...statesOf(index),
    ...chosen.flatMap((p) => (p.pack.state === undefined ? [] : [p.pack.state])),
  ])
  return [...states].map((state) => {
    const pack = packFor(law, chosen, state)
    return { state, pack, bases: pack === undefined ? [] : basesOf(pack, state, index, codes) }
  })
}

/** Facts of a basis that no rule shows are left; a basis that rests on nothing at all is none. */
export const holds = (basis: JurisdictionBasis): boolean => basis.standing >= 1

export function concurrent(all: readonly StateBases[], state: string): readonly string[] {
  return all.filter((s) => s.state !== state && s.bases.some(holds)).map((s) => s.state)
}

export type { StateAssessment }
