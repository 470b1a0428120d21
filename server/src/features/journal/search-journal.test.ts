/** The auditor looks into history: by who, what, when and why, at what is unusual, and never at a name that is protected. */
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
const { get, post, put } = asking(openTestServer(database, () => routesUnderSmallLaw()))
const { unitId } = localUser
const planted = 'Zorvanka Tellmorian'
const today = new Date().toISOString().slice(0, 10)

let auditor: TestPerson
let reader: TestPerson
let id = ''

type Line = { chainId: string; number: number; at: string; what: string; by?: { id: string; name: string } }
const entries = async (query: string): Promise<Line[]> =>
  (await get(`/api/journal/entries?${query}`, auditor)).json().items

beforeAll(async () => {
  auditor = await database.actor('The auditor', unitId, { roles: ['auditor'] })
  reader = await database.actor('A reader', unitId, { roles: ['head-of-unit'] })
  const text = smallCase({ reference: 'J 1/2026' })
  id = (await post('/api/cases/import', { text, fileName: 'case.yaml' })).json().id
  const fields = { names: [{ kind: 'birth', text: planted }] }
  await put(`/api/cases/${id}/vault/persons/V1`, { version: 0, fields })
  for (let count = 0; count < 3; count++) await get(`/api/cases/${id}`, reader)
})

describe('the auditor', () => {
  test('finds entries by person, action, case and day, newest first', async () => {
    const read = await entries(`user=${reader.userId}&what=case.read&case=${id}&from=${today}&to=${today}`)
    expect(read.map(({ what, by }) => [what, by?.name])).toEqual(
      Array.from({ length: 3 }, () => ['case.read', 'A reader']),
    )
    expect(read.map(({ number }) => number)).toEqual(
      read.map(({ number }) => number).toSorted((a, b) => b - a),
    )
    expect(JSON.stringify(read)).not.toContain('J 1/2026')
    const ofHead = (await get(`/api/journal/entries?case=${id}&limit=1`, reader)).json().items
    expect(ofHead[0].reference).toBe('J 1/2026')
    const vault = await entries(`what=vault.&case=${id}`)
    expect(vault.length).toBeGreaterThan(0)
    expect(vault.every(({ what }) => what.startsWith('vault.'))).toBe(true)
    expect(await entries(`user=${reader.userId}&from=2020-01-01&to=2020-01-02`)).toEqual([])
    expect(await entries('user=nobody')).toEqual([])
  })

  test('walks all pages without missing or meeting an entry twice', async () => {
    const whole = (await entries('limit=200')).filter(({ what }) => what !== 'journal.read')
    const walked: Line[] = []
    let next: string | undefined
    do {
      const page = (
        await get(
          `/api/journal/entries?limit=2&to=${today}${next === undefined ? '' : `&after=${next}`}`,
          auditor,
        )
      ).json()
      walked.push(...page.items)
      next = page.next
    } while (next !== undefined)
    const keys = (lines: Line[]) =>
      lines.filter(({ what }) => what !== 'journal.read').map(({ chainId, number }) => `${chainId}/${number}`)
    expect(new Set(keys(walked)).size).toBe(keys(walked).length)
    expect(keys(walked)).toEqual(keys(whole))
    expect((await get('/api/journal/entries?after=bm9uc2Vuc2U', auditor)).json().code).toBe('cursor-invalid')
  })

  test('sees no name of a victim anywhere, and cannot open the case', async () => {
    const { body } = await get('/api/journal/entries?limit=200', auditor)
    for (const word of planted.split(' ')) expect(body).not.toContain(word)
    expect((await get(`/api/cases/${id}`, auditor)).statusCode).toBe(403)
  })

  test('finds what people said it was for: the purpose of a reveal, the reason of an emergency', async () => {
    type Stated = Line & { why: string; stated?: string }
    const asked = { purpose: 'interview', words: 'The interview is on Friday', fields: ['names'] }
    const request = (await post(`/api/cases/${id}/vault/persons/V1/requests`, asked, reader)).json().id
    const shown = await post(`/api/cases/${id}/vault/requests/${request}/reveal`, {}, reader)
    expect(shown.statusCode, shown.body).toBe(200)
    const byPurpose = (await entries(`why=interview&case=${id}`)) as Stated[]
    expect(byPurpose.map(({ what, why, stated }) => [what, why, stated])).toEqual([
      ['vault.reveal', 'case-work', 'interview'],
      ['vault.ask', 'case-work', 'interview'],
    ])
    expect(await entries(`why=testimony&case=${id}`)).toEqual([])
    const investigator = await database.actor('An investigator', unitId, { roles: ['investigator'] })
    const glass = { case: 'J 1/2026', reason: 'A witness called from the port' }
    expect((await post('/api/cases/break-glass', glass, investigator)).statusCode).toBe(201)
    for (const words of ['FROM%20THE%20PORT', 'witness%20called']) {
      const byWords = (await entries(`said=${words}`)) as Stated[]
      expect(byWords.map(({ what, stated }) => [what, stated])).toEqual([['case.break-glass', glass.reason]])
    }
    expect(await entries('said=100%25')).toEqual([])
    // Whoever seeks may type the name of a victim; history does not keep it.
    expect(JSON.stringify(await entries('what=journal.read'))).not.toContain('from the port'.toUpperCase())
  })

  test('finds attempts that were refused, their own too', async () => {
    const refused = await entries('what=refused.')
    expect(refused.map(({ by }) => by?.name)).toContain('The auditor')
  })

  test('leaves an entry by looking', async () => {
    expect((await entries('what=journal.read')).length).toBeGreaterThan(0)
  })
})

