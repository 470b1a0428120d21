/** Erasing destroys the key: nothing opens any more, the rest of the case stands, and a certificate proves it by the journal. */
import { createHash } from 'node:crypto'
import { verifyExport } from '@clew/seal'
import { newSigningKey, nodeCrypto } from '@clew/seal/node'
import { beforeAll, describe, expect, test } from 'vitest'
import { asking } from '../../../../tests/fixtures/ask.ts'
import { foundIn, identity, picture, planted, secrets } from '../../../../tests/fixtures/planted-names.ts'
import { masterKeyOfTests, routesUnderSmallLaw } from '../../../../tests/fixtures/small-server.ts'
import { twoPersons } from '../../../../tests/fixtures/second-person.ts'
import { vaultOf } from '../../../../tests/fixtures/vault-case.ts'
import { openBytes } from '../../platform/crypto/index.ts'
import { masterKeyFrom, readMasterKeys } from '../../platform/crypto/master-key.ts'
import { readConfig } from '../../platform/config/settings.ts'
import { withClient } from '../../platform/database/provision.ts'
import { openLog } from '../../platform/log/log.ts'
import { openTestDatabase } from '../../platform/testing/database.ts'
import { openTestServer } from '../../platform/testing/server.ts'
import { journalRoutes, openSealer } from '../journal/index.ts'

const database = openTestDatabase()
const server = openTestServer(database, () => routesUnderSmallLaw())
const { get, post } = asking(server)
const parts = {
  clock: () => new Date(),
  config: readConfig({ demo: 'no', 'seal-key': newSigningKey('clew.example/test'), 'seal-every': '0' }, {}),
  log: openLog('error'),
}
const sealer = openSealer(parts)
const auditing = asking(openTestServer(database, () => journalRoutes({ clock: parts.clock, sealer })))
beforeAll(() => sealer.start(database))
const inTwo = twoPersons(database, { post })
const { personAt, openCase, seal, ask, reveal, requests } = vaultOf(server)
const why = { reason: 'asked-by-the-person' as const, words: 'She asked for it in writing on Monday.' }
const erase = (id: string, version: number, more: { words?: string } = {}) =>
  inTwo(id, { kind: 'erase-identity', person: 'V1', erase: { version, ...why, ...more } })
const certificateOf = async (id: string) => {
  const [{ record_id } = { record_id: '' }] = await rows<{ record_id: string }>(
    'select record_id from vault_erasure where case_id = $1',
    [id],
  )
  return (await get(`/api/cases/${id}/vault/erasures/${record_id}`)).json()
}
const sha256 = (...parts: (Buffer | string)[]) =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest('hex')
const rows = <Row>(text: string, values: unknown[]): Promise<Row[]> =>
  withClient(database.admin, async (client) => (await client.query(text, values)).rows as Row[])

