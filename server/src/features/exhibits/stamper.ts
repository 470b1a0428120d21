/** Fetches time stamps in the background: after each new exhibit, and again every quarter of an hour while any is missing. */
import type { Doors } from '../../platform/database/doors.ts'
import { describeError, type Log } from '../../platform/log/log.ts'
import { askAuthority, readTimeStamp } from '../../platform/time-stamps/index.ts'
import { noteStamp, noteStampProblem, waitingStamps, type WaitingStamp } from './stamping.store.ts'

export type Stamper = {
  /** Whether an authority is named. */
  readonly asks: boolean
  readonly start: (doors: Doors) => Promise<void>
  readonly stop: () => Promise<void>
  /** Something may be waiting; returns at once. */
  readonly poke: () => void
  /** Asks for all that is waiting, and returns when they were tried once. */
  readonly askNow: () => Promise<void>
}

const everyQuarter = 15 * 60_000
const atOnce = 50

export function openStamper({ url, log }: { url: string | undefined; log: Log }): Stamper {
  let opened: Doors | undefined
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> | undefined
  let again = false
  const round = async (doors: Doors, authority: string): Promise<void> => {
    const waiting = await doors.asSystem('time stamps', async ({ db, journal }) => {
      const found = await waitingStamps(db, atOnce)
      journal({ action: 'exhibit.stamps-waiting', effect: 'read', detail: { count: found.length } })
      return found
    })
    for (const each of waiting) await fetchStamp(doors, authority, each)
  }
  const askNow = async (): Promise<void> => {
    const doors = opened
    if (doors === undefined || url === undefined) return
    if (running !== undefined) {
      // What was added while a round ran may have come too late for it.
      again = true
      return running
    }
    running = (async () => {
      do {
        again = false
        await round(doors, url)
      } while (again)
    })()
      .catch((error: unknown) => log.error({ error: describeError(error) }, 'time stamps were not asked for'))
      .finally(() => (running = undefined))
    await running
  }
  return {
    asks: url !== undefined,
    askNow,
    poke: () => void askNow(),
    start: async (doors) => {
      opened = doors
      if (url === undefined) return
      void askNow()
      timer = setInterval(() => void askNow(), everyQuarter).unref()
    },
    stop: async () => {
      clearInterval(timer)
      opened = undefined
      await running
    },
  }
}

/** A stamp that fails is noted with why, and blocks nothing. */
async function fetchStamp(doors: Doors, authority: string, waiting: WaitingStamp): Promise<void> {
  const outcome = await askAuthority(authority, waiting.query).then(
    (response) => ({ response, read: readTimeStamp(response, waiting.query) }),
    (error: unknown) => ({
      problem: error instanceof Error ? error.message : 'The authority cannot be reached',
    }),
  )
  await doors.asSystem('time stamps', async ({ db, journal }) => {
    const subject = `exhibit:${waiting.id}`
    const entry = { caseId: waiting.caseId, subject, effect: 'change' } as const
    if ('response' in outcome && outcome.read.ok) {
      const { response, read } = outcome
      await noteStamp(db, waiting, { authority, response, at: read.at })
      journal({ ...entry, action: 'exhibit.stamp', detail: { authority, at: read.at.toISOString() } })
      return
    }
    const problem = 'problem' in outcome ? outcome.problem : answerProblem(outcome.read)
    await noteStampProblem(db, waiting, authority, problem)
    journal({ ...entry, action: 'exhibit.stamp-failed', detail: { authority, problem } })
  })
}

const answerProblem = (read: ReturnType<typeof readTimeStamp>): string =>
  read.ok ? '' : `The answer of the authority of time was not taken: ${read.problem}`
