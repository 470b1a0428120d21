/** The text of a page in the language that was asked for, else in English, section by section. */
import type { PageSection } from '@clew/contract'
import type { Source } from '@clew/library'
import { sectionsOf } from '@clew/library/prose'
import { type Holdings, ownEntry, type PageName, type Shown } from './holdings.ts'

export type ShownPage = Pick<Shown, 'own'> & {
  readonly read: {
    language: string
    sections: PageSection[]
    sources: Source[]
    published?: { author: string; reviewer: string; at: string }
  }
}

/** The page must be there. */
export function shownPage(holdings: Holdings, page: PageName, language: string): ShownPage {
  const shown = holdings.shown(page, language) ?? holdings.shown(page, 'en')
  const own = shown?.own ?? ownEntry(holdings.library, page.kind, page.id)
  if (own === undefined) throw new Error(`The library holds no ${page.kind} ${page.id}`)
  const published = shown?.published
  return {
    own,
    read: {
      language: shown?.language ?? 'en',
      sections: sectionsOf(own.entry.page.body),
      sources: own.entry.front.sources,
      ...(published === undefined
        ? {}
        : {
            published: {
              author: published.author,
              reviewer: published.reviewer,
              at: published.at.toISOString(),
            },
          }),
    },
  }
}
