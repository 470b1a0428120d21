/** Ends the mail of whoever holds the link at the end of a digest, signed in or not. */
import { digestOf, isToken } from '../../platform/authentication/token.ts'
import type { Doors } from '../../platform/database/doors.ts'
import { Refusal } from '../../platform/refusal.ts'
import { stopMail } from './digests.store.ts'

/** @throws Refusal `feed-not-found`. */
export async function stopDigests(doors: Doors, token: string): Promise<void> {
  if (!isToken(token)) throw new Refusal('feed-not-found')
  const found = await doors.asSystem(
    'somebody shows the link at the end of their digest',
    async ({ db, journal }) => {
      const stopped = await stopMail(db, digestOf(token))
      journal({ action: 'library.stop', effect: 'change', detail: { found: stopped } })
      return stopped
    },
  )
  if (!found) throw new Refusal('feed-not-found')
}
