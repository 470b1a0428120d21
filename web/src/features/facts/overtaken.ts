/** Says whether a change would write over what somebody else did since a form was opened, and what that was. */
import type { CaseFile } from '@clew/casefile'
import type { Conflict } from '@clew/contract'
import type { Problem } from '../../api/problem.ts'
import type { Change, Step } from '../case-file/change.ts'
import { sameValue } from './three-way.ts'

export type Seen = { readonly version: number; readonly caseFile: CaseFile }

const stepsOf = (changes: readonly Change[]): readonly Step[] =>
  changes.flatMap((change) => (change.kind === 'together' ? change.changes : [change]))

type Place = { readonly collection: string; readonly id: string }

/** Records, and fields above the lists, that the changes write. */
export function placesOf(changes: readonly Change[]): readonly Place[] {
  return stepsOf(changes).flatMap((step): Place[] => {
    if (step.kind === 'put-record') return [{ collection: step.collection, id: step.record.id }]
    if (step.kind === 'remove-record') return [{ collection: step.collection, id: step.id }]
    if (step.kind === 'set-header')
      return Object.keys(step.header).map((id) => ({ collection: 'header', id }))
    return []
  })
}

function valueAt(caseFile: CaseFile, { collection, id }: Place): unknown {
  if (collection === 'header') return caseFile[id as keyof CaseFile]
  const list: unknown = caseFile[collection as keyof CaseFile]
  return Array.isArray(list) ? (list as readonly Place[]).find((one) => one.id === id) : undefined
}

/**
 * The version to send: the newest known one as long as what is written stands there as it stood when the form was opened; else the
 * version of then, so that the server answers with a conflict and nothing is written over.
 */
export function versionFor(changes: readonly Change[], then: Seen, now: Seen): number {
  const untouched = placesOf(changes).every((place) =>
    sameValue(valueAt(then.caseFile, place), valueAt(now.caseFile, place)),
  )
  return untouched ? now.version : then.version
}

/** What the server said about a conflict of versions; nothing for every other problem. */
export function conflictOf(problem: Problem | undefined): Conflict | undefined {
  const { current } = problem?.extra ?? {}
  return problem?.code === 'version-conflict' && typeof current === 'object' && current !== null
    ? (current as Conflict)
    : undefined
}

/** Whether others touched what the changes write; if not, the changes can be sent again with the version of now. */
export const overtaken = (changes: readonly Change[], { theirs }: Conflict): boolean =>
  placesOf(changes).some((place) =>
    theirs.some(({ collection, id }) => collection === place.collection && id === place.id),
  )
