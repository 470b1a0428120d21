/** Keeps a draft on the server while it is written: a moment after the last key, one request at a time, never over somebody else. */
import type { TextProblem, TextRead, TextSummary } from '@clew/contract'
import { problemOf, type Problem } from '../../api/problem.ts'
import { keepText, type TextName } from './library-queries.ts'

export type Kept = {
  readonly summary: TextSummary
  readonly found: readonly TextProblem[]
  readonly text: string
}

export type Draft = {
  readonly text: string
  readonly note: string
  /** What the server has, with what is wrong with it. */
  readonly kept: Kept
  /** Whether something is on the screen that the server does not have. */
  readonly dirty: boolean
  readonly saving: boolean
  readonly problem: Problem | undefined
}

export type Keeper = {
  readonly get: () => Draft
  readonly subscribe: (listener: () => void) => () => void
  readonly write: (change: { text?: string; note?: string }) => void
  /** @returns whether what is on the screen is what the server has. */
  readonly keep: (more?: { caughtUp: true }) => Promise<boolean>
}

const restMs = 900

/** @param send how a text reaches the server; a test brings its own. */
export function openKeeper(name: TextName, first: Kept, send: typeof keepText = keepText): Keeper {
  const listeners = new Set<() => void>()
  let draft: Draft = {
    text: first.text,
    note: first.summary.note ?? '',
    kept: first,
    dirty: false,
    saving: false,
    problem: undefined,
  }
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<boolean> = Promise.resolve(true)

  const set = (change: Partial<Draft>): void => {
    draft = { ...draft, ...change }
    for (const listener of listeners) listener()
  }
  const sendNow = async (more?: { caughtUp: true }): Promise<boolean> => {
    const { text, note, dirty, kept } = draft
    if (!dirty && more === undefined) return true
    set({ saving: true })
    try {
      const answer = await send({ ...name, version: kept.summary.version, text, note, ...more })
      const dirtyAgain = draft.text !== text || draft.note !== note
      set({ kept: keptFrom(answer), dirty: dirtyAgain, saving: false, problem: undefined })
      return !dirtyAgain
    } catch (error) {
      set({ saving: false, problem: problemOf(error) })
      return false
    }
  }
  const keep = (more?: { caughtUp: true }): Promise<boolean> => {
    clearTimeout(timer)
    running = running.then(() => sendNow(more))
    return running
  }
  return {
    get: () => draft,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    write: (change) => {
      set({ ...change, dirty: true })
      clearTimeout(timer)
      // Somebody else's change is looked at first; trying again would only be refused again.
      if (draft.problem?.code !== 'text-changed-meanwhile') timer = setTimeout(() => void keep(), restMs)
    },
    keep,
  }
}

function keptFrom({ text, found, madeFrom: _madeFrom, ...summary }: TextRead): Kept {
  return { text, found, summary }
}
