/** The list of law packs, with who reviewed each. */
import { packSummary } from './summaries.ts'
import type { LawInUse } from './law-source.ts'

export function listPacks({ law, key }: LawInUse) {
  return { items: law.packs.map(packSummary), key }
}
