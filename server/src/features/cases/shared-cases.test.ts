/** Partners: what is shared with their agency, and of the rest not a word in any answer that they can get. */
import { readCaseFile } from '@clew/casefile'
import {
  endpoints,
  shareFields,
  type ShareField,
  type SharedCaseList,
  type SharedCaseRead,
} from '@clew/contract'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { asking } from '../../../../tests/fixtures/ask.ts'
import { smallCase } from '../../../../tests/fixtures/small-case.ts'
import { routesUnderSmallLaw } from '../../../../tests/fixtures/small-server.ts'
import { localUser } from '../../platform/authentication/local-user.ts'
import { withClient } from '../../platform/database/provision.ts'
import { openTestDatabase } from '../../platform/testing/database.ts'
import type { TestPerson } from '../../platform/testing/person.ts'
import { openTestServer } from '../../platform/testing/server.ts'

const database = openTestDatabase()
const { get, post } = asking(openTestServer(database, () => routesUnderSmallLaw()))
const query = <Row>(text: string, values: unknown[]) =>
  withClient(database.admin, async (client) => (await client.query(text, values)).rows as Row[])

let partner: TestPerson
let cases = 0

async function newCase(text = smallCase({ reference: `S ${cases + 1}` })): Promise<string> {
  cases += 1
  const answer = await post('/api/cases/import', { text, fileName: 'case.yaml' })
  expect(answer.statusCode, answer.body.slice(0, 300)).toBe(201)
  return answer.json<{ id: string }>().id
}

async function share(id: string, fields: readonly ShareField[], more: object = {}): Promise<string> {
  const from = new Date().toISOString().slice(0, 10)
  const body = { agency: partner.agencyId, fields, purpose: 'Shelter', from, ...more }
  const answer = await post(`/api/cases/${id}/shares`, body)
  expect(answer.statusCode, answer.body).toBe(201)
  return answer.json<{ id: string }>().id
}

const list = async (search = '') => (await get(`/api/shared-cases${search}`, partner)).json<SharedCaseList>()
const read = (id: string) => get(`/api/shared-cases/${id}`, partner)

beforeAll(async () => {
  partner = await database.actor('Partner', localUser.unitId, { roles: ['partner'], agencyKind: 'ngo' })
})

