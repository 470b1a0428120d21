// Options: every offence of every applicable pack that stands or nearly stands against somebody and is not charged.
import type { Mode, PartyKind, UncertainDateValue } from '@clew/casefile'
import type { Option } from '../assessment/index.ts'
import { hasBasis } from './bars.ts'
import type { Binding } from './binding.ts'
import { modeRule } from './charge-case.ts'
import type { Compiled, CompiledMode, CompiledOffence, CompiledPack } from './compile.ts'
import { evaluate, offenceBinding } from './evaluate.ts'
import { bound, reachable } from './reachable.ts'
import { type Code, codeOf, contestedIn, standingIn } from './fact-standing.ts'
import type { CaseIndex } from './index-case.ts'
import type { StateBases } from './jurisdiction.ts'
import { both } from './leaf.ts'
import { baseRange } from './penalty.ts'
import type { Readings } from './reading.ts'
import { cite } from './cite.ts'
import { weakestIn } from './weakest.ts'

/** Modes tried when the offence does not stand against a person as principal, heaviest first. */
const furtherModes: readonly Mode[] = ['organising', 'legal-person', 'accomplice', 'conspiracy', 'attempt']

type Candidate = { readonly person: number; readonly kind: PartyKind }

/** Acts are dated somewhere between the first and the last fact; texts outside that time are no options. */
export function timeOf(index: CaseIndex): UncertainDateValue | undefined {
  let span: UncertainDateValue | undefined
  for (const fact of index.facts) {
    if (fact.when === undefined || fact.fact.concept.startsWith('age.')) continue
    span =
      span === undefined
        ? fact.when
        : {
            ...span,
            earliest: Math.min(span.earliest, fact.when.earliest),
            latest: Math.max(span.latest, fact.when.latest),
            certainFrom: Math.min(span.certainFrom, fact.when.certainFrom),
            certainTo: Math.max(span.certainTo, fact.when.certainTo),
            interval: true,
          }
  }
  return span
}

function candidates(index: CaseIndex): readonly Candidate[] {
  return index.caseFile.parties.flatMap((party) => {
    const person = index.personAt.get(party.id)
    return person === undefined || (index.byPerson.get(person) ?? []).length === 0
      ? []
      : [{ person, kind: party.kind }]
  })
}

const asPrincipal = (offence: CompiledOffence, kind: PartyKind): boolean =>
  offence.offence.persons.includes(kind === 'group' ? 'natural' : kind)

type Try = {
  readonly binding: (victim: number) => Binding
  readonly root: Compiled
  readonly mode: CompiledMode | undefined
}

function bindingFor(
  readings: Readings,
  offence: CompiledOffence,
  person: number,
  time: UncertainDateValue | undefined,
): (victim: number) => Binding {
  const whole = offenceBinding(offence, readings.against(person).of(offence.pack), time, person, -1)
  return (victim) => ({ ...(whole as Binding), victim })
}

const topLevel = (root: Compiled): readonly Compiled[] => (root.kind === 'all' ? root.children : [root])

type Look = { readonly code: Code; readonly open: Compiled | undefined }

/**
 * Code of a tree that stands, or that nearly does where `nearly` is asked: every top-level element at single-source but one, and
 * none rejected. Undefined otherwise, as soon as that is certain. One element of a single-element tree is the whole of it.
 */
function look(root: Compiled, binding: Binding, nearly: boolean): Look | undefined {
  if (root.kind !== 'all') {
    const code = evaluate(root, binding)
    return standingIn(code) >= 2 ? { code, open: undefined } : undefined
  }
  let whole: Code = codeOf(4, false)
  let open: Compiled | undefined
  for (const element of root.children) {
    const code = evaluate(element, binding)
    if (standingIn(code) < 2) {
      if (!nearly || open !== undefined || standingIn(code) === 0 || root.children.length === 1)
        return undefined
      open = element
    }
    whole = both(whole, code)
  }
  return { code: whole, open }
}

type Standing = {
  readonly victims: readonly number[]
  readonly code: Code
  readonly missing: readonly Compiled[]
}

