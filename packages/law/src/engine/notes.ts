// What a reader should know about the file as a whole: what fell with an excluded item, what is provisional, what rests on one person.
import type { Assessment, ChargeAssessment } from '../assessment/index.ts'
import type { Readings } from './reading.ts'

type Note = Assessment['notes'][number]

export function notesOf(readings: Readings, charges: readonly ChargeAssessment[]): readonly Note[] {
  const { index, alive } = readings.world
  const notes: Note[] = []
  for (const evidence of index.caseFile.evidence) {
    const at = index.itemAt.get(evidence.id)
    if (at === undefined || evidence.admissibility.status !== 'excluded') continue
    const fell = index.items
      .filter((item) => item.id !== evidence.id && item.restsOn.includes(at))
      .map((item) => item.id)
    notes.push({ code: 'excluded-falls', items: [evidence.id, ...fell], params: { fell: fell.length } })
  }
  const provisional = index.items
    .filter((item, at) => item.provisional && alive[at] === 1)
    .map((item) => item.id)
  if (provisional.length > 0)
    notes.push({ code: 'provisional', items: provisional, params: { count: provisional.length } })
  const derived = index.items.filter((item) => item.restsOn.length > 1).map((item) => item.id)
  if (derived.length > 0)
    notes.push({ code: 'derived-shares-source', items: derived, params: { count: derived.length } })
  if (index.caseFile.charges.length === 0) notes.push({ code: 'no-charge', items: [], params: {} })
  // One person whose loss alone ends every charge that stands.
  const standing = charges.filter((c) => c.standing >= 2 && c.outcome === undefined)
  const shared =
    standing.length === 0
      ? []
      : index.sourceIds.filter((source) =>
          standing.every((c) => c.resilience.critical.some((set) => set.length === 1 && set[0] === source)),
        )
  if (shared.length > 0)
    notes.push({ code: 'single-witness-case', items: shared, params: { charges: standing.length } })
  return notes
}
