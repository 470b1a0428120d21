/** Remembers the change or the merge that the server would not let one person make, so that the frame of the case can offer to ask a second. */
import type { MergeBody } from '@clew/contract'
import { useSyncExternalStore } from 'react'
import type { Problem } from '../../api/problem.ts'

export type SecondNeeded = {
  readonly caseId: string
  readonly step:
    | {
        readonly kind: 'change-case'
        readonly change: { readonly version: number; readonly changes: readonly unknown[] }
      }
    | { readonly kind: 'merge-people'; readonly merge: MergeBody }
  readonly problem: Problem
}

let needed: SecondNeeded | undefined
const listeners = new Set<() => void>()

export function noteSecondNeeded(next: SecondNeeded | undefined): void {
  needed = next
  for (const listener of listeners) listener()
}

export function useSecondNeeded(caseId: string): SecondNeeded | undefined {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => (needed?.caseId === caseId ? needed : undefined),
  )
}
