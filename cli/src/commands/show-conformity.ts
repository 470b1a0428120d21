/** Shows conformity in eighty columns: a table of items, then each gap with what is missing and the articles it rests on. */
import {
  type ConformityReport,
  conformityWords,
  type ItemAnswer,
  type ItemChange,
  type Matrix,
  nameFor,
  sayRemark,
  type Standing,
  type Taxonomy,
  type Verdict,
} from '@clew/law'
import { inLanguage, standingWord } from '@clew/law/explain'
import type { Context } from '../command.ts'
import { table } from '../output/table.ts'
import { conformityEnglish, conformityUrdu } from '../words/conformity.ts'
import type { DraftTried } from './draft-law.ts'

const glyphs: Readonly<Record<Verdict, string>> = {
  met: '●',
  partly: '◐',
  not: '○',
  'not-assessed': '·',
  'not-applicable': '–',
}
const isGap = ({ law }: ItemAnswer): boolean => law.verdict === 'not' || law.verdict === 'partly'
const own = ({ language }: Context) => (language === 'ur' ? conformityUrdu : conformityEnglish)

export function showReport(
  report: ConformityReport,
  taxonomy: Taxonomy,
  notBound: boolean,
  context: Context,
): void {
  const { screen, language } = context
  const { report: w, verdicts, strengths } = conformityWords(language)
  screen.heading(w.title(`${inLanguage(report.title, language)} (${report.pack})`))
  screen.paragraph(w.asOf(report.asOf, report.version))
  if (!report.reviewed) screen.paragraph(w.unreviewed)
  if (notBound) screen.paragraph(own(context).notBound)
  screen.line()
  const rows = report.items.map(({ item, law, practice, strength, obligation }) => [
    glyphs[law.verdict],
    item,
    verdicts[law.verdict],
    verdicts[practice.verdict],
    strengths[strength],
    obligation,
  ])
  const titles = ['', w.item, w.law, w.practice, w.strength, w.obligation].map((title) => ({
    title,
    least: title === '' ? 1 : 8,
  }))
  screen.lines(table(titles, rows, screen.width))
  const gaps = report.items.filter(isGap)
  screen.line()
  screen.heading(w.gaps)
  if (gaps.length === 0) screen.paragraph(w.nothingMissing)
  // One item asked for is explained whatever the answer.
  for (const answer of report.items.length === 1 ? report.items : gaps) showItem(answer, taxonomy, context)
  const open = report.items.filter(({ law }) => law.verdict === 'not-assessed').length
  screen.line()
  if (open > 0) screen.paragraph(own(context).open(open))
}

function showItem(answer: ItemAnswer, taxonomy: Taxonomy, { screen, language }: Context): void {
  const { report: w, verdicts, strengths } = conformityWords(language)
  const { law, practice } = answer
  screen.line()
  const qualifier = answer.qualifier === undefined ? '' : `. ${answer.qualifier}`
  screen.heading(`${glyphs[law.verdict]} ${answer.item}  ${verdicts[law.verdict]}`)
  screen.paragraph(inLanguage(answer.question, language), '  ')
  screen.paragraph(`${answer.obligation} (${strengths[answer.strength]}${qualifier})`, '  ')
  for (const remark of law.remarks) screen.paragraph(sayRemark(remark, taxonomy, language), '  · ')
  const articles = [...new Set(law.bases.map(({ text }) => text))]
  screen.paragraph(`${w.provisions}: ${articles.length === 0 ? w.noProvision : articles.join('; ')}`, '  ')
  if (law.reading !== undefined) screen.paragraph(`${w.reading}: ${w.readings[law.reading]}`, '  ')
  for (const [title, person] of [
    [w.law, law.person],
    [w.practice, practice.person],
  ] as const)
    if (person !== undefined)
      screen.paragraph(
        `${title}: ${verdicts[person.answer]}, ${w.answeredBy(person.by, person.on)}. ${person.evidence}`,
        '  ',
      )
}

