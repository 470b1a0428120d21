/** Hands things over between people who are signed in, and reads in the assessment where that went wrong. */
import { createHash, randomBytes } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { ReleaseBody } from '@clew/contract'
import { twoPersons } from '../../../../tests/fixtures/second-person.ts'
import { openExhibitServer } from '../../../../tests/fixtures/exhibit-server.ts'
import { journalOf } from '../../../../tests/fixtures/small-server.ts'
import { localUser } from '../../platform/authentication/local-user.ts'
import { withClient } from '../../platform/database/provision.ts'
import { openTestDatabase } from '../../platform/testing/database.ts'
import type { Asker } from '../../platform/testing/server.ts'
import type { TestPerson } from '../../platform/testing/person.ts'

const database = openTestDatabase()
let now = new Date('2026-05-05T12:00:00Z')
const { get, post, openCase, upload, folder } = openExhibitServer(database, { clock: () => now })

let store: TestPerson
let laboratory: TestPerson
beforeAll(async () => {
  store = await database.actor('Store', localUser.unitId)
  laboratory = await database.actor('Laboratory', localUser.unitId)
})

const inTwo = twoPersons(database, { post })
const at = (hour: number): string => `2026-05-05T${String(hour).padStart(2, '0')}:00:00Z`
const record = (id: string, body: object, as?: Asker) =>
  post(`/api/cases/${id}/custody`, { evidence: 'E2', ...body }, as)
const release = (id: string, body: object, as?: Asker) =>
  inTwo(id, { kind: 'release-exhibit', release: { evidence: 'E2', ...body } as ReleaseBody }, as)
const confirm = (id: string, event: string, body: object, as?: Asker) =>
  post(`/api/cases/${id}/custody/${event}/receipt`, body, as)
const log = async (id: string, as?: Asker) => (await get(`/api/cases/${id}/custody`, as)).json()
const assessment = async (id: string) => (await get(`/api/cases/${id}/assessment`)).json()
const found = async (id: string): Promise<string[]> => {
  const { broken } = await log(id)
  const { custody } = await assessment(id)
  expect(custody).toEqual(broken)
  return broken.flatMap(({ findings }: { findings: { code: string }[] }) => findings.map(({ code }) => code))
}

test('files and log say what whoever reads them may do there', async () => {
  const id = await openCase('C 0')
  const officer = await database.actor('Officer', localUser.unitId, { roles: ['victim-officer'] })
  await withClient(database.admin, (client) =>
    client.query(
      `insert into case_assignment (case_id, assignment_id, user_id, unit_id, role, starts_on)
      values ($1, gen_random_uuid(), $2, $3, 'victim-officer', '2026-01-01')`,
      [id, officer.userId, localUser.unitId],
    ),
  )
  const files = async (as?: Asker) => (await get(`/api/cases/${id}/exhibits`, as)).json().abilities
  expect(await files()).toEqual({ add: true, view: true })
  expect(await files(officer)).toEqual({ add: false, view: false })
  expect([(await log(id)).abilities, (await log(id, officer)).abilities]).toEqual([
    { record: true },
    { record: true },
  ])
  expect((await post(`/api/cases/${id}/uploads`, {}, officer)).statusCode).toBe(403)
})

