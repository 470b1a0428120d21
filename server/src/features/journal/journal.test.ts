/** The journal's proof on a real database: what its owner does to it by hand is found in the export, and located. */
import {
  cosign,
  type Finding,
  fromBase64,
  openVerifier,
  readCheckpoint,
  readNote,
  readProofText,
  readVerifierKey,
  type Verdict,
  verifierKey,
  verifyConsistency,
  type VerifyOptions,
  verifyProofText,
  writeNote,
  writeVerifierKey,
} from '@clew/seal'
import { newSigningKey, nodeCrypto, signerFrom } from '@clew/seal/node'
import { beforeAll, describe, expect, test } from 'vitest'
import { fixedLaw } from '../law/index.ts'
import { smallCase } from '../../../../tests/fixtures/small-case.ts'
import { smallLaw } from '../../../../tests/fixtures/small-law.ts'
import { readConfig } from '../../platform/config/settings.ts'
import { localUser } from '../../platform/authentication/local-user.ts'
import { withClient } from '../../platform/database/provision.ts'
import type { Feature } from '../../platform/feature.ts'
import { openLog } from '../../platform/log/log.ts'
import { openTestDatabase } from '../../platform/testing/database.ts'
import { type Asker, openTestServer } from '../../platform/testing/server.ts'
import { features } from '../index.ts'
import { journalRoutes, openSealer } from './index.ts'

const database = openTestDatabase()
const time = { offset: 0 }
const clock = () => new Date(Date.now() + time.offset)
const config = readConfig(
  { demo: 'no', 'seal-key': newSigningKey('clew.example/test'), 'seal-every': '0' },
  {},
)
const made: Feature[] = features({ clock, log: openLog('error'), config, version: '0' }, fixedLaw(smallLaw()))
const server = openTestServer(database, () => made.flatMap(({ routes }) => routes))
const sealer = openSealer({ clock, config, log: openLog('error') })
const inSmallPages = openTestServer(database, () => journalRoutes({ clock, sealer, page: 3 }))
const headers = { host: 'localhost' }
const get = (url: string) => server.ask({ method: 'GET', url: `/api${url}`, headers })
const post = (url: string, payload: object, as?: Asker) =>
  server.ask(
    {
      method: 'POST',
      url: `/api${url}`,
      headers: { ...headers, 'content-type': 'application/json' },
      payload,
    },
    as,
  )

const planted = 'Planted Name'
let cases = 0
async function newCase(): Promise<string> {
  cases += 1
  const text = smallCase().replaceAll('T 1/2026', `J ${cases}/2026`)
  const answer = await post('/cases/import', { text, fileName: 'case.yaml' })
  expect(answer.statusCode, answer.body).toBe(201)
  const { id } = answer.json<{ id: string }>()
  for (let look = 0; look < 4; look++) await get(`/cases/${id}`)
  return id
}

async function verify(path: string, options: VerifyOptions = {}): Promise<Verdict> {
  const answer = await get(path)
  expect(answer.statusCode, answer.body.slice(0, 300)).toBe(200)
  const verifier = openVerifier(nodeCrypto, options)
  for (const line of answer.body.trimEnd().split('\n')) verifier.line(line)
  return verifier.end()
}
const places = (findings: readonly Finding[]) =>
  findings.map(({ kind, chain, seq, to }) => [kind, chain?.slice(5), seq, to ?? seq])

/** As the owner of the tables, who may take every wall down. */
const byHand = (...statements: string[]) =>
  withClient(database.owner, async (client) => {
    for (const table of ['case_journal', 'unit_journal', 'seal_leaf', 'seal_node', 'seal_checkpoint'])
      await client.query(`alter table ${table} disable trigger user, no force row level security`)
    await client.query('alter table case_file no force row level security')
    for (const statement of statements) await client.query(statement)
    for (const table of ['case_journal', 'unit_journal', 'seal_leaf', 'seal_node', 'seal_checkpoint'])
      await client.query(`alter table ${table} enable trigger user, force row level security`)
    await client.query('alter table case_file force row level security')
  })

beforeAll(async () => {
  for (const { onStart } of made) await onStart?.(database)
  await sealer.start(database)
})