describe('an erased identity', () => {
  test('opens for nobody, and its request, words and pictures are gone with it', async () => {
    const id = await openCase()
    await seal(id)
    await post(`${personAt(id)}/photographs`, { version: 1, data: picture })
    const request = (await ask(id)).json()
    await reveal(id, request.id)
    const [before] = await rows<{ sealed: Buffer; wrapped: Buffer }>(
      'select v.sealed, d.wrapped from vault_identity v join data_key d on d.case_id = v.case_id where v.case_id = $1',
      [id],
    )
    expect((await erase(id, 2)).statusCode).toBe(200)
    expect((await reveal(id, request.id)).json().code).toBe('record-erased')
    expect((await ask(id)).json().code).toBe('person-not-in-case')
    const [kept] = await requests(id)
    expect(kept).toMatchObject({ state: 'erased', purpose: 'interview' })
    expect(kept.words).toBeUndefined()
    const left = await rows(
      `select 1 from vault_identity where case_id = $1 and sealed is not null
      union all select 2 from vault_photograph where case_id = $1 union all select 3 from data_key where case_id = $1 and wrapped is not null`,
      [id],
    )
    expect(left).toEqual([])
    // Whoever kept the bytes has no key for them: not the unit's, and no other that is left.
    const units = await rows<{ master: string; wrapped: Buffer; unit_id: string; generation: number }>(
      'select * from unit_key',
      [],
    )
    const master = masterKeyFrom(async () => readMasterKeys(masterKeyOfTests) ?? [])
    for (const { unit_id, generation, ...wrapped } of units) {
      const unit = await master.unwrap(wrapped, ['unit-key/1', unit_id, generation])
      for (const each of await rows<{ record_id: string; wrapped: Buffer | null }>(
        'select * from data_key',
        [],
      ))
        expect(each.wrapped === null || !before?.wrapped.equals(each.wrapped)).toBe(true)
      const place = await rows<{ record_id: string }>(
        'select record_id from vault_identity where case_id = $1',
        [id],
      )
      const context = ['identity/1', unit_id, id, place[0]?.record_id ?? '', 'V1', 1] as const
      expect(openBytes(unit ?? Buffer.alloc(32), before?.sealed ?? Buffer.alloc(0), context)).toBeUndefined()
    }
    expect((await get(`/api/cases/${id}`)).statusCode).toBe(200)
    const list = (await get(`/api/cases/${id}/vault`)).json()
    expect(list.items[0]).toEqual({
      person: 'V1',
      collection: 'victims',
      version: 0,
      fields: [],
      photographs: [],
    })
    expect(list.erased).toMatchObject([{ person: 'V1' }])
  })

  test('leaves a certificate that can be typed off the paper and computed again down to the journal', async () => {
    const id = await openCase()
    await seal(id)
    const [{ sealed, wrapped } = { sealed: Buffer.alloc(0), wrapped: Buffer.alloc(0) }] = await rows<{
      sealed: Buffer
      wrapped: Buffer
    }>(
      'select v.sealed, d.wrapped from vault_identity v join data_key d on d.case_id = v.case_id where v.case_id = $1',
      [id],
    )
    expect((await erase(id, 1)).statusCode).toBe(200)
    const certificate = await certificateOf(id)
    expect(certificate).toMatchObject({
      person: 'V1',
      erasedBy: { name: 'Local user' },
      ...why,
      keyDigest: sha256(wrapped),
      contentDigest: sha256(sealed),
      entry: { chain: `case/${id}`, holds: true },
    })
    const [statement = '', proof = ''] = certificate.text.split('\n\n')
    const { salt, text, seq, hash } = certificate.entry
    expect(proof).toContain(`sha256-of-the-above ${sha256(`${statement}\n`)}`)
    expect(text).toContain(sha256(`${statement}\n`))
    const [entry] = await rows<{ payload: Buffer; hash: Buffer }>(
      'select payload, hash from case_journal where case_id = $1 and seq = $2',
      [id, seq],
    )
    expect(sha256(Buffer.from(salt, 'hex'), text)).toBe(entry?.payload.toString('hex'))
    expect(hash).toBe(entry?.hash.toString('hex'))
    expect(foundIn(Buffer.from(certificate.text), secrets)).toEqual([])
    // As an auditor checks it: the export, the printed text, and nothing else.
    const answered = await auditing.get(`/api/cases/${id}/journal/export`)
    expect(answered.statusCode, answered.body).toBe(200)
    const exported = answered.body.trimEnd().split('\n')
    const holds = verifyExport(nodeCrypto, exported, { certificate: certificate.text })
    expect([holds.findings, holds.certificate?.person]).toEqual([[], 'V1'])
    const other = verifyExport(nodeCrypto, exported, {
      certificate: certificate.text.replace('reason asked-by-the-person', 'reason safety'),
    })
    expect(other.findings.map(({ code }) => code)).toEqual(['certificate-text'])
    const again = await get(`/api/cases/${id}/vault/erasures/${certificate.record}`)
    expect(again.json().text).toBe(certificate.text)
    // A certificate that was altered afterwards does not hold.
    await rows('update vault_erasure set reason = $2 where case_id = $1', [id, 'safety'])
    const altered = await get(`/api/cases/${id}/vault/erasures/${certificate.record}`)
    expect(altered.json().entry.holds).toBe(false)
  })

  test('needs words that name nobody, the version that was seen, and somebody who is sealed', async () => {
    const id = await openCase()
    await seal(id)
    for (const words of [
      `${planted.latin} asked for it.`,
      'quontavia asked for it.',
      `At ${planted.street} it`,
    ])
      expect((await erase(id, 1, { words })).json().code).toBe('words-name-somebody')
    expect((await erase(id, 3)).json().code).toBe('sealed-version-conflict')
    expect((await erase(id, 1)).statusCode).toBe(200)
    expect((await erase(id, 1)).json().code).toBe('person-not-in-case')
    expect((await get(`/api/cases/${id}/vault/erasures/none`)).json().code).toBe('erasure-not-found')
  })

  test('can be sealed again later, as another record with another key', async () => {
    const id = await openCase()
    const first = (await seal(id)).json().record
    await erase(id, 1)
    const anew = (await seal(id)).json()
    expect(anew).toMatchObject({ version: 1 })
    expect(anew.record).not.toBe(first)
    const request = (await ask(id)).json()
    expect((await reveal(id, request.id)).json().identity.names).toEqual(identity.names)
  })

  test('is erased by the head of the unit and by no other', async () => {
    const id = await openCase()
    await seal(id)
    const { unitId } = await localPerson()
    const prosecutor = await database.actor('A prosecutor', unitId, { roles: ['prosecutor'] })
    const tried = await post(`${personAt(id)}/erase`, { version: 1, ...why }, prosecutor)
    expect([403, 404]).toContain(tried.statusCode)
  })
})

async function localPerson() {
  const { localUser } = await import('../../platform/authentication/local-user.ts')
  return localUser
}
