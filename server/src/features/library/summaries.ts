/** Measures and practices in the short form of lists. */
import type { MeasureSummary, PracticeSummary } from '@clew/contract'
import { type Measure, type Practice, Strength } from '@clew/library'
import type { Holdings } from './holdings.ts'

const strongest = Strength.options

export function measureSummary(holdings: Holdings, front: Measure): MeasureSummary {
  const page = { kind: 'measure', id: front.id } as const
  const languages = [...holdings.languages(page)]
  return {
    id: front.id,
    title: titleIn(holdings, page, front.title),
    reading: front.reading,
    reviewed: reviewed(holdings, page, front),
    edition: languages[0]?.edition ?? 0,
    languages,
    pillar: front.pillar,
    ...(front.parent === undefined ? {} : { parent: front.parent }),
    order: front.order,
    counts: {
      below: holdings.library.under(front.id).length,
      obligations: front.obligations.length,
      practices: front.practices.length,
      decisions: front.decisions.length,
      concepts: front.concepts.length,
    },
    strengths: strongest.filter((each) => front.obligations.some(({ strength }) => strength === each)),
  }
}

export function practiceSummary(holdings: Holdings, front: Practice): PracticeSummary {
  const page = { kind: 'practice', id: front.id } as const
  const languages = [...holdings.languages(page)]
  return {
    id: front.id,
    title: titleIn(holdings, page, front.title),
    reading: front.reading,
    reviewed: reviewed(holdings, page, front),
    edition: languages[0]?.edition ?? 0,
    languages,
    kind: front.kind,
    places: front.places,
    ...(front.year === undefined ? {} : { year: front.year }),
    measures: front.measures,
  }
}

type Page = { readonly kind: 'measure' | 'practice'; readonly id: string }

/** A published text has been read by a second person, whatever its front matter says. */
function reviewed(holdings: Holdings, page: Page, { review }: Pick<Measure, 'review'>): boolean {
  return holdings.shown(page, 'en')?.published !== undefined || review !== 'unreviewed'
}

/** The title that a translation gives itself wins over the one beside the English title. */
function titleIn(holdings: Holdings, page: Page, title: Measure['title']): Measure['title'] {
  const own = holdings.languages(page).flatMap(({ language }) => {
    const said =
      language === 'en' ? undefined : holdings.shown(page, language)?.own.entry.front.title[language]
    return said === undefined ? [] : [[language, said] as const]
  })
  return own.length === 0 ? title : { ...title, ...Object.fromEntries(own) }
}