describe('an untouched journal', () => {
  test('is in order, as a whole and case by case, and sealed to its end', async () => {
    const id = await newCase()
    await get('/journal/export')
    const key = readVerifierKey(nodeCrypto, (await get('/journal/checkpoint')).json<{ key: string }>().key)!
    const whole = await verify('/journal/export', { key })
    expect(whole).toMatchObject({ ok: true, findings: [], keyFromExport: false })
    expect(whole.chains).toBeGreaterThan(1)
    const one = await verify(`/cases/${id}/journal/export`, { key })
    expect(one).toMatchObject({ ok: true, scope: `case/${id}`, chains: 1 })
    expect(one.entries).toBeGreaterThanOrEqual(5)
  })

  test('is exported up to the seal that is made for the export: nothing in it is left unproved', async () => {
    const id = await newCase()
    const auditor = await database.actor('An exporting auditor', localUser.unitId, { roles: ['auditor'] })
    for (const url of ['/api/journal/export', `/api/cases/${id}/journal/export`]) {
      const { body } = await inSmallPages.ask({ method: 'GET', url, headers }, auditor)
      const verifier = openVerifier(nodeCrypto)
      for (const line of body.trimEnd().split('\n')) verifier.line(line)
      expect(verifier.end()).toMatchObject({ ok: true, unsealed: 0 })
      // What Clew does by itself is sealed too, and auditors take it out.
      expect(body.includes('unit/00000000-0000-0000-0000-000000000000')).toBe(!url.includes('cases'))
    }
    const first = (await verify(`/cases/${id}/journal/export`)).entries
    // The export itself is in the next one.
    expect((await verify(`/cases/${id}/journal/export`)).entries).toBeGreaterThan(first)
  })

  test('leaves in pages that miss nothing and repeat nothing', async () => {
    const id = await newCase()
    await newCase()
    for (const url of ['/api/journal/export', `/api/cases/${id}/journal/export`]) {
      const { body } = await inSmallPages.ask({ method: 'GET', url, headers })
      const verifier = openVerifier(nodeCrypto)
      for (const line of body.trimEnd().split('\n')) verifier.line(line)
      const verdict = verifier.end()
      expect(verdict.findings).toEqual([])
      expect(verdict.entries).toBeGreaterThan(5)
    }
  })

  test('leaves without any name, also where an entry holds one', async () => {
    const id = await newCase()
    await database.asActor(
      {
        userId: '0193e2d0-0000-7000-8000-000000000002',
        unitId: '0193e2d0-0000-7000-8000-000000000001',
      } as never,
      'case-work',
      async ({ journal }) =>
        journal({
          action: 'case.note',
          caseId: id as never,
          effect: 'change',
          subject: `party:${planted}`,
          detail: { was: planted },
        }),
    )
    for (const path of ['/journal/export', `/cases/${id}/journal/export`])
      expect((await get(path)).body).not.toContain(planted)
  })

  test('stays whole when details were erased', async () => {
    const id = await newCase()
    await withClient(database.admin, (client) =>
      client.query(
        'update case_journal set subject = null, detail = null, salt = null where case_id = $1 and seq <= 3',
        [id],
      ),
    )
    expect(await verify(`/cases/${id}/journal/export`)).toMatchObject({ ok: true, erased: 3 })
    expect((await verify('/journal/export')).ok).toBe(true)
  })

  test('is exported for those alone who may see it', async () => {
    const id = await newCase()
    const { body } = await get('/journal/export')
    expect(body).toContain(id)
    const stranger = await database.actor('Somebody else')
    const seen = await database.asActor(stranger, 'audit', async ({ db, journal }) => {
      journal({ action: 'journal.read', effect: 'read' })
      return db.selectFrom('seal_leaf').selectAll().execute()
    })
    expect(seen).toEqual([])
    expect((await get('/cases/0193e2d0-0000-7000-8000-00000000ffff/journal/export')).statusCode).toBe(404)
  })
})

