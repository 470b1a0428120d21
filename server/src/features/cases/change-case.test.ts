/** Edits in a real database: what is written, what is refused, what the other person is told, and the way back. */
import fc from 'fast-check'
import type { Change } from '@clew/casefile'
import { beforeAll, describe, expect, test } from 'vitest'
import { asking } from '../../../../tests/fixtures/ask.ts'
import { smallCase } from '../../../../tests/fixtures/small-case.ts'
import { journalOf, routesUnderSmallLaw } from '../../../../tests/fixtures/small-server.ts'
import { localUser } from '../../platform/authentication/local-user.ts'
import { openTestDatabase } from '../../platform/testing/database.ts'
import { openTestServer } from '../../platform/testing/server.ts'

const database = openTestDatabase()
const { get, post } = asking(openTestServer(database, () => routesUnderSmallLaw()))

let count = 0
const newCase = async (): Promise<string> => {
  const text = smallCase({ reference: `Change ${(count += 1)}` })
  return (await post('/api/cases/import', { text, fileName: 'x.yaml' })).json().id
}
const change = (id: string, version: number, ...changes: Change[]) =>
  post(`/api/cases/${id}/changes`, { version, changes })
const read = async (id: string) => (await get(`/api/cases/${id}`)).json()

const evidence = (id: string): Change => ({
  kind: 'put-record',
  collection: 'evidence',
  record: {
    id,
    kind: 'document',
    title: 'A register of workers',
    source: 'W1',
    derivedFrom: [],
    obtained: { how: 'search' },
    admissibility: { status: 'admissible' },
  },
})

describe('a change', () => {
  let id = ''
  beforeAll(async () => {
    id = await newCase()
  })

  test('raises the version, keeps the rest, and hands back the way to undo it', async () => {
    const before = await read(id)
    const link: Change = {
      kind: 'put-record',
      collection: 'links',
      record: { id: 'K7', evidence: 'E3', fact: 'F3', bearing: 'supports', directness: 'direct' },
    }
    const answer = await change(id, 1, evidence('E3'), link)
    expect(answer.statusCode).toBe(200)
    expect(answer.json().version).toBe(2)
    const after = await read(id)
    expect(after.caseFile.evidence.map((each: { id: string }) => each.id)).toEqual(['E1', 'E2', 'E3'])
    expect(after.caseFile).toEqual(answer.json().caseFile)

    const undone = await post(`/api/cases/${id}/changes`, { version: 2, changes: answer.json().inverse })
    expect(undone.json().version).toBe(3)
    expect((await read(id)).caseFile).toEqual(before.caseFile)
  })

  test('writes only the records that changed', async () => {
    const header: Change = { kind: 'set-header', header: { title: 'Another title' } }
    const moved = await newCase()
    await change(moved, 1, evidence('E3'), header)
    const versions = await database.asActor(localUser, 'audit', async ({ db, journal }) => {
      journal({ action: 'case.read', effect: 'read' })
      return db
        .selectFrom('evidence')
        .select(['id', 'version'])
        .where('case_id', '=', moved as never)
        .orderBy('id')
        .execute()
    })
    expect(versions).toEqual([
      { id: 'E1', version: 1 },
      { id: 'E2', version: 1 },
      { id: 'E3', version: 2 },
    ])
  })

  test('leaves an entry that names what it touched', async () => {
    const entries = (await journalOf(database, id)).filter(({ action }) => action === 'case.change')
    expect(entries[0]?.detail).toEqual({
      policy: ['head-works-cases', 'prosecutor-works-cases'],
      version: 2,
      touched: [
        { collection: 'evidence', id: 'E3' },
        { collection: 'links', id: 'K7' },
      ],
    })
  })

  test('of the reference frees the old one and refuses one that is taken', async () => {
    const [one, two] = [await newCase(), await newCase()]
    const { reference } = (await read(one)).caseFile
    const taken = await change(two, 1, { kind: 'set-header', header: { reference } })
    expect([taken.statusCode, taken.json().code]).toEqual([409, 'reference-taken'])
    expect((await change(one, 1, { kind: 'set-header', header: { reference: 'Moved' } })).statusCode).toBe(
      200,
    )
    expect((await change(two, 1, { kind: 'set-header', header: { reference } })).statusCode).toBe(200)
  })
})

