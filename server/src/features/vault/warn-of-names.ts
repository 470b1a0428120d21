/** Looks at what somebody just wrote into a case file and warns of names; refuses nothing, and opens nothing where nothing is sealed. */
import { type ProsePlace, proseOf } from '@clew/casefile'
import type { ChangesBody, NamesFound } from '@clew/contract'
import type { Keys } from '../../platform/crypto/index.ts'
import { Refusal } from '../../platform/refusal.ts'
import { loadCase, type NamesIn } from '../cases/index.ts'
import { giveaways, placesIn } from './vault-names.ts'

/** After a change: what it wrote, against the vault of the case. After an import: all of it, against every vault in reach. */
export function warnOfNames(keys: Keys): NamesIn {
  return async ({ db, journal }, { id, caseFile, changes }): Promise<NamesFound | undefined> => {
    const prose = proseOf(caseFile ?? (await loadCase(db, id)).caseFile)
    const wrote = changes === undefined ? prose : prose.filter(isWritten(changes))
    if (wrote.length === 0) return undefined
    try {
      const people = await giveaways(db, keys, changes === undefined ? undefined : id)
      if (people.length === 0) return undefined
      const places = placesIn(wrote, people, id)
      journal({ action: 'vault.check', caseId: id, effect: 'read', detail: { places: places.length } })
      return places.length === 0 ? undefined : { checked: true, places }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      // Without the keys nobody can compare; the work on the case goes on, and the answer says so.
      return { checked: false, places: [] }
    }
  }
}

/** Whether the steps name the record or field that the text stands in. Notes move, so all of them count when one is touched. */
function isWritten(changes: ChangesBody['changes']): (place: ProsePlace) => boolean {
  const touched = new Set<string>()
  for (const step of changes.flatMap((each) => (each.kind === 'together' ? each.changes : [each]))) {
    if (step.kind === 'put-record') touched.add(`${step.collection}/${step.record.id}`)
    else if (step.kind === 'set-header')
      for (const field of Object.keys(step.header)) touched.add(`header/${field}`)
    else if (step.kind === 'insert-note' || step.kind === 'replace-note') touched.add('notes')
  }
  return ({ collection, id }) => touched.has(collection === 'notes' ? 'notes' : `${collection}/${id}`)
}
