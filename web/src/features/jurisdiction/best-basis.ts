/** How well the best basis of a State stands; unsupported where it has none. */
import type { Standing, StateAssessment } from '@clew/law'

export const bestBasis = (state: StateAssessment): Standing =>
  state.bases.reduce<Standing>((best, basis) => (basis.standing > best ? basis.standing : best), 1)