describe('a change is refused', () => {
  test('when somebody was faster, with what they changed', async () => {
    const id = await newCase()
    await change(id, 1, evidence('E3'), { kind: 'set-header', header: { title: 'Theirs' } })
    const late = await change(id, 1, { kind: 'set-header', header: { title: 'Mine' } })
    expect(late.statusCode).toBe(409)
    const { code, params, current } = late.json()
    expect([code, params]).toEqual(['version-conflict', { seen: 1, current: 2 }])
    expect(current.version).toBe(2)
    expect(current.theirs).toEqual([
      { collection: 'header', id: 'title', now: 'Theirs' },
      { collection: 'evidence', id: 'E3', now: expect.objectContaining({ title: 'A register of workers' }) },
    ])
    expect((await read(id)).caseFile.title).toBe('Theirs')
  })

  test('when two people send at the same moment: one of them', async () => {
    const id = await newCase()
    const answers = await Promise.all(
      ['A', 'B', 'C'].map((title) => change(id, 1, { kind: 'set-header', header: { title } })),
    )
    expect(answers.map(({ statusCode }) => statusCode).sort((a, b) => a - b)).toEqual([200, 409, 409])
    expect((await read(id)).version).toBe(2)
  })

  test('when the case file would not be sound, with every reason, and nothing is kept', async () => {
    const id = await newCase()
    const answer = await change(id, 1, evidence('E3'), {
      kind: 'remove-record',
      collection: 'facts',
      id: 'F1',
    })
    expect([answer.statusCode, answer.json().code]).toEqual([422, 'change-refused'])
    expect(answer.json().errors[0].message).toContain('F1')
    expect((await read(id)).version).toBe(1)
  })

  test('when a record is not one, in the words of the case file', async () => {
    const id = await newCase()
    const odd = {
      kind: 'put-record',
      collection: 'facts',
      record: { id: 'F9', concept: 'act.recruitmint', sayz: 'x' },
    }
    const answer = await post(`/api/cases/${id}/changes`, { version: 1, changes: [odd] })
    expect([answer.statusCode, answer.json().code]).toEqual([422, 'change-refused'])
    const worse = await post(`/api/cases/${id}/changes`, { version: 1, changes: [{ kind: 'burn' }] })
    expect([worse.statusCode, worse.json().code]).toEqual([400, 'request-invalid'])
  })
})

test('whatever is done to a case file, its rows say the same as its file, and undoing all of it restores the file', async () => {
  const id = await newCase()
  const original = (await read(id)).caseFile
  const text = fc
    .string({ unit: fc.constantFrom('a', 'ش', '强', "'", '\\', '"', ' x'), minLength: 1, maxLength: 8 })
    .map((raw) => `t${raw}`)
  const step: fc.Arbitrary<Change> = fc.oneof(
    fc.nat(3).map((n) => evidence(`E${n + 3}`)),
    fc.record({ at: fc.constant(0), text }).map((note): Change => ({ kind: 'insert-note', ...note })),
    text.map((title): Change => ({ kind: 'set-header', header: { title } })),
    fc.nat(3).map((to): Change => ({ kind: 'move-record', collection: 'facts', id: 'F2', to })),
    fc.constant<Change>({ kind: 'remove-record', collection: 'links', id: 'K6' }),
    fc.constant<Change>({ kind: 'remove-record', collection: 'evidence', id: 'E2', cascade: true }),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 5 }), async (steps) => {
      let { version } = await read(id)
      const undo: unknown[][] = []
      for (const each of steps) {
        const answer = await change(id, version, each)
        expect([200, 422]).toContain(answer.statusCode)
        if (answer.statusCode !== 200) continue
        version = answer.json().version
        undo.unshift(answer.json().inverse)
        expect((await read(id)).caseFile).toEqual(answer.json().caseFile)
      }
      for (const changes of undo) {
        version = (await post(`/api/cases/${id}/changes`, { version, changes })).json().version
      }
      expect((await read(id)).caseFile).toEqual(original)
    }),
    { numRuns: 12 },
  )
})

test('readers of a case never make a change fail: a journal entry waits for no writer', async () => {
  const id = await newCase()
  const codes: number[] = []
  for (let version = 1; version <= 25; version += 1) {
    const title = { kind: 'set-header', header: { title: `Version ${version}` } } as Change
    const reads = Array.from({ length: 4 }, () => get(`/api/cases/${id}`))
    const answers = await Promise.all([change(id, version, title), ...reads])
    codes.push(...answers.map((answer) => answer.statusCode))
  }
  expect(codes.filter((code) => code !== 200)).toEqual([])
})
