/** Undoes one earlier edit of a case file exactly, and only while nobody has built on it. */
import type { Changed, ChangesBody, Language } from '@clew/contract'
import type { Clock } from '../../platform/clock/clock.ts'
import type { Actor, Entered } from '../../platform/database/doors.ts'
import type { CaseId } from '../../platform/ids/ids.ts'
import { Refusal } from '../../platform/refusal.ts'
import { touchedSince } from './cases.store.ts'
import { changeCase, type Leave } from './change-case.ts'
import { readEdit } from './edits.store.ts'
import type { Concepts } from './import-case.ts'

/**
 * @param asked `undo`: the version that the edit made; `version`: the one that the asker sees.
 * @throws Refusal `undo-overtaken` with the records that were changed since, and those of changing a case.
 */
export async function undoEdit(
  entered: Entered,
  actor: Actor,
  id: CaseId,
  asked: { readonly version: number; readonly undo: number },
  concepts: Concepts,
  clock: Clock,
  language: Language = 'en',
  leave: Leave = {},
): Promise<Changed> {
  const edit = await readEdit(entered.db, id, asked.undo)
  if (edit === undefined) throw new Refusal('case-not-found')
  const later = new Set((await touchedSince(entered.db, id, asked.undo)).map(nameOf))
  const overtaken = edit.touched.map(nameOf).filter((name) => later.has(name))
  if (overtaken.length > 0) throw new Refusal('undo-overtaken', { records: overtaken.join(', ') })
  const changes = [edit.inverse] as ChangesBody['changes']
  return changeCase(entered, actor, id, { version: asked.version, changes }, concepts, clock, language, leave)
}

const nameOf = ({ collection, id }: { collection: string; id: string }): string => `${collection} ${id}`
