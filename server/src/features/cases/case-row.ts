/** Between a case file and its rows: nothing is stored twice that could come to differ, and nothing is lost on the way. */
import type { CaseFile } from '@clew/casefile'
import { statesInvolved } from '@clew/law'
import { type RecordList, recordLists } from './tables.ts'
import { wordsOf } from './words.ts'

/** The columns of `case_file` that a case file fills. */
export type Head = ReturnType<typeof headOf>

export function headOf(caseFile: CaseFile) {
  const { format, court, citation, publications, notes } = caseFile
  return {
    reference: caseFile.reference,
    title: caseFile.title,
    stage: caseFile.stage,
    forum: caseFile.forum,
    forms: caseFile.forms,
    opened: caseFile.opened ?? null,
    summary: caseFile.summary ?? null,
    rest: JSON.stringify({ format, court, citation, publications, notes }),
    states: statesInvolved(caseFile),
    counts: JSON.stringify({
      victims: caseFile.victims.reduce((sum, { number = 1 }) => sum + number, 0),
      parties: caseFile.parties.length,
      charges: caseFile.charges.length,
      facts: caseFile.facts.length,
      evidence: caseFile.evidence.length,
    }),
    words: wordsOf(searchable(caseFile)),
  }
}

/** No words of notes, items or persons: those are where a name slips in. */
function searchable({ reference, title, summary, facts }: CaseFile): string {
  return [reference, title, summary ?? '', ...facts.map(({ says }) => says)].join('\n')
}

/** What `readWhole` brings back. */
export type WholeRow = {
  readonly reference: string
  readonly title: string
  readonly stage: CaseFile['stage']
  readonly forum: string
  readonly forms: CaseFile['forms']
  readonly opened: string | null
  readonly summary: string | null
  readonly rest: Pick<CaseFile, 'format' | 'court' | 'citation' | 'publications' | 'notes'>
  readonly records: { readonly [List in RecordList]: CaseFile[List] | null }
}

export function caseFileOf(row: WholeRow): CaseFile {
  const { format, court, citation, publications, notes } = row.rest
  const { records } = row
  return {
    format,
    reference: row.reference,
    title: row.title,
    stage: row.stage,
    forms: row.forms,
    forum: row.forum,
    ...(row.opened === null ? {} : { opened: row.opened }),
    ...(row.summary === null ? {} : { summary: row.summary }),
    ...(court === undefined ? {} : { court }),
    ...(citation === undefined ? {} : { citation }),
    publications,
    parties: records.parties ?? [],
    victims: records.victims ?? [],
    witnesses: records.witnesses ?? [],
    places: records.places ?? [],
    sources: records.sources ?? [],
    evidence: records.evidence ?? [],
    facts: records.facts ?? [],
    links: records.links ?? [],
    charges: records.charges ?? [],
    findings: records.findings ?? [],
    sentences: records.sentences ?? [],
    orders: records.orders ?? [],
    adjournments: records.adjournments ?? [],
    notes,
  }
}

export type RecordRow = { readonly id: string; readonly position: number; readonly body: unknown }
/** What has to be written and removed so that the rows say what the case file says. */
export type Difference = {
  readonly written: { readonly [List in RecordList]: readonly RecordRow[] }
  readonly removed: { readonly [List in RecordList]: readonly string[] }
}

/** Compares record by record; a record that only moved is written too, because its position is its order. */
export function difference(before: CaseFile | undefined, after: CaseFile): Difference {
  const written: Partial<Record<RecordList, RecordRow[]>> = {}
  const removed: Partial<Record<RecordList, string[]>> = {}
  for (const list of recordLists) {
    const old = new Map(before?.[list].map((body, position) => [body.id, text({ position, body })]))
    const now = after[list].map((body, position): RecordRow => ({ id: body.id, position, body }))
    written[list] = now.filter(({ id, position, body }) => old.get(id) !== text({ position, body }))
    const kept = new Set(now.map(({ id }) => id))
    removed[list] = [...old.keys()].filter((id) => !kept.has(id))
  }
  return { written, removed } as Difference
}

/** Equal values have equal texts: keys in one order, absent and undefined alike. */
export function text(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : inner,
  )
}
