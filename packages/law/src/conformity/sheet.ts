// A report as rows of plain text in one language: what every document of it is made from, so that Word, PDF and Markdown never differ.
import type { PersonAnswer, Words } from '../pack/index.ts'
import type { Taxonomy } from '../taxonomy/index.ts'
import { verdicts, type ConformityReport, type ItemAnswer, type Provision, type Verdict } from './answer.ts'
import type { Frame } from './checklist.ts'
import { conformityWords, sayRemark, type SpokenLanguage } from './say.ts'

/** What stands beside an item and is no part of the law itself. */
export type Beside = {
  /** Other laws that meet the item, each with its provisions: `United Kingdom: Modern Slavery Act 2015 2`. */
  readonly models: readonly string[]
  /** Practices of other States, each with place and year. */
  readonly practices: readonly string[]
  /** Provision on which a person's answer rests, as cited, and where its evidence is. */
  readonly answered: Readonly<Partial<Record<'law' | 'practice', string>>>
}

export type SheetRow = {
  readonly item: string
  readonly group: string
  readonly question: string
  /** `Palermo Protocol 3(a)`; never empty. */
  readonly obligation: string
  readonly strength: string
  readonly verdict: Verdict
  readonly law: string
  readonly practice: string
  /** Provisions of the law, as cited; where there are none, one line that says so. */
  readonly provisions: readonly string[]
  /** False where `provisions` only says that there is none. */
  readonly cited: boolean
  readonly found: readonly string[]
  readonly people: readonly string[]
  readonly wanted: string
  readonly reading?: string
  readonly models: readonly string[]
  readonly practices: readonly string[]
}

export type Sheet = {
  readonly language: SpokenLanguage
  readonly direction: 'ltr' | 'rtl'
  readonly title: string
  /** Which law, on which day; then what a reader must know before relying on it. */
  readonly about: readonly string[]
  readonly warning?: string
  readonly summary: {
    readonly verdicts: readonly string[]
    readonly rows: readonly { readonly frame: string; readonly counts: readonly number[] }[]
  }
  readonly gaps: readonly SheetRow[]
  readonly groups: readonly { readonly title: string; readonly rows: readonly SheetRow[] }[]
  readonly limits: readonly string[]
  readonly words: ReturnType<typeof conformityWords>['report']
}

type Parts = {
  readonly taxonomy: Taxonomy
  readonly language: SpokenLanguage
  readonly groups: readonly { readonly id: string; readonly title: Words }[]
  readonly beside: ReadonlyMap<string, Beside>
}

const nothing: Beside = { models: [], practices: [], answered: {} }

export function conformitySheet(report: ConformityReport, parts: Parts): Sheet {
  const { language } = parts
  const words = conformityWords(language)
  const rows = report.items.map((answer) => rowOf(answer, parts))
  const used = parts.groups
    .map(({ id, title }) => ({
      title: inWords(title, language),
      rows: rows.filter(({ group }) => group === id),
    }))
    .filter((group) => group.rows.length > 0)
  return {
    language,
    direction: language === 'ur' ? 'rtl' : 'ltr',
    title: words.report.title(inWords(report.title, language)),
    about: [words.report.asOf(report.asOf, report.version), words.report.legend],
    ...(report.reviewed ? {} : { warning: words.report.unreviewed }),
    summary: {
      verdicts: verdicts.map((verdict) => words.verdicts[verdict]),
      rows: report.frames.map((frame) => ({
        frame: words.frames[frame],
        counts: verdicts.map((verdict) => countOf(report, frame, verdict)),
      })),
    },
    gaps: rows.filter(({ verdict }) => verdict === 'not' || verdict === 'partly'),
    groups: used,
    limits: report.limits,
    words: words.report,
  }
}

export function countOf({ items }: ConformityReport, frame: Frame, verdict: Verdict): number {
  return items.filter((item) => item.frame === frame && item.law.verdict === verdict).length
}

function rowOf(answer: ItemAnswer, { taxonomy, language, beside }: Parts): SheetRow {
  const { report: w, verdicts: said, strengths } = conformityWords(language)
  const { law, practice } = answer
  const by = beside.get(answer.item) ?? nothing
  const bases = [...new Set(law.bases.map((basis) => citedAs(basis, w.readings.unverified)))]
  const provisions =
    bases.length === 0 && law.by === 'person' && by.answered.law !== undefined ? [by.answered.law] : bases
  return {
    item: answer.item,
    group: answer.group,
    question: inWords(answer.question, language),
    obligation: answer.obligation,
    strength:
      answer.qualifier === undefined
        ? strengths[answer.strength]
        : `${strengths[answer.strength]}. ${answer.qualifier}`,
    verdict: law.verdict,
    law: said[law.verdict],
    practice: said[practice.verdict],
    provisions: provisions.length === 0 ? [w.noProvision] : provisions,
    cited: provisions.length > 0,
    found: law.remarks.map((remark) => sayRemark(remark, taxonomy, language)),
    people: [
      ...personSaid(w.law, law.person, by.answered.law ?? sourceOf(law), language),
      ...personSaid(w.practice, practice.person, by.answered.practice, language),
    ],
    wanted: inWords(answer.satisfied, language),
    ...(law.reading === undefined ? {} : { reading: w.readings[law.reading] }),
    models: by.models,
    practices: by.practices,
  }
}

/** A provision that nobody has read in its text must not look like one that somebody has. */
function citedAs({ text, offence, reading }: Provision, unverified: string): string {
  const notes = [
    ...(offence === undefined ? [] : [offence]),
    ...(reading === 'unverified' ? [unverified] : []),
  ]
  return notes.length === 0 ? text : `${text} (${notes.join(', ')})`
}

/** The provision that a person cited, which stands last among the bases. */
const sourceOf = ({ by, person, bases }: ItemAnswer['law']): string | undefined =>
  by === 'person' && person?.source !== undefined ? bases.at(-1)?.text : undefined

function personSaid(
  side: string,
  person: PersonAnswer | undefined,
  cited: string | undefined,
  language: SpokenLanguage,
): string[] {
  if (person === undefined) return []
  const { report: w, verdicts: said } = conformityWords(language)
  const source = cited === undefined ? '' : ` (${cited})`
  const head = `${side}: ${said[person.answer]}, ${w.answeredBy(person.by, person.on)}. `
  return [`${head}${w.evidence}: ${person.evidence}${source}`]
}

const inWords = (text: Readonly<Record<string, string>>, language: SpokenLanguage): string =>
  text[language] ?? text['en'] ?? ''