describe('what the owner of the database does by hand', () => {
  /** Seals first, so that there is something to hold the deed against. */
  async function after(...deeds: ((id: string) => string)[]) {
    const id = await newCase()
    await get(`/cases/${id}/journal/proof`)
    await byHand(...deeds.map((deed) => deed(id)))
    const findings = (await verify(`/cases/${id}/journal/export`)).findings
    const whole = (await verify('/journal/export')).findings.filter(({ chain }) => chain === `case/${id}`)
    // The second export holds more than the first: what the first one left in the journal, on what was done by hand.
    expect(places(whole).slice(0, findings.length)).toEqual(places(findings))
    return places(findings).map(([kind, , seq, to]) => [kind, seq, to])
  }
  const rehash = (id: string, from: number) => `
    do $$ declare e record; before bytea; begin
      for e in select * from case_journal where case_id = '${id}' and seq >= ${from} order by seq loop
        select hash into before from case_journal where case_id = '${id}' and seq = e.seq - 1;
        update case_journal set previous = coalesce(before, previous), hash = journal_entry_hash('case/' || case_id, seq, at, user_id,
          unit_id, purpose, action, request_id, payload, coalesce(before, previous)) where case_id = '${id}' and seq = e.seq;
      end loop; end $$`

  test('altering an entry is found at that entry', async () => {
    expect(
      await after((id) => `update case_journal set action = 'case.list' where case_id = '${id}' and seq = 2`),
    ).toEqual([['altered', 2, 2]])
  })
  test('altering what an entry says of whom is found at that entry', async () => {
    const deed = (id: string) =>
      `update case_journal set detail = '{"version": 9}' where case_id = '${id}' and seq = 3`
    expect(await after(deed)).toEqual([['altered', 3, 3]])
  })
  test('altering an entry and all hashes after it is found from the last seal on', async () => {
    const deed = (id: string) => `update case_journal set user_id = null where case_id = '${id}' and seq = 3`
    expect(await after(deed, (id) => rehash(id, 3))).toEqual([['altered', 1, 6]])
  })
  test('dropping an entry is found where it was, also behind closed ranks', async () => {
    const drop = (id: string) => `delete from case_journal where case_id = '${id}' and seq = 2`
    expect(await after(drop)).toEqual([['dropped', 2, 2]])
    const close = (id: string) => `
      do $$ declare n bigint; begin
        for n in select seq from case_journal where case_id = '${id}' and seq > 2 order by seq loop
          update case_journal set seq = seq - 1 where case_id = '${id}' and seq = n;
        end loop; end $$`
    expect((await after(drop, close))[0]).toEqual(['dropped', 2, 2])
  })
  test('exchanging two entries is found at both', async () => {
    const swap = (id: string) =>
      `update case_journal set seq = case seq when 2 then -4 else -2 end where case_id = '${id}' and seq in (2, 4);
       update case_journal set seq = -seq where case_id = '${id}' and seq < 0`
    expect(await after(swap)).toEqual([
      ['reordered', 2, 2],
      ['reordered', 4, 4],
    ])
  })
  test('dating an entry back is found at that entry', async () => {
    const back = (id: string) =>
      `update case_journal set at = at - interval '3 days' where case_id = '${id}' and seq = 4`
    expect(await after(back)).toEqual([['back-dated', 4, 4]])
  })

  test('cutting off the end is found from there on, before and after somebody writes on', async () => {
    const id = await newCase()
    await get(`/cases/${id}/journal/proof`)
    await byHand(`delete from case_journal where case_id = '${id}' and seq > 3`)
    const { findings } = await verify('/journal/export')
    expect(places(findings.filter(({ chain }) => chain === `case/${id}`))).toEqual([['truncated', id, 4, 6]])
    // The trigger now numbers on from 3, and the sealed head meets another entry under its number.
    await get(`/cases/${id}`)
    await get(`/cases/${id}`)
    await get(`/cases/${id}`)
    const later = (await verify(`/cases/${id}/journal/export`)).findings
    expect(later[0]).toMatchObject({ kind: 'altered', seq: 1 })
    expect(later[0]?.to).toBeGreaterThanOrEqual(4)
  })
})

