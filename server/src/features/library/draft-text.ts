/** Begins a new edition of a page: from what readers see, from English for a translation, or from an empty page. */
import type { EntryKind, PageBeginning, TextRead } from '@clew/contract'
import { draftTitle } from '@clew/library'
import { timeOrderedId } from '../../platform/ids/ids.ts'
import { Refusal } from '../../platform/refusal.ts'
import { emptyPage } from './empty-page.ts'
import type { Holdings, PageName } from './holdings.ts'
import { baseDigest, type Desk, textNow } from './text-parts.ts'
import { insertStep, insertText, textsOfPage } from './texts.store.ts'

export type DraftRequest = PageName & {
  readonly language: string
  readonly text?: string | undefined
  readonly begin?: PageBeginning | undefined
}

/** @throws Refusal `measure-not-found`, `practice-not-found` for an id that a page cannot have, `text-already-open`, `page-there-already`. */
export async function draftText(desk: Desk, asked: DraftRequest): Promise<TextRead> {
  const { entered, actor, holdings, clock } = desk
  const { kind, id, language } = asked
  const text = asked.text ?? beginning(holdings, asked)
  const at = clock()
  const edition = await insertText(entered.db, {
    unitId: actor.unitId,
    kind,
    id,
    language,
    text,
    title: draftTitle(text, language) ?? id,
    base: baseDigest(holdings, asked, language),
    authorId: actor.userId,
    at,
  })
  if (edition === undefined) {
    const open = (await textsOfPage(entered.db, actor.unitId, asked)).find(
      (row) => row.language === language && (row.state === 'draft' || row.state === 'proposed'),
    )
    throw new Refusal('text-already-open', { number: open?.edition ?? 0 })
  }
  const name = { kind, id, language, edition }
  const step = { step: 'begun', by: actor.userId, at, reason: null, touches: [] } as const
  await insertStep(entered.db, actor.unitId, name, { id: timeOrderedId<'library-step'>(clock), ...step })
  entered.journal({
    action: 'library.draft',
    effect: 'change',
    subject: subjectOf(name),
    detail: { edition },
  })
  return textNow(desk, name)
}

/** As the journal names a text. */
export const subjectOf = ({ kind, id, language }: PageName & { language: string }): string =>
  `library:${kind}/${id}/${language}`

function beginning(holdings: Holdings, { kind, id, language, begin }: DraftRequest): string {
  const shown = holdings.shown({ kind, id }, language) ?? holdings.shown({ kind, id }, 'en')
  if (shown !== undefined && begin !== undefined) throw new Refusal('page-there-already', { id })
  if (shown !== undefined) return shown.text
  if (language !== 'en' || !mayBeNamed(kind, id))
    throw new Refusal(kind === 'measure' ? 'measure-not-found' : 'practice-not-found', { id })
  if (begin === undefined) return emptyPage(kind, { id, order: 1, origin: [] })
  return emptyPage(kind, { id, title: begin.title, ...placeOf(holdings, id, begin.parent) })
}

/** Last below its parent, and answering the same headings until its author says which of them. */
function placeOf({ library }: Holdings, id: string, parent: string | undefined) {
  const above = parent === undefined ? undefined : library.measures.get(parent)?.front
  if (parent !== undefined && above === undefined) throw new Refusal('measure-not-found', { id: parent })
  const beside = [...library.measures.values()].filter(
    ({ front }) => front.parent === parent && front.pillar === id.split('/')[0],
  )
  const order = 1 + Math.max(0, ...beside.map(({ front }) => front.order))
  return { order, origin: above?.origin ?? [], ...(parent === undefined ? {} : { parent }) }
}

const mayBeNamed = (kind: EntryKind, id: string): boolean =>
  kind === 'measure'
    ? /^(prevention|protection|prosecution|institution)\/[a-z0-9-]+$/.test(id)
    : /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)
