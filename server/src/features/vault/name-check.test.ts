/** A name that slips into the case file is found wherever it stands, is named by nobody, and can be taken out for good. */
import { describe, expect, test } from 'vitest'
import { asking } from '../../../../tests/fixtures/ask.ts'
import { foundIn, planted, secrets } from '../../../../tests/fixtures/planted-names.ts'
import { smallCase } from '../../../../tests/fixtures/small-case.ts'
import { journalOf, routesUnderSmallLaw } from '../../../../tests/fixtures/small-server.ts'
import { vaultOf } from '../../../../tests/fixtures/vault-case.ts'
import { localUser } from '../../platform/authentication/local-user.ts'
import { withClient } from '../../platform/database/provision.ts'
import { openTestDatabase } from '../../platform/testing/database.ts'
import { openTestServer } from '../../platform/testing/server.ts'

const database = openTestDatabase()
const server = openTestServer(database, () => routesUnderSmallLaw())
const { get, post } = asking(server)
const { openCase, seal } = vaultOf(server)

type Place = {
  collection: string
  id: string
  field: string
  start: number
  end: number
  person: string
  whole: boolean
}

const change = (id: string, version: number, ...changes: object[]) =>
  post(`/api/cases/${id}/changes`, { version, changes })
const check = async (id: string, parts = false) =>
  (await post(`/api/cases/${id}/vault/check`, { parts })).json()
const fact = async (id: string, says: string) => {
  const { caseFile } = (await get(`/api/cases/${id}`)).json()
  return { kind: 'put-record', collection: 'facts', record: { ...caseFile.facts[0], says } }
}
const said = ({ collection, id, field, person, whole }: Place) =>
  `${collection}/${id}/${field}: ${person}${whole ? '' : '?'}`

describe('the check', () => {
  test('finds names in facts, summary, notes and evidence, in every script and spelling, and answers without them', async () => {
    const id = await openCase()
    await seal(id)
    const says = `ZELMIRA  quontávia came with ${planted.han}, ${planted.devanagari} and زلميره القنطاوى`
    const { caseFile } = (await get(`/api/cases/${id}`)).json()
    await change(
      id,
      1,
      await fact(id, says),
      { kind: 'set-header', header: { summary: `About Quontavia, Zelmira of ${planted.street}.` } },
      {
        kind: 'insert-note',
        at: 0,
        text: `Call ٠٩١٧ ٥٥٥ ٠١٤٢; passport xq-9912347-z. Her sister ${planted.relative}.`,
      },
      {
        kind: 'put-record',
        collection: 'evidence',
        record: { ...caseFile.evidence[0], title: 'Statement of Zelmira' },
      },
    )
    const answer = await check(id)
    expect(answer.places.map(said)).toEqual([
      'header/summary/: V1',
      'header/summary/: V1',
      'evidence/E1/title: V1?',
      'facts/F1/says: V1',
      'facts/F1/says: V1',
      'facts/F1/says: V1',
      'facts/F1/says: V1',
      'notes/0/: V1',
      'notes/0/: V1',
      'notes/0/: V1',
    ])
    const inFact = answer.places.filter(({ id: of }: Place) => of === 'F1')
    expect(inFact.map(({ start, end }: Place) => says.slice(start, end))).toEqual([
      'ZELMIRA  quontávia',
      planted.han,
      planted.devanagari,
      'زلميره القنطاوى',
    ])
    expect(foundIn(Buffer.from(JSON.stringify(answer.places)), secrets)).toEqual([])
    const found = (await journalOf(database, id)).findLast(({ action }) => action === 'vault.check')
    expect(found?.detail).toMatchObject({ places: 10 })
  })

  test('offers steps that mask whole names, and single words where that is asked for', async () => {
    const id = await openCase()
    await seal(id)
    await change(id, 1, await fact(id, `${planted.latin} and a cook saw Zelmira.`))
    const whole = (await check(id)).changes
    expect(whole).toMatchObject([
      { kind: 'put-record', record: { says: '[[V1.name]] and a cook saw Zelmira.' } },
    ])
    const all = (await check(id, true)).changes
    expect(all[0].record.says).toBe('[[V1.name]] and a cook saw [[V1.name]].')
    const applied = await change(id, 2, ...all)
    expect(applied.statusCode).toBe(200)
    expect((await check(id)).places).toEqual([])
  })

  test('warns whoever writes a name, of what was written just now only, and refuses nothing', async () => {
    const id = await openCase()
    await seal(id)
    const first = await change(id, 1, await fact(id, `${planted.cyrillic} said so.`))
    expect(first.statusCode).toBe(200)
    expect(first.json().names).toMatchObject({
      checked: true,
      places: [{ collection: 'facts', id: 'F1', person: 'V1' }],
    })
    const second = await change(id, 2, { kind: 'set-header', header: { title: 'Another hotel' } })
    expect(second.json().names).toBeUndefined()
    const note = await change(id, 3, { kind: 'insert-note', at: 0, text: `Ask ${planted.arabic}.` })
    expect(note.json().names.places).toMatchObject([{ collection: 'notes', id: '0' }])
  })

  test('tells nobody who may not know whose identity is sealed', async () => {
    const id = await openCase()
    await seal(id)
    const central = await database.actor('Central authority', localUser.unitId, {
      roles: ['central-authority'],
    })
    const asked = await post(`/api/cases/${id}/vault/check`, {}, central)
    expect([403, 404]).toContain(asked.statusCode)
  })

  test('warns at an import of names from every vault in reach, and says of which case', async () => {
    const id = await openCase()
    await seal(id)
    const text = smallCase({ reference: 'Import 1', title: `The house of ${planted.accented}` })
    const imported = (await post('/api/cases/import', { text, fileName: 'case.yaml' })).json()
    expect(imported.names.places).toContainEqual(
      expect.objectContaining({ collection: 'header', id: 'title', case: expect.any(String), person: 'V1' }),
    )
    const stranger = await database.actor('A stranger')
    const elsewhere = await post(
      '/api/cases/import',
      { text: text.replace('Import 1', 'Import 2'), fileName: 'case.yaml' },
      stranger,
    )
    expect([elsewhere.statusCode, elsewhere.json().names]).toEqual([201, undefined])
  })
})

