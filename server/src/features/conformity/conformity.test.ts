/** Conformity over the address: known truths come out, people's answers stand beside what is computed, drafts leave nothing behind. */
import { join } from 'node:path'
import type {
  ConformityAnswered,
  ConformityAnswersRead,
  ConformityChanges,
  ConformityDraftRead,
  ConformityItem,
  ConformityList,
  ConformityMatrix,
  ConformityRead,
} from '@clew/contract'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { asking } from '../../../../tests/fixtures/ask.ts'
import { localUser } from '../../platform/authentication/local-user.ts'
import { readConfig } from '../../platform/config/settings.ts'
import { openLog } from '../../platform/log/log.ts'
import { openTestDatabase } from '../../platform/testing/database.ts'
import { openTestServer } from '../../platform/testing/server.ts'
import { features } from '../index.ts'
import { lawFolder } from '../law/index.ts'

const root = join(import.meta.dirname, '..', '..', '..', '..')
const database = openTestDatabase()
const parts = {
  clock: () => new Date('2026-01-01T12:00:00Z'),
  log: openLog('silent'),
  config: readConfig({ demo: 'no' }, {}),
  version: '0.0.0-test',
}
const law = lawFolder(join(root, 'law-packs'))
const { get, post } = asking(
  openTestServer(database, () => features(parts, law).flatMap(({ routes }) => routes)),
)
const patient = 60_000

const report = async (pack: string, query = ''): Promise<ConformityRead> =>
  (await get(`/api/conformity/laws/${pack}${query}`)).json()
const itemOf = ({ items }: { items: ConformityItem[] }, id: string): ConformityItem => {
  const found = items.find(({ item }) => item === id)
  if (found === undefined) throw new Error(`No item ${id}`)
  return found
}
const saidIn = (item: ConformityItem, code: string) => item.law.remarks.filter((one) => one.code === code)

describe('known truths', { timeout: patient }, () => {
  test('India keeps a means for children, with the article and the laws that do not', async () => {
    const item = itemOf(await report('in'), 'P-3c')
    expect(item.law.verdict).toBe('not')
    expect(item.obligation).toBe('Palermo Protocol 3(c)')
    expect(item.law.provisions.map(({ text }) => text)).toContain('BNS 143(1)')
    expect(saidIn(item, 'child-needs-means')[0]?.said.ur).toMatch(/[\u0600-\u06FF]/)
    expect(item.models.length).toBeGreaterThan(1)
    expect(item.models.map(({ pack }) => pack)).not.toContain('in')
    expect(item.models.every(({ provisions }) => provisions.length > 0)).toBe(true)
  })

  test('the offence of the United Kingdom asks for no means', async () => {
    const item = itemOf(await report('gb'), 'P-3a-means')
    expect(item.law.verdict).toBe('met')
    expect(saidIn(item, 'wider-no-means')).toHaveLength(1)
  })

  test('France had no trafficking offence before 2003, and none of servitude', async () => {
    const before = await report('fr', '?as-of=1998-06-01')
    expect(itemOf(before, 'P-5-1').law.verdict).not.toBe('met')
    expect(itemOf(before, 'P-5-stand').law.missing.map(({ id }) => id)).toContain('form.servitude')
  })

  test('a fine in place of prison makes penalties no better than partly met', async () => {
    for (const pack of ['in', 'my', 'gb', 'nz', 'za', 'us'])
      for (const item of (await report(pack)).items)
        if (saidIn(item, 'fine-instead').length > 0)
          expect([pack, item.item, item.law.verdict]).not.toEqual([pack, item.item, 'met'])
  })
})

