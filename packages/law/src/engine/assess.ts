// Reads a case file under a set of law packs: the one question that the rest of the product asks.
import type { CaseFile } from '@clew/casefile'
import type { Assessment, AssessOptions, FactStanding } from '../assessment/index.ts'
import type { LawSet } from '../load/law-set.ts'
import { assessCharge } from './charge.ts'
import { chargeCase } from './charge-case.ts'
import { compileLaw } from './compile.ts'
import { custodyOf } from './custody.ts'
import { decisionsOf, noDecisions } from './decisions.ts'
import { brokenSupport, decisionOn, contestedIn, standingIn, supportOf, worldOf } from './fact-standing.ts'
import { indexCase } from './index-case.ts'
import { allBases } from './jurisdiction.ts'
import { notesOf } from './notes.ts'
import { optionsOf, timeOf } from './options.ts'
import { partiesOf } from './parties.ts'
import { type Readings, readingsOf } from './reading.ts'
import { Losses } from './resilience.ts'
import { sentenceFlags } from './sentences.ts'
import { similarTo } from './similar-accounts.ts'
import { statesAssessed } from './states.ts'

function factsOf(readings: Readings, firm: Readings): readonly FactStanding[] {
  const { world } = readings
  return world.index.facts.map((fact) => {
    const code = readings.codes[fact.at] ?? 0
    const support = supportOf(world, fact)
    const items = new Set(support.map((s) => s.item))
    const sources = new Set(
      support
        .flatMap((s) => s.roots)
        .map((root) => world.index.sourceIds[root])
        .filter((s): s is string => s !== undefined),
    )
    const decision = decisionOn(world, fact)
    const closed = support.filter(
      (s) => world.index.items[world.index.itemAt.get(s.item) ?? -1]?.open !== true,
    )
    return {
      fact: fact.fact.id,
      standing: standingIn(code),
      contested: contestedIn(code),
      firm: standingIn(firm.codes[fact.at] ?? 0),
      admissibilityOpen: decision === undefined && closed.length < support.length,
      similar: standingIn(code) === 2 ? similarTo(world, readings.codes, fact).map((f) => f.fact.id) : [],
      support: [...items],
      against: fact.against
        .filter((at) => world.alive[at] === 1)
        .map((at) => world.index.items[at]?.id ?? ''),
      decidedBy: decision === undefined ? [] : [decision.by],
      sources: [...sources],
      custody: brokenSupport(world, fact),
    }
  })
}

/**
 * Assesses a checked case file.
 * @param law packs as loaded; `options.packs` narrows them.
 * @returns the assessment; it depends on nothing but its arguments, and on the order of nothing in them.
 */
export function assess(caseFile: CaseFile, law: LawSet, options: AssessOptions): Assessment {
  const compiled = compileLaw(law)
  const chosen = [...compiled.packs.values()].filter(
    (p) => options.packs === undefined || options.packs.includes(p.pack.pack),
  )
  const custody = custodyOf(caseFile.evidence, options.asOf)
  const index = indexCase(caseFile, compiled, new Set(custody.map(({ evidence }) => evidence)))
  const after = options.view === 'after-judgment'
  const decisions = after ? decisionsOf(caseFile) : noDecisions
  const without = new Set(options.without ?? [])
  const world = worldOf(index, decisions.facts, without)
  const readings = readingsOf(compiled, world)
  const provisional = index.items.some((item, at) => item.provisional && world.alive[at] === 1)
  const firm = provisional ? readingsOf(compiled, worldOf(index, decisions.facts, without, true)) : readings
  const bases = allBases(compiled, chosen, index, readings.codes)
  const depth = options.parts?.resilience ?? 'pairs'
  const losses = depth === 'none' ? undefined : new Losses(compiled, readings, without)

  const unknownOffences: Assessment['unknownOffences'][number][] = []
  const charges = caseFile.charges.flatMap((charge) => {
    const known = chosen.some((p) => charge.offence.startsWith(`${p.pack.pack}/`))
    const item = known ? chargeCase(compiled, readings, charge, decisions.elements.get(charge.id)) : undefined
    if (item === undefined) {
      unknownOffences.push({ charge: charge.id, offence: charge.offence })
      return []
    }
    return [
      assessCharge({
        readings,
        firm,
        item,
        decisions,
        bases,
        asOf: options.asOf,
        losses,
        pairs: depth === 'pairs',
        gaps: options.parts?.gaps !== false,
        traces: options.parts?.traces !== false,
      }),
    ]
  })
  const time = timeOf(index)
  const found = options.parts?.options === false ? [] : optionsOf({ readings, packs: chosen, bases, time })
  return {
    packs: chosen.map((p) => ({
      pack: p.pack.pack,
      version: p.pack.version,
      title: p.pack.title,
      review: p.pack.review === 'unverified' ? ('unverified' as const) : ('reviewed' as const),
    })),
    asOf: options.asOf,
    view: options.view,
    without: [...without],
    facts: factsOf(readings, firm),
    custody,
    charges,
    options: found,
    parties: partiesOf(readings, charges, found),
    jurisdiction: statesAssessed(readings, chosen, bases, time),
    sentences: after ? sentenceFlags(caseFile.sentences, charges) : [],
    unknownOffences,
    notes: notesOf(readings, charges),
  }
}
