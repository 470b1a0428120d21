/** The changes of a case file as the server takes them; made here so that no page spells them out. */
import type { CaseFile, Change, CollectionName, PutRecord, RecordOf, Step } from '@clew/casefile'

export type { Change, CollectionName, RecordOf, Step }

/** Adds a record, or replaces the one of the same id. */
export const putRecord = <Name extends CollectionName>(collection: Name, record: RecordOf<Name>): Step =>
  ({ kind: 'put-record', collection, record }) as PutRecord

/** Takes a record out together with the links that name it. */
export const removeRecord = (collection: CollectionName, id: string): Step => ({
  kind: 'remove-record',
  collection,
  id,
  cascade: true,
})

/** Steps that hold together or not at all. */
export const together = (changes: readonly Step[]): Change => ({ kind: 'together', changes: [...changes] })

/** The first free id with this letter: `F12` when F1 to F11 are taken. */
export function freeId(caseFile: CaseFile, letter: string, beside: readonly string[] = []): string {
  const lists = Object.values(caseFile).filter(Array.isArray) as readonly (readonly unknown[])[]
  const ids = lists
    .flat()
    .map((record) =>
      typeof record === 'object' && record !== null && 'id' in record ? String(record.id) : '',
    )
  let highest = 0
  for (const id of [...ids, ...beside]) {
    const number = id.startsWith(letter) ? /^\d{1,9}$/.exec(id.slice(letter.length))?.[0] : undefined
    if (number !== undefined) highest = Math.max(highest, Number(number))
  }
  return `${letter}${highest + 1}`
}
