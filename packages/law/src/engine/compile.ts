// Turns loaded packs into nodes with a kind and precomputed keys, once per law set, so that thousands of evaluations a second only compare small numbers.
import type { Mode, UncertainDateValue } from '@clew/casefile'
import type { Cited, Trace } from '../assessment/index.ts'
import type { LawSet, LoadedNode, LoadedOffence, LoadedPack } from '../load/law-set.ts'
import type { Actor, MentalDegree, Towards } from '../pack/index.ts'
import { asksOf } from './asked.ts'
import { cite } from './cite.ts'
import { validityOf } from './in-force.ts'

/** Whether an answer differs between accused, or between victims; where not, it is found once for all of them. */
type Scope = { readonly perAccused: boolean; readonly perVictim: boolean }
type NodeBase = {
  readonly node: LoadedNode
  readonly id: string
  /** What a trace says of the node whatever the case, made once. */
  readonly title: Trace['title']
  readonly asks: Trace['asks']
  readonly cited: Cited
}

export type Group = NodeBase & {
  readonly kind: 'all' | 'any' | 'at-least'
  readonly children: readonly Compiled[]
  readonly need: number
}
type QuestionBase = NodeBase &
  Scope & {
    /** Number that leaves asking the very same share, so that an answer is found once. */
    readonly key: number
    /** The answer depends on the offence that a mode of liability extends, and is not shared. */
    readonly tied: boolean
  }
export type ConceptNode = QuestionBase & {
  readonly kind: 'concept'
  readonly concept: string
  readonly by: Actor
  readonly to: Towards
  readonly where: 'anywhere' | 'inside' | 'abroad'
  /** The State that inside and abroad are seen from. */
  readonly state: string | undefined
  readonly anyTime: boolean
  /** Value that the fact must carry, with `STATE` already replaced by the pack's State. */
  readonly value: string | undefined
}
export type MentalNode = QuestionBase & {
  readonly kind: 'mental'
  readonly rank: number
  readonly of: readonly string[]
  readonly anyone: boolean
  readonly to: Towards
}
export type AgeNode = QuestionBase & {
  readonly kind: 'age'
  readonly under: number | undefined
  readonly atLeast: number | undefined
  readonly ofAccused: boolean
}
export type CountNode = QuestionBase & {
  readonly kind: 'count'
  readonly persons: boolean
  readonly need: number
  readonly where: Compiled
}
export type OffenceNode = QuestionBase & {
  readonly kind: 'offence'
  readonly refs: readonly string[]
  /** Every version of the offences referred to, filled in when all packs are known. */
  readonly targets: readonly CompiledOffence[]
  readonly by: Actor
  readonly to: Towards
}
export type BaseNode = NodeBase & { readonly kind: 'base'; readonly mentalOnly: boolean; readonly by: Actor }
export type Leaf = ConceptNode | MentalNode | AgeNode
export type Compiled = Group | ConceptNode | MentalNode | AgeNode | CountNode | OffenceNode | BaseNode

export type CompiledOffence = Scope & {
  readonly offence: LoadedOffence
  readonly pack: CompiledPack
  readonly root: Compiled
  /** Days on which this text was in force, and the number that texts in force on the same days share. */
  readonly inForce: UncertainDateValue
  readonly validity: number
  /** Number of the question whether the whole offence stands. */
  readonly key: number
  readonly aggravations: readonly { readonly at: number; readonly when: Compiled }[]
  readonly defences: readonly { readonly at: number; readonly when: Compiled }[]
  /** Whether any leaf is bound to the victim of the charge. */
  readonly bindsVictim: boolean
  /** Every concept that the tree asks for, also as the object of a state of mind. */
  readonly asked: readonly string[]
  /** Whether any leaf asks for a means of article 3(a) of the Palermo Protocol. */
  readonly asksMeans: boolean
}

export type CompiledMode = {
  readonly mode: Mode
  readonly at: number
  readonly root: Compiled
  readonly offences: ReadonlySet<string> | undefined
  /** Days on which the rule was in force; always, where undefined. */
  readonly inForce: UncertainDateValue | undefined
}

export type CompiledPack = {
  readonly pack: LoadedPack
  readonly offences: readonly CompiledOffence[]
  readonly modes: readonly CompiledMode[]
  /** Lowest degree of knowledge with which a participant answers for the others' acts. */
  readonly attributionRank: number
  readonly similarAccounts: boolean
  /** Rules of jurisdiction by id: for which offences, and on which days they were in force. */
  readonly rules: ReadonlyMap<
    string,
    { readonly offences: ReadonlySet<string> | undefined; readonly inForce: UncertainDateValue }
  >
}

/** A question; `leaf` is one of those that ask it, where facts answer it, and missing for counts and offences. */
export type Asked = Scope & { readonly leaf?: Leaf }

