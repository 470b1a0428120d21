/** The peer: json-rules-engine with the element trees of the shipped offences as its rules, and the standing of every leaf as its facts. */
import { Engine, type NestedCondition, type RuleProperties } from 'json-rules-engine'
import type { CaseFile } from '../packages/casefile/src/index.ts'
import type { Binding } from '../packages/law/src/engine/binding.ts'
import { type Compiled, compileLaw, type CompiledOffence } from '../packages/law/src/engine/compile.ts'
import { evaluate, offenceBinding } from '../packages/law/src/engine/evaluate.ts'
import { standingIn, worldOf } from '../packages/law/src/engine/fact-standing.ts'
import { indexCase } from '../packages/law/src/engine/index-case.ts'
import { timeOf } from '../packages/law/src/engine/options.ts'
import { readingsOf } from '../packages/law/src/engine/reading.ts'
import type { LawSet } from '../packages/law/src/index.ts'

/** A charge stands from single-source on. */
const stands = 2

export type Peer = {
  readonly rules: number
  readonly pairs: number
  /** Asks every offence of every pack about every accused and victim. */
  readonly run: () => Promise<void>
  /** Throws where the peer and our own engine do not find the same offences to stand. */
  readonly compare: () => Promise<void>
}

/** The work that both do alike; the peer gets the standings of the leaves for nothing. */
export function peerFor(file: CaseFile, law: LawSet): Peer {
  const compiled = compileLaw(law)
  const index = indexCase(file, compiled)
  const readings = readingsOf(compiled, worldOf(index, new Map(), new Set()))
  const time = timeOf(index)
  const offences = [...compiled.packs.values()]
    .flatMap((pack) => pack.offences)
    .filter((o) => offenceBinding(o, readings.of(o.pack), time, 0, -1) !== undefined)
  const nameOf = (o: CompiledOffence): string => `${o.offence.ref} ${o.offence.valid.from ?? ''}`
  const bind = (o: CompiledOffence, accused: number, victim: number): Binding => {
    const binding = offenceBinding(o, readings.of(o.pack), time, accused, victim)
    if (binding === undefined) throw new Error(`${nameOf(o)} was not in force.`)
    return binding
  }
  const rules = offences.map((o): RuleProperties => ({
    conditions: { all: [conditionOf(o.root, bind(o, 0, -1))] },
    event: { type: nameOf(o) },
  }))
  const pairs = index.actors.flatMap((accused) =>
    (index.victims.length === 0 ? [-1] : index.victims).map((victim) => {
      const facts: Record<string, number> = {}
      for (const o of offences) addLeaves(o.root, bind(o, accused, victim), facts)
      return { accused, victim, facts }
    }),
  )
  const engine = new Engine(rules)
  return {
    rules: rules.length,
    pairs: pairs.length,
    run: async () => {
      for (const { facts } of pairs) await engine.run(facts)
    },
    compare: async () => {
      for (const { accused, victim, facts } of pairs) {
        const theirs = new Set((await engine.run(facts)).events.map((e) => e.type))
        for (const o of offences) {
          const ours = standingIn(evaluate(o.root, bind(o, accused, victim))) >= stands
          if (ours !== theirs.has(nameOf(o)))
            throw new Error(`${nameOf(o)}: the peer finds otherwise for ${accused} and ${victim}.`)
        }
      }
    },
  }
}

/** What the peer has no words for (n of several, counts, an offence inside an offence) is a fact for it, already answered. */
function conditionOf(node: Compiled, binding: Binding): NestedCondition {
  if (node.kind === 'all') return { all: node.children.map((child) => conditionOf(child, binding)) }
  if (node.kind === 'any') return { any: node.children.map((child) => conditionOf(child, binding)) }
  return { fact: factOf(node, binding), operator: 'greaterThanInclusive', value: stands }
}

function addLeaves(node: Compiled, binding: Binding, facts: Record<string, number>): void {
  if (node.kind === 'all' || node.kind === 'any')
    for (const child of node.children) addLeaves(child, binding, facts)
  else facts[factOf(node, binding)] ??= standingIn(evaluate(node, binding))
}

/** One fact for one question in one time under one reading, as our own engine shares answers. */
function factOf(node: Compiled, { reading, frame }: Binding): string {
  const asked = isQuestion(node) ? String(node.key) : `${reading.pack.pack.pack} ${node.id}`
  const { attributionRank, similarAccounts } = reading.pack
  return `${asked} ${frame.at} ${attributionRank}${similarAccounts}`
}

const isQuestion = (
  node: Compiled,
): node is Exclude<Compiled, { children: unknown } | { mentalOnly: unknown }> =>
  !['all', 'any', 'at-least', 'base'].includes(node.kind)