describe('a chain of custody', () => {
  test('that is whole contests nothing, and shows who confirmed what', async () => {
    const id = await openCase('C 1')
    await record(id, { kind: 'collected', at: at(8), where: 'The hotel' })
    await record(id, { kind: 'sealed', at: at(9), seal: 'S-1' })
    const handed = await record(id, {
      kind: 'handed-over',
      at: at(10),
      to: { user: store.userId },
      seal: 'S-1',
    })
    expect([handed.statusCode, handed.json()]).toMatchObject([
      201,
      { by: { name: 'Local user' }, to: { name: 'Store', user: store.userId }, awaitsYou: false },
    ])
    expect((await log(id, store)).events.at(-1).awaitsYou).toBe(true)
    const receipt = await confirm(id, handed.json().id, { at: at(10), seal: 'S-1' }, store)
    expect([receipt.statusCode, receipt.json()]).toMatchObject([201, { receipt: { seal: 'S-1' } }])
    const away = { kind: 'handed-over', at: at(11), to: { office: 'State laboratory', document: 'R 7/26' } }
    await record(id, away, store)
    const back = { kind: 'handed-over', at: at(11), by: { office: 'State laboratory', document: 'R 8/26' } }
    expect((await record(id, back, store)).json()).toMatchObject({
      by: { name: 'State laboratory' },
      to: { name: 'Store' },
      document: 'R 8/26',
      awaitsYou: false,
    })
    await record(id, { kind: 'examined', at: at(11), seal: 'S-1' }, store)
    await release(
      id,
      { kind: 'returned', at: at(12), to: { office: 'The owner', document: 'Receipt 9' } },
      store,
    )
    expect(await found(id)).toEqual([])
    const { events } = await log(id)
    expect(events.map(({ kind }: { kind: string }) => kind).join()).toBe(
      'collected,sealed,handed-over,handed-over,handed-over,examined,returned',
    )
  })

  test.each<[string, string[], (id: string) => Promise<unknown>]>([
    [
      'handed over by somebody who does not hold it',
      ['giver-not-holder'],
      async (id) => {
        await record(id, { kind: 'collected', at: at(8) })
        const { id: event } = (
          await record(id, { kind: 'handed-over', at: at(9), to: { user: laboratory.userId } }, store)
        ).json()
        await confirm(id, event, { at: at(9) }, laboratory)
      },
    ],
    [
      'examined by somebody to whom nobody gave it',
      ['gap-between-holders'],
      async (id) => {
        await record(id, { kind: 'collected', at: at(8) })
        await record(id, { kind: 'examined', at: at(9) }, laboratory)
      },
    ],
    [
      'received under another seal than it was sent',
      ['seal-differs'],
      async (id) => {
        await record(id, { kind: 'collected', at: at(8) })
        await record(id, { kind: 'sealed', at: at(9), seal: 'S-1' })
        const { id: event } = (
          await record(id, { kind: 'handed-over', at: at(10), to: { user: store.userId }, seal: 'S-1' })
        ).json()
        await confirm(id, event, { at: at(11), seal: 'S-9' }, store)
      },
    ],
    [
      'written down in an order in which times run back',
      ['time-runs-back'],
      async (id) => {
        await record(id, { kind: 'collected', at: at(9) })
        await record(id, { kind: 'copied', at: at(11) })
        await record(id, { kind: 'sealed', at: at(10), seal: 'S-1' })
      },
    ],
    [
      'touched after it was destroyed',
      ['after-destruction'],
      async (id) => {
        await record(id, { kind: 'collected', at: at(8) })
        await release(id, { kind: 'destroyed', at: at(9) })
        await record(id, { kind: 'examined', at: at(10) })
      },
    ],
  ])('of an item %s contests it', async (name, codes, events) => {
    const id = await openCase(name.slice(0, 40))
    await events(id)
    expect(await found(id)).toEqual(codes)
  })

  test('with a hand-over that nobody confirms is broken the day after, and whole once it is confirmed in time', async () => {
    const id = await openCase('C 2')
    await record(id, { kind: 'collected', at: at(8) })
    const { id: event } = (
      await record(id, { kind: 'handed-over', at: at(9), to: { user: store.userId } })
    ).json()
    expect(await found(id)).toEqual([])
    now = new Date('2026-05-06T08:00:00Z')
    expect(await found(id)).toEqual(['hand-over-unconfirmed'])
    await confirm(id, event, { at: '2026-05-06T07:00:00Z' }, store)
    expect(await found(id)).toEqual([])
    now = new Date('2026-05-05T12:00:00Z')
  })
})

