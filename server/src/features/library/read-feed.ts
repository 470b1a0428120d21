/** The feed of whoever knows its secret address: programs that read feeds sign in nowhere. */
import { digestOf, isToken } from '../../platform/authentication/token.ts'
import type { Doors } from '../../platform/database/doors.ts'
import { Refusal } from '../../platform/refusal.ts'
import { writeAtom } from './atom.ts'
import { readerByFeed } from './following.store.ts'
import { newsFor } from './news.store.ts'
import { type Say, sayIn } from './page-words.ts'
import { newsDays } from './read-following.ts'
import type { NewsStep } from './tables.ts'

const longest = 100

/** @throws Refusal `feed-not-found`, in the same words whatever is wrong with the address. */
export async function readFeed(
  doors: Doors,
  { token, home, now }: { readonly token: string; readonly home: string; readonly now: Date },
): Promise<string> {
  if (!isToken(token)) throw new Refusal('feed-not-found')
  const after = new Date(now.getTime() - newsDays * 86_400_000)
  const read = await doors.asSystem(
    'somebody shows the secret address of a feed',
    async ({ db, journal }) => {
      const reader = await readerByFeed(db, digestOf(token))
      journal({ action: 'library.feed', effect: 'read', detail: { found: reader !== undefined } })
      if (reader === undefined) return undefined
      const person = { userId: reader.user_id, unitId: reader.unit_id }
      return { reader, news: await newsFor(db, person, { after, upTo: now, limit: longest }) }
    },
  )
  if (read === undefined) throw new Refusal('feed-not-found')
  const { reader, news } = read
  const say = sayIn(reader.language)
  return writeAtom({
    id: `urn:uuid:${reader.user_id}`,
    title: say('feedTitle'),
    updated: news[0]?.at ?? reader.feed_made_at ?? now,
    self: `${home}/api/library/feed/${token}`,
    link: `${home}/library/following`,
    author: 'Clew',
    language: reader.language,
    entries: news.map((row) => ({
      id: `urn:uuid:${row.step_id}`,
      title: `${row.title} (${happened(say, row)})`,
      updated: row.at,
      link: addressOf(home, row),
      language: row.language,
      ...(row.note === null ? {} : { summary: row.note }),
    })),
  })
}

const words = {
  published: 'digestPublished',
  withdrawn: 'digestWithdrawn',
  added: 'digestAdded',
  changed: 'digestChanged',
  removed: 'digestRemoved',
} as const satisfies Record<NewsStep, string>

/** `changed with version 1.2`. */
export function happened(
  say: Say,
  { step, version }: { readonly step: NewsStep; readonly version: string | null },
): string {
  return say(words[step], version === null ? {} : { version })
}

type Place = {
  readonly kind: 'measure' | 'practice'
  readonly entry_id: string
  readonly language: string
  readonly step: NewsStep
}

/** Where a page is on the screen; of one that is no longer there, where it was listed. */
export function addressOf(home: string, { kind, entry_id: id, language, step }: Place): string {
  if (step === 'removed') return `${home}/library${kind === 'measure' ? '' : '/practices'}`
  const path = kind === 'measure' ? `/library/measures/${id}` : `/library/practices/${id}`
  return `${home}${path}${language === 'en' ? '' : `?language=${language}`}`
}
