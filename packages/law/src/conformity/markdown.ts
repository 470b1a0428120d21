// A report as Markdown: gaps first, each with its obligation, strength and article, then every item, then what the pack leaves out.
import type { Taxonomy } from '../taxonomy/index.ts'
import type { ConformityReport, ItemAnswer } from './answer.ts'
import { conformityWords, sayRemark, type SpokenLanguage } from './say.ts'

/** Text from packs and people, made safe for a table cell. */
const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ')
const inWords = (text: Readonly<Record<string, string>>, language: SpokenLanguage): string =>
  text[language] ?? text['en'] ?? ''

export function conformityMarkdown(
  report: ConformityReport,
  taxonomy: Taxonomy,
  language: SpokenLanguage,
): string {
  const { report: w, verdicts, strengths } = conformityWords(language)
  const gaps = report.items.filter(({ law }) => law.verdict === 'not' || law.verdict === 'partly')
  const rows = report.items.map((answer) =>
    [
      answer.item,
      answer.obligation,
      strengths[answer.strength],
      verdicts[answer.law.verdict],
      verdicts[answer.practice.verdict],
    ]
      .map(cell)
      .join(' | '),
  )
  return [
    `# ${w.title(inWords(report.title, language))}`,
    '',
    w.asOf(report.asOf, report.version),
    ...(report.reviewed ? [] : ['', `**${w.unreviewed}**`]),
    '',
    `## ${w.gaps}`,
    '',
    ...(gaps.length === 0
      ? [w.nothingMissing, '']
      : gaps.flatMap((answer) => section(answer, taxonomy, language))),
    `## ${w.all}`,
    '',
    `| ${[w.item, w.obligation, w.strength, w.law, w.practice].join(' | ')} |`,
    '|---|---|---|---|---|',
    ...rows.map((row) => `| ${row} |`),
    '',
    ...(report.limits.length === 0
      ? []
      : [`## ${w.limits}`, '', ...report.limits.map((limit) => `- ${limit}`), '']),
  ].join('\n')
}

function section(answer: ItemAnswer, taxonomy: Taxonomy, language: SpokenLanguage): string[] {
  const { report: w, verdicts, strengths } = conformityWords(language)
  const { law, practice } = answer
  const articles = [
    ...new Set(law.bases.map(({ text, offence }) => (offence === undefined ? text : `${text} (${offence})`))),
  ]
  const strength =
    answer.qualifier === undefined
      ? strengths[answer.strength]
      : `${strengths[answer.strength]}. ${answer.qualifier}`
  return [
    `### ${answer.item}: ${verdicts[law.verdict]}`,
    '',
    inWords(answer.question, language),
    '',
    `- ${w.obligation}: ${answer.obligation} (${strength})`,
    ...law.remarks.map((remark) => `- ${sayRemark(remark, taxonomy, language)}`),
    `- ${w.provisions}: ${articles.length === 0 ? w.noProvision : articles.join('; ')}`,
    ...(law.reading === undefined ? [] : [`- ${w.reading}: ${w.readings[law.reading]}`]),
    ...(law.person === undefined
      ? []
      : [
          `- ${w.law}: ${verdicts[law.person.answer]}, ${w.answeredBy(law.person.by, law.person.on)}. ${w.evidence}: ${law.person.evidence}`,
        ]),
    ...(practice.person === undefined
      ? []
      : [
          `- ${w.practice}: ${verdicts[practice.person.answer]}, ${w.answeredBy(practice.person.by, practice.person.on)}. ${w.evidence}: ${practice.person.evidence}`,
        ]),
    `- ${w.wanted}: ${inWords(answer.satisfied, language)}`,
    '',
  ]
}
