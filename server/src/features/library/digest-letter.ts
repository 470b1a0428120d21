/** The words of one digest: titles and addresses of the library, which is about no victim and no case. */
import type { Letter } from '../../platform/mail/index.ts'
import { sayIn } from './page-words.ts'
import { addressOf } from './read-feed.ts'

export type DigestNews = {
  readonly kind: 'measure' | 'practice'
  readonly entry_id: string
  readonly language: string
  readonly step: string
  readonly title: string
  readonly note: string | null
}

export function digestLetter(
  {
    to,
    language,
    home,
    stop,
  }: { readonly to: string; readonly language: string; readonly home: string; readonly stop: string },
  news: readonly DigestNews[],
): Letter {
  const say = sayIn(language)
  const unsubscribe = `${home}/library/stop/${stop}`
  const told = news.map(({ kind, entry_id, language: of, step, title, note }) =>
    [
      `* ${title} (${say(step === 'withdrawn' ? 'digestWithdrawn' : 'digestPublished')})`,
      ...(note === null ? [] : [`  ${note.replaceAll(/\s+/g, ' ')}`]),
      `  ${addressOf(home, kind, entry_id, of)}`,
    ].join('\n'),
  )
  const text = [
    say('digestGreeting'),
    ...told,
    `${say('digestFollowing')}\n${home}/library/following`,
    `${say('digestStop')}\n${unsubscribe}`,
  ].join('\n\n')
  return {
    to,
    subject: say('digestSubject', { count: news.length }),
    text: `${text}\n`,
    language,
    unsubscribe,
  }
}