/** For which victims the tree stands; where for none, for which it nearly does: most victims first, then in the tree's own order. */
function standingFor(attempt: Try, victims: readonly number[], nearly: boolean): Standing | undefined {
  const stands: Group = { victims: [], code: undefined }
  const almost = new Map<Compiled, Group>()
  for (const victim of victims) {
    const found = look(attempt.root, attempt.binding(victim), nearly && stands.code === undefined)
    if (found === undefined) continue
    if (found.open === undefined) add(stands, victim, found.code)
    else {
      const group = almost.get(found.open) ?? { victims: [], code: undefined }
      almost.set(found.open, group)
      add(group, victim, found.code)
    }
  }
  if (stands.code !== undefined) return { victims: stands.victims, code: stands.code, missing: [] }
  if (almost.size === 0) return undefined
  const elements = topLevel(attempt.root)
  const [best] = [...almost].toSorted(
    ([a, some], [b, others]) =>
      others.victims.length - some.victims.length || elements.indexOf(a) - elements.indexOf(b),
  )
  if (best?.[1].code === undefined) return undefined
  return { victims: best[1].victims, code: best[1].code, missing: [best[0]] }
}

type Group = { readonly victims: number[]; code: Code | undefined }

function add(group: Group, victim: number, code: Code): void {
  group.victims.push(victim)
  group.code = group.code === undefined ? code : both(group.code, code)
}

export type OptionsInput = {
  readonly readings: Readings
  readonly packs: readonly CompiledPack[]
  readonly bases: readonly StateBases[]
  /** Time of the acts, from the first fact to the last. */
  readonly time: UncertainDateValue | undefined
}

/** A national pack applies where its State has some basis other than universality, which alone makes nobody's case; international and regional packs where a State that they bind has one. */
export function applicable(pack: CompiledPack, bases: readonly StateBases[]): boolean {
  const has = (state: string | undefined): boolean =>
    bases.some((b) => b.state === state && b.bases.some((basis) => basis.basis !== 'universal'))
  if (pack.pack.kind === 'national') return has(pack.pack.state)
  if (pack.pack.kind === 'regional' && pack.pack.states.length > 0) return pack.pack.states.some(has)
  return true
}

function optionFrom(
  input: OptionsInput,
  offence: CompiledOffence,
  mode: Mode,
  attempt: Try,
  person: number,
  standing: Standing,
): Option {
  const { index } = input.readings.world
  const named = standing.victims.filter((v) => v >= 0).map((v) => index.personIds[v] ?? '')
  const binding = attempt.binding(standing.victims[0] ?? -1)
  const item = { offence, accused: person, victims: standing.victims, charged: input.time }
  const baseless = offence.pack.pack.kind === 'national' && !hasBasis(item, input.bases, index)
  const immunity = index.caseFile.parties[person]?.immunities.find(
    (i) => i.before === offence.pack.pack.state && i.waiver !== 'granted' && i.waiver !== 'not-applicable',
  )
  const penalty = baseRange(offence, attempt.mode)
  return {
    offence: offence.offence.ref,
    title: offence.offence.title,
    pack: offence.pack.pack.pack,
    accused: index.personIds[person] ?? '',
    victims: named,
    mode,
    standing: standingIn(standing.code),
    contested: contestedIn(standing.code),
    cited: cite(offence.pack, offence.offence.source),
    reading: offence.offence.reading,
    missing: standing.missing.map((m) => ({ element: m.id, title: m.title })),
    weakest: weakestIn(attempt.root, binding),
    ...(penalty === undefined ? {} : { penalty }),
    bars: [
      ...(baseless
        ? [
            {
              code: 'no-jurisdiction' as const,
              facts: [],
              params: { state: offence.pack.pack.state ?? '', why: 'no-basis' },
            },
          ]
        : []),
      ...(immunity === undefined
        ? []
        : [
            {
              code: 'immunity' as const,
              party: index.personIds[person] ?? '',
              facts: [],
              params: { kind: immunity.kind, waiver: immunity.waiver },
            },
          ]),
    ],
    lesserOf: index.caseFile.charges
      .filter(
        (charge) =>
          charge.accused === index.personIds[person] &&
          isLesser(offence, input.readings.of(offence.pack).law.byRef.get(charge.offence) ?? []),
      )
      .map((charge) => charge.id),
  }
}

