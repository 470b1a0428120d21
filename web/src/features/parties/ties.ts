/** Who is tied to whom: by relation, by a fact done to them, by acting together. */
import type { CaseFile } from '@clew/casefile'

export type Tie = {
  from: string
  to: string
  kind: 'relation' | 'act' | 'together'
  label: string
  facts: readonly string[]
}

/** One tie for each pair and kind; several facts between the same two are one tie. */
export function tiesOf(caseFile: CaseFile): readonly Tie[] {
  const ties = new Map<string, Tie>()
  const add = (tie: Tie) => {
    if (tie.from === tie.to) return
    const key = `${tie.kind}|${tie.kind === 'relation' ? tie.label : ''}|${tie.from}|${tie.to}`
    const known = ties.get(key)
    ties.set(key, known === undefined ? tie : { ...known, facts: [...known.facts, ...tie.facts] })
  }
  for (const party of caseFile.parties)
    for (const relation of party.relations)
      add({ from: party.id, to: relation.to, kind: 'relation', label: relation.kind, facts: [] })
  for (const fact of caseFile.facts) {
    for (const by of fact.by)
      for (const to of fact.to) add({ from: by, to, kind: 'act', label: '', facts: [fact.id] })
    for (const by of fact.by)
      for (const other of fact.with)
        add({
          from: by < other ? by : other,
          to: by < other ? other : by,
          kind: 'together',
          label: '',
          facts: [fact.id],
        })
  }
  return [...ties.values()]
}

export type Spot = { id: string; kind: 'party' | 'victim'; x: number; y: number }

/** Parties on an inner ring, victims on an outer one, each in file order from the top: the same file, the same picture. */
export function spotsOf(caseFile: CaseFile, width: number, height: number): readonly Spot[] {
  const ring = (ids: readonly string[], kind: Spot['kind'], reach: number, turn: number): readonly Spot[] =>
    ids.map((id, index) => {
      const angle = turn + (2 * Math.PI * index) / Math.max(1, ids.length)
      return {
        id,
        kind,
        x: Math.round(width / 2 + Math.sin(angle) * (width / 2) * reach),
        y: Math.round(height / 2 - Math.cos(angle) * (height / 2) * reach),
      }
    })
  const parties = caseFile.parties.map((party) => party.id)
  const victims = caseFile.victims.map((victim) => victim.id)
  const turn = Math.PI / Math.max(2, victims.length)
  return [
    ...ring(parties, 'party', parties.length === 1 ? 0 : 0.45, 0),
    ...ring(victims, 'victim', 0.84, turn),
  ]
}
