/** The report as a file that leaves the house, with the answers of people in it: journalled like every export. */
import type { LoadedPack } from '@clew/law'
import {
  conformityMarkdown,
  conformitySheet,
  type Beside,
  type ConformityReport,
  type Sheet,
} from '@clew/law'
import { wordMediaType, type ConformityAnswered, type Language } from '@clew/contract'
import type { Actor, Entered } from '../../platform/database/doors.ts'
import type { Answer } from '../../platform/http/route.ts'
import { answersOf, reportWith } from './answers.ts'
import { framesAsked, only, type Bench } from './reports.ts'
import { reportDocument } from './report-document.ts'
import { countsOf, lawShown, modelsFor, practicesFor, sayItem } from './say-report.ts'
import { wordOf } from '../../platform/documents/word.ts'
import type { Press } from '../../platform/documents/index.ts'

export type Kind = 'docx' | 'pdf' | 'markdown' | 'json'

type Asked = {
  readonly actor: Actor
  readonly bench: Bench
  readonly pack: LoadedPack
  readonly day: string
  readonly against: string | undefined
  readonly as: Kind
  readonly language: Language
}

type Gathered = { readonly report: ConformityReport; readonly answers: readonly ConformityAnswered[] }

/** @throws Refusal `frames-unknown`. */
export async function gather(
  { db, journal }: Entered,
  { actor, bench, pack, day, against, as }: Asked,
): Promise<Gathered> {
  const answers = await answersOf(db, actor.unitId, pack)
  const report = only(reportWith(answers, pack, day, bench), framesAsked(against, pack, bench.law))
  journal({
    action: 'conformity.export',
    effect: 'read',
    subject: `conformity:${pack.pack}`,
    detail: { as, day, answers: answers.length },
  })
  return { report, answers }
}

/** Made after the door is closed, because a page may take a second and a transaction should not. */
export async function written(
  { report, answers }: Gathered,
  asked: Asked,
  press: () => Press,
): Promise<Answer> {
  const { bench, pack, day, as, language } = asked
  const file = (type: string, ending: string, body: unknown): Answer => ({
    status: 200,
    body,
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="conformity-${pack.pack}-${day}.${ending}"`,
    },
  })
  if (as === 'json') {
    const items = report.items.map((answer) => sayItem(answer, pack, day, bench))
    const whole = {
      law: lawShown(pack),
      asOf: day,
      counts: countsOf(report),
      items,
      answers,
      limits: pack.limits,
    }
    return file('application/json; charset=utf-8', 'json', `${JSON.stringify(whole, null, 2)}\n`)
  }
  if (as === 'markdown')
    return file(
      'text/markdown; charset=utf-8',
      'md',
      conformityMarkdown(report, bench.law.taxonomy, language),
    )
  const document = reportDocument(sheetFor(report, answers, asked))
  if (as === 'docx') return file(wordMediaType, 'docx', await wordOf(document))
  return file('application/pdf', 'pdf', (await press().pdf(document)).bytes)
}

export function sheetFor(
  report: ConformityReport,
  answers: readonly ConformityAnswered[],
  { bench, pack, day, language }: Pick<Asked, 'bench' | 'pack' | 'day' | 'language'>,
): Sheet {
  const word = (words: Readonly<Record<string, string>>): string => words[language] ?? words['en'] ?? ''
  const beside = new Map(
    report.items.map((item): [string, Beside] => [
      item.item,
      {
        models: modelsFor(item, pack.pack, day, bench).map(
          ({ title, provisions }) =>
            `${word(title)}: ${[...new Set(provisions.map(({ text }) => text))].join('; ')}`,
        ),
        practices: practicesFor(item.item, pack, bench).map(
          ({ title, places, year }) =>
            `${word(title)} (${[places.map(word).join(', '), ...(year === undefined ? [] : [year])].join(', ')})`,
        ),
        answered: answeredFor(item.item, answers),
      },
    ]),
  )
  return conformitySheet(report, {
    taxonomy: bench.law.taxonomy,
    language,
    groups: bench.standards.checklist.groups,
    beside,
  })
}

function answeredFor(item: string, answers: readonly ConformityAnswered[]): Beside['answered'] {
  const current = answers.filter((one) => one.current && one.item === item)
  return Object.fromEntries(
    current.map(({ side, source, citation }) => [
      side,
      source === undefined ? citation : `${source.text}; ${citation}`,
    ]),
  )
}