describe('masking', () => {
  test('takes the names out of the case file and out of what is kept for undoing', async () => {
    const id = await openCase()
    await change(id, 1, await fact(id, `${planted.latin} was recruited.`))
    await change(id, 2, await fact(id, 'She was recruited.'))
    await change(id, 3, { kind: 'set-header', header: { summary: `${planted.urdu} at the hotel` } })
    await seal(id)
    const masked = (await post(`/api/cases/${id}/vault/mask`, { version: 4 })).json()
    expect(masked).toEqual({ version: 5, places: 1, edits: 4 })
    const { caseFile } = (await get(`/api/cases/${id}`)).json()
    expect(caseFile.summary).toBe('[[V1.name]] at the hotel')
    const rows = await withClient(
      database.admin,
      async (client) =>
        (
          await client.query(
            'select changes::text as a, inverse::text as b from case_edit where case_id = $1 union all select words::text, body::text from case_file join fact using (case_id) where case_id = $1',
            [id],
          )
        ).rows,
    )
    expect(foundIn(Buffer.from(JSON.stringify(rows)), secrets)).toEqual([])
    const found: { id: string }[] = (await get(`/api/cases?q=Quontavia`)).json().items
    expect(found.map((each) => each.id)).not.toContain(id)
  })

  test('takes out names of people of other cases where that is asked for, without saying who', async () => {
    await seal(await openCase())
    const text = smallCase({ reference: 'Import 3', title: `The house of ${planted.accented}` }).replace(
      'pseudonym: V1',
      `pseudonym: ${planted.han}`,
    )
    const { id } = (await post('/api/cases/import', { text, fileName: 'case.yaml' })).json()
    expect((await check(id)).places).toEqual([])
    const asked = (await post(`/api/cases/${id}/vault/check`, { everywhere: true })).json()
    expect(new Set(asked.places.map(({ id: place }: Place) => place))).toEqual(new Set(['title', 'V1']))
    expect((await post(`/api/cases/${id}/vault/mask`, { version: 1 })).json().places).toBe(0)
    const masked = await post(`/api/cases/${id}/vault/mask`, { version: 1, everywhere: true })
    expect(masked.json()).toMatchObject({ version: 2 })
    const { caseFile } = (await get(`/api/cases/${id}`)).json()
    expect(caseFile.title).toBe('The house of [[elsewhere.name]]')
    expect(caseFile.victims[0].pseudonym).toBe('V1')
    expect((await post(`/api/cases/${id}/vault/check`, { everywhere: true })).json().places).toEqual([])
  })

  test('does nothing where there is nothing, and nothing over the work of another', async () => {
    const id = await openCase()
    await seal(id)
    const nothing = await post(`/api/cases/${id}/vault/mask`, { version: 1 })
    expect(nothing.json()).toEqual({ version: 1, places: 0, edits: 0 })
    expect((await post(`/api/cases/${id}/vault/mask`, { version: 9 })).json().code).toBe('version-conflict')
  })

  test('puts the id in place of a pseudonym that was no pseudonym', async () => {
    const id = await openCase((reference) =>
      smallCase({ reference }).replace('pseudonym: V1', `pseudonym: ${planted.han}`),
    )
    await seal(id)
    await post(`/api/cases/${id}/vault/mask`, { version: 1 })
    expect((await get(`/api/cases/${id}`)).json().caseFile.victims[0].pseudonym).toBe('V1')
  })
})