describe('a broken chain of custody', () => {
  test('contests the facts that rest on the item and moves no standing, in the next assessment already', async () => {
    const id = await openCase('C 3')
    const before = await assessment(id)
    expect((await assessment(id)).computedIn).toBe(0)
    await record(id, { kind: 'examined', at: at(9) }, laboratory)
    const after = await assessment(id)
    expect(after.computedIn).toBeGreaterThan(0)
    const flags = (of: typeof before) =>
      of.facts.map((fact: { fact: string; standing: number; contested: boolean; custody: string[] }) => [
        fact.fact,
        fact.standing,
        fact.contested,
        fact.custody,
      ])
    expect(flags(before)).toEqual([
      ['F1', 3, false, []],
      ['F2', 3, false, []],
      ['F3', 2, false, []],
      ['F4', 2, false, []],
    ])
    expect(flags(after)).toEqual([
      ['F1', 3, true, ['E2']],
      ['F2', 3, true, ['E2']],
      ['F3', 2, false, []],
      ['F4', 2, false, []],
    ])
    expect(after.charges.map(({ standing }: { standing: number }) => standing)).toEqual(
      before.charges.map(({ standing }: { standing: number }) => standing),
    )
  })

  test('is seen when a copy has another hash than the file that arrived, and when the stored file is damaged', async () => {
    const id = await openCase('C 4')
    const bytes = randomBytes(1000)
    const exhibit = (await upload(id, bytes)).json().id
    await record(id, { kind: 'collected', at: at(8) })
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    await record(id, { kind: 'copied', at: at(9), exhibit, sha256 })
    expect(await found(id)).toEqual([])
    await record(id, { kind: 'copied', at: at(10), exhibit, sha256: 'b'.repeat(64) })
    expect(await found(id)).toEqual(['file-differs'])

    const other = await openCase('C 5')
    const damaged = (await upload(other, bytes)).json().id
    const name = (await readdir(folder(), { recursive: true })).find((each) => each.includes(damaged)) ?? ''
    const raw = await readFile(join(folder(), name))
    raw[500] = (raw[500] ?? 0) ^ 1
    await writeFile(join(folder(), name), raw)
    expect(await found(other)).toEqual([])
    await post(`/api/cases/${other}/exhibits/${damaged}/check`, {})
    expect(await found(other)).toEqual(['file-differs'])
  })
})