describe('from outside', () => {
  test('a head is proved to be in the tree, and trees to grow out of each other', async () => {
    const id = await newCase()
    const first = (await get('/journal/checkpoint')).json<{ size: number; checkpoint: string; key: string }>()
    const key = readVerifierKey(nodeCrypto, first.key)!
    const proof = (await get(`/cases/${id}/journal/proof`)).body
    const leaf = new TextDecoder().decode(readProofText(proof)?.extra)
    expect(leaf).toContain(`chain case/${id}\n`)
    const verdict = verifyProofText(nodeCrypto, proof, leaf, key)
    expect(verdict.ok).toBe(true)
    const [from, to] = [readNote(first.checkpoint)!, readNote(readProofText(proof)!.checkpoint)!].map(
      (note) => readCheckpoint(note.text)!,
    )
    const { proof: hashes } = (await get(`/journal/consistency?from=${from!.size}&to=${to!.size}`)).json<{
      proof: string[]
    }>()
    const claim = { from: from!.size, to: to!.size, fromRoot: from!.root, toRoot: to!.root }
    expect(
      verifyConsistency(
        nodeCrypto,
        claim,
        hashes.map((hash) => fromBase64(hash)!),
      ),
    ).toBe(true)
    expect((await get(`/journal/consistency?from=1&to=${to!.size + 1000}`)).statusCode).toBe(404)
  })

  test('a witness cosigns, and an export shows it; what does not hold is refused', async () => {
    await newCase()
    await get('/journal/export')
    const { checkpoint } = (await get('/journal/checkpoint')).json<{ checkpoint: string }>()
    const witness = signerFrom('witness.example/w1', new Uint8Array(32).fill(3))
    const key = verifierKey(nodeCrypto, 'witness', witness.name, witness.publicKey)
    const { text } = readNote(checkpoint)!
    const auditor = await database.actor('Auditor', localUser.unitId, { roles: ['auditor'] })
    const signed = (time: number, of = text) => ({
      checkpoint: writeNote({ text, signatures: [cosign(nodeCrypto, witness, of, time)] }),
      key: writeVerifierKey(key),
    })
    const now = Math.floor(Date.now() / 1000)
    expect((await post('/journal/cosignatures', signed(now, `${text}x\n`), auditor)).json()).toMatchObject({
      code: 'cosignature-refused',
    })
    expect((await post('/journal/cosignatures', signed(now + 86_400), auditor)).statusCode).toBe(422)
    expect((await post('/journal/cosignatures', signed(now), auditor)).statusCode).toBe(201)
    expect((await get('/journal/checkpoint')).json<{ checkpoint: string }>().checkpoint).toContain(
      'witness.example/w1',
    )
    const { size } = readCheckpoint(text)!
    const other = verifierKey(nodeCrypto, 'witness', 'witness.example/w2', witness.publicKey)
    // The whole journal holds what the tests above did by hand; of it only the witness counts here.
    const id = await newCase()
    expect(await verify(`/cases/${id}/journal/export`, { witnesses: [key] })).toMatchObject({ ok: true })
    for (const path of [`/cases/${id}/journal/export`, '/journal/export']) {
      const { witnessed, findings } = await verify(path, { witnesses: [key] })
      expect(witnessed).toEqual([{ name: witness.name, size, time: now }])
      expect(findings.map(({ code }) => code)).not.toContain('unwitnessed')
      const absent = (await verify(path, { witnesses: [other] })).findings
      expect(absent.map(({ code }) => code)).toContain('unwitnessed')
    }
  })
})

// Last in this file: it moves the clock.
describe('when time has passed', () => {
  test('a new entry under an old date, with everything that belongs to it, is found', async () => {
    const id = await newCase()
    await get(`/cases/${id}/journal/proof`)
    time.offset = 3_600_000
    await get('/journal/export')
    const forged = `insert into case_journal (case_id, seq, at, purpose, action, detail, previous, hash, salt, payload)
      select case_id, seq + 1, at + interval '1 second', 'case-work', 'case.assign', '{}', hash,
        journal_entry_hash('case/' || case_id, seq + 1, at + interval '1 second', null, null, 'case-work', 'case.assign', null,
          journal_payload('abc', null, '{}'), hash), 'abc', journal_payload('abc', null, '{}')
      from case_journal where case_id = '${id}' order by seq desc limit 1`
    await byHand(forged)
    time.offset = 7_200_000
    const { findings } = await verify(`/cases/${id}/journal/export`)
    time.offset = 0
    expect(findings[0]).toMatchObject({ kind: 'back-dated', code: 'time-before-seal', chain: `case/${id}` })
  })
})
