/** Lays out what a proposed change does, record by record, for somebody who has never seen the case. */
import type { CaseFile } from '@clew/casefile'
import type { ShownChange } from '@clew/contract'
import { nameOf } from '@clew/law'
import type { Guarded, Touched } from '../cases/index.ts'

type Sides = { readonly before: CaseFile; readonly after: CaseFile }

/** What buries first, with how far a charge falls; everything else that rides along after it, so that nothing is agreed to unseen. */
export function showChanges(
  sides: Sides,
  touched: readonly Touched[],
  { found, weakened }: Guarded,
): ShownChange[] {
  const shown = touched.map(({ collection, id }): ShownChange => {
    const before = valueIn(sides.before, collection, id)
    const after = valueIn(sides.after, collection, id)
    const burials = found
      .filter((each) => each.collection === collection && each.id === id && each.burial !== 'charge-weakened')
      .map(({ burial }) => burial)
    return {
      collection,
      id,
      title: titleOf(sides.before, collection, before ?? after) ?? id,
      burials,
      ...(before === undefined ? {} : { before }),
      ...(after === undefined ? {} : { after }),
    }
  })
  const fallen = weakened.map(({ charge, from, to }): ShownChange => ({
    collection: 'charges',
    id: charge,
    title: titleOf(sides.before, 'charges', valueIn(sides.before, 'charges', charge)) ?? charge,
    burials: ['charge-weakened'],
    before: { id: charge, standing: nameOf(from) },
    after: { id: charge, standing: nameOf(to) },
  }))
  return [...fallen, ...shown].toSorted((a, b) => Number(b.burials.length > 0) - Number(a.burials.length > 0))
}

function valueIn(caseFile: CaseFile, collection: string, id: string): unknown {
  if (collection === 'header') return caseFile[id as keyof CaseFile]
  const list = caseFile[collection as keyof CaseFile]
  return Array.isArray(list)
    ? (list as unknown[]).find((each) => isRecord(each) && each['id'] === id)
    : undefined
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

/** A charge by its offence and its accused; other records by what they are called. */
function titleOf({ parties }: CaseFile, collection: string, record: unknown): string | undefined {
  if (!isRecord(record)) return undefined
  if (collection === 'charges') {
    const accused = parties.find(({ id }) => id === record['accused'])?.name ?? String(record['accused'])
    return `${String(record['offence'])} – ${accused}`
  }
  const name =
    record['title'] ??
    record['reason'] ??
    record['name'] ??
    record['says'] ??
    record['pseudonym'] ??
    record['description']
  return typeof name === 'string' ? name : undefined
}
