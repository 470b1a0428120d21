/** Remembers the change that the server would not let one person make, so that the frame of the case can offer to ask a second. */
import { useSyncExternalStore } from 'react'
import type { Problem } from '../../api/problem.ts'

export type SecondNeeded = {
  readonly caseId: string
  readonly change: { readonly version: number; readonly changes: readonly unknown[] }
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
