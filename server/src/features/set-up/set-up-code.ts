/** The code of the first set-up: printed where only whoever runs the machine looks, in the memory of this process, for a day. */
import { timingSafeEqual } from 'node:crypto'
import { codeDigest, newCode } from '../../platform/authentication/code.ts'
import type { Clock } from '../../platform/clock/clock.ts'
import type { Doors } from '../../platform/database/doors.ts'
import { anybody } from './set-up.store.ts'

const hours = 24

export type SetUpCode = {
  /** Makes a code where nobody is yet. */
  readonly start: (doors: Doors) => Promise<void>
  /** Whether there is something to set up and a code that holds. */
  readonly open: () => boolean
  readonly fits: (typed: string) => boolean
  readonly close: () => void
  /** For the console, once. */
  readonly printed: () => string | undefined
}

export function openSetUpCode(clock: Clock): SetUpCode {
  let held: { readonly code: string; readonly digest: Buffer; readonly until: number } | undefined
  const current = () => (held !== undefined && clock().getTime() < held.until ? held : undefined)
  return {
    start: async (doors) => {
      const occupied = await doors.asSystem('see whether anybody is here yet', ({ db, journal }) => {
        journal({ action: 'set-up.check', effect: 'read' })
        return anybody(db)
      })
      if (occupied) return
      const code = newCode()
      held = { code, digest: codeDigest(code), until: clock().getTime() + hours * 3_600_000 }
    },
    open: () => current() !== undefined,
    fits: (typed) => {
      const code = current()
      return code !== undefined && timingSafeEqual(code.digest, codeDigest(typed))
    },
    close: () => (held = undefined),
    printed: () => current()?.code,
  }
}
