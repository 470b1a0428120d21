/** Names what a change touched, for the journal and for whoever is told that somebody else was faster. */
import type { CaseFile } from '@clew/casefile'
import type { ChangesBody } from '@clew/contract'
import { text } from './case-row.ts'
import type { Touched } from './cases.store.ts'
import { recordLists } from './tables.ts'

export type { Touched } from './cases.store.ts'

const lists: readonly string[] = recordLists

/** Ids of the parties that changes write: those whose names may mean something to somebody of the unit. */
export function partiesIn(changes: ChangesBody['changes']): ReadonlySet<string> {
  const steps = changes.flatMap((change) => (change.kind === 'together' ? change.changes : [change]))
  return new Set(
    steps.flatMap((step) =>
      step.kind === 'put-record' && step.collection === 'parties' ? [step.record['id']] : [],
    ),
  )
}

/** Records whose content changed, that came or went, or that were moved; fields above the lists stand under `header`. */
export function touchedBy(before: CaseFile, after: CaseFile, changes: ChangesBody['changes']): Touched[] {
  const touched: Touched[] = []
  const fields = Object.keys({ ...before, ...after }) as (keyof CaseFile)[]
  for (const id of fields) {
    if (!lists.includes(id) && text(before[id] ?? null) !== text(after[id] ?? null)) {
      touched.push({ collection: 'header', id })
    }
  }
  for (const collection of recordLists) {
    const old = new Map(before[collection].map((record) => [record.id, text(record)]))
    for (const record of after[collection]) {
      if (old.get(record.id) !== text(record)) touched.push({ collection, id: record.id })
      old.delete(record.id)
    }
    for (const id of old.keys()) touched.push({ collection, id })
  }
  const steps = changes.flatMap((change) => (change.kind === 'together' ? change.changes : [change]))
  for (const step of steps) {
    if (step.kind !== 'move-record') continue
    const { collection, id } = step
    if (!touched.some((each) => each.collection === collection && each.id === id))
      touched.push({ collection, id })
  }
  return touched
}
