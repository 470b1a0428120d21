/** What a person follows, how they hear of it, and what is new. */
import type { Digest, Followed, Following } from '@clew/contract'
import type { Words } from '@clew/library'
import type { Actor, Entered } from '../../platform/database/doors.ts'
import { digestsOf, readerOf, subscriptionsOf } from './following.store.ts'
import type { Holdings } from './holdings.ts'
import { newsFor, type NewsRow } from './news.store.ts'
import type { ConceptTitles } from './read-measure.ts'

export type Followers = {
  readonly entered: Entered
  readonly actor: Actor
  readonly holdings: Holdings
  readonly concepts: ConceptTitles
  readonly language: string
  /** Whether this installation can send mail. */
  readonly ready: boolean
  readonly now: Date
}

export const newsDays = 90
const newsShown = 50

export async function readFollowing(parts: Followers): Promise<Following> {
  parts.entered.journal({ action: 'library.following', effect: 'read' })
  return following(parts)
}

/** The same after a change, which has its own entry. */
export async function following(parts: Followers): Promise<Following> {
  const { entered, actor, language, ready, now } = parts
  const { db } = entered
  const items = await subscriptionsOf(db, actor.userId)
  const reader = await readerOf(db, actor.userId)
  const digests = await digestsOf(db, actor.userId)
  const after = new Date(now.getTime() - newsDays * 86_400_000)
  const news = await newsFor(db, actor, { after, upTo: now, limit: newsShown })
  return {
    items: items.map(({ kind, subject, since }) => ({
      kind,
      subject,
      title: titleOf(parts, { kind, subject }) ?? { en: subject },
      since: since.toISOString(),
    })),
    mail: {
      wanted: reader?.by_mail ?? false,
      language: reader?.language ?? language,
      ...(reader?.email == null ? {} : { address: reader.email }),
      ready,
      digests: digests.map((row): Digest => ({
        made: row.made_at.toISOString(),
        state: row.state,
        entries: row.entries,
        attempts: row.attempts,
        ...(row.sent_at === null ? {} : { sent: row.sent_at.toISOString() }),
        ...(row.state === 'waiting' ? { next: row.next_at.toISOString() } : {}),
        ...(row.fault === null ? {} : { fault: row.fault }),
      })),
    },
    feed: reader?.feed_made_at == null ? {} : { made: reader.feed_made_at.toISOString() },
    news: news.map(newsItem),
  }
}

function newsItem(row: NewsRow): Following['news'][number] {
  return {
    kind: row.kind,
    id: row.entry_id,
    language: row.language,
    edition: row.edition,
    title: row.title,
    what: row.step,
    ...(row.version === null ? {} : { release: row.version }),
    at: row.at.toISOString(),
    because: row.because.map(followedIn),
  }
}

function followedIn(topic: string): Followed {
  const [kind = '', ...subject] = topic.split(':')
  return { kind: kind as Followed['kind'], subject: subject.join(':') }
}

/** Undefined for what nobody can follow: a measure, State or concept that is not there. */
export function titleOf(
  { holdings, concepts }: Pick<Followers, 'holdings' | 'concepts'>,
  { kind, subject }: Followed,
): Words | undefined {
  const { measures, practices } = holdings.library
  if (kind === 'measure') return measures.get(subject)?.front.title
  if (kind === 'concept') {
    const title = concepts(subject)
    return title === undefined ? undefined : { en: subject, ...title }
  }
  for (const { front } of practices.values())
    for (const place of front.places) if ('state' in place && place.state === subject) return place.name
  return undefined
}
