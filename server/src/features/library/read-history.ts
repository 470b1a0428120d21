/** Every edition of a page in every language, with who did what and why, and which language is out of date. */
import type { HistoryEdition, PageLanguage } from '@clew/contract'
import { Refusal } from '../../platform/refusal.ts'
import { subjectOf } from './draft-text.ts'
import type { PageName } from './holdings.ts'
import { type Desk, problemsOf, summaryOf } from './text-parts.ts'
import { stepsOfPage, textsOfPage } from './texts.store.ts'

/** @throws Refusal `measure-not-found`, `practice-not-found` when neither files nor drafts know the page. */
export async function readHistory(desk: Desk, page: PageName): Promise<{ languages: PageLanguage[] }> {
  const { entered, actor, holdings } = desk
  const rows = await textsOfPage(entered.db, actor.unitId, page)
  const steps = await stepsOfPage(entered.db, actor.unitId, page)
  entered.journal({ action: 'library.desk', effect: 'read', subject: subjectOf({ ...page, language: '*' }) })
  const shown = holdings.languages(page)
  if (rows.length === 0 && shown.length === 0)
    throw new Refusal(page.kind === 'measure' ? 'measure-not-found' : 'practice-not-found', { id: page.id })
  const languages = [
    ...new Set(['en', ...shown.map(({ language }) => language), ...rows.map((row) => row.language)]),
  ]
  return {
    languages: languages.map((language): PageLanguage => {
      const now = shown.find((one) => one.language === language)
      const own = rows.filter((row) => row.language === language)
      const open = own.find(({ state }) => state === 'draft' || state === 'proposed')
      return {
        language,
        ...(now === undefined ? {} : { shown: now.edition }),
        current: now?.current ?? true,
        ...(open === undefined ? {} : { open: open.edition }),
        editions: own.map((row): HistoryEdition => ({
          ...summaryOf(desk, row, problemsOf(desk, row).length),
          steps: steps
            .filter((step) => step.language === language && step.edition === row.edition)
            .map(({ step, by, at, reason }) => ({
              step,
              by,
              at: at.toISOString(),
              ...(reason === null ? {} : { reason }),
            })),
        })),
      }
    }),
  }
}
