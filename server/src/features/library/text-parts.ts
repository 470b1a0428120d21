/** What the verbs of writing share: finding a text, saying how it stands, and who is asking for what. */
import type { Language, TextProblem, TextRead, TextSummary } from '@clew/contract'
import { draftFile, type Known, type LibraryProblem, problemIn, readDraft } from '@clew/library'
import type { Clock } from '../../platform/clock/clock.ts'
import type { Actor, Entered } from '../../platform/database/doors.ts'
import { timeOrderedId } from '../../platform/ids/ids.ts'
import { Refusal } from '../../platform/refusal.ts'
import { baseText, type Holdings, mark, type PageName } from './holdings.ts'
import type { Step } from './tables.ts'
import {
  insertStep,
  lastReturns,
  type TextChange,
  type TextName,
  textOf,
  type TextRow,
  textsOfPage,
  updateText,
} from './texts.store.ts'

/** Everything that a verb of writing needs beside what was asked. */
export type Desk = {
  readonly entered: Entered
  readonly actor: Actor
  readonly holdings: Holdings
  readonly known: Known
  readonly clock: Clock
  readonly language: Language
}

export type Seen = TextName & { readonly version: number }

/** @throws Refusal `version-not-found`, `text-changed-meanwhile` when it is not at the version that was seen. */
export async function seenText({ entered, actor }: Desk, seen: Seen): Promise<TextRow> {
  const row = await textOf(entered.db, actor.unitId, seen)
  if (row === undefined) throw new Refusal('version-not-found', { number: seen.edition })
  if (row.version !== seen.version)
    throw new Refusal('text-changed-meanwhile', { seen: seen.version, current: row.version })
  return row
}

/** Changes the text and writes the step, or refuses because somebody was faster. */
export async function moveText(
  { entered: { db }, actor, clock }: Desk,
  seen: Seen,
  change: Omit<TextChange, 'changed_at'>,
  step?: { readonly step: Step; readonly reason: string | null; readonly touches?: readonly string[] },
): Promise<void> {
  const at = clock()
  if (!(await updateText(db, actor.unitId, seen, seen.version, { ...change, changed_at: at })))
    throw new Refusal('text-changed-meanwhile', { seen: seen.version, current: seen.version + 1 })
  if (step === undefined) return
  const id = timeOrderedId<'library-step'>(clock)
  await insertStep(db, actor.unitId, seen, { id, by: actor.userId, at, touches: [], ...step })
}

/** The text as it stands now, after whatever the verb did. */
export async function textNow(desk: Desk, name: TextName): Promise<TextRead> {
  const { db } = desk.entered
  const row = await textOf(db, desk.actor.unitId, name)
  if (row === undefined) throw new Refusal('version-not-found', { number: name.edition })
  const returned = (await lastReturns(db, desk.actor.unitId)).find((one) => isOf(one, row))
  const found = problemsOf(desk, row)
  const madeFrom = await englishEdition(desk, row)
  return {
    ...summaryOf(desk, row, found.length, returned),
    text: row.text,
    found,
    ...(madeFrom === undefined ? {} : { madeFrom }),
  }
}

/** The English edition that a translation was made from, so that its author sees what changed there since. */
async function englishEdition({ entered, actor, holdings }: Desk, row: TextRow): Promise<number | undefined> {
  if (row.language === 'en' || row.base_digest === null) return undefined
  const wanted = row.base_digest.toString('hex')
  const page = { kind: row.kind, id: row.entry_id }
  const shipped = holdings.shipped.files.get(draftFile({ ...page, language: 'en' }))
  if (shipped !== undefined && mark(shipped) === wanted) return 0
  const rows = await textsOfPage(entered.db, actor.unitId, page)
  return rows.find(({ language, text }) => language === 'en' && mark(text) === wanted)?.edition
}

type Returned = Awaited<ReturnType<typeof lastReturns>>[number]
type Keyed = Pick<TextRow, 'kind' | 'entry_id' | 'language' | 'edition'>

export const isOf = (a: Keyed, b: Keyed): boolean =>
  a.kind === b.kind && a.entry_id === b.entry_id && a.language === b.language && a.edition === b.edition

export function summaryOf(
  { actor, holdings }: Pick<Desk, 'actor' | 'holdings'>,
  row: TextRow,
  problems: number,
  returned?: Returned,
): TextSummary {
  return {
    kind: row.kind,
    id: row.entry_id,
    language: row.language,
    edition: row.edition,
    version: row.version,
    state: row.state,
    title: row.title,
    ...(row.note === null ? {} : { note: row.note }),
    author: row.author,
    own: row.author_id === actor.userId,
    ...(row.reviewer === null ? {} : { reviewer: row.reviewer }),
    ...(row.reviewed_at === null ? {} : { reviewed: row.reviewed_at.toISOString() }),
    changed: row.changed_at.toISOString(),
    current: isCurrent(holdings, row),
    problems,
    ...(row.state === 'draft' && returned !== undefined
      ? { returned: { by: returned.by, at: returned.at.toISOString(), reason: returned.reason ?? '' } }
      : {}),
  }
}

function isCurrent(holdings: Holdings, row: TextRow): boolean {
  const now = baseText(holdings, { kind: row.kind, id: row.entry_id }, row.language)
  return now === undefined || row.base_digest === null || row.base_digest.toString('hex') === mark(now)
}

/** Digest of what a text of this page and language is made from now. */
export function baseDigest(holdings: Holdings, page: PageName, language: string): Buffer | null {
  const now = baseText(holdings, page, language)
  return now === undefined ? null : Buffer.from(mark(now), 'hex')
}

/** What the reader of the library has to say about an open text; nothing about one that is closed. */
export function problemsOf(desk: Pick<Desk, 'holdings' | 'known' | 'language'>, row: TextRow): TextProblem[] {
  if (row.state !== 'draft' && row.state !== 'proposed') return []
  return problemsIn(desk, { kind: row.kind, id: row.entry_id, language: row.language, text: row.text })
}

export function problemsIn(
  { holdings, known, language }: Pick<Desk, 'holdings' | 'known' | 'language'>,
  draft: Parameters<typeof readDraft>[1],
): TextProblem[] {
  const read = readDraft(holdings.library, draft, known)
  return read.ok ? [] : read.problems.map((problem) => inWords(language, problem))
}

function inWords(language: Language, problem: LibraryProblem): TextProblem {
  const { code, line, column } = problem
  return { code, line, column, ...problemIn(language, problem) }
}

/** @throws Refusal `text-has-problems` with each of them. */
export function refuseProblems(problems: readonly TextProblem[]): void {
  if (problems.length === 0) return
  throw new Refusal(
    'text-has-problems',
    { count: problems.length },
    {
      errors: problems.map(({ code, line, column, message, hint }) => ({
        code,
        path: '/body/text',
        line,
        column,
        message,
        hint,
      })),
    },
  )
}

/** @throws Refusal `not-your-text`. */
export function refuseOthers({ actor }: Desk, row: TextRow): void {
  if (row.author_id !== actor.userId) throw new Refusal('not-your-text')
}

/** @throws Refusal `text-not-open`. */
export function refuseState(row: TextRow, wanted: TextRow['state']): void {
  if (row.state !== wanted) throw new Refusal('text-not-open', { state: row.state, wanted })
}