describe('a report', { timeout: patient }, () => {
  test('gives every assessed item the article that asks and the article that answers', async () => {
    const { items } = (await get('/api/conformity/laws?as-of=2026-01-01')).json<ConformityList>()
    expect(items.length).toBeGreaterThan(20)
    for (const { pack } of items)
      for (const item of (await report(pack, '?against=palermo,untoc,tvpa,eu')).items) {
        expect([pack, item.item, item.obligation]).toEqual([
          pack,
          item.item,
          expect.stringMatching(/^\S.* \S/),
        ])
        const silent = item.law.verdict === 'not-assessed' || item.law.by === 'person'
        if (!silent) expect([pack, item.item, item.law.provisions.length]).not.toEqual([pack, item.item, 0])
      }
  })

  test('counts what it lists, text by text', async () => {
    const { counts, items } = await report('th')
    for (const { frame, counts: each } of counts)
      expect(Object.values(each).reduce((sum, count) => sum + count, 0)).toBe(
        items.filter((item) => item.frame === frame).length,
      )
  })

  test('points at practices of other States and never at a State’s own', async () => {
    const { items, practices } = await report('gb')
    expect(practices.length).toBeGreaterThan(3)
    expect(practices.map(({ id }) => id)).not.toContain('united-kingdom-offence-without-means')
    const known = new Set(practices.map(({ id }) => id))
    expect(itemOf(await report('in'), 'P-3c').measures).toContain('prosecution/trafficking-in-children')
    expect(items.flatMap((item) => item.practices).filter((id) => !known.has(id))).toEqual([])
    expect((await report('in')).practices.map(({ id }) => id)).toContain(
      'united-kingdom-offence-without-means',
    )
  })

  test('holds a State of the Union against the directive, and others when asked', async () => {
    const frames = async (pack: string, query = '') => (await report(pack, query)).frames
    expect(await frames('fr')).toContain('eu')
    expect(await frames('th')).toEqual(['palermo', 'untoc', 'tvpa'])
    expect(await frames('th', '?against=eu,palermo')).toEqual(['palermo', 'eu'])
  })

  test.each([
    ['/api/conformity/laws/xx', 404, 'pack-not-found'],
    ['/api/conformity/laws/th?against=echr', 422, 'frames-unknown'],
    ['/api/conformity/laws/th?as-of=2020', 400, 'request-invalid'],
    ['/api/conformity/matrix?packs=th,xx', 422, 'packs-unknown'],
  ])('refuses %s', async (url, status, code) => {
    const answer = await get(url)
    expect([answer.statusCode, answer.json().code]).toEqual([status, code])
  })
})

describe('laws side by side', { timeout: patient }, () => {
  test('stand in the order asked, each cell with its verdict and articles', async () => {
    const matrix = (await get('/api/conformity/matrix?packs=in,gb,gt')).json<ConformityMatrix>()
    expect(matrix.laws.map(({ pack }) => pack)).toEqual(['in', 'gb', 'gt'])
    const row = matrix.rows.find(({ item }) => item === 'P-3c')
    expect(row?.cells.map(({ verdict }) => verdict)).toEqual(['not', 'met', 'met'])
    expect(row?.cells[0]?.cited).toContain('BNS 143(1)')
  })

  test('are all national laws where nobody names them', async () => {
    const { laws } = (await get('/api/conformity/matrix')).json<ConformityMatrix>()
    expect(laws.length).toBeGreaterThan(15)
    expect(laws.every(({ kind }) => kind === 'national')).toBe(true)
  })
})

describe('history', { timeout: patient }, () => {
  test('tells what the amendment of 2019 changed in Thailand', async () => {
    const url = '/api/conformity/laws/th/changes?from=2019-04-06&to=2019-04-07'
    const read = (await get(url)).json<ConformityChanges>()
    expect(read.amendments).toContain('2019-04-07')
    const change = read.changes.find(({ item }) => item === 'P-5-stand')
    expect(change?.newProvisions).toContain('Emergency Decree B.E. 2562 6/1')
  })
})

type Files = { files: { path: string; text: string }[] }
const textOf = async (pack: string): Promise<Files> => (await get(`/api/conformity/laws/${pack}/text`)).json()