export type CompiledLaw = {
  readonly law: LawSet
  readonly packs: ReadonlyMap<string, CompiledPack>
  /** Versions of an offence by reference, oldest first. */
  readonly byRef: ReadonlyMap<string, readonly CompiledOffence[]>
  /** Every different question that leaves and whole offences ask, by its number. */
  readonly asked: readonly Asked[]
}

const ranks: Readonly<Record<MentalDegree, number>> = {
  'ought-to-know': 1,
  recklessness: 2,
  knowledge: 3,
  intent: 4,
}
export const rankOf = (degree: MentalDegree): number => ranks[degree]

/** Numbers questions in the order in which packs first ask them. */
type Questions = {
  readonly numbers: Map<string, number>
  readonly asked: (Asked | undefined)[]
  /** Offence leaves with the references that are still to be looked up. */
  readonly open: { readonly refs: readonly string[]; readonly targets: CompiledOffence[] }[]
}
type Place = { readonly pack: LoadedPack; readonly inMode: boolean }

function keyOf({ numbers }: Questions, ...parts: readonly unknown[]): number {
  const text = parts.join(' ')
  const known = numbers.get(text)
  if (known !== undefined) return known
  numbers.set(text, numbers.size)
  return numbers.size - 1
}

/** A question that no other node asks. */
const ownKey = (questions: Questions): number => keyOf(questions, 'own', questions.numbers.size)

function compileNode(node: LoadedNode, questions: Questions, place: Place): Compiled {
  const compiled = compileKind(node, questions, place)
  if ('key' in compiled) {
    const { kind, key, perAccused, perVictim } = compiled
    const leaf = kind === 'concept' || kind === 'mental' || kind === 'age' ? compiled : undefined
    questions.asked[key] ??= { perAccused, perVictim, ...(leaf === undefined ? {} : { leaf }) }
  }
  return compiled
}

function compileKind(node: LoadedNode, questions: Questions, place: Place): Compiled {
  const { state } = place.pack
  const base: NodeBase = {
    node,
    id: node.id,
    title: node.title,
    asks: asksOf(node),
    cited: cite(place, node.source),
  }
  const below = (nodes: readonly LoadedNode[]): Compiled[] =>
    nodes.map((n) => compileNode(n, questions, place))
  if ('all' in node) return { ...base, kind: 'all', children: below(node.all), need: 0 }
  if ('any' in node) return { ...base, kind: 'any', children: below(node.any), need: 1 }
  if ('count' in node) {
    const where = compileNode(node.where, questions, place)
    const persons = node.count === 'persons'
    return {
      ...base,
      kind: 'count',
      persons,
      need: node.atLeast,
      where,
      // Those counted take the place of the accused, or of the victim.
      perAccused: !persons && anyIn(where, (n) => n.perAccused),
      perVictim: persons && anyIn(where, (n) => n.perVictim),
      tied: anyIn(where, (n) => n.tied),
      key: ownKey(questions),
    }
  }
  if ('mental' in node) {
    return {
      ...base,
      kind: 'mental',
      rank: ranks[node.mental],
      of: node.of,
      anyone: node.by === 'anyone',
      to: node.to,
      perAccused: node.by !== 'anyone',
      perVictim: node.to === 'victim',
      tied: false,
      key: keyOf(questions, 'mental', node.mental, node.by, node.to, ...node.of),
    }
  }
  if ('concept' in node) {
    const value = node.value === 'STATE' ? state : node.value
    return {
      ...base,
      kind: 'concept',
      concept: node.concept,
      by: node.by,
      to: node.to,
      where: node.where,
      state,
      anyTime: node.when === 'any',
      value,
      perAccused: node.by !== 'anyone',
      // Whose acts are the accused's may differ from victim to victim.
      perVictim: node.to === 'victim' || node.by === 'scheme',
      tied: place.inMode && node.concept.startsWith('participation.'),
      key: keyOf(
        questions,
        node.concept,
        node.by,
        node.to,
        node.when,
        node.where,
        node.where === 'anywhere' ? '' : state,
        value,
      ),
    }
  }
  if ('offence' in node) {
    const refs = node.offence.map((ref) => (ref.includes('/') ? ref : `${place.pack.pack}/${ref}`))
    const targets: CompiledOffence[] = []
    questions.open.push({ refs, targets })
    return {
      ...base,
      kind: 'offence',
      refs,
      targets,
      by: node.by,
      to: node.to,
      perAccused: node.by === 'accused' || node.by === 'another',
      perVictim: node.to === 'victim',
      tied: false,
      key: ownKey(questions),
    }
  }
  if ('base' in node) return { ...base, kind: 'base', mentalOnly: node.base === 'mental', by: node.by }
  if ('atLeast' in node) return { ...base, kind: 'at-least', children: below(node.of), need: node.atLeast }
  return {
    ...base,
    kind: 'age',
    under: node.ageUnder,
    atLeast: node.ageAtLeast,
    ofAccused: node.of === 'accused',
    perAccused: node.of === 'accused',
    perVictim: node.of !== 'accused',
    tied: false,
    key: keyOf(questions, 'age', node.ageUnder, node.ageAtLeast, node.of),
  }
}

