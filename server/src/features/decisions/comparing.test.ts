/** What decided cases say to a case at hand: like cases with the whole reason, and holdings on an element. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { HoldingsFound, SimilarDecisions } from '@clew/contract'
import { beforeAll, describe, expect, test } from 'vitest'
import { asking } from '../../../../tests/fixtures/ask.ts'
import { journalOf, routesUnderSmallLaw } from '../../../../tests/fixtures/small-server.ts'
import { openLog } from '../../platform/log/log.ts'
import { openTestDatabase } from '../../platform/testing/database.ts'
import { openTestServer } from '../../platform/testing/server.ts'
import { lawFolder } from '../law/index.ts'
import { loadShippedDecisions } from './index.ts'

const root = join(import.meta.dirname, '..', '..', '..', '..')
const database = openTestDatabase()
const { get, post } = asking(
  openTestServer(database, () => routesUnderSmallLaw(lawFolder(join(root, 'law-packs')))),
)
let caseId = ''

beforeAll(async () => {
  const log = openLog('silent')
  await loadShippedDecisions(database, {
    folder: join(root, 'library'),
    known: {},
    clock: () => new Date(),
    log,
  })
  const text = await readFile(join(root, 'case-files', '09-nanny-vancouver.yaml'), 'utf8')
  const answer = await post('/api/cases/import', { text, fileName: 'c.yaml' })
  expect(answer.statusCode).toBe(201)
  caseId = answer.json().id
}, 60_000)

describe('decisions like a case', () => {
  const similar = async (): Promise<SimilarDecisions> => {
    const answer = await get(`/api/cases/${caseId}/similar-decisions?limit=50`)
    expect(answer.statusCode).toBe(200)
    return answer.json()
  }

  test('are ranked by how much they share, and say all of it, the rarest first', async () => {
    const { items, whole } = await similar()
    expect(whole).toBe(true)
    const shared = items.map((item) => item.shared.length)
    expect(shared).toEqual(shared.toSorted((a, b) => b - a))
    for (const item of items) {
      const counts = item.shared.map(({ decisions }) => decisions)
      expect(counts).toEqual(counts.toSorted((a, b) => a - b))
    }
    expect(items.map(({ decision }) => decision.id)).not.toContain('CA-09')
    expect(items.length).toBeGreaterThan(15)
  })

  test('share what both texts say, with the facts and items of the case that carry it', async () => {
    const { items } = await similar()
    for (const { decision, shared } of items) {
      const { decision: body } = (await get(`/api/decisions/${decision.id}`)).json()
      for (const { kind, value, facts, evidence } of shared) {
        const lists = {
          act: body.acts,
          means: body.means,
          purpose: body.purposes,
          circumstance: body.circumstances,
          issue: body.issues.map(({ issue }: { issue: string }) => issue),
        }
        expect([decision.id, kind, lists[kind].includes(value)]).toEqual([decision.id, kind, true])
        expect(facts.length + evidence.length).toBeGreaterThan(0)
      }
    }
    const expert = items.flatMap(({ shared }) => shared).find(({ value }) => value === 'expert')
    expect(expert).toMatchObject({ kind: 'issue', evidence: ['E3'] })
  })

  test('count a narrower fact of the case as the broader concept of a decision', async () => {
    const { lookedFor } = await similar()
    const deception = lookedFor.find(({ value }) => value === 'means.deception')
    expect(deception?.facts).toEqual(['deception-work', 'deception-pay', 'deception-status'])
  })

  test('leave an entry at the case, and do not exist for a case out of reach', async () => {
    await similar()
    expect((await journalOf(database, caseId)).map(({ action }) => action)).toContain('decision.similar')
    const other = await get('/api/cases/0193e2d0-0000-7000-8000-00000000abcd/similar-decisions')
    expect([other.statusCode, other.json().code]).toEqual([404, 'case-not-found'])
  })
})

describe('holdings on an element', () => {
  const holdings = async (query: string): Promise<HoldingsFound> => {
    const answer = await get(`/api/decisions/holdings?${query}`)
    expect([answer.statusCode, answer.body.slice(0, 200)]).toEqual([200, expect.any(String)])
    return answer.json()
  }

  test('tell which courts dealt with it and what convinced them, the newest first', async () => {
    const { items } = await holdings('element=means&concept=means.deception')
    expect(items.map(({ decision }) => decision.id)).toEqual(
      expect.arrayContaining(['CA-09', 'XK-31', 'NZ-27', 'FJ-39']),
    )
    const days = items.map(({ decision }) => decision.date)
    expect(days).toEqual(days.toSorted().reverse())
    for (const { holdings: found } of items)
      for (const { element, why } of found) expect([element, why.length > 10]).toEqual(['means', true])
  })

  test('look for what is narrower too, and show only the holdings that answer', async () => {
    const broad = await holdings('concept=means.any&limit=100')
    expect(broad.concepts).toContain('means.deception-on-pay')
    const narrow = await holdings('concept=means.deception-on-pay')
    expect(narrow.items.map(({ decision }) => decision.id).sort()).toEqual(['NZ-27', 'XK-31'])
    expect(broad.items.length).toBeGreaterThan(narrow.items.length)
  })

  test('ask offence, element and concept of one holding, not of three', async () => {
    expect((await holdings('offence=ca/irpa-trafficking&element=means')).items).toHaveLength(1)
    expect(
      (await holdings('offence=ca/irpa-trafficking&concept=labour.unauthorised-employment')).items,
    ).toEqual([])
  })

  test('put the issue of evidence that was asked for first, and page', async () => {
    const { items } = await holdings('issue=unlawful-search')
    expect(items.map(({ decision }) => decision.id)).toEqual(['XK-31', 'BE-29'])
    for (const { issues } of items) expect(issues[0]?.issue).toBe('unlawful-search')
    const first = await holdings('issue=unlawful-search&limit=1')
    const second = await holdings(`issue=unlawful-search&limit=1&after=${first.next ?? ''}`)
    expect(second.items.map(({ decision }) => decision.id)).toEqual(['BE-29'])
    expect(second.next).toBeUndefined()
  })

  test('refuse a question that names nothing', async () => {
    const answer = await get('/api/decisions/holdings?state=GB')
    expect([answer.statusCode, answer.json().code]).toEqual([400, 'nothing-asked'])
  })
})
