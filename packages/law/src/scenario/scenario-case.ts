// Writes out the case file that a scenario means in short: every name that shows a fact becomes a source with one admissible item.
import type { CaseFile, Evidence, Fact, Finding, Link, Party, Place, Source, Victim } from '@clew/casefile'
import { fullRef } from '../load/resolve-node.ts'
import type { Scenario } from '../pack/index.ts'

/** @param pack id of the pack whose scenario it is. @param state the pack's State, `XX` for packs of no State. */
export function caseOfScenario(scenario: Scenario, pack: string, state = 'XX'): CaseFile {
  const { parties, victims } = personsOf(scenario)
  const persons = new Set([...parties, ...victims].map(({ id }) => id))
  const sources = new Map<string, Source>()
  const places = new Map<string, Place>()
  const evidence: Evidence[] = []
  const links: Link[] = []
  const findings: Finding[] = []

  const sourceFor = (name: string): string => {
    if (persons.has(name)) return name
    const id = `S-${name.replaceAll(/[^A-Za-z0-9._-]+/g, '-').slice(0, 60)}`
    sources.set(id, { id, kind: 'record-system', title: name })
    return id
  }
  const show = (fact: string, name: string, bearing: Link['bearing']): void => {
    const id = `E${evidence.length + 1}`
    evidence.push({
      id,
      kind: persons.has(name) ? 'statement' : 'document',
      title: name,
      source: sourceFor(name),
      derivedFrom: [],
      obtained: { how: 'voluntary' },
      admissibility: { status: 'admissible' },
    })
    links.push({ id: `L${links.length + 1}`, evidence: id, fact, bearing, directness: 'direct' })
  }

  const facts = scenario.facts.map((given, at): Fact => {
    const id = given.id ?? `F${at + 1}`
    for (const name of given.shownBy) show(id, name, 'supports')
    for (const name of given.contradictedBy) show(id, name, 'undermines')
    if (given.found !== undefined)
      findings.push({
        id: `C${findings.length + 1}`,
        court: 'Court',
        on: scenario.asOf ?? defaultDay,
        fact: id,
        proved: given.found === 'proved',
        setsAside: [],
        confidence: 'sourced',
      })
    if (given.state !== undefined)
      places.set(`in-${given.state}`, {
        id: `in-${given.state}`,
        kind: 'country',
        name: given.state,
        state: given.state,
      })
    return {
      id,
      concept: given.concept,
      says: given.says ?? given.concept,
      by: given.by,
      to: given.to,
      with: given.with,
      alsoAt: [],
      ...(given.of === undefined ? {} : { of: given.of }),
      ...(given.state === undefined ? {} : { place: `in-${given.state}` }),
      ...(given.when === undefined ? {} : { when: given.when }),
      ...(given.value === undefined ? {} : { value: given.value }),
    }
  })

  return {
    format: 'clew-casefile/1',
    reference: 'scenario',
    title: scenario.scenario,
    stage: 'trial',
    forms: ['other'],
    forum: state,
    publications: [],
    parties,
    victims,
    witnesses: [],
    places: [...places.values()],
    sources: [...sources.values()],
    evidence,
    facts,
    links,
    charges: [
      {
        id: 'charge',
        offence: fullRef(pack, scenario.offence),
        accused: scenario.accused,
        victims: scenario.victims,
        mode: scenario.mode,
        ...(scenario.period === undefined ? {} : { period: scenario.period }),
        alternativeTo: [],
        pleaded: scenario.pleaded,
        status: 'charged',
        ...(scenario.charged === undefined ? {} : { charged: scenario.charged }),
      },
    ],
    findings,
    sentences: [],
    orders: [],
    adjournments: [],
    notes: [],
  }
}

/** The day on which a scenario is read when it names none. */
export const defaultDay = '2025-01-01'

/** Persons that the scenario lists, then everybody whom it only mentions. */
function personsOf(scenario: Scenario): { parties: Party[]; victims: Victim[] } {
  const parties = new Map<string, Party>()
  const victims = new Map<string, Victim>()
  for (const { id, kind, nationality, residence, number } of scenario.persons) {
    const shared = {
      nationality,
      ...(residence === undefined ? {} : { residence }),
      ...(number === undefined ? {} : { number }),
    }
    if (kind === 'victim' || scenario.victims.includes(id)) victims.set(id, { ...victim(id), ...shared })
    else parties.set(id, { ...party(id, kind), ...shared })
  }
  const known = (id: string): boolean => parties.has(id) || victims.has(id)
  if (!known(scenario.accused))
    parties.set(
      scenario.accused,
      party(scenario.accused, scenario.mode === 'legal-person' ? 'legal' : 'natural'),
    )
  for (const id of scenario.victims) if (!known(id)) victims.set(id, victim(id))
  for (const { by, with: others, to } of scenario.facts) {
    for (const id of [...by, ...others]) if (!known(id)) parties.set(id, party(id, 'natural'))
    for (const id of to) {
      if (known(id)) continue
      if (id.startsWith('V')) victims.set(id, victim(id))
      else parties.set(id, party(id, 'natural'))
    }
  }
  return { parties: [...parties.values()], victims: [...victims.values()] }
}

function party(id: string, kind: Party['kind']): Party {
  return {
    id,
    kind,
    name: id,
    roles: [],
    nationality: [],
    offices: [],
    immunities: [],
    relations: [],
    present: [],
    identified: 'yes',
    questioned: 'not-known',
  }
}

function victim(id: string): Victim {
  return { id, pseudonym: id, sex: 'not-stated', nationality: [] }
}