describe('an event of custody', () => {
  let id = ''
  let handed = ''
  beforeAll(async () => {
    id = await openCase('C 6')
    handed = (await record(id, { kind: 'handed-over', to: { user: store.userId } })).json().id
  })

  test.each<[string, object, number, string]>([
    ['to oneself', { kind: 'handed-over', to: { user: localUser.userId } }, 422, 'custody-parties-wrong'],
    ['to nobody', { kind: 'handed-over' }, 422, 'custody-parties-wrong'],
    ['to somebody unknown', { kind: 'handed-over', to: { user: 'x' } }, 404, 'colleague-not-found'],
    ['to an office without its paper', { kind: 'handed-over', to: { office: 'A' } }, 400, 'request-invalid'],
    [
      'by an office to another',
      { kind: 'handed-over', by: { office: 'A', document: '1' }, to: { office: 'B', document: '2' } },
      422,
      'custody-parties-wrong',
    ],
    ['of the future', { kind: 'examined', at: '2026-05-05T13:00:00Z' }, 422, 'custody-in-future'],
    ['that is no time', { kind: 'examined', at: 'noon' }, 422, 'custody-in-future'],
    ['of sealing without a seal', { kind: 'sealed' }, 422, 'custody-seal-missing'],
    ['of an item that is not there', { kind: 'examined', evidence: 'E9' }, 404, 'evidence-not-found'],
    ['about a file of another item', { kind: 'examined', exhibit: 'x' }, 404, 'exhibit-not-found'],
    ['that releases the item by the way', { kind: 'destroyed' }, 400, 'request-invalid'],
    ['that receives by the way', { kind: 'received' }, 400, 'request-invalid'],
  ])('%s is refused', async (_, body, status, code) => {
    const answer = await record(id, body)
    expect([answer.statusCode, answer.json().code]).toEqual([status, code])
  })

  test('is confirmed by its receiver alone, once', async () => {
    for (const somebody of [undefined, laboratory])
      expect((await confirm(id, handed, {}, somebody)).json().code).toBe('custody-not-receiver')
    expect((await confirm(id, 'none', {}, store)).json().code).toBe('custody-event-not-found')
    const both = await Promise.all([confirm(id, handed, {}, store), confirm(id, handed, {}, store)])
    expect(both.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([201, 409])
    expect((await confirm(id, handed, {}, store)).json().code).toBe('custody-confirmed-already')
  })

  test('cannot be changed, taken away or written in another name, not even in the database', async () => {
    const asApp = (text: string, user: string) =>
      withClient(database.app, async (client) => {
        await client.query(
          `begin; select set_config('clew.actor', '${user}', true), set_config('clew.unit', '${localUser.unitId}', true)`,
        )
        return client.query(text)
      })
    await expect(asApp("update custody_event set note = 'x'", localUser.userId)).rejects.toThrow(
      'permission denied',
    )
    await expect(asApp('delete from custody_event', localUser.userId)).rejects.toThrow('permission denied')
    const asOwner = withClient(database.admin, (client) =>
      client.query("update custody_event set note = 'x'"),
    )
    await expect(asOwner).rejects.toThrow('written once')
    const forged = (by: string) =>
      `insert into custody_event (case_id, event_id, evidence_id, kind, at, user_id)
       values ('${id}', gen_random_uuid(), 'E2', 'examined', now(), '${by}')`
    await expect(asApp(forged(store.userId), localUser.userId)).rejects.toThrow('row-level security')
    const given = (await record(id, { kind: 'handed-over', to: { user: store.userId } })).json().id
    const receipt = `insert into custody_event (case_id, event_id, evidence_id, kind, at, user_id, confirms)
       values ('${id}', gen_random_uuid(), 'E2', 'received', now(), '${laboratory.userId}', '${given}')`
    await expect(asApp(receipt, laboratory.userId)).rejects.toThrow('confirmed by its receiver')
  })

  test('keeps its item in the case file', async () => {
    const changes = [
      { kind: 'remove-record', collection: 'links', id: 'K2' },
      { kind: 'remove-record', collection: 'links', id: 'K4' },
      { kind: 'remove-record', collection: 'evidence', id: 'E2' },
    ]
    const answer = await post(`/api/cases/${id}/changes`, { version: 1, changes })
    expect([answer.statusCode, answer.json().code]).toEqual([422, 'evidence-in-custody'])
  })

  test('is in the journal', async () => {
    const entries = (await journalOf(database, id)).filter(({ action }) => action === 'custody.record')
    expect(entries[0]?.detail).toMatchObject({ evidence: 'E2', kind: 'handed-over' })
  })

  test('does not exist for whoever does not reach the case', async () => {
    const stranger = await database.actor('A stranger')
    expect((await get(`/api/cases/${id}/custody`, stranger)).json().code).toBe('case-not-found')
    expect((await record(id, { kind: 'examined' }, stranger)).json().code).toBe('case-not-found')
    expect((await confirm(id, handed, {}, stranger)).json().code).toBe('case-not-found')
  })
})

test('travels with an exported case file, and comes to the same findings elsewhere', async () => {
  const id = await openCase('C 8')
  await upload(id, randomBytes(10))
  await record(id, { kind: 'collected', at: at(8) })
  await record(id, { kind: 'examined', at: at(9) }, laboratory)
  const text = (await get(`/api/cases/${id}/export`)).body.replace('C 8', 'C 9')
  const taken = await post('/api/cases/import', { text, fileName: 'x.yaml' })
  expect(taken.statusCode).toBe(201)
  const { custody } = await assessment(taken.json().id)
  expect(custody).toEqual((await assessment(id)).custody)
})

test('two people of one name are two holders', async () => {
  const id = await openCase('C 7')
  const twin = await database.actor('Store', localUser.unitId)
  await record(id, { kind: 'collected', at: at(8) }, store)
  await record(id, { kind: 'examined', at: at(9) }, twin)
  expect(await found(id)).toEqual(['gap-between-holders'])
})
