/** The desk of the library: what waits for review, what is being written, which languages are out of date. */
import type { TextSummary } from '@clew/contract'
import type { Holdings, PageName } from './holdings.ts'
import { type Desk, isOf, problemsOf, summaryOf } from './text-parts.ts'
import { lastReturns, openTexts } from './texts.store.ts'

export async function listTexts(desk: Desk) {
  const { entered, actor, holdings } = desk
  const rows = await openTexts(entered.db, actor.unitId)
  const returns = await lastReturns(entered.db, actor.unitId)
  entered.journal({ action: 'library.desk', effect: 'read', detail: { count: rows.length } })
  const all = rows.map((row): TextSummary =>
    summaryOf(
      desk,
      row,
      problemsOf(desk, row).length,
      returns.find((one) => isOf(one, row)),
    ),
  )
  const others = all.filter(({ own }) => !own)
  return {
    toReview: others.filter(({ state }) => state === 'proposed'),
    mine: all.filter(({ own }) => own).toReversed(),
    others: others.filter(({ state }) => state === 'draft'),
    outOfDate: outOfDate(holdings),
  }
}

function outOfDate(holdings: Holdings) {
  const { measures, practices } = holdings.library
  const pages: PageName[] = [
    ...[...measures.keys()].map((id) => ({ kind: 'measure', id }) as const),
    ...[...practices.keys()].map((id) => ({ kind: 'practice', id }) as const),
  ]
  return pages.flatMap((page) =>
    holdings
      .languages(page)
      .filter(({ current }) => !current)
      .map(({ language }) => {
        const title = holdings.shown(page, language)?.own.entry.front.title
        return { ...page, language, title: title?.[language] ?? title?.['en'] ?? page.id }
      }),
  )
}
