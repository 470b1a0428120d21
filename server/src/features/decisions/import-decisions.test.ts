/** Tables of decisions over the address: every decision is accounted for, nothing in them is ever run, and units do not see each other's. */
import { join } from 'node:path'
import type { DecisionImportReport, DecisionList } from '@clew/contract'
import { decisionsAsCsv, decisionsAsJson } from '@clew/library/exchange'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { asking } from '../../../../tests/fixtures/ask.ts'
import { generatedDecision, generatedInput } from '../../../../tests/fixtures/generated-decisions.ts'
import { routesUnderSmallLaw } from '../../../../tests/fixtures/small-server.ts'
import { openLog } from '../../platform/log/log.ts'
import { openTestDatabase } from '../../platform/testing/database.ts'
import { openTestServer } from '../../platform/testing/server.ts'
import { lawFolder } from '../law/index.ts'
import { loadShippedDecisions } from './index.ts'

const root = join(import.meta.dirname, '..', '..', '..', '..')
const database = openTestDatabase()
const law = lawFolder(join(root, 'law-packs'))
const { get, post } = asking(openTestServer(database, () => routesUnderSmallLaw(law)))
const load = (folder = join(root, 'library')) =>
  loadShippedDecisions(database, { folder, known: {}, clock: () => new Date(), log: openLog('silent') })

const bring = async (text: string, fileName = 'd.json', check = ''): Promise<DecisionImportReport> => {
  const answer = await post(`/api/decisions/import${check}`, { text, fileName })
  expect([answer.statusCode, answer.body.slice(0, 200)]).toEqual([200, expect.any(String)])
  const report = answer.json<DecisionImportReport>()
  expect(report.created + report.updated + report.unchanged + report.refused).toBe(report.count)
  expect(report.refusals).toHaveLength(report.refused)
  return report
}
const list = async (query = ''): Promise<DecisionList> => (await get(`/api/decisions?${query}`)).json()
const counts = ({ count, created, updated, unchanged, refused }: DecisionImportReport) => [
  count,
  created,
  updated,
  unchanged,
  refused,
]

beforeAll(async () => {
  expect(await load()).toEqual({ created: 25, updated: 0, unchanged: 0, removed: 0 })
}, 60_000)

describe('the decisions that come with Clew', () => {
  test('are loaded once, and left alone when nothing changed', async () => {
    expect(await load()).toEqual({ created: 0, updated: 0, unchanged: 25, removed: 0 })
    expect((await list()).total).toEqual({ count: 25, exact: true })
  })

  test('go when their file goes, with what was counted of them, and come back', async () => {
    expect(await load(join(root, 'law-packs'))).toMatchObject({ removed: 25 })
    expect(await list()).toMatchObject({ items: [], total: { count: 0 }, facets: { state: { values: [] } } })
    expect(await load()).toMatchObject({ created: 25 })
  })

  test('cannot be changed by an import, and are unchanged when they come back as they went', async () => {
    for (const as of ['json', 'csv']) {
      const { body } = await get(`/api/decisions/export?as=${as}&origin=shipped`)
      expect(counts(await bring(body, `d.${as}`))).toEqual([25, 0, 0, 25, 0])
      const other = await bring(body.replace('fell with the expert', 'stood with the expert'), `d.${as}`)
      expect(counts(other)).toEqual([25, 0, 0, 24, 1])
      expect(other.refusals[0]).toMatchObject({ id: 'CA-09', reasons: [{ code: 'shipped' }] })
    }
  })
})

describe('an import of five thousand decisions', () => {
  const fresh = Array.from({ length: 5000 }, (_, at) => generatedDecision(at))

  test('says exactly what became of each, and a dry run says the same and keeps nothing', async () => {
    const first = decisionsAsJson(fresh.slice(0, 1000))
    expect(counts(await bring(first, 'd.json', '?check=1'))).toEqual([1000, 1000, 0, 0, 0])
    expect((await list('q=Decision')).total.count).toBe(0)
    expect(counts(await bring(first))).toEqual([1000, 1000, 0, 0, 0])

    // 1,000 are there: of these 100 differ now. 40 lines are planted: 10 doubled, 10 conflicting pairs, 10 that cannot be.
    const rows: object[] = fresh.map((decision, at) =>
      at < 100 ? { ...decision, title: 'Changed' } : decision,
    )
    rows.push(...fresh.slice(200, 210))
    rows.push(...fresh.slice(300, 310).map((decision) => ({ ...decision, court: 'Another court' })))
    rows.push(
      ...fresh
        .slice(400, 410)
        .map((decision) => ({ ...decision, id: `bad-${decision.id}`, verdict: 'guilty' })),
    )
    const text = `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]`
    const expected = [5030, 4000, 100, 890, 40]
    expect(counts(await bring(text, 'd.json', '?check=1'))).toEqual(expected)
    const report = await bring(text)
    expect(counts(report)).toEqual(expected)
    const byCode = Map.groupBy(report.refusals, ({ reasons }) => reasons[0]?.code ?? '')
    expect(Object.fromEntries([...byCode].map(([code, all]) => [code, all.length]))).toEqual({
      conflicting: 20,
      repeated: 10,
      'wrong-value': 10,
    })
    // Decision n stands at line n + 2, after the line with the bracket.
    expect(byCode.get('repeated')?.map(({ line }) => line)).toEqual(
      Array.from({ length: 10 }, (_, at) => 5002 + at),
    )
    expect(byCode.get('wrong-value')?.[0]).toMatchObject({
      line: 5022,
      id: 'bad-G-400',
      reasons: [{ path: '/verdict' }],
    })
    expect((await list('origin=unit')).total).toEqual({ count: 5000, exact: true })
    expect((await list('q=Changed')).total.count).toBe(100)
  }, 120_000)

  test('comes out page by page and goes in again unchanged', async () => {
    let query = 'as=csv&origin=unit&limit=3000'
    let text = ''
    for (let pages = 0; query !== '' && pages < 5; pages += 1) {
      const { body, headers } = await get(`/api/decisions/export?${query}`)
      text += body
      query = /\?([^>]+)>; rel="next"/.exec(headers.link as string)?.[1] ?? ''
    }
    expect(counts(await bring(text, 'd.csv'))).toEqual([5000, 0, 0, 5000, 0])
  }, 120_000)

  test('keeps the counts of its facets true through creation and change', async () => {
    const known = await list()
    const counted = await list(
      'verdict=convicted,convicted-in-part,acquitted,conviction-quashed,retrial-ordered,discontinued,violation,no-violation,civil-liability',
    )
    expect(counted.facets.act).toEqual(known.facets.act)
    expect(counted.total).toEqual(known.total)
  })
})

