// Turns loaded packs into nodes with a kind and precomputed keys, once per law set, so that thousands of evaluations a second only compare small numbers.
import type { LawSet, LoadedNode, LoadedPack } from '../load/law-set.ts'
import type { MentalDegree } from '../pack/index.ts'
import { asksOf } from './asked.ts'
import { cite } from './cite.ts'
import type {
  Asked,
  Compiled,
  CompiledLaw,
  CompiledOffence,
  CompiledPack,
  NodeBase,
  Scope,
} from './compiled.ts'
import { validityOf } from './in-force.ts'

export type * from './compiled.ts'

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

/** All nodes have their fields in the same places: the engine visits nodes of every kind in turn, and reads them faster so. */
const shape = {
  kind: undefined,
  id: undefined,
  key: undefined,
  tied: undefined,
  perAccused: undefined,
  perVictim: undefined,
  children: undefined,
  need: undefined,
  by: undefined,
  to: undefined,
  where: undefined,
  anyTime: undefined,
  rank: undefined,
  under: undefined,
  atLeast: undefined,
  ofAccused: undefined,
  persons: undefined,
  anyone: undefined,
  targets: undefined,
  mentalOnly: undefined,
}

function compileNode(node: LoadedNode, questions: Questions, place: Place): Compiled {
  const compiled = compileKind(node, questions, place)
  if ('key' in compiled) {
    const { kind, key, perAccused, perVictim } = compiled
    const leaf = kind === 'concept' || kind === 'mental' || kind === 'age' ? compiled : undefined
    questions.asked[key] ??= { perAccused, perVictim, ...(leaf === undefined ? {} : { leaf }) }
  }
  return { ...shape, ...compiled }
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
  switch (node.kind) {
    case 'all':
    case 'any':
    case 'at-least':
      return node.children.some((child) => anyIn(child, has))
    case 'base':
      return true
    default:
      return has(node)
  }
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
