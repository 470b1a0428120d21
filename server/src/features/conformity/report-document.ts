/** The report of a law as a document: what a ministry is handed, every line with the article that asks and the article that answers. */
import type { Sheet, SheetRow } from '@clew/law'
import { heading, list, paragraph, type Block, type DocumentModel } from '../../platform/documents/index.ts'

export function reportDocument(sheet: Sheet): DocumentModel {
  const { words: w } = sheet
  return {
    title: sheet.title,
    language: sheet.language,
    subtitle: sheet.about[0] ?? '',
    landscape: true,
    footer: sheet.title,
    blocks: [
      ...(sheet.warning === undefined ? [] : [{ kind: 'notice', text: sheet.warning } as const]),
      ...sheet.about.slice(1).map(paragraph),
      heading(1, w.summary),
      summaryOf(sheet),
      heading(1, w.gaps),
      ...(sheet.gaps.length === 0
        ? [paragraph(w.nothingMissing)]
        : sheet.gaps.flatMap((row) => gapOf(row, sheet))),
      heading(1, w.all),
      ...sheet.groups.flatMap(({ title, rows }) => [heading(2, title), tableOf(rows, sheet)]),
      ...(sheet.limits.length === 0 ? [] : [heading(1, w.limits), list(false, sheet.limits)]),
    ],
  }
}

function summaryOf({ summary, words: w }: Sheet): Block {
  return {
    kind: 'table',
    columns: [{ title: w.obligation, width: 3 }, ...summary.verdicts.map((title) => ({ title }))],
    rows: summary.rows.map(({ frame, counts }) => [frame, ...counts.map(String)]),
  }
}

function gapOf(row: SheetRow, { words: w }: Sheet): Block[] {
  return [
    heading(2, `${row.item}: ${row.law}`),
    paragraph(row.question),
    {
      kind: 'facts',
      items: [
        { term: w.obligation, text: row.obligation },
        { term: w.strength, text: row.strength },
        { term: w.provisions, text: row.provisions.join('; ') },
        ...(row.reading === undefined ? [] : [{ term: w.reading, text: row.reading }]),
        { term: w.wanted, text: row.wanted },
      ],
    },
    ...named(w.found, row.found),
    ...named(w.people, row.people),
    ...named(w.models, row.models),
    ...named(w.practices, row.practices),
  ]
}

const named = (title: string, items: readonly string[]): Block[] =>
  items.length === 0 ? [] : [paragraph([{ text: title, strong: true }]), list(false, items)]

function tableOf(rows: readonly SheetRow[], { words: w }: Sheet): Block {
  return {
    kind: 'table',
    columns: [
      { title: w.item, width: 2 },
      { title: w.question, width: 6 },
      { title: w.obligation, width: 3 },
      { title: w.strength, width: 2 },
      { title: w.law, width: 2 },
      { title: w.provisions, width: 4 },
      { title: w.practice, width: 2 },
    ],
    rows: rows.map((row) => [
      row.item,
      row.question,
      row.obligation,
      row.strength,
      row.law,
      row.provisions.join('; '),
      row.practice,
    ]),
  }
}
