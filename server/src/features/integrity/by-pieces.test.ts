/** A case is not buried piece by piece either: nobody takes support from a charge, or agrees to delay, by themself. */
import { beforeEach, describe, expect, test } from 'vitest'
import { asking } from '../../../../tests/fixtures/ask.ts'
import { twoPersons } from '../../../../tests/fixtures/second-person.ts'
import { smallCase } from '../../../../tests/fixtures/small-case.ts'
import { routesUnderSmallLaw } from '../../../../tests/fixtures/small-server.ts'
import { localUser } from '../../platform/authentication/local-user.ts'
import { openTestDatabase } from '../../platform/testing/database.ts'
import { openTestServer } from '../../platform/testing/server.ts'

const database = openTestDatabase()
const { get, post } = asking(openTestServer(database, () => routesUnderSmallLaw()))

const together = twoPersons(database, { post })
let id = ''
let number = 0

const bring = async (text: string) =>
  (await post('/api/cases/import', { text, fileName: 'case.yaml' })).json().id as string
const request = (more: object) => ({
  kind: 'put-record',
  collection: 'adjournments',
  record: {
    id: 'A1',
    hearing: '2026-06-01',
    askedBy: 'defence',
    for: ['P1'],
    reason: 'New counsel',
    status: 'requested',
    ...more,
  },
})

beforeEach(async () => {
  number += 1
  id = await bring(smallCase({ reference: `B ${number}/2026` }))
})

const read = async () => (await get(`/api/cases/${id}`)).json()
const change = async (...changes: object[]) =>
  post(`/api/cases/${id}/changes`, { version: (await read()).version, changes })
const codes = (answer: { json: () => { code?: string; errors?: { code: string; path: string }[] } }) => {
  const { code, errors = [] } = answer.json()
  return code === 'needs-second-person' ? errors.map((each) => `${each.code} ${each.path}`) : [code]
}
const agree = async (...changes: object[]) =>
  together(id, {
    kind: 'change-case',
    change: { version: (await read()).version, changes },
  } as Parameters<typeof together>[1])
const remove = (collection: string, of: string) => ({
  kind: 'remove-record',
  collection,
  id: of,
  cascade: true,
})
const link = (of: string, evidence: string, fact: string) => ({
  kind: 'put-record',
  collection: 'links',
  record: { id: of, evidence, fact, bearing: 'supports', directness: 'direct' },
})
const neighbour = {
  kind: 'put-record',
  collection: 'evidence',
  record: { id: 'E9', kind: 'statement', title: 'The neighbour', source: 'W1' },
}

describe('support of a charge', () => {
  test('is not taken away by one person, whichever way', async () => {
    const { facts, links, evidence } = (await read()).caseFile
    const ways = [
      remove('links', 'K5'),
      remove('facts', 'F3'),
      { kind: 'put-record', collection: 'facts', record: { ...facts[2], by: [] } },
      { kind: 'put-record', collection: 'links', record: { ...links[4], bearing: 'undermines' } },
      {
        kind: 'put-record',
        collection: 'evidence',
        record: { ...evidence[0], admissibility: { status: 'excluded', why: 'Unreliable' } },
      },
    ]
    for (const way of ways) expect(codes(await change(way))).toEqual(['charge-weakened charges.C1'])
    const ruled = { status: 'excluded', why: 'No caution', by: 'Crown Court', on: '2026-05-01' }
    const ruling = {
      kind: 'put-record',
      collection: 'evidence',
      record: { ...evidence[0], admissibility: ruled },
    }
    expect((await change(ruling)).statusCode).toBe(200)
  })

  test('is taken away by two, and the second is shown how far the charge falls', async () => {
    const step = { version: (await read()).version, changes: [remove('links', 'K5')] }
    const proposed = await post(`/api/cases/${id}/second-person`, {
      step: { kind: 'change-case', change: step },
      reason: 'The statement is about another hotel',
    })
    expect(proposed.statusCode, proposed.body).toBe(201)
    expect(proposed.json().proposal.shown).toMatchObject([
      {
        collection: 'charges',
        id: 'C1',
        burials: ['charge-weakened'],
        before: { standing: 'single-source' },
        after: { standing: 'unsupported' },
      },
      { collection: 'links', id: 'K5', burials: [], before: { fact: 'F3' } },
    ])
    expect((await agree(remove('links', 'K5'))).statusCode).toBe(200)
    expect((await read()).caseFile.links.map((each: { id: string }) => each.id)).not.toContain('K5')
  })

  test('that one put there the same day is theirs to take back, and no more than that', async () => {
    const added = await change({ kind: 'together', changes: [neighbour, link('K9', 'E9', 'F3')] })
    expect(added.statusCode, added.body).toBe(200)
    // Its place is taken: the charge stands as it stood this morning.
    expect((await change(remove('links', 'K5'))).statusCode).toBe(200)
    expect(codes(await change(remove('links', 'K9')))).toEqual(['charge-weakened charges.C1'])
    expect((await change(link('K5', 'E1', 'F3'))).statusCode).toBe(200)
    expect((await change(remove('links', 'K9'))).statusCode).toBe(200)
  })

  test('that somebody else has built on is not', async () => {
    expect(
      (await change({ kind: 'together', changes: [neighbour, link('K9', 'E9', 'F3')] })).statusCode,
    ).toBe(200)
    const other = await database.actor('Somebody else', localUser.unitId)
    const { version } = await read()
    const changes = [{ kind: 'set-header', header: { title: 'Another title' } }]
    expect((await post(`/api/cases/${id}/changes`, { version, changes }, other)).statusCode).toBe(200)
    expect(codes(await change(remove('links', 'K9')))).toEqual(['charge-weakened charges.C1'])
  })

  test('is weighed against what is added, which needs nobody', async () => {
    const against = link('K9', 'E2', 'F3')
    const undermining = { ...against, record: { ...against.record, bearing: 'undermines' } }
    expect((await change(undermining)).statusCode).toBe(200)
    // What moves no charge goes as before.
    expect((await change(remove('links', 'K2'))).statusCode).toBe(200)
  })
})

