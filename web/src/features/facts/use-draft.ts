/** What is typed in a form, kept until it is stored: a failed save, a lost connection or a conflict loses nothing. */
import { useState } from 'react'
import type { Problem } from '../../api/problem.ts'
import { problemOf } from '../../api/problem.ts'
import { useOpenCase } from '../case-file/case-context.ts'
import type { Change } from '../case-file/change.ts'
import { useChanges } from '../case-file/changes.ts'
import { conflictOf, overtaken, type Seen, versionFor } from './overtaken.ts'

export type Draft<T> = {
  value: T
  set: (change: Partial<T>) => void
  /** Puts another value in the place of what is typed. */
  replace: (value: T) => void
  /** Sends changes; `then` runs only when they are stored. */
  send: (changes: readonly Change[], then?: () => void) => void
  /** Sends changes in which the record of version `seen` was taken into account. */
  sendOver: (changes: readonly Change[], seen: number, then?: () => void) => void
  /** What was sent last. */
  sent: readonly Change[]
  pending: boolean
  problem: Problem | undefined
  dismiss: () => void
}

export function useDraft<T>(start: T): Draft<T> {
  const open = useOpenCase()
  const changes = useChanges(open)
  const [value, setValue] = useState(start)
  const [from, setFrom] = useState<Seen>(open)
  const [sent, setSent] = useState<readonly Change[]>([])
  const post = (list: readonly Change[], version: number, then?: () => void) => {
    setSent(list)
    changes.mutate(
      { changes: list, version },
      {
        onSuccess: ({ version: stored, caseFile }) => {
          setFrom({ version: stored, caseFile })
          then?.()
        },
        onError: (error) => {
          const conflict = conflictOf(problemOf(error))
          // Others changed something else: nothing of theirs would be written over.
          if (conflict !== undefined && conflict.version > version && !overtaken(list, conflict))
            post(list, conflict.version, then)
        },
      },
    )
  }
  return {
    value,
    set: (change) => setValue((old) => ({ ...old, ...change })),
    replace: (next) => setValue(next),
    send: (list, then) => post(list, versionFor(list, from, open), then),
    sendOver: post,
    sent,
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
