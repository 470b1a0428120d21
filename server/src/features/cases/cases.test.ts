/** Case files in a real database, through the addresses that people and programs use. */
import { beforeAll, describe, expect, test } from 'vitest'
import { openTestDatabase } from '../../platform/testing/database.ts'
import { openTestServer } from '../../platform/testing/server.ts'
import { smallCase } from '../../../../tests/fixtures/small-case.ts'
import { journalOf, routesUnderSmallLaw } from '../../../../tests/fixtures/small-server.ts'
import { readCaseFile, type CaseFile } from '@clew/casefile'

const database = openTestDatabase()
const server = openTestServer(database, () => routesUnderSmallLaw())

const post = (url: string, payload: unknown) =>
  server.ask({
    method: 'POST',
    url,
    headers: { host: 'localhost', 'content-type': 'application/json' },
    payload: payload as object,
  })
const get = (url: string) => server.ask({ method: 'GET', url, headers: { host: 'localhost' } })

const importText = async (text: string): Promise<{ id: string; version: number }> => {
  const answer = await post('/api/cases/import', { text, fileName: 'case.yaml' })
  expect([answer.statusCode, answer.body.slice(0, 400)]).toEqual([201, expect.any(String)])
  return answer.json()
}
const parsed = (text: string): CaseFile => {
  const read = readCaseFile(text)
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return read.caseFile
}

describe('a case file', () => {
  let id = ''
  beforeAll(async () => {
    id = (await importText(smallCase())).id
  })

  test('is read as it was imported', async () => {
    const answer = await get(`/api/cases/${id}`)
    expect(answer.statusCode).toBe(200)
    expect(answer.json()).toMatchObject({ id, version: 1, abilities: { change: true } })
    expect(answer.json().caseFile).toEqual(parsed(smallCase()))
  })

  test.each(['yaml', 'json'])('leaves as %s and comes back equal', async (as) => {
    const answer = await get(`/api/cases/${id}/export?as=${as}`)
    expect(answer.headers['content-type']).toContain(as)
    expect(answer.headers['content-disposition']).toContain('T-1-2026')
    expect(parsed(answer.body)).toEqual(parsed(smallCase()))
  })

  test('leaves an entry in its journal for every look and every export', async () => {
    const actions = (await journalOf(database, id)).map(({ action }) => action)
    expect(actions[0]).toBe('case.import')
    expect(actions).toEqual(expect.arrayContaining(['case.read', 'case.export']))
  })

  test('is not taken in twice under one reference', async () => {
    const answer = await post('/api/cases/import', { text: smallCase(), fileName: 'again.yaml' })
    expect(answer.statusCode).toBe(409)
    expect(answer.json()).toMatchObject({ code: 'reference-taken', params: { reference: 'T 1/2026' } })
  })

  test('does not exist for people of another unit', async () => {
    const stranger = await database.actor('Somebody else')
    const rows = await database.asActor(stranger, 'case-work', async ({ db, journal }) => {
      journal({ action: 'case.list', effect: 'read' })
      return [
        await db.selectFrom('case_file').selectAll().execute(),
        await db.selectFrom('fact').selectAll().execute(),
        await db.selectFrom('case_reference').selectAll().execute(),
        await db.selectFrom('case_digest').selectAll().execute(),
        await db.selectFrom('case_edit').selectAll().execute(),
      ].flat()
    })
    expect(rows).toEqual([])
  })
})