describe('a court date', () => {
  test('is not agreed to be put off by one person, in any of the ways', async () => {
    for (const more of [
      { status: 'not-opposed' },
      { status: 'granted', decided: '2026-05-30' },
      { askedBy: 'prosecution' },
      { askedBy: 'joint' },
    ])
      expect(codes(await change(request(more)))).toEqual(['adjournment-agreed adjournments.A1'])
    expect((await change(request({}))).statusCode).toBe(200)
    expect((await change(request({ status: 'opposed' }))).statusCode).toBe(200)
    expect(codes(await change(request({ status: 'granted', decided: '2026-05-30' })))).toEqual([
      'adjournment-agreed adjournments.A1',
    ])
    expect((await change(request({ status: 'refused', decided: '2026-05-30' }))).statusCode).toBe(200)
  })

  test('is put off by two, to the day that they agreed to and to no later one', async () => {
    expect((await agree(request({ status: 'not-opposed', until: '2026-09-01' }))).statusCode).toBe(200)
    const granted = { status: 'granted', decided: '2026-05-30' }
    expect(codes(await change(request({ ...granted, until: '2026-12-01' })))).toEqual([
      'adjournment-agreed adjournments.A1',
    ])
    expect(codes(await change(request(granted)))).toEqual(['adjournment-agreed adjournments.A1'])
    expect((await change(request({ ...granted, until: '2026-08-01' }))).statusCode).toBe(200)
    expect(codes(await change(remove('adjournments', 'A1')))).toEqual(['adjournment-removed adjournments.A1'])
    expect((await agree(remove('adjournments', 'A1'))).statusCode).toBe(200)
    expect((await read()).caseFile.adjournments).toEqual([])
  })

  test('that was put off before the file came in is brought in as it was, and a request of the day is taken back', async () => {
    const text = smallCase({ reference: `B ${number}b/2026` })
    id = await bring(
      `${text}adjournments:\n  - {id: A1, hearing: 2026-04-01, askedBy: defence, reason: Illness, status: granted, decided: 2026-03-30}\n`,
    )
    expect((await read()).caseFile.adjournments).toMatchObject([{ id: 'A1', status: 'granted' }])
    const second = request({ id: 'A2' })
    expect((await change(second)).statusCode).toBe(200)
    expect((await change(remove('adjournments', 'A2'))).statusCode).toBe(200)
  })

  test('is not put off behind the program’s back', async () => {
    const behind = (body: object, version = 2) =>
      database.asActor(localUser, 'case-work', async ({ db, journal }) => {
        journal({ action: 'case.change', effect: 'change' })
        await db
          .insertInto('adjournment')
          .values({ case_id: id as never, id: 'A1', position: 0, version, body: JSON.stringify(body) })
          .onConflict((conflict) =>
            conflict.columns(['case_id', 'id']).doUpdateSet({ body: JSON.stringify(body) }),
          )
          .execute()
      })
    const { record } = request({})
    await behind(record)
    await expect(behind({ ...record, status: 'not-opposed' })).rejects.toThrow('nobody buries a case alone')
    await expect(behind({ ...record, askedBy: 'joint' })).rejects.toThrow('nobody buries a case alone')
    await behind({ ...record, status: 'opposed' })
  })
})