describe('a partner', () => {
  test('sees what is shared, as long as it is shared', async () => {
    const id = await newCase()
    const shareId = await share(id, ['title', 'victims'])
    expect((await read(shareId)).json<SharedCaseRead>()).toMatchObject({
      id: shareId,
      fields: ['title', 'victims'],
      version: 1,
      caseFile: { title: 'A hotel', victims: [{ id: 'V1' }] },
    })
    expect((await post(`/api/cases/${id}/shares/${shareId}/end`, { reason: 'Done' })).statusCode).toBe(200)
    expect((await read(shareId)).json()).toMatchObject({ code: 'case-not-found' })
    expect((await list()).items.map((each) => each.id)).not.toContain(shareId)
  })

  test('sees a change of what is shown, and no sign of any other', async () => {
    const id = await newCase()
    const shareId = await share(id, ['title'])
    const before = (await read(shareId)).body
    const change = (version: number, header: object) =>
      post(`/api/cases/${id}/changes`, { version, changes: [{ kind: 'set-header', header }] })
    expect((await change(1, { summary: 'Something else' })).statusCode).toBe(200)
    expect((await read(shareId)).body).toBe(before)
    expect((await change(2, { title: 'Two hotels' })).statusCode).toBe(200)
    expect((await read(shareId)).json<SharedCaseRead>()).toMatchObject({
      version: 2,
      caseFile: { title: 'Two hotels' },
    })
  })

  test('searches and counts what is shown and nothing else', async () => {
    const id = await newCase(smallCase({ reference: 'S search', title: 'A quarry' }))
    const shareId = await share(id, ['title'])
    const found = async (q: string) => (await list(`?q=${q}`)).items.map((each) => each.id)
    expect(await found('quarry')).toEqual([shareId])
    expect((await list('?q=quarry')).total).toBe(1)
    // Words of the summary, of the facts and of the reference, none of which is shared.
    for (const hidden of ['workers', 'wages', 'search']) {
      expect(await found(hidden)).toEqual([])
      expect((await list(`?q=${hidden}`)).total).toBe(0)
    }
  })

  test('sees nothing before the first day, of another agency, in a compartment or without vetting', async () => {
    const id = await newCase()
    const tomorrow = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10)
    const coming = await share(id, ['title'], { from: tomorrow })
    expect((await read(coming)).statusCode).toBe(404)
    const other = await newCase()
    const shown = await share(other, ['title'])
    const stranger = await database.actor('Other', localUser.unitId, {
      roles: ['partner'],
      agencyKind: 'ngo',
    })
    expect((await get(`/api/shared-cases/${shown}`, stranger)).statusCode).toBe(404)
    const late = await database.actor('Late', localUser.unitId, {
      roles: ['partner'],
      agencyId: partner.agencyId!,
      vettedUntil: '2026-01-01',
    })
    expect((await get(`/api/shared-cases/${shown}`, late)).json().code).toBe('vetting-ended')
    expect((await read(shown)).statusCode).toBe(200)
    await query(
      "insert into case_compartment (case_id, unit_id, compartment, reason) values ($1, $2, 'children', 'R')",
      [other, localUser.unitId],
    )
    expect((await read(shown)).statusCode).toBe(404)
    expect((await list()).items.map((each) => each.id)).not.toContain(shown)
  })

  test('leaves an entry in the history of the case', async () => {
    const id = await newCase()
    await read(await share(id, ['title']))
    const [entry] = await query<{ user_id: string; detail: object }>(
      "select user_id, detail from case_journal where case_id = $1 and action = 'share.read'",
      [id],
    )
    expect(entry).toMatchObject({
      user_id: partner.userId,
      detail: { policy: ['partner-sees-what-is-shared'] },
    })
  })

  test('walks through all shares page by page', async () => {
    const all = (await list()).items.map(({ id }) => id)
    const seen: string[] = []
    for (let next: string | undefined = ''; next !== undefined;) {
      const page: SharedCaseList = await list(`?limit=2${next === '' ? '' : `&after=${next}`}`)
      seen.push(...page.items.map(({ id }) => id))
      next = page.next
    }
    expect(seen).toEqual(all)
    expect((await get('/api/shared-cases?after=nonsense', partner)).json().code).toBe('cursor-invalid')
  })
})

/** Every text of several words below a value. */
function telling(value: unknown): string[] {
  if (typeof value === 'string') return /\S\s\S/.test(value) ? [value] : []
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(telling) : []
}

const full =
  readCaseFile(`${smallCase({ reference: 'A reference of several words', title: 'A title of several words' })}
court: A court of several words
citation: A citation of several words
publications:
  - {title: A publication of several words}
notes: [A note of several words]
findings:
  - {id: J1, court: A trial court, on: 2026-04-01, charge: C1, outcome: convicted}
sentences:
  - {id: Z1, accused: P1, charges: [C1], court: Another trial court, on: 2026-04-02, kind: custody, months: 12}
orders:
  - {id: O1, kind: compensation, against: [P1], inFavourOf: [V1], court: The court of orders, on: 2026-04-03}
`)

test('no text of a hidden field stands in any answer that a partner can get, whichever fields are shared', async () => {
  if (!full.ok) throw new Error(JSON.stringify(full.problems))
  const { caseFile } = full
  const id = await newCase(JSON.stringify(caseFile))
  const addresses = endpoints.filter(
    ({ method, path }) => method === 'GET' && /^\/(cases|shared-cases)/.test(path),
  )
  await fc.assert(
    fc.asyncProperty(fc.subarray([...shareFields], { minLength: 1 }), async (fields) => {
      const shareId = await share(id, fields)
      const open = fields.map((field) => JSON.stringify(caseFile[field]) ?? '').join('\n')
      const secrets = shareFields
        .filter((field) => !fields.includes(field))
        .flatMap((field) => telling(caseFile[field]))
        .map((said) => JSON.stringify(said).slice(1, -1))
        .filter((said) => !open.includes(said))
      for (const { path } of addresses) {
        for (const one of [id, shareId]) {
          const { body } = await get(`/api${path.replaceAll(/:\w+/g, one)}`, partner)
          expect([path, secrets.filter((said) => body.includes(said))]).toEqual([path, []])
        }
      }
      expect((await read(shareId)).statusCode).toBe(200)
      await post(`/api/cases/${id}/shares/${shareId}/end`, { reason: 'Next' })
    }),
    { numRuns: 15 },
  )
}, 120_000)
