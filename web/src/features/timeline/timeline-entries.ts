/** What happened when, out of the whole file: facts, statements, findings and court dates that were put off, in one order. */
import type { CaseFile, Charge, Finding } from '@clew/casefile'
import type { UncertainDateValue } from '@clew/casefile/uncertain-date'
import { readDate } from './timeline-scale.ts'

export type TimelineEntry = {
  id: string
  kind: 'fact' | 'evidence' | 'finding' | 'charge' | 'adjournment'
  says: string
  written: string
  value: UncertainDateValue
}

/** What a charge and what a court decided about it are called. */
export type TimelineNames = {
  readonly charge: (charge: Charge) => string
  readonly finding: (finding: Finding, charge: Charge | undefined) => string
}

export function timelineEntries(
  caseFile: CaseFile,
  names: TimelineNames,
): {
  dated: readonly TimelineEntry[]
  undated: readonly { id: string; says: string }[]
} {
  const entry = (
    kind: TimelineEntry['kind'],
    id: string,
    says: string,
    written: string | undefined,
  ): readonly TimelineEntry[] => {
    const value = readDate(written)
    return value === undefined || written === undefined ? [] : [{ id, kind, says, written, value }]
  }
  const charges = new Map(caseFile.charges.map((charge) => [charge.id, charge]))
  const dated = [
    ...caseFile.facts.flatMap((fact) => entry('fact', fact.id, fact.says, fact.when)),
    ...caseFile.evidence.flatMap((item) => entry('evidence', item.id, item.title, item.obtained.when)),
    ...caseFile.charges.flatMap((charge) => entry('charge', charge.id, names.charge(charge), charge.charged)),
    ...caseFile.findings
      .filter((finding) => finding.outcome !== undefined)
      .flatMap((finding) =>
        entry('finding', finding.id, names.finding(finding, charges.get(finding.charge ?? '')), finding.on),
      ),
    ...caseFile.adjournments.flatMap(({ id, hearing, until, reason }) =>
      entry('adjournment', id, reason, until === undefined ? hearing : `${hearing}/${until}`),
    ),
  ].sort((a, b) => a.value.earliest - b.value.earliest || a.value.latest - b.value.latest)
  const undated = caseFile.facts
    .filter((fact) => readDate(fact.when) === undefined)
    .map((fact) => ({ id: fact.id, says: fact.says }))
  return { dated, undated }
}
