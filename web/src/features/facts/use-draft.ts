/** What is typed in a form, kept until it is stored: a failed save, a lost connection or a conflict loses nothing. */
import { useState } from 'react'
import type { Problem } from '../../api/problem.ts'
import { problemOf } from '../../api/problem.ts'
import { useOpenCase } from '../case-file/case-context.ts'
import type { Change } from '../case-file/change.ts'
import { useChanges } from '../case-file/changes.ts'

export type Draft<T> = {
  value: T
  set: (change: Partial<T>) => void
  /** Sends changes; `then` runs only when they are stored. */
  send: (changes: readonly Change[], then?: () => void) => void
  pending: boolean
  problem: Problem | undefined
  dismiss: () => void
}

export function useDraft<T>(start: T): Draft<T> {
  const open = useOpenCase()
  const changes = useChanges(open)
  const [value, setValue] = useState(start)
  return {
    value,
    set: (change) => setValue((old) => ({ ...old, ...change })),
    send: (list, then) => changes.mutate({ changes: list }, { onSuccess: () => then?.() }),
    pending: changes.isPending,
    problem: changes.isError ? problemOf(changes.error) : undefined,
    dismiss: () => changes.reset(),
  }
}

/** The record without what was emptied: an optional field is absent, never an empty text. */
export function withoutEmpty<T extends object>(record: T): T {
  return Object.fromEntries(
    Object.entries(record).filter(([, value]) => value !== undefined && value !== ''),
  ) as T
}
