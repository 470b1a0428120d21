/** The words of one digest: titles and addresses of the library, which is about no victim and no case. */
import type { Letter } from '../../platform/mail/index.ts'
import { sayIn } from './page-words.ts'
import { addressOf, happened } from './read-feed.ts'
import type { NewsStep } from './tables.ts'

export type DigestNews = {
  readonly kind: 'measure' | 'practice'
  readonly entry_id: string
  readonly language: string
  readonly step: NewsStep
  readonly title: string
  readonly note: string | null
  /** Of Clew, where a release changed the page. */
  readonly version: string | null
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
  const told = news.map((one) =>
    [
      `* ${one.title} (${happened(say, one)})`,
      ...(one.note === null ? [] : [`  ${one.note.replaceAll(/\s+/g, ' ')}`]),
      `  ${addressOf(home, one)}`,
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
