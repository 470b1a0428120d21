/** The sources of a case file and what their loss would do. */
import type { CaseFile } from '@clew/casefile'
import type { Assessment, Loss } from '@clew/law'

/** Ids of persons and things from which some item comes, in the order in which the items name them. */
export const sourcesOf = (caseFile: CaseFile): readonly string[] => [
  ...new Set(caseFile.evidence.map((item) => item.source)),
]

export type ChargeLoss = { charge: string; loss: Loss }

/** For each single source, the charges that its loss lowers. */
export function lossesBySource(assessment: Assessment): ReadonlyMap<string, readonly ChargeLoss[]> {
  const losses = new Map<string, ChargeLoss[]>()
  for (const charge of assessment.charges)
    for (const loss of charge.resilience.single) {
      const [source, ...more] = loss.without
      if (source === undefined || more.length > 0 || loss.to >= loss.from) continue
      losses.set(source, [...(losses.get(source) ?? []), { charge: charge.charge, loss }])
    }
  return losses
}
