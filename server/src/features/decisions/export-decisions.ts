/** Writes decisions as a file that imports to the same decisions, page by page. */
import { type DecisionExportQuery, decisionsCounted } from '@clew/contract'
import { decisionsAsCsv, decisionsAsJson } from '@clew/library/exchange'
import type { Entered } from '../../platform/database/doors.ts'
import type { Answer } from '../../platform/http/route.ts'
import { cursorOf, placeOf } from './cursor.ts'
import { areFew, bodiesAt, pageSought, seek } from './decisions.store.ts'
import { soughtAll, soughtBy } from './sought.ts'

const order = 'export'

/** @throws Refusal `cursor-invalid`. */
export async function exportDecisions({ db, journal }: Entered, query: DecisionExportQuery): Promise<Answer> {
  const after = placeOf(order, query.after)
  const sought = soughtBy(query)
  const few = sought !== undefined && (await areFew(db, sought, decisionsCounted))
  await seek(db, sought ?? soughtAll, few ? 'gather' : 'walk')
  const rows = await pageSought(db, { after, descending: false, limit: query.limit, few })
  const page = rows.slice(0, query.limit)
  const bodies = new Map(
    (await bodiesAt(db, page)).map(({ owner, id, body }) => [`${owner}/${id}`, body] as const),
  )
  const decisions = page.flatMap(({ owner, id }) => bodies.get(`${owner}/${id}`) ?? [])
  const { q, after: _after, lang: _lang, ...filters } = query
  journal({
    action: 'decision.export',
    effect: 'read',
    detail: { ...filters, words: q === undefined ? 0 : q.split(/\s+/).length, count: decisions.length },
  })
  const last = page.at(-1)
  const next =
    rows.length > page.length && last !== undefined ? nextOf(query, cursorOf(order, last)) : undefined
  const csv = query.as === 'csv'
  return {
    status: 200,
    body: csv ? decisionsAsCsv(decisions, after === undefined) : decisionsAsJson(decisions),
    headers: {
      'content-type': `${csv ? 'text/csv' : 'application/json'}; charset=utf-8`,
      'content-disposition': `attachment; filename="decisions.${query.as}"`,
      ...(next === undefined ? {} : { link: `<${next}>; rel="next"` }),
    },
  }
}

function nextOf(query: DecisionExportQuery, after: string): string {
  const parameters = Object.entries({ ...query, after }).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, String(value)]],
  )
  return `/api/decisions/export?${new URLSearchParams(parameters).toString()}`
}
