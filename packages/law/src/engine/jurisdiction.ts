// Which State may try whom for what: every basis with the facts it rests on, under the State's own pack or UNTOC article 15.
import type { CaseFile } from '@clew/casefile'
import type { JurisdictionBasis } from '../assessment/index.ts'
import type { Standing } from '../assessment/index.ts'
import type { JurisdictionRule } from '../pack/index.ts'
import type { CompiledLaw, CompiledPack } from './compile.ts'
import { standingIn } from './fact-standing.ts'
import type { CaseIndex, IndexedFact } from './index-case.ts'
import { cite } from './cite.ts'

type Found = { readonly person?: string; readonly standing: Standing; readonly facts: readonly string[] }

const none: readonly never[] = []

function bestOf(facts: readonly IndexedFact[], codes: Uint8Array): Standing {
  let best: Standing = 1
  for (const fact of facts) {
    const standing = standingIn(codes[fact.at] ?? 0)
    if (standing > best) best = standing
  }
  return best
}

/** What the bases of every State are looked for in, found once. Offenders are parties by whom the file states some conduct. */
type Scene = {
  readonly index: CaseIndex
  readonly codes: Uint8Array
  readonly conduct: readonly IndexedFact[]
  readonly offenders: readonly CaseFile['parties'][number][]
}

function sceneOf(index: CaseIndex, codes: Uint8Array): Scene {
  const conduct = index.facts.filter((f) => f.conduct)
  const acting = new Set(conduct.flatMap((f) => f.fact.by))
  const offenders = index.caseFile.parties.filter((p) => acting.has(p.id) && p.kind !== 'state')
  return { index, codes, conduct, offenders }
}

function conductIn(
  { index, codes, conduct }: Scene,
  state: string,
  kinds: readonly string[],
): readonly Found[] {
  const there = index.caseFile.places.filter((p) => p.state === state && kinds.includes(p.kind))
  if (there.length === 0) return none
  const facts = conduct.filter(
    ({ at, fact }) =>
      standingIn(codes[at] ?? 0) > 0 && there.some((p) => p.id === fact.place || fact.alsoAt.includes(p.id)),
  )
  return facts.length === 0 ? none : [{ standing: bestOf(facts, codes), facts: facts.map((f) => f.fact.id) }]
}

type Linked = { readonly id: string }

/** A link of a person to a State: stated in the file (unsupported until shown), better where a fact with evidence says so. */
function linked<Person extends Linked>(
  { index, codes }: Scene,
  concept: string,
  state: string,
  people: readonly Person[],
  stated: (person: Person) => boolean,
): readonly Found[] {
  const shown = (index.byConcept.get(concept) ?? none).filter((f) => f.fact.value === state)
  const found: Found[] = []
  for (const person of people) {
    const facts =
      shown.length === 0
        ? shown
        : shown.filter((f) => f.fact.by.includes(person.id) || f.fact.to.includes(person.id))
    if (facts.length > 0 || stated(person))
      found.push({
        person: person.id,
        standing: bestOf(facts, codes),
        facts: facts.map((f) => f.fact.id),
      })
  }
  return found
}

function valued({ index, codes }: Scene, concept: string, state: string): readonly Found[] {
  return (index.byConcept.get(concept) ?? none)
    .filter((f) => f.fact.value === state && standingIn(codes[f.at] ?? 0) > 0)
    .flatMap((f) =>
      (f.fact.by.length === 0 ? [undefined] : f.fact.by).map((person) => ({
        ...(person === undefined ? {} : { person }),
        standing: standingIn(codes[f.at] ?? 0),
        facts: [f.fact.id],
      })),
    )
}

/** Where a rule finds something to rest on. */
function found(rule: Pick<JurisdictionRule, 'basis'>, scene: Scene, state: string): readonly Found[] {
  const { index, codes, conduct, offenders } = scene
  switch (rule.basis) {
    case 'territorial':
      return conductIn(scene, state, ['country', 'locality'])
    case 'flag':
      return conductIn(scene, state, ['vessel'])
    case 'registration':
      return conductIn(scene, state, ['aircraft'])
    case 'offender-nationality':
    case 'legal-person-registered': {
      const legal = rule.basis === 'legal-person-registered'
      return linked(
        scene,
        'nexus.nationality',
        state,
        offenders.filter((p) => (p.kind === 'legal') === legal),
        (p) => p.nationality.includes(state),
      )
    }
    case 'offender-residence':
      return linked(scene, 'nexus.residence', state, offenders, (p) => p.residence === state)
    case 'stateless-residence':
      return linked(
        scene,
        'nexus.residence',
        state,
        offenders.filter((p) => p.stateless === true),
        (p) => p.residence === state,
      )
    case 'victim-nationality':
      return linked(scene, 'nexus.nationality', state, index.caseFile.victims, (v) =>
        v.nationality.includes(state),
      )
    case 'victim-residence':
      return linked(scene, 'nexus.residence', state, index.caseFile.victims, (v) => v.residence === state)
    case 'presence':
      return linked(scene, 'nexus.presence', state, offenders, (p) =>
        p.present.some((x) => x.state === state),
      )
    case 'aimed-at-territory':
      return valued(scene, 'nexus.aimed-at', state)
    case 'extradite-or-prosecute':
      return valued(scene, 'nexus.not-extradited', state)
    case 'service-abroad':
      return valued(scene, 'nexus.official-abroad', state)
    case 'universal':
      return conduct.length === 0 ? none : [{ standing: bestOf(conduct, codes), facts: [] }]
  }
}

/** UNTOC art. 15(1) and (3) bind; 15(2) and (4) allow. */
function strengthOf(pack: CompiledPack, rule: JurisdictionRule): JurisdictionBasis['strength'] {
  if (pack.pack.kind === 'national') return 'national-law'
  return ['territorial', 'flag', 'registration', 'extradite-or-prosecute'].includes(rule.basis)
    ? 'mandatory'
    : 'optional'
}

function basesOf(
  pack: CompiledPack,
  state: string,
  scene: Scene,
): readonly (JurisdictionBasis & { readonly rule: string })[] {
  return pack.pack.jurisdiction.flatMap((rule) =>
    found(rule, scene, state).map((f) => ({
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
  const scene = sceneOf(index, codes)
  return [...states].map((state) => {
    const pack = packFor(law, chosen, state)
    return { state, pack, bases: pack === undefined ? [] : basesOf(pack, state, scene) }
  })
}

/** Facts of a basis that no rule shows are left; a basis that rests on nothing at all is none. */
export const holds = (basis: JurisdictionBasis): boolean => basis.standing >= 1

export function concurrent(all: readonly StateBases[], state: string): readonly string[] {
  return all.filter((s) => s.state !== state && s.bases.some(holds)).map((s) => s.state)
}
