/** Sends edits with the version that was seen, keeps what undoes them, and tells the law to look again. */
import type { CaseFile } from '@clew/casefile'
import type { NamesFound } from '@clew/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { ProblemError } from '../../api/problem.ts'
import { caseQuery } from '../../api/queries.ts'
import { request } from '../../api/request.ts'
import type { OpenCase } from '../../api/shapes.ts'
import { noteSecondNeeded } from '../integrity/second-needed.ts'
import { noteNames } from '../vault/found-names.ts'
import type { Change } from './change.ts'

type Changed = {
  version: number
  inverse: readonly Change[]
  caseFile: CaseFile
  names?: NamesFound
}
type Trail = { undo: readonly (readonly Change[])[]; redo: readonly (readonly Change[])[] }
export type ChangeDirection = 'edit' | 'undo' | 'redo'

const trails = new Map<string, Trail>()
const listeners = new Set<() => void>()
const noTrail: Trail = { undo: [], redo: [] }

function keep(caseId: string, trail: Trail): void {
  trails.set(caseId, trail)
  for (const listener of listeners) listener()
}

/** The trail after a change in one direction: undo and redo each hold what the server gave as the inverse. */
export function nextTrail(trail: Trail, direction: ChangeDirection, inverse: readonly Change[]): Trail {
  if (direction === 'edit') return { undo: [...trail.undo, inverse], redo: [] }
  return direction === 'undo'
    ? { undo: trail.undo.slice(0, -1), redo: [...trail.redo, inverse] }
    : { undo: [...trail.undo, inverse], redo: trail.redo.slice(0, -1) }
}

export function useTrail(caseId: string): Trail {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => trails.get(caseId) ?? noTrail,
  )
}

type Edit = {
  changes: readonly Change[]
  direction?: ChangeDirection
  /** The version of the file that whoever edits has seen; the one on the page where absent. */
  version?: number
}

/** Posts changes of one case; a conflict leaves the page as it is and is shown by whoever asked. */
export function useChanges(open: OpenCase) {
  const client = useQueryClient()
  return useMutation({
    mutationKey: ['changes', open.id],
    mutationFn: ({ changes, version }: Edit) => {
      const seen = client.getQueryData<OpenCase>(caseQuery(open.id).queryKey) ?? open
      return request<Changed>(`/cases/${open.id}/changes`, {
        method: 'POST',
        body: { version: version ?? seen.version, changes },
      })
    },
    onSuccess: async (changed, { direction = 'edit' }) => {
      if (changed.names !== undefined && changed.names.places.length > 0) noteNames(open.id, changed.names)
      keep(open.id, nextTrail(trails.get(open.id) ?? noTrail, direction, changed.inverse))
      client.setQueryData<OpenCase>(caseQuery(open.id).queryKey, (known) =>
        known === undefined ? known : { ...known, version: changed.version, caseFile: changed.caseFile },
      )
      await client.invalidateQueries({ queryKey: ['assessment', open.id] })
      void client.invalidateQueries({ queryKey: ['cases'] })
    },
    onError: (error, { changes, version }) => {
      if (error instanceof ProblemError && error.problem.code === 'needs-second-person') {
        const seen = client.getQueryData<OpenCase>(caseQuery(open.id).queryKey) ?? open
        const change = { version: version ?? seen.version, changes }
        noteSecondNeeded({ caseId: open.id, step: { kind: 'change-case', change }, problem: error.problem })
      }
      // Whoever changed the case meanwhile has made every step of this trail uncertain.
      if (error instanceof ProblemError && error.problem.status === 409) keep(open.id, noTrail)
    },
  })
}
