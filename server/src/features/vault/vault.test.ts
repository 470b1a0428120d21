/** An identity goes in by one door and comes out by one other, for whoever asked, after the entry in the journal, and nowhere else. */
import { beforeAll, describe, expect, test } from 'vitest'
import { asking } from '../../../../tests/fixtures/ask.ts'
import { foundIn, identity, picture, planted, secrets } from '../../../../tests/fixtures/planted-names.ts'
import { smallCase } from '../../../../tests/fixtures/small-case.ts'
import { journalOf, routesUnderSmallLaw } from '../../../../tests/fixtures/small-server.ts'
import { localUser } from '../../platform/authentication/local-user.ts'
import { withClient } from '../../platform/database/provision.ts'
import { openTestDatabase } from '../../platform/testing/database.ts'
import type { TestPerson } from '../../platform/testing/person.ts'
import { openTestServer } from '../../platform/testing/server.ts'

let now = new Date('2026-05-05T12:00:00Z')
const logged: string[] = []
const database = openTestDatabase()
const server = openTestServer(database, () => routesUnderSmallLaw(undefined, () => now), logged)
const { get, post, put, remove } = asking(server)
let reference = 0
let colleague: TestPerson
let officer: TestPerson

const openCase = async (): Promise<string> => {
  const imported = await post('/api/cases/import', {
    text: smallCase({ reference: `V ${(reference += 1)}` }),
    fileName: 'case.yaml',
  })
  return imported.json().id
}
const personAt = (id: string, person = 'V1') => `/api/cases/${id}/vault/persons/${person}`
const seal = (id: string, fields: object = identity, version = 0) => put(personAt(id), { version, fields })
const purpose = { purpose: 'interview', words: 'To prepare the interview of Tuesday.' }
const ask = async (id: string, fields: string[] = ['names'], as?: TestPerson) =>
  (await post(`${personAt(id)}/requests`, { ...purpose, fields }, as)).json()
const reveal = (id: string, request: string, as?: TestPerson) =>
  post(`/api/cases/${id}/vault/requests/${request}/reveal`, {}, as)

beforeAll(async () => {
  colleague = await database.actor('A colleague', localUser.unitId)
  officer = await database.actor('An officer', localUser.unitId, {
    roles: ['victim-officer', 'head-of-unit'],
  })
})