/** Whether the pack names the offence a lesser one of what was charged. */
const isLesser = (offence: CompiledOffence, charged: readonly CompiledOffence[]): boolean =>
  charged.some(
    ({ pack, offence: { lesser } }) =>
      pack === offence.pack && lesser.some((l) => l.offence === offence.offence.ref),
  )

/**
 * Whether some agreement or help names what the offence asks for. An agreement about the scheme at large makes no option of an
 * offence that nothing in the file leads to: nobody agreed to peonage where no debt is told of.
 */
const agreedOn = (offence: CompiledOffence, index: CaseIndex): boolean =>
  index.facts.some(
    ({ participation, fact: { of: about } }) =>
      participation &&
      about !== undefined &&
      offence.asked.some(
        (concept) => index.taxonomy.isKindOf(about, concept) || index.taxonomy.isKindOf(concept, about),
      ),
  )

export function optionsOf(input: OptionsInput): readonly Option[] {
  const { readings } = input
  const { index } = readings.world
  const people = candidates(index)
  const { time } = input
  const charged = new Set(index.caseFile.charges.map((c) => `${c.offence} ${c.accused}`))
  const victims = index.victims.length === 0 ? [-1] : index.victims
  const options: Option[] = []
  for (const pack of input.packs) {
    if (!applicable(pack, input.bases)) continue
    const reading = readings.of(pack)
    for (const offence of pack.offences) {
      if (offence.offence.auxiliary || offenceBinding(offence, reading, time, 0, -1) === undefined) continue
      const asOwn = reachable(offence.root, reading, offence)
      const inReach = bound(offence.root, reading, offence) >= 2
      const further = furtherModes.flatMap((mode) => {
        const rule = modeRule(offence, mode, time)
        if (rule === undefined || bound(rule.root, reading, offence) < 2) return []
        return mode === 'attempt' || inReach || agreedOn(offence, index) ? [{ mode, rule }] : []
      })
      if (!asOwn && further.length === 0) continue
      const towards = offence.bindsVictim ? victims : [-1]
      for (const { person, kind } of people) {
        if (charged.has(`${offence.offence.ref} ${index.personIds[person] ?? ''}`)) continue
        const option = bestOption(
          input,
          offence,
          { person, kind },
          towards,
          asOwn && asPrincipal(offence, kind),
          further,
          time,
        )
        if (option !== undefined) options.push(option)
      }
    }
  }
  return options.toSorted((a, b) => b.standing - a.standing || a.missing.length - b.missing.length)
}

/** As principal where that stands; else in another mode that stands; else as principal where one element is missing. */
function bestOption(
  input: OptionsInput,
  offence: CompiledOffence,
  { person, kind }: Candidate,
  victims: readonly number[],
  asOwn: boolean,
  further: readonly { readonly mode: Mode; readonly rule: CompiledMode }[],
  time: UncertainDateValue | undefined,
): Option | undefined {
  const binding = bindingFor(input.readings, offence, person, time)
  const principal: Try = { binding, root: offence.root, mode: undefined }
  const own = asOwn ? standingFor(principal, victims, true) : undefined
  if (own !== undefined && standingIn(own.code) >= 2)
    return optionFrom(input, offence, 'principal', principal, person, own)
  for (const { mode, rule } of kind === 'state' ? [] : further) {
    if ((mode === 'legal-person') !== (kind === 'legal')) continue
    const attempt: Try = { binding, root: rule.root, mode: rule }
    const standing = standingFor(attempt, victims, false)
    if (standing !== undefined) return optionFrom(input, offence, mode, attempt, person, standing)
  }
  return own === undefined ? undefined : optionFrom(input, offence, 'principal', principal, person, own)
}