describe('a draft', { timeout: patient }, () => {
  const tried = async (pack: string, files: Record<string, string | null>): Promise<ConformityDraftRead> =>
    (await post(`/api/conformity/laws/${pack}/drafts`, { files })).json()

  test('that changes nothing changes nothing, for every law', async () => {
    const { items } = (await get('/api/conformity/laws')).json<ConformityList>()
    for (const { pack } of items) {
      const { files } = await textOf(pack)
      const read = await tried(pack, Object.fromEntries(files.map(({ path, text }) => [path, text])))
      expect([pack, read.problems, read.outcome?.changes, read.outcome?.cases]).toEqual([pack, [], [], []])
    }
  })

  test('says which items move, and which decided cases would have ended differently', async () => {
    const { files } = await textOf('gb')
    const file = files.find(({ text }) => text.includes('id: human-trafficking'))
    if (file === undefined) throw new Error('No offence of trafficking')
    const lighter = file.text.replaceAll(/max: life/g, 'max: 3y')
    expect(lighter).not.toBe(file.text)
    const { outcome } = await tried('gb', { [file.path]: lighter })
    expect(outcome?.changes.map(({ item }) => item)).toContain('C-2-sc')
    expect(outcome?.tried).toBeGreaterThan(0)
    expect(outcome?.cases[0]?.charges[0]).toMatchObject({ maximumBefore: 'life', maximumAfter: '3y' })
  })

  test('is refused with every problem at once, each with its line', async () => {
    const { files } = await textOf('gb')
    const [first, second] = files.filter(({ path }) => path.startsWith('offences/'))
    if (first === undefined) throw new Error('No offences')
    const broken = first.text
      .replace(/reading: \w+/, 'reading: perhaps')
      .replace(/concept: act\.\w+/, 'concept: act.nothing')
    const { problems, outcome } = await tried('gb', {
      [first.path]: broken,
      ...(second === undefined ? {} : { [second.path]: 'offences: [' }),
    })
    expect(outcome).toBeUndefined()
    expect(problems.length).toBeGreaterThan(1)
    expect(
      problems.every(({ line, message, hint }) => (line ?? 0) > 0 && message !== '' && hint !== ''),
    ).toBe(true)
    expect(problems.map(({ file }) => file)).toEqual(expect.arrayContaining([first.path, second?.path]))
  })

  test('reaches no file but those of the pack, and is forgotten', async () => {
    const answer = await post('/api/conformity/laws/gb/drafts', { files: { '../us/pack.yaml': 'x' } })
    expect(answer.statusCode).toBe(400)
    const before = itemOf(await report('gb'), 'C-2-sc').law.verdict
    expect(before).toBe('met')
  })
})

