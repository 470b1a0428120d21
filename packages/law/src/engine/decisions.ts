// What courts have decided and what still counts of it: a finding set aside by a later one that itself stands no longer speaks.
import type { CaseFile, ChargeOutcome, Finding } from '@clew/casefile'
import type { Standing } from '../assessment/index.ts'

export type Decisions = {
  readonly facts: ReadonlyMap<string, { readonly finding: string; readonly proved: boolean }>
  /** Charge → element → proved. */
  readonly elements: ReadonlyMap<string, ReadonlyMap<string, boolean>>
  /** Charge → id of the finding on each element. */
  readonly elementFindings: ReadonlyMap<string, ReadonlyMap<string, string>>
  readonly outcomes: ReadonlyMap<string, { readonly finding: string; readonly outcome: ChargeOutcome }>
}

export const noDecisions: Decisions = {
  facts: new Map(),
  elements: new Map(),
  elementFindings: new Map(),
  outcomes: new Map(),
}

/** Latest first; among findings of one day the later in the file is the later. */
function latestFirst(findings: readonly Finding[]): readonly Finding[] {
  return findings
    .map((finding, at) => ({ finding, at }))
    .toSorted((a, b) => (a.finding.on < b.finding.on ? 1 : a.finding.on > b.finding.on ? -1 : b.at - a.at))
    .map((f) => f.finding)
}

/** Findings that stand. One that was set aside by a finding that was itself set aside stands again. */
export function standingFindings(findings: readonly Finding[]): readonly Finding[] {
  const gone = new Set<string>()
  const standing: Finding[] = []
  for (const finding of latestFirst(findings)) {
    if (gone.has(finding.id)) continue
    standing.push(finding)
    for (const id of finding.setsAside) gone.add(id)
  }
  return standing
}

export function decisionsOf(file: CaseFile): Decisions {
  const facts = new Map<string, { finding: string; proved: boolean }>()
  const elements = new Map<string, Map<string, boolean>>()
  const elementFindings = new Map<string, Map<string, string>>()
  const outcomes = new Map<string, { finding: string; outcome: ChargeOutcome }>()
  for (const finding of standingFindings(file.findings)) {
    if (finding.fact !== undefined && finding.proved !== undefined && !facts.has(finding.fact)) {
      facts.set(finding.fact, { finding: finding.id, proved: finding.proved })
    }
    if (finding.charge === undefined) continue
    if (finding.element !== undefined && finding.proved !== undefined) {
      const known = elements.get(finding.charge) ?? new Map<string, boolean>()
      const ids = elementFindings.get(finding.charge) ?? new Map<string, string>()
      if (!known.has(finding.element)) {
        known.set(finding.element, finding.proved)
        ids.set(finding.element, finding.id)
      }
      elements.set(finding.charge, known)
      elementFindings.set(finding.charge, ids)
    } else if (finding.outcome !== undefined && !outcomes.has(finding.charge)) {
      outcomes.set(finding.charge, { finding: finding.id, outcome: finding.outcome })
    }
  }
  return { facts, elements, elementFindings, outcomes }
}

/** The standing that an outcome gives to a charge as a whole; undefined where the court did not decide the merits. */
export function standingFrom(outcome: ChargeOutcome): Standing | undefined {
  switch (outcome) {
    case 'convicted':
    case 'convicted-on-plea':
    case 'violation-found':
      return 4
    case 'acquitted':
    case 'convicted-of-lesser':
    case 'no-violation':
      return 0
    default:
      return undefined
  }
}