describe('sealing', () => {
  test('says which fields there are and gives back no value', async () => {
    const id = await openCase()
    const sealed = await seal(id)
    expect(sealed.json()).toMatchObject({
      person: 'V1',
      version: 1,
      sealedBy: { id: localUser.userId, name: 'Local user' },
    })
    const list = await get(`/api/cases/${id}/vault`)
    expect(list.json().items).toMatchObject([
      {
        person: 'V1',
        collection: 'victims',
        version: 1,
        fields: ['names', 'born', 'contacts', 'addresses', 'documents', 'family'],
      },
      { person: 'W1', collection: 'witnesses', version: 0, fields: [] },
    ])
    expect(foundIn(Buffer.from(sealed.body + list.body), secrets)).toEqual([])
    expect(list.json().items[0].record).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4/)
  })

  test('changes only the fields that are given, and takes away what is null', async () => {
    const id = await openCase()
    await seal(id)
    const next = await seal(id, { born: null, note: 'Call in the evening only.' }, 1)
    expect(next.json().fields).toEqual(['names', 'contacts', 'addresses', 'documents', 'family', 'note'])
    const { id: request } = await ask(id, ['names', 'note'])
    const shown = (await reveal(id, request)).json().identity
    expect(shown).toEqual({ names: identity.names, note: 'Call in the evening only.' })
  })

  test('never writes over the work of another', async () => {
    const id = await openCase()
    await seal(id)
    const late = await seal(id, { note: 'Late.' }, 0)
    expect(late.json()).toMatchObject({
      code: 'sealed-version-conflict',
      status: 409,
      params: { seen: 0, current: 1 },
    })
    const both = await Promise.all([seal(id, { note: 'One.' }, 1), seal(id, { note: 'Two.' }, 1)])
    expect(new Set(both.map(({ statusCode }) => statusCode))).toEqual(new Set([200, 409]))
    const first = await Promise.all(
      [1, 2].map(() => put(personAt(id, 'W1'), { version: 0, fields: identity })),
    )
    expect(new Set(first.map(({ statusCode }) => statusCode))).toEqual(new Set([200, 409]))
  })

  test('is for victims and witnesses of the file, and of a case that one may know of', async () => {
    const id = await openCase()
    const accused = await put(personAt(id, 'P1'), { version: 0, fields: identity })
    expect(accused.json().code).toBe('person-not-in-case')
    const nowhere = await put(personAt('0193e2d0-0000-7000-8000-00000000ffff'), {
      version: 0,
      fields: identity,
    })
    expect(nowhere.json().code).toBe('case-not-found')
    const stranger = await database.actor('A stranger')
    expect((await get(`/api/cases/${id}/vault`, stranger)).json().code).toBe('case-not-found')
    expect(foundIn(Buffer.from(accused.body + nowhere.body), secrets)).toEqual([])
  })

  test('does not exist in the database for who reads cases and does not work on them', async () => {
    const id = await openCase()
    await seal(id)
    await ask(id)
    const reader = await database.actor('Central authority', localUser.unitId, {
      roles: ['central-authority'],
    })
    await withClient(database.admin, (client) =>
      client.query(
        `insert into case_assignment (case_id, assignment_id, user_id, unit_id, role, starts_on)
        values ($1, gen_random_uuid(), $2, $3, 'central-authority', '2020-01-01')`,
        [id, reader.userId, localUser.unitId],
      ),
    )
    expect((await get(`/api/cases/${id}`, reader)).statusCode).toBe(200)
    expect((await get(`/api/cases/${id}/vault`, reader)).json().code).toBe('not-allowed')
    const rows = await database.asActor(reader, 'case-work', async ({ db, journal }) => {
      journal({ action: 'vault.list', effect: 'read' })
      return [
        ...(await db.selectFrom('vault_identity').select('record_id').execute()),
        ...(await db.selectFrom('vault_request').select('record_id').execute()),
      ]
    })
    expect(rows).toEqual([])
  })

  test('refuses what is no identity without repeating it', async () => {
    const id = await openCase()
    const wrong = await seal(id, { names: [{ kind: 'none', text: planted.latin }], [planted.han]: 1 })
    expect(wrong.statusCode).toBe(400)
    expect(foundIn(Buffer.from(wrong.body), [planted.latin])).toEqual([])
  })

  test('takes photographs by their content, small, and shows them only when asked for', async () => {
    const id = await openCase()
    const at = `${personAt(id)}/photographs`
    const added = await post(at, { version: 0, title: planted.relative, data: picture })
    expect(added.json()).toMatchObject({ version: 1, fields: ['photographs'] })
    const text = Buffer.from('GIF89a or a script').toString('base64')
    expect((await post(at, { version: 1, data: text })).json().code).toBe('photograph-refused')
    await seal(id, identity, 1)
    const { id: request } = await ask(id, ['photographs'])
    const shown = (await reveal(id, request)).json()
    expect(shown.photographs).toEqual([
      { id: added.json().photographs[0], type: 'image/jpeg', title: planted.relative, data: picture },
    ])
    expect(shown.identity).toEqual({})
    const gone = await remove(`${at}/${added.json().photographs[0]}?version=2`)
    expect(gone.json()).toMatchObject({ version: 3, photographs: [] })
    expect(gone.json().fields).not.toContain('photographs')
    expect((await remove(`${at}/${added.json().photographs[0]}?version=3`)).json().code).toBe(
      'photograph-not-found',
    )
  })
})

