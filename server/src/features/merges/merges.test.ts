/** Persons made one over the interface: a person decides, everything follows, and undoing restores every byte. */
import { beforeAll, describe, expect, test } from 'vitest'
import { asking } from '../../../../tests/fixtures/ask.ts'
import { smallCase } from '../../../../tests/fixtures/small-case.ts'
import { journalOf, routesUnderSmallLaw } from '../../../../tests/fixtures/small-server.ts'
import { openTestDatabase } from '../../platform/testing/database.ts'
import { openTestServer } from '../../platform/testing/server.ts'

const database = openTestDatabase()
const { get, post, put } = asking(openTestServer(database, () => routesUnderSmallLaw()))

const twice = smallCase({ reference: 'M 1/2026' })
  .replace(
    'parties:\n',
    'parties:\n  - {id: P2, kind: natural, name: Aleksandr Petrov, nationality: [RU], relations: [{to: P3, kind: relative}]}\n  - {id: P3, kind: natural, name: Александр Петров, nationality: [RU, UA], roles: [driver-of-nobody]}\n',
  )
  .replace(', roles: [driver-of-nobody]', ', roles: [transporter]')
  .replace('by: [P1], to: [V1], place: L1, when', 'by: [P1, P2, P3], to: [V1], place: L1, when')

let id = ''
const text = async () => (await get(`/api/cases/${id}/export?as=yaml`)).body
const version = async (): Promise<number> => (await get(`/api/cases/${id}`)).json().version
const ask = async (more: object = {}) =>
  post(`/api/cases/${id}/merges`, {
    version: await version(),
    collection: 'parties',
    keep: 'P2',
    absorb: 'P3',
    reason: 'Same fingerprint in both files',
    ...more,
  })

beforeAll(async () => {
  const imported = await post('/api/cases/import', { text: twice, fileName: 'case.yaml' })
  id = imported.json().id
})

describe('two records of one person', () => {
  test('are proposed with the reasons, and nothing is done by itself', async () => {
    const { proposals, merges } = (await get(`/api/cases/${id}/merges`)).json()
    expect(proposals).toEqual([
      {
        collection: 'parties',
        one: 'P2',
        other: 'P3',
        reasons: ['name-in-other-spelling', 'same-nationality'],
      },
    ])
    expect(merges).toEqual([])
  })

  test('are not made one before somebody chose between differing values', async () => {
    const answer = await ask()
    expect(answer.statusCode).toBe(422)
    expect(answer.json()).toMatchObject({ code: 'merge-undecided' })
    expect(answer.json().detail).toContain('name')
  })

  test('are made one, and put apart again byte for byte', async () => {
    const before = await text()
    const merged = await ask({ choices: { name: 'absorb' } })
    expect(merged.statusCode, merged.body).toBe(201)
    const { caseFile } = (await get(`/api/cases/${id}`)).json()
    expect(caseFile.parties.map((party: { id: string }) => party.id)).toEqual(['P2', 'P1'])
    expect(caseFile.parties[0]).toMatchObject({
      name: 'Александр Петров',
      nationality: ['RU', 'UA'],
      roles: ['transporter'],
      relations: [],
    })
    expect(caseFile.facts[0].by).toEqual(['P1', 'P2'])
    const undone = await post(`/api/cases/${id}/merges/${merged.json().id}/undo`, {
      version: await version(),
    })
    expect(undone.statusCode).toBe(200)
    expect(await text()).toBe(before)
    const again = await post(`/api/cases/${id}/merges/${merged.json().id}/undo`, { version: await version() })
    expect(again.json().code).toBe('merge-undone-already')
    const { merges } = (await get(`/api/cases/${id}/merges`)).json()
    expect(merges[0]).toMatchObject({ keep: 'P2', absorb: 'P3', undone: { version: undone.json().version } })
    const actions = (await journalOf(database, id)).map(({ action }) => action)
    expect(actions).toContain('merge.make')
    expect(actions).toContain('merge.undo')
  })

  test('are not put apart over the later work of others', async () => {
    const merged = await ask({ choices: { name: 'keep' } })
    const { caseFile } = (await get(`/api/cases/${id}`)).json()
    const record = { ...caseFile.parties[0], questioned: 'yes' }
    const change = { kind: 'put-record', collection: 'parties', record }
    await post(`/api/cases/${id}/changes`, { version: merged.json().version, changes: [change] })
    const undone = await post(`/api/cases/${id}/merges/${merged.json().id}/undo`, {
      version: await version(),
    })
    expect(undone.json()).toMatchObject({ code: 'undo-overtaken', status: 409 })
    expect(undone.json().detail).toContain('parties P2')
  })
})

describe('a merge is refused', () => {
  test('in plain words where it names nobody, or the same person twice', async () => {
    expect((await ask({ absorb: 'P9' })).json().code).toBe('merge-person-missing')
    expect((await ask({ absorb: 'P2' })).json().code).toBe('merge-same-person')
  })

  test('to whoever saw another version of the case', async () => {
    expect((await ask({ keep: 'P1', absorb: 'P2', version: 99 })).json().code).toBe('version-conflict')
  })

  test('where it would hide a sealed identity', async () => {
    const other = await post('/api/cases/import', {
      text: smallCase({ reference: 'M 2/2026' }).replace(
        'witnesses:',
        '  - {id: V2, pseudonym: V2}\nwitnesses:',
      ),
      fileName: 'case.yaml',
    })
    const at = `/api/cases/${other.json().id}`
    const sealing = await put(`${at}/vault/persons/V2`, {
      version: 0,
      fields: { names: [{ kind: 'birth', text: 'Qorvath Planted' }] },
    })
    expect(sealing.statusCode, sealing.body).toBeLessThan(300)
    const refused = await post(`${at}/merges`, {
      version: 1,
      collection: 'victims',
      keep: 'V1',
      absorb: 'V2',
      choices: { pseudonym: 'keep', number: 'keep' },
      reason: 'One and the same',
    })
    expect(refused.json().code).toBe('merge-sealed-identity')
  })
})