/** Whether a question in a tree has a property; a base leaf, which asks for a whole other tree, has them all. */
function anyIn(node: Compiled, has: (question: Scope & { readonly tied: boolean }) => boolean): boolean {
  if ('children' in node) return node.children.some((child) => anyIn(child, has))
  return node.kind === 'base' || has(node)
}

export function bindsVictim(node: Compiled): boolean {
  switch (node.kind) {
    case 'all':
    case 'any':
    case 'at-least':
      return node.children.some(bindsVictim)
    case 'concept':
    case 'mental':
    case 'offence':
      return node.to === 'victim'
    case 'age':
      return !node.ofAccused
    case 'count':
      return node.persons && bindsVictim(node.where)
    case 'base':
      return true
  }
}

function asked(node: Compiled): readonly string[] {
  if (node.kind === 'concept') return [node.concept]
  if (node.kind === 'mental') return node.of
  if (node.kind === 'all' || node.kind === 'any' || node.kind === 'at-least')
    return node.children.flatMap(asked)
  return []
}

function asksMeans(node: Compiled): boolean {
  if (node.kind === 'concept') return node.concept.startsWith('means.')
  if (node.kind === 'all' || node.kind === 'any' || node.kind === 'at-least')
    return node.children.some(asksMeans)
  return false
}

function compilePack(pack: LoadedPack, questions: Questions, validities: Map<string, number>): CompiledPack {
  const offences: CompiledOffence[] = []
  const place: Place = { pack, inMode: false }
  const compiled: CompiledPack = {
    pack,
    offences,
    modes: pack.modes.map((rule, at) => ({
      mode: rule.mode,
      at,
      root: compileNode(rule.elements, questions, { pack, inMode: true }),
      offences: rule.offences === undefined ? undefined : new Set(rule.offences),
      inForce: rule.valid === undefined ? undefined : validityOf(rule.valid),
    })),
    attributionRank: ranks[pack.attribution?.mental ?? 'knowledge'],
    similarAccounts: pack.evidenceLaw.similarAccounts?.allowed === true,
    rules: new Map(
      pack.jurisdiction.map(({ id, offences: only, valid }) => [
        id,
        { offences: only === undefined ? undefined : new Set(only), inForce: validityOf(valid) },
      ]),
    ),
  }
  for (const offence of pack.offences) {
    const root = compileNode(offence.elements, questions, place)
    const days = `${offence.valid.from ?? ''}/${offence.valid.to ?? ''}`
    if (!validities.has(days)) validities.set(days, validities.size)
    const key = ownKey(questions)
    const scope = {
      perAccused: anyIn(root, (n) => n.perAccused),
      perVictim: anyIn(root, (n) => n.perVictim),
    }
    questions.asked[key] = scope
    offences.push({
      offence,
      pack: compiled,
      root,
      inForce: validityOf(offence.valid),
      validity: validities.get(days) ?? 0,
      key,
      ...scope,
      aggravations: offence.aggravations.map((a, at) => ({
        at,
        when: compileNode(a.when, questions, place),
      })),
      defences: offence.defences.map((d, at) => ({ at, when: compileNode(d.when, questions, place) })),
      bindsVictim: bindsVictim(root),
      asked: [...new Set(asked(root))],
      asksMeans: asksMeans(root),
    })
  }
  return compiled
}

const compiledLaws = new WeakMap<LawSet, CompiledLaw>()

/** Compiled once per law set and kept as long as it lives. */
export function compileLaw(law: LawSet): CompiledLaw {
  const known = compiledLaws.get(law)
  if (known !== undefined) return known
  const packs = new Map<string, CompiledPack>()
  const byRef = new Map<string, CompiledOffence[]>()
  const questions: Questions = { numbers: new Map(), asked: [], open: [] }
  const validities = new Map<string, number>()
  for (const pack of law.packs) {
    const compiled = compilePack(pack, questions, validities)
    packs.set(pack.pack, compiled)
    for (const offence of compiled.offences) {
      const versions = byRef.get(offence.offence.ref)
      if (versions === undefined) byRef.set(offence.offence.ref, [offence])
      else versions.push(offence)
    }
  }
  for (const { refs, targets } of questions.open)
    for (const ref of refs) targets.push(...(byRef.get(ref) ?? []))
  const asked = questions.asked.map((a) => a ?? { perAccused: true, perVictim: true })
  const compiled = { law, packs, byRef, asked }
  compiledLaws.set(law, compiled)
  return compiled
}