describe('showing', () => {
  test('gives the fields that were asked for, for a purpose, to whoever asked and to nobody else', async () => {
    const id = await openCase()
    await seal(id)
    const request = await ask(id, ['names', 'born'])
    expect(request).toMatchObject({ state: 'granted', needed: 0, mine: { reveal: true } })
    const others = await reveal(id, request.id, colleague)
    expect([others.statusCode, others.json().code]).toEqual([404, 'request-not-found'])
    expect((await reveal(id, request.id)).json()).toMatchObject({
      identity: { names: identity.names, born: '1998-03-04' },
      photographs: [],
      until: '2026-05-05T12:15:00.000Z',
      request: { state: 'shown', purpose: 'interview', shown: ['2026-05-05T12:00:00.000Z'] },
    })
    const seen = await get(`/api/cases/${id}/vault/requests`, colleague)
    expect(seen.json().items).toMatchObject([
      { id: request.id, words: purpose.words, mine: { reveal: false } },
    ])
    expect(foundIn(Buffer.from(others.body + seen.body), secrets)).toEqual([])
  })

  test('is in the journal before the answer leaves, each time, and names nobody there', async () => {
    const id = await openCase()
    await seal(id)
    const request = await ask(id, ['names'])
    await reveal(id, request.id)
    await reveal(id, request.id)
    const entries = (await journalOf(database, id)).filter(({ action }) => action !== 'vault.check')
    expect(entries.map(({ action }) => action)).toEqual([
      'case.import',
      'conflict.screen',
      'vault.seal',
      'vault.ask',
      'vault.reveal',
      'vault.reveal',
    ])
    expect(entries.at(-1)?.detail).toMatchObject({ request: request.id, person: 'V1', purpose: 'interview' })
  })

  test('does not happen when the journal cannot be written', async () => {
    const id = await openCase()
    await seal(id)
    const request = await ask(id)
    await withClient(database.admin, (client) =>
      client.query(`create function refuse_all() returns trigger language plpgsql as
        $$ begin raise exception 'full'; end $$;
        create trigger full_disk before insert on case_journal for each row execute function refuse_all()`),
    )
    const failed = await reveal(id, request.id)
    await withClient(database.admin, (client) =>
      client.query('drop trigger full_disk on case_journal; drop function refuse_all'),
    )
    expect(failed.statusCode).toBe(500)
    expect(foundIn(Buffer.from(failed.body), secrets)).toEqual([])
    expect((await get(`/api/cases/${id}/vault/requests`)).json().items[0].state).toBe('granted')
  })

  test('is over after a quarter of an hour; refused attempts are kept', async () => {
    const id = await openCase()
    await seal(id)
    const request = await ask(id)
    await reveal(id, request.id)
    now = new Date('2026-05-05T12:14:59Z')
    expect((await reveal(id, request.id)).statusCode).toBe(200)
    now = new Date('2026-05-05T12:15:00Z')
    expect((await reveal(id, request.id)).json().code).toBe('request-closed')
    await reveal(id, request.id, colleague)
    now = new Date('2026-05-05T12:00:00Z')
    const refused = (await journalOf(database, id)).filter(({ action }) => action === 'vault.refuse')
    expect(refused.map(({ detail }) => detail['why'])).toEqual(['request-closed', 'request-not-found'])
  })

  test('needs a purpose of the list, words, and fields that are sealed', async () => {
    const id = await openCase()
    await seal(id, { names: identity.names })
    const at = `${personAt(id)}/requests`
    expect((await post(at, { ...purpose, purpose: 'curiosity', fields: ['names'] })).statusCode).toBe(400)
    expect((await post(at, { purpose: 'interview', fields: ['names'] })).statusCode).toBe(400)
    expect((await post(at, { ...purpose, fields: ['born'] })).json().code).toBe('field-not-sealed')
    expect((await post(at.replace('V1', 'W1'), { ...purpose, fields: ['names'] })).json().code).toBe(
      'person-not-in-case',
    )
  })

  test('lists requests newest first and page by page', async () => {
    const id = await openCase()
    await seal(id)
    const made: string[] = []
    for (let at = 0; at < 103; at++) {
      now = new Date(Date.parse('2026-05-05T12:00:00Z') + at)
      made.push((await ask(id)).id)
    }
    now = new Date('2026-05-05T12:00:01Z')
    const first = (await get(`/api/cases/${id}/vault/requests`)).json()
    const second = (
      await get(`/api/cases/${id}/vault/requests?after=${encodeURIComponent(first.next)}`)
    ).json()
    const ids = [...first.items, ...second.items].map((each: { id: string }) => each.id)
    expect(ids).toEqual(made.toReversed())
    expect((await get(`/api/cases/${id}/vault/requests?after=nonsense`)).json().code).toBe('cursor-invalid')
    now = new Date('2026-05-05T12:00:00Z')
  })
})

describe('nothing that leaves the server', () => {
  test('names anybody but a reveal: no answer, no line of the log, no row of a journal', async () => {
    const id = await openCase()
    await seal(id)
    await post(
      `${personAt(id)}/requests`,
      { purpose: 'contact', words: planted.words, fields: ['names'] },
      officer,
    )
    const asked = await get(`/api/cases/${id}/vault/requests`)
    // The words of a request are for those who may see it; they are sealed, and stand in no journal.
    expect(asked.json().items[0].words).toBe(planted.words)
    const bodies: string[] = []
    for (const path of ['', '/vault', '/export', '/assessment'])
      bodies.push((await get(`/api/cases/${id}${path}`)).body)
    bodies.push((await get('/api/cases?q=Quontavia')).body, (await get(`/api/cases/${planted.latin}`)).body)
    const rows = await withClient(database.admin, async (client) => [
      ...(await client.query('select c::text as line from case_journal c')).rows,
      ...(await client.query('select u::text as line from unit_journal u')).rows,
    ])
    const text = [...bodies, ...logged, ...rows.map(({ line }: { line: string }) => line)].join('\n')
    expect(foundIn(Buffer.from(text), secrets)).toEqual([])
  })
})
