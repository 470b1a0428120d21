/** Training records as tables that any spreadsheet opens and none runs: per person, and per session. */
import type { LearningRead, SessionRead } from '@clew/contract'
import { guardCell } from '@clew/library/exchange'
import type { Answer } from '../../platform/http/route.ts'

type Cell = string | number | undefined

/** UTF-8 with a byte-order mark; RFC 4180 otherwise, every cell in quotation marks. */
export function csvOf(rows: readonly (readonly Cell[])[]): string {
  const cell = (value: Cell): string => `"${guardCell(String(value ?? '')).replaceAll('"', '""')}"`
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`
}

const file = (name: string, rows: readonly (readonly Cell[])[]): Answer => ({
  status: 200,
  body: csvOf(rows),
  headers: {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="${name}.csv"`,
  },
})

/** One line a competence, a test and a session, each with the same columns. */
export function personRecord({ person, competences, results, sessions }: LearningRead): Answer {
  return file('training-record', [
    ['person', 'kind', 'module', 'title', 'date', 'expires', 'state', 'right', 'asked', 'place', 'note'],
    ...competences.map((one) => [
      person.name,
      'competence',
      one.module,
      one.title['en'],
      one.given,
      one.expires,
      one.withdrawn === undefined ? one.state : 'withdrawn',
      undefined,
      undefined,
      undefined,
      one.withdrawn?.why,
    ]),
    ...results.map((one) => [
      person.name,
      `test-${one.moment}`,
      one.module,
      one.title['en'],
      one.at.slice(0, 10),
      undefined,
      one.passed ? 'passed' : 'not-passed',
      one.right,
      one.asked,
    ]),
    ...sessions.map((one) => [
      person.name,
      'session',
      one.module,
      one.title['en'],
      one.day,
      undefined,
      one.cancelled ? 'cancelled' : attendance(one.attended),
      undefined,
      undefined,
      one.place,
    ]),
  ])
}

const attendance = (attended: boolean | undefined): string =>
  attended === undefined ? 'not-noted' : attended ? 'attended' : 'absent'

export function sessionRecord({ session, participants }: SessionRead): Answer {
  return file('training-session', [
    [
      'module',
      'title',
      'date',
      'place',
      'trainer',
      'person',
      'attendance',
      'pre',
      'post',
      'asked',
      'passed',
      'competent',
    ],
    ...participants.map(({ person, attended, pre, post, competent }) => [
      session.module,
      session.title['en'],
      session.day,
      session.place,
      session.trainer.name,
      person.name,
      attendance(attended),
      pre?.right,
      post?.right,
      (post ?? pre)?.asked,
      post === undefined ? undefined : post.passed ? 'yes' : 'no',
      competent ? 'yes' : 'no',
    ]),
  ])
}