describe('an import', () => {
  test('says everything that is wrong at once, each with its line, and keeps nothing', async () => {
    const wrong = smallCase({ reference: 'T 2/2026' })
      .replace('fact: F4,', 'fact: F9,')
      .replace('stage: trial', 'stage: trail')
    const answer = await post('/api/cases/import', { text: wrong, fileName: 'wrong.yaml' })
    expect(answer.statusCode).toBe(422)
    expect(answer.headers['content-type']).toContain('application/problem+json')
    const { code, errors } = answer.json()
    expect(code).toBe('case-file-invalid')
    expect(errors.length).toBeGreaterThanOrEqual(2)
    expect(errors.map((each: { line: number }) => each.line)).toEqual(expect.arrayContaining([4]))
    expect((await get('/api/cases?q=wrong')).json().total).toBe(0)
  })

  test('can be tried first', async () => {
    const url = '/api/cases/import?check=1'
    const good = await post(url, { text: smallCase({ reference: 'T 3/2026' }), fileName: 'x.yaml' })
    expect([good.statusCode, good.json().problems, good.json().caseFile.reference]).toEqual([
      200,
      [],
      'T 3/2026',
    ])
    const bad = await post(url, { text: 'format: nothing', fileName: 'x.yaml' })
    expect(bad.statusCode).toBe(200)
    expect(bad.json().problems.length).toBeGreaterThan(0)
    expect(bad.json().caseFile).toBeUndefined()
  })

  test('refuses a concept that the taxonomy does not know', async () => {
    const odd = smallCase({ reference: 'T 4/2026' }).replace(
      'concept: act.recruitment',
      'concept: act.recruitmint',
    )
    const answer = await post('/api/cases/import', { text: odd, fileName: 'x.yaml' })
    expect([answer.statusCode, answer.json().code]).toEqual([422, 'case-file-invalid'])
  })
})

describe('a new case', () => {
  test('is opened empty and can be read at once', async () => {
    const body = { reference: 'N 1', title: 'A new case', forum: 'FR', forms: ['slavery'] }
    const opened = await post('/api/cases', body)
    expect(opened.statusCode).toBe(201)
    const { caseFile } = (await get(`/api/cases/${opened.json().id}`)).json()
    expect(caseFile).toMatchObject({ ...body, stage: 'investigation', facts: [] })
    expect((await post('/api/cases', body)).json().code).toBe('reference-taken')
  })
})

describe('a request that cannot be answered', () => {
  test.each(['no-uuid', '00000000-0000-0000-0000-000000000000', '%00', "1'; drop table fact; --"])(
    'for the case %s is not found, whatever the reason',
    async (odd) => {
      for (const tail of ['', '/export', '/assessment']) {
        const answer = await get(`/api/cases/${encodeURIComponent(odd)}${tail}`)
        expect([answer.statusCode, answer.json().code]).toEqual([404, 'case-not-found'])
      }
      const change = await post(`/api/cases/${encodeURIComponent(odd)}/changes`, {
        version: 1,
        changes: [{ kind: 'insert-note', at: 0, text: 'x' }],
      })
      expect(change.statusCode).toBe(404)
    },
  )

  test('because it is not JSON, or too large, or of another kind, is refused in words', async () => {
    const raw = (payload: string, type: string) =>
      server.ask({
        method: 'POST',
        url: '/api/cases',
        headers: { host: 'localhost', 'content-type': type },
        payload,
      })
    expect((await raw('{"reference": ', 'application/json')).json()).toMatchObject({
      code: 'body-malformed',
      status: 400,
    })
    expect((await raw('<case/>', 'application/xml')).json()).toMatchObject({
      code: 'media-type-unsupported',
      status: 415,
    })
    const large = JSON.stringify({ title: 'x'.repeat(1_100_000) })
    expect((await raw(large, 'application/json')).json()).toMatchObject({
      code: 'body-too-large',
      status: 413,
    })
  })

  test('because the case file is larger than any should be, says how large it may be', async () => {
    const answer = await post('/api/cases/import', { text: '#'.repeat(4_400_000), fileName: 'x.yaml' })
    expect([answer.statusCode, answer.json().code]).toEqual([413, 'body-too-large'])
    const long = await post('/api/cases/import', { text: '#'.repeat(2_100_000), fileName: 'x.yaml' })
    expect([long.statusCode, long.json().errors[0].code]).toEqual([422, 'file-too-large'])
  })

  test('names every wrong value with its place', async () => {
    const answer = await post('/api/cases', {
      reference: '',
      title: 'T',
      forum: 'France',
      forms: [],
      extra: 1,
    })
    expect(answer.statusCode).toBe(400)
    const paths = answer.json().errors.map((each: { path: string }) => each.path)
    expect(paths).toEqual(expect.arrayContaining(['/body/reference', '/body/forum', '/body/forms']))
  })

  test('answers in Urdu when Urdu is asked for', async () => {
    const answer = await get('/api/cases/nothing?lang=ur')
    expect(answer.json().title).toBe('مقدمہ نہیں ملا')
  })
})