export function showMatrix(
  matrix: Matrix,
  reports: readonly ConformityReport[],
  { screen, language }: Context,
): void {
  const { report: w, verdicts } = conformityWords(language)
  screen.heading(w.title(reports.map(({ title }) => inLanguage(title, language)).join(', ')))
  const unreviewed = reports.filter(({ reviewed }) => !reviewed).map(({ pack }) => pack)
  if (unreviewed.length > 0) screen.paragraph(`${unreviewed.join(', ')}: ${w.unreviewed}`)
  screen.line()
  const rows = matrix.rows.map(({ item, verdicts: each }) => [
    item,
    ...each.map((verdict) => glyphs[verdict]),
  ])
  screen.lines(
    table(
      [w.item, ...matrix.packs].map((title) => ({ title, least: 2 })),
      rows,
      screen.width,
    ),
  )
  screen.line()
  screen.paragraph(
    Object.entries(glyphs)
      .map(([verdict, glyph]) => `${glyph} ${verdicts[verdict as Verdict]}`)
      .join('  '),
  )
}

export function showChanges(
  changes: readonly ItemChange[],
  from: string,
  to: string,
  taxonomy: Taxonomy,
  context: Context,
): void {
  const { screen, language } = context
  screen.heading(conformityWords(language).report.changes(from, to))
  listChanges(changes, taxonomy, context)
}

function listChanges(
  changes: readonly ItemChange[],
  taxonomy: Taxonomy,
  { screen, language }: Context,
): void {
  const { report: w, verdicts } = conformityWords(language)
  if (changes.length === 0) screen.paragraph(w.noChange)
  const named = (ids: readonly string[]): string =>
    ids.map((id) => nameFor(id, taxonomy, language)).join(', ')
  for (const change of changes) {
    screen.line()
    const verdict =
      change.from === change.to ? verdicts[change.to] : `${verdicts[change.from]} → ${verdicts[change.to]}`
    screen.heading(`${glyphs[change.to]} ${change.item}  ${verdict}  (${change.obligation})`)
    if (change.gained.length > 0) screen.paragraph(`${w.gained}: ${named(change.gained)}`, '  ')
    if (change.lost.length > 0) screen.paragraph(`${w.lost}: ${named(change.lost)}`, '  ')
    if (change.newProvisions.length > 0)
      screen.paragraph(`${w.nowRests}: ${change.newProvisions.join('; ')}`, '  ')
    if (change.oldProvisions.length > 0)
      screen.paragraph(`${w.noLonger}: ${change.oldProvisions.join('; ')}`, '  ')
  }
}

export function showDraft(
  folder: string,
  changes: readonly ItemChange[],
  draft: DraftTried,
  context: Context,
): void {
  const { screen, language, words } = context
  const { report: w } = conformityWords(language)
  const o = own(context)
  screen.heading(o.draft(folder))
  listChanges(changes, draft.law.taxonomy, context)
  screen.line()
  screen.heading(o.cases)
  if (draft.tried === 0) return screen.paragraph(o.noCases)
  if (draft.cases.length === 0) return screen.paragraph(o.casesSame(draft.tried))
  const standing = (one: Standing | undefined): string =>
    one === undefined ? o.absent : standingWord(one, language)
  const rows = draft.cases.flatMap(({ reference, charges }) =>
    charges.map((charge) => [
      reference,
      `${charge.charge} ${charge.offence}`,
      [standing(charge.from), charge.maximumBefore ?? '', ...charge.barsBefore]
        .filter((each) => each !== '')
        .join(', '),
      [standing(charge.to), charge.maximumAfter ?? '', ...charge.barsAfter]
        .filter((each) => each !== '')
        .join(', '),
    ]),
  )
  screen.lines(
    table(
      [o.file, words.charge, w.before, w.after].map((title) => ({ title, least: 10 })),
      rows,
      screen.width,
    ),
  )
}