describe('what stands in a table', () => {
  test('is data, whatever it looks like', async () => {
    const awkward = [
      `=cmd|' /C calc'!A0`,
      `'; drop table decision; --`,
      `\\'); select pg_sleep(10); --`,
      `<script>alert(1)</script>`,
      `$1 %s {0}`,
      `' | ! & (:*`,
    ]
    const decisions = awkward.map((title, at) => ({
      ...generatedDecision(9000 + at),
      title,
      court: title,
      facts: title,
    }))
    expect(counts(await bring(decisionsAsCsv(decisions), 'd.csv'))).toEqual([6, 6, 0, 0, 0])
    for (const { id, title } of decisions) {
      expect((await get(`/api/decisions/${id}`)).json().decision.title).toBe(title)
      expect((await get(`/api/decisions?q=${encodeURIComponent(title)}`)).statusCode).toBe(200)
    }
    expect((await get(`/api/decisions/${encodeURIComponent("x' or 1=1")}`)).json().code).toBe(
      'decision-not-found',
    )
    expect(await list('q=%27%20or%201%3D1%20--')).toEqual(await list('q=or%201%201'))
    expect((await list('q=sleep&origin=unit')).items.map(({ id }) => id)).toEqual(['G-9002'])
  })

  test('is refused where it leads nowhere, line by line, in the language of the reader', async () => {
    const wrong = {
      ...generatedInput(7),
      acts: ['act.no-such-thing'],
      offences: ['gb/no-such-offence'],
      measures: ['prosecution/consent', 'prosecution/no-such-measure'],
    }
    const report = await bring(
      JSON.stringify([generatedInput(9999), wrong], null, 1),
      'd.json',
      '?check=1&lang=ur',
    )
    expect(counts(report)).toEqual([2, 1, 0, 0, 1])
    expect(report.refusals[0]?.reasons.map(({ code, path }) => [code, path])).toEqual([
      ['unknown-link', '/acts/0'],
      ['unknown-link', '/offences/0'],
      ['unknown-link', '/measures/1'],
    ])
    expect(report.refusals[0]?.reasons[0]?.message).toMatch(/موجود نہیں/)
    expect(report.refusals[0]?.line).toBeGreaterThan(20)
  })

  test('is refused whole when it cannot be read on', async () => {
    const answer = await post('/api/decisions/import', { text: 'id;title\n1;2', fileName: 'd.csv' })
    expect(answer.statusCode).toBe(422)
    expect(answer.json()).toMatchObject({ code: 'decisions-unreadable', errors: expect.any(Array) })
  })
})

describe('what a unit imports', () => {
  test('does not exist for another unit, nor without a context, nor where nothing is sought', async () => {
    const stranger = await database.actor('A stranger')
    const seen = await database.asActor(stranger, 'case-work', async ({ db, journal }) => {
      journal({ action: 'decision.search', effect: 'read' })
      await sql`select set_config('clew.sought', '''=all''', true)`.execute(db)
      const { rows } = await sql`select count(*)::int as found from decision_search`.execute(db)
      const all = await sql`select count(*)::int as found from decision`.execute(db)
      return [...rows, ...all.rows]
    })
    expect(seen).toEqual([{ found: 25 }, { found: 25 }])
    const { rows } =
      await sql`select (select count(*)::int from decision) as a, (select count(*)::int from decision_search) as b,
      (select count(*)::int from decision_facet) as c`.execute(database.pool)
    expect(rows).toEqual([{ a: 0, b: 0, c: 0 }])
  })

  test('cannot be written for another unit, and nobody but the system writes what comes with Clew', async () => {
    const stranger = await database.actor('Another stranger')
    for (const owner of ['00000000-0000-0000-0000-000000000000', '0193e2d0-0000-7000-8000-000000000001']) {
      const write = database.asActor(stranger, 'case-work', async ({ db, journal }) => {
        journal({ action: 'decision.import', effect: 'change' })
        await sql`insert into decision (owner_id, decision_id, digest, summary, body, imported_at)
          values (${owner}::uuid, 'X-1', '', '{}', '{}', now())`.execute(db)
      })
      await expect(write).rejects.toThrow(/row-level security/)
    }
  })
})
