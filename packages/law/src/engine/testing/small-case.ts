// A case file in a few words for tests of the engine: who did what to whom, shown by which sources.
import { CaseFile } from '@clew/casefile'

type SmallFact = {
  id: string
  concept: string
  by?: string[]
  to?: string[]
  with?: string[]
  of?: string
  place?: string
  when?: string
  value?: string
  /** Items in support; `E1` alone, or `F2` for an inference from a fact. */
  shownBy?: string[]
  against?: string[]
  agreed?: true
}

/** Parts that a test wants to set itself; the rest is filled in: parties A, B (natural) and L (legal), victims V and W, places US, TH. */
export type SmallCase = {
  facts: SmallFact[]
  /** Id → source, or the whole record. Items named in facts and not here come from a source of their own name. */
  items?: Record<string, string | Record<string, unknown>>
  charges?: Record<string, unknown>[]
  findings?: Record<string, unknown>[]
  sentences?: Record<string, unknown>[]
  parties?: Record<string, unknown>[]
  stage?: string
}

export function smallCase(parts: SmallCase): CaseFile {
  const named = new Set(
    parts.facts
      .flatMap((f) => [...(f.shownBy ?? []), ...(f.against ?? [])])
      .filter((id) => !id.startsWith('F')),
  )
  const items = new Map<string, string | Record<string, unknown>>([...named].map((id) => [id, `S-${id}`]))
  for (const [id, item] of Object.entries(parts.items ?? {})) items.set(id, item)
  const evidence = [...items].map(([id, item]) => ({
    id,
    kind: 'statement',
    title: id,
    admissibility: { status: 'admissible' },
    ...(typeof item === 'string' ? { source: item } : { source: `S-${id}`, ...item }),
  }))
  const known = new Set(['A', 'B', 'L', 'V', 'W'])
  let next = 0
  const link = (fact: string, from: string, bearing: string): Record<string, unknown> => ({
    id: `L${next++}`,
    fact,
    bearing,
    ...(from.startsWith('F') ? { inference: from } : { evidence: from }),
  })
  return CaseFile.parse({
    format: 'clew-casefile/1',
    reference: 'R',
    title: 'x',
    stage: parts.stage ?? 'trial',
    forms: ['forced-labour'],
    forum: 'US',
    parties: parts.parties ?? [
      { id: 'A', kind: 'natural', name: 'A', nationality: ['US'] },
      { id: 'B', kind: 'natural', name: 'B' },
      { id: 'L', kind: 'legal', name: 'L' },
    ],
    victims: [
      { id: 'V', pseudonym: 'V' },
      { id: 'W', pseudonym: 'W' },
    ],
    places: ['US', 'TH'].map((state) => ({ id: state, kind: 'country', name: state, state })),
    sources: [...new Set(evidence.map((e) => e.source))]
      .filter((id) => !known.has(id))
      .map((id) => ({ id, kind: 'record-system', title: id })),
    evidence,
    facts: parts.facts.map(({ shownBy: _shown, against: _against, agreed, ...fact }) => ({
      says: 'x',
      ...fact,
      ...(agreed === true ? { agreed: { how: 'agreed-facts' } } : {}),
    })),
    links: parts.facts.flatMap((f) => [
      ...(f.shownBy ?? []).map((from) => link(f.id, from, 'supports')),
      ...(f.against ?? []).map((from) => link(f.id, from, 'undermines')),
    ]),
    charges: parts.charges ?? [],
    findings: parts.findings ?? [],
    sentences: parts.sentences ?? [],
  })
}
