/** Whether to say that a law asks for no means: worth saying only where people would expect one. */
import type { ChargeAssessment } from '@clew/law'

const expected: ReadonlySet<string> = new Set(['trafficking', 'exploitation'])

export const asksNoMeans = (charge: ChargeAssessment): boolean =>
  !charge.meansAsked && expected.has(charge.kind)