describe('nobody else', () => {
  test('looks into the journal: not a prosecutor, not a partner, not an administrator', async () => {
    for (const role of ['prosecutor', 'partner', 'administrator', 'analyst'] as const) {
      const person = await database.actor(`A ${role}`, unitId, { roles: [role] })
      expect((await get('/api/journal/entries', person)).statusCode, role).toBe(403)
      expect((await get(`/api/journal/unusual?from=${today}&to=${today}`, person)).statusCode, role).toBe(403)
    }
  })

  test('sees the journal of another unit', async () => {
    const stranger = await database.actor('Auditor elsewhere', undefined, { roles: ['auditor'] })
    const { items } = (await get('/api/journal/entries?limit=200', stranger)).json()
    expect(items.filter(({ chainId }: Line) => chainId === id || chainId === unitId)).toEqual([])
  })
})

describe('what is unusual', () => {
  const unusual = async () =>
    (await get(`/api/journal/unusual?from=${today}&to=${today}&east=0`, auditor)).json().items as {
      kind: string
      by: { id: string }
      count: number
      usual: number
      entries: Record<string, string>
    }[]

  test('is shown with its count, and the count leads to its entries', async () => {
    for (let count = 0; count < 6; count++) await get('/api/journal/checkpoint', await partner())
    const found = (await unusual()).find(({ kind }) => kind === 'refused-often')
    expect(found).toMatchObject({ usual: 5, count: 6 })
    const behind = await entries(new URLSearchParams(found?.entries).toString())
    expect(behind).toHaveLength(6)
  })

  let knocking: TestPerson | undefined
  const partner = async () => (knocking ??= await database.actor('Knocking', unitId, { roles: ['partner'] }))

  test('is reading many cases in one day, more than twenty and more than three times the own median', async () => {
    expect((await unusual()).filter(({ kind }) => kind === 'many-cases')).toEqual([])
    for (let count = 0; count < 20; count++) {
      const text = smallCase({ reference: `U ${count}/2026` })
      const made = (await post('/api/cases/import', { text, fileName: 'case.yaml' })).json().id
      await get(`/api/cases/${made}`, reader)
    }
    const found = (await unusual()).filter(({ kind }) => kind === 'many-cases')
    expect(found.map(({ by, count }) => [by.id, count])).toEqual([[reader.userId, 21]])
  })

  test('is recording the vetting of somebody whom one added oneself, and not of whom a colleague added', async () => {
    const agency = '0193e2d0-0000-7000-8000-0000000000c1'
    await withClient(database.admin, (client) =>
      client.query(
        `insert into agency (agency_id, unit_id, kind, name) values ($1, $2, 'prosecution', 'Service')`,
        [agency, unitId],
      ),
    )
    const roles = { roles: ['administrator'] } as const
    const alone = await database.actor('Acts alone', unitId, roles)
    const other = await database.actor('Acts with others', unitId, roles)
    const added = async (email: string) => {
      const answer = await post('/api/people', { name: 'New', email, agency, roles: ['prosecutor'] }, alone)
      return answer.json<{ id: string; version: number }>()
    }
    const vet = (person: { id: string; version: number }, by: TestPerson) => {
      const until = `${new Date().getUTCFullYear() + 1}-06-30`
      const body = { version: person.version, level: 'enhanced', until, reason: 'Letter of the authority' }
      return post(`/api/people/${person.id}/vetting`, body, by)
    }
    expect((await vet(await added('one@example.org'), other)).statusCode).toBe(200)
    expect((await unusual()).filter(({ kind }) => kind === 'let-in-alone')).toEqual([])
    expect((await vet(await added('two@example.org'), alone)).statusCode).toBe(200)
    const found = (await unusual()).filter(({ kind }) => kind === 'let-in-alone')
    expect(found.map(({ by, count }) => [by.id, count])).toEqual([[alone.userId, 1]])
    const behind = await entries(new URLSearchParams(found[0]?.entries).toString())
    expect(behind.map(({ what }) => what)).toContain('person.vet')
  })

  test('is reading cases of an office of other regions without being assigned', async () => {
    await withClient(database.admin, async (client) => {
      const agency = '0193e2d0-0000-7000-8000-0000000000a1'
      await client.query(
        `insert into agency (agency_id, unit_id, kind, name) values ($1, $2, 'police', 'Q')`,
        [agency, unitId],
      )
      await client.query(
        `insert into office (office_id, agency_id, unit_id, name, regions) values
          ('0193e2d0-0000-7000-8000-0000000000b1', $1, $2, 'North', '{north}'),
          ('0193e2d0-0000-7000-8000-0000000000b2', $1, $2, 'South', '{south}')`,
        [agency, unitId],
      )
      await client.query(
        `update app_user set office_id = '0193e2d0-0000-7000-8000-0000000000b1' where user_id = $1`,
        [reader.userId],
      )
      await client.query(
        `update case_file set office_id = '0193e2d0-0000-7000-8000-0000000000b2' where reference like 'U %'`,
      )
    })
    const found = (await unusual()).filter(({ kind }) => kind === 'other-region')
    expect(found.map(({ by, count }) => [by.id, count])).toEqual([[reader.userId, 20]])
  })
})
