/** One text as it is written, whichever edition: the shipped one, what readers see, or one that is being worked on. */
import { draftFile } from '@clew/library'
import { Refusal } from '../../platform/refusal.ts'
import { subjectOf } from './draft-text.ts'
import type { PageName } from './holdings.ts'
import { type Desk, textNow } from './text-parts.ts'

export type TextQuestion = PageName & { readonly language: string; readonly edition?: number | undefined }

/** @throws Refusal `version-not-found`; `measure-not-found`, `practice-not-found` when nothing is shown in the language. */
export async function readText(desk: Desk, asked: TextQuestion) {
  const { entered, holdings } = desk
  const { kind, id, language } = asked
  const edition = asked.edition ?? holdings.languages(asked).find((one) => one.language === language)?.edition
  entered.journal({
    action: 'library.desk',
    effect: 'read',
    subject: subjectOf(asked),
    ...(edition === undefined ? {} : { detail: { edition } }),
  })
  if (edition === undefined)
    throw new Refusal(kind === 'measure' ? 'measure-not-found' : 'practice-not-found', { id })
  if (edition === 0) {
    const text = holdings.shipped.files.get(draftFile({ kind, id, language }))
    if (text === undefined) throw new Refusal('version-not-found', { number: 0 })
    return { text, edition, state: 'shipped' as const, found: [] }
  }
  const { text, found, madeFrom, ...summary } = await textNow(desk, { kind, id, language, edition })
  return {
    text,
    edition,
    state: summary.state,
    summary,
    found,
    ...(madeFrom === undefined ? {} : { madeFrom }),
  }
}
