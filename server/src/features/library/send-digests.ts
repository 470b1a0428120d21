/** What the clock does for the library: reads what other servers published, announces a release, makes digests that are due, and sends them. */
import type { Clock } from '../../platform/clock/clock.ts'
import { digestOf, newToken } from '../../platform/authentication/token.ts'
import type { Doors, Entered } from '../../platform/database/doors.ts'
import { timeOrderedId, type UnitId } from '../../platform/ids/ids.ts'
import { type Letter, NotSent, type Post } from '../../platform/mail/index.ts'
import { announceRelease, type Release } from './announce-release.ts'
import { digestLetter } from './digest-letter.ts'
import {
  countAttempt,
  insertDigest,
  type Outcome,
  readersDue,
  settleDigest,
  takeTurns,
  type WaitingDigest,
  waitingDigests,
} from './digests.store.ts'
import type { Published } from './holdings.ts'
import { newsFor, newsOfSteps } from './news.store.ts'
import { publishedOf } from './published.ts'
import { publishedTexts } from './texts.store.ts'

export type DigestParts = {
  readonly clock: Clock
  /** Absent where the installation sends no mail; then no digests are made. */
  readonly post: Post | undefined
  /** Address of the installation without a slash at its end. */
  readonly home: string
  readonly place: (unitId: UnitId, published: readonly Published[]) => void
  /** What this server was shipped with; absent where it was looked at before. */
  readonly release?: Release
}

export type Sent = { readonly made: number; readonly sent: number; readonly failed: number }

const day = 86_400_000
const minute = 60_000
/** Minutes until the next attempt; after the last one nothing more is tried. */
const waits = [5, 15, 60, 180, 360, 720, 1440]
const atOnce = 50
const newsInOne = 200

type Envelope = { readonly digest: WaitingDigest; readonly letter: Letter; readonly last: boolean }

export async function tendLibrary(doors: Doors, parts: DigestParts): Promise<Sent> {
  const { post, clock } = parts
  const { made, envelopes } = await doors.asSystem('look after the library', (entered) =>
    prepare(entered, parts),
  )
  if (post === undefined || envelopes.length === 0) return { made, sent: 0, failed: 0 }
  const outcomes: { digest: WaitingDigest; outcome: Outcome }[] = []
  // One after the other: a mail server of a ministry counts connections, and nobody waits for a digest.
  for (const { digest, letter, last } of envelopes)
    outcomes.push({ digest, outcome: await attempt(post, letter, last, clock) })
  const sent = outcomes.filter(({ outcome }) => outcome.state === 'sent').length
  const failed = outcomes.length - sent
  await doors.asSystem('write down which digests were sent', async ({ db, journal }) => {
    for (const { digest, outcome } of outcomes) await settleDigest(db, digest, outcome)
    journal({ action: 'library.digest', effect: 'change', detail: { sent, failed } })
  })
  return { made, sent, failed }
}

async function prepare(entered: Entered, parts: DigestParts) {
  const { db, journal } = entered
  if (parts.release !== undefined) await announceRelease(entered, parts.release, parts.clock)
  const texts = Map.groupBy(await publishedTexts(db, null), (row) => row.unit_id)
  for (const [unitId, rows] of texts) parts.place(unitId, rows.map(publishedOf))
  const made = parts.post === undefined ? 0 : await makeDigests({ db }, parts.clock)
  const envelopes = parts.post === undefined ? [] : await takeWaiting({ db }, parts)
  journal({ action: 'library.tend', effect: 'change', detail: { made, sending: envelopes.length } })
  return { made, envelopes }
}

/** One digest a person a day at most, and none when there is nothing to tell. */
async function makeDigests({ db }: Pick<Entered, 'db'>, clock: Clock): Promise<number> {
  await takeTurns(db)
  const at = clock()
  let made = 0
  for (const reader of await readersDue(db, new Date(at.getTime() - day))) {
    const person = { userId: reader.user_id, unitId: reader.unit_id }
    const news = await newsFor(db, person, { after: reader.knows_to, upTo: at, limit: newsInOne })
    if (news.length === 0) continue
    const id = timeOrderedId<'library-digest'>(clock)
    await insertDigest(db, { ...person, id, steps: news.map(({ step_id }) => step_id), at })
    made++
  }
  return made
}

async function takeWaiting({ db }: Pick<Entered, 'db'>, { clock, home }: DigestParts): Promise<Envelope[]> {
  const now = clock()
  const envelopes: Envelope[] = []
  for (const digest of await waitingDigests(db, now, atOnce)) {
    // Whoever ended the mail or left meanwhile is sent nothing more.
    if (!digest.by_mail || digest.email === null || digest.deactivated_at !== null) {
      await settleDigest(db, digest, { state: 'failed', fault: 'no longer wanted' })
      continue
    }
    const stop = newToken()
    const attempts = digest.attempts + 1
    const wait = waits[attempts - 1]
    await countAttempt(db, digest, {
      attempts,
      next: new Date(now.getTime() + (wait ?? 0) * minute),
      stop: digestOf(stop),
    })
    const news = await newsOfSteps(db, digest.unit_id, digest.steps)
    const letter = digestLetter({ to: digest.email, language: digest.language, home, stop }, news)
    envelopes.push({ digest, letter, last: wait === undefined })
  }
  return envelopes
}

async function attempt(post: Post, letter: Letter, last: boolean, clock: Clock): Promise<Outcome> {
  try {
    await post.send(letter)
    return { state: 'sent', sent_at: clock(), fault: null }
  } catch (error) {
    if (!(error instanceof NotSent)) throw error
    return { state: last || !error.passing ? 'failed' : 'waiting', fault: error.message.slice(0, 200) }
  }
}