describe('what people answer', { timeout: patient }, () => {
  const answer = async (body: Record<string, unknown>, pack = 'th') =>
    post(`/api/conformity/laws/${pack}/answers`, {
      item: 'P-6-1',
      side: 'practice',
      verdict: 'partly',
      evidence: 'Closed in 14 of 20 trials that were observed.',
      citation: 'Observation of trials, 2024, p. 12',
      version: 0,
      ...body,
    })
  const answers = async (pack = 'th'): Promise<ConformityAnswersRead> =>
    (await get(`/api/conformity/laws/${pack}/answers`)).json()

  test('fills what nobody decided, with author and day, and an older answer stays below a newer', async () => {
    expect(itemOf(await report('th'), 'P-6-1').practice.verdict).toBe('not-assessed')
    const first = await answer({})
    expect([first.statusCode, first.json<ConformityAnswered>().version]).toEqual([201, 1])
    const second = await answer({ verdict: 'met', version: 1, evidence: 'Closed in all of 20.' })
    expect(second.json<ConformityAnswered>()).toMatchObject({
      version: 2,
      current: true,
      at: '2026-01-01T12:00:00.000Z',
    })
    const read = await answers()
    expect(
      read.answers.filter(({ item }) => item === 'P-6-1').map(({ version, current }) => [version, current]),
    ).toEqual([
      [2, true],
      [1, false],
    ])
    expect(itemOf(read, 'P-6-1').practice).toMatchObject({ verdict: 'met', person: { on: '2026-01-01' } })
    // What is the same for everybody holds nobody's answers.
    expect(itemOf(await report('th'), 'P-6-1').practice.verdict).toBe('not-assessed')
  })

  test('stands beside what is computed and never replaces it', async () => {
    const made = await answer(
      {
        item: 'P-3c',
        side: 'law',
        verdict: 'met',
        instrument: 'bns',
        article: '143(1)',
        evidence: 'Courts read it so.',
      },
      'in',
    )
    expect(made.statusCode).toBe(201)
    const item = itemOf(await answers('in'), 'P-3c')
    expect([item.law.verdict, item.law.by]).toEqual(['not', 'pack'])
    expect(item.law.person).toMatchObject({ answer: 'met', cited: 'BNS 143(1)' })
    expect(saidIn(item, 'contradicted')).toHaveLength(1)
  })

  test('leaves an entry in the journal, and so does whoever reads or exports it', async () => {
    await answer({ item: 'P-10-1', version: 0 })
    await answers()
    await get('/api/conformity/laws/th/document?as=markdown')
    const entries = await database.asActor(localUser, 'audit', async ({ db, journal }) => {
      journal({ action: 'journal.read', effect: 'read' })
      const { rows } = await sql<{ action: string; subject: string | null }>`
        select action, subject from unit_journal where action like 'conformity.%' order by seq desc limit 3`.execute(
        db,
      )
      return rows
    })
    expect(entries).toEqual([
      { action: 'conformity.export', subject: 'conformity:th' },
      { action: 'conformity.read', subject: null },
      { action: 'conformity.answer', subject: 'conformity:th/P-10-1/practice' },
    ])
  })

  test('is gone when it is withdrawn, and still readable', async () => {
    await answer({ item: 'P-7-1', version: 0 })
    await answer({
      item: 'P-7-1',
      version: 1,
      verdict: 'withdrawn',
      evidence: 'The observation was of another court.',
    })
    const read = await answers()
    expect(itemOf(read, 'P-7-1').practice.verdict).toBe('not-assessed')
    expect(read.answers.filter(({ item }) => item === 'P-7-1')).toHaveLength(2)
  })

  test('is refused to whoever did not see the newest', async () => {
    await answer({ item: 'P-6-4', version: 0 })
    const late = await answer({ item: 'P-6-4', version: 0 })
    expect([late.statusCode, late.json().code, late.json().params.version]).toEqual([409, 'answer-moved', 1])
    const racing = await Promise.all([
      answer({ item: 'P-6-4', version: 1 }),
      answer({ item: 'P-6-4', version: 1 }),
    ])
    expect(racing.map(({ statusCode }) => statusCode)).toEqual(expect.arrayContaining([201, 409]))
  })

  test('is refused without what it must rest on, every fault at once', async () => {
    const bare = await answer({ item: 'P-6-3', side: 'law', verdict: 'met' })
    expect([bare.statusCode, bare.json().code, bare.json().errors[0].path]).toEqual([
      422,
      'answer-unsupported',
      '/article',
    ])
    const excuse = await answer({ item: 'P-3c', side: 'law', verdict: 'not-applicable' })
    expect(excuse.json().errors.map(({ path }: { path: string }) => path)).toEqual(['/reason', '/verdict'])
    expect((await answer({ item: 'P-99' })).json().code).toBe('item-not-found')
    expect(
      (
        await answer({ item: 'P-6-3', side: 'law', verdict: 'met', instrument: 'nothing', article: '1' })
      ).json().errors[0].code,
    ).toBe('unknown-instrument')
    expect((await answer({ evidence: ' ' })).statusCode).toBe(400)
  })

  test('belongs to the unit: another sees nothing of it, and nobody can change or remove it', async () => {
    await answer({ item: 'P-9-1', version: 0 })
    const stranger = await database.actor('A stranger')
    const seen = await database.asActor(stranger, 'case-work', async ({ db, journal: note }) => {
      note({ action: 'conformity.read', effect: 'read' })
      return db.selectFrom('conformity_answer').selectAll().execute()
    })
    expect(seen).toEqual([])
    for (const change of [
      sql`delete from conformity_answer`,
      sql`update conformity_answer set verdict = 'met'`,
    ])
      await expect(
        database.asActor(stranger, 'case-work', async ({ db, journal: note }) => {
          note({ action: 'conformity.read', effect: 'read' })
          await change.execute(db)
        }),
      ).rejects.toMatchObject({ code: '42501' })
  })
})
