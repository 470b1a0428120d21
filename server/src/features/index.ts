/** Every feature of the server in one list; a feature that is not here does not exist. */
import type { Feature, FeatureParts } from '../platform/feature.ts'

export function features(_parts: FeatureParts): Feature[] {
  return []
}
