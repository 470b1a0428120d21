/** Writing for the library: nothing is published unsourced or by its author alone, and translations know what they were made from. */
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { asking } from '../../../../tests/fixtures/ask.ts'
import { libraryOfTests, shippedText } from '../../../../tests/fixtures/library-server.ts'
import { openTestDatabase } from '../../platform/testing/database.ts'
import type { TestPerson } from '../../platform/testing/person.ts'
import { openTestServer } from '../../platform/testing/server.ts'

const database = openTestDatabase()
const feature = libraryOfTests()
const { get, post, put } = asking(openTestServer(database, () => feature.routes))

let author: TestPerson
let reviewer: TestPerson
let stranger: TestPerson
beforeAll(async () => {
  author = await database.actor('An analyst', undefined, { roles: ['analyst'] })
  reviewer = await database.actor('A second analyst', author.unitId, { roles: ['analyst', 'head-of-unit'] })
  stranger = await database.actor('Somebody of another unit', undefined, {
    roles: ['analyst', 'head-of-unit'],
  })
})

const page = { kind: 'measure', id: 'prosecution/consent', language: 'en' }
const shipped = shippedText('measures/prosecution/consent.md')
const with_ = (text: string, sentence: string): string =>
  text.replace('## Why\n', `## Why\n\n${sentence} [palermo 3(b)]\n`)

type Draft = { edition: number; version: number; text: string }

const begin = async (of: object = page, by = author): Promise<Draft> => {
  const answer = await post('/api/library/texts', of, by)
  expect(answer.statusCode, answer.body.slice(0, 300)).toBe(201)
  return answer.json()
}
const write = async (draft: Draft, text: string, of: object = page, by = author): Promise<Draft> => {
  const { edition, version } = draft
  const answer = await put('/api/library/texts', { ...of, edition, version, text }, by)
  expect(answer.statusCode, answer.body.slice(0, 300)).toBe(200)
  return answer.json()
}
const propose = ({ edition, version }: Draft, of: object = page, by = author) =>
  post('/api/library/texts/proposals', { ...of, edition, version, note: 'A reason for the rule.' }, by)
const review = ({ edition, version }: Draft, decision: string, by = reviewer, of: object = page) =>
  post(
    '/api/library/texts/reviews',
    { ...of, edition, version, decision, reason: 'Read against the source.' },
    by,
  )
const publish = async (text: string, of: object = page): Promise<Draft> => {
  const proposed = await propose(await write(await begin(of), text, of), of)
  expect(proposed.statusCode, proposed.body.slice(0, 300)).toBe(200)
  const done = await review(proposed.json(), 'publish', reviewer, of)
  expect(done.statusCode, done.body.slice(0, 300)).toBe(200)
  return done.json()
}
const measure = async (by = author, language = 'en') =>
  (await get(`/api/library/measures/prosecution/consent?lang=${language}`, by)).json()

describe('a text', () => {
  test('begins as readers see it, may be half finished, and is told every problem with its line', async () => {
    const draft = await begin()
    expect(draft.text).toBe(shipped)
    const broken = shipped.replace('## Pitfalls', 'A sentence without a source.\n\n## Traps')
    const { found, problems, state } = (await write(draft, broken)) as never as {
      found: { code: string; line: number; hint: string }[]
      problems: number
      state: string
    }
    const at = broken.split('\n').indexOf('A sentence without a source.') + 1
    expect([state, problems]).toEqual(['draft', 3])
    expect(found).toContainEqual(expect.objectContaining({ code: 'uncited-statement', line: at }))
    expect(found.map(({ code }) => code).toSorted()).toEqual([
      'missing-section',
      'uncited-statement',
      'unknown-section',
    ])
    const refused = await propose({ ...draft, version: 2 })
    expect(refused.json()).toMatchObject({ status: 422, code: 'text-has-problems', errors: { length: 3 } })
    await write({ ...draft, version: 2 }, with_(shipped, 'Control needs no locks.'))
  })

  test('is changed by its author only, at the version that was seen, and not begun twice', async () => {
    const again = await post('/api/library/texts', page, reviewer)
    expect(again.json()).toMatchObject({ status: 409, code: 'text-already-open', params: { number: 1 } })
    const body = { ...page, edition: 1, text: shipped }
    expect((await put('/api/library/texts', { ...body, version: 3 }, reviewer)).json().code).toBe(
      'not-your-text',
    )
    expect((await put('/api/library/texts', { ...body, version: 2 }, author)).json()).toMatchObject({
      code: 'text-changed-meanwhile',
      params: { seen: 2, current: 3 },
    })
  })

  test('is never published by its author, whatever they may do otherwise', async () => {
    const proposed = await propose({ edition: 1, version: 3, text: '' })
    expect(proposed.json()).toMatchObject({ state: 'proposed', own: true, problems: 0 })
    const own = await database.actor('Author and head', author.unitId, { roles: ['analyst', 'head-of-unit'] })
    const theirs = { kind: 'practice', id: 'antigua-and-barbuda-standing-order', language: 'en' }
    const other = await propose(await begin(theirs, own), theirs, own)
    expect((await review(other.json(), 'publish', own, theirs)).json()).toMatchObject({
      status: 422,
      code: 'own-text',
    })
    // The database refuses it too, when a program forgets.
    const forced = database.asActor(own, 'case-work', async ({ db, journal }) => {
      journal({ action: 'library.review', effect: 'change' })
      await sql`update library_text set state = 'published', reviewer_id = ${own.userId}, reviewed_at = now()
        where author_id = ${own.userId}`.execute(db)
    })
    await expect(forced).rejects.toThrow(/check constraint/)
  })

  test('goes back with a reason, which its author reads', async () => {
    const answer = await review({ edition: 1, version: 4, text: '' }, 'return')
    expect(answer.json()).toMatchObject({
      state: 'draft',
      returned: { by: 'A second analyst', reason: 'Read against the source.' },
    })
    const desk = (await get('/api/library/texts', author)).json()
    expect(desk.mine[0].returned.reason).toBe('Read against the source.')
    expect((await get('/api/library/texts', stranger)).json().mine).toEqual([])
  })

  test('that a second person published is what the unit reads, and nobody else', async () => {
    const proposed = (await propose({ edition: 1, version: 5, text: '' })).json()
    expect(
      (await get('/api/library/texts', reviewer)).json().toReview.map(({ id }: { id: string }) => id),
    ).toContain(page.id)
    expect((await review(proposed, 'publish')).json()).toMatchObject({
      state: 'published',
      reviewer: 'A second analyst',
    })
    const read = await measure()
    expect(read).toMatchObject({
      edition: 1,
      reviewed: true,
      published: { author: 'An analyst', reviewer: 'A second analyst' },
    })
    expect(read.sections[1].markdown).toContain('Control needs no locks.')
    expect((await measure(stranger)).edition).toBe(0)
  })

  test('stays as readers saw it, and the next edition shows what it changed', async () => {
    await publish(with_(with_(shipped, 'Control needs no locks.'), 'Agreement may be taken back.'))
    const query = 'kind=measure&id=prosecution/consent&language=en'
    const { lines } = (await get(`/api/library/texts/difference?${query}&from=1&to=2`, author)).json()
    const changed = lines.filter(({ kind }: { kind: string }) => kind !== 'same')
    expect(changed.map(({ kind, text }: { kind: string; text: string }) => `${kind} ${text}`)).toEqual([
      'added Agreement may be taken back. [palermo 3(b)]',
      'added ',
    ])
    const old = (await get(`/api/library/texts/one?${query}&edition=0`, author)).json()
    expect(old).toMatchObject({ state: 'shipped', text: shipped })
    const rewritten = database.asActor(reviewer, 'case-work', async ({ db, journal }) => {
      journal({ action: 'library.review', effect: 'change' })
      await sql`update library_text set text = 'other' where state = 'published'`.execute(db)
    })
    await expect(rewritten).rejects.toThrow(/does not change/)
  })

  test('that is taken back gives way to the one before it', async () => {
    const { version } = (
      await get('/api/library/texts/one?kind=measure&id=prosecution/consent&language=en', author)
    ).json().summary
    expect((await review({ edition: 2, version, text: '' }, 'withdraw')).json().state).toBe('withdrawn')
    expect((await measure()).edition).toBe(1)
    const { languages } = (
      await get('/api/library/texts/history?kind=measure&id=prosecution/consent', author)
    ).json()
    const [english] = languages
    expect(
      english.editions.map(({ edition, state }: { edition: number; state: string }) => `${edition} ${state}`),
    ).toEqual(['2 withdrawn', '1 published'])
    expect(english.editions[1].steps.map(({ step }: { step: string }) => step)).toEqual([
      'begun',
      'proposed',
      'returned',
      'proposed',
      'published',
    ])
  })

  test('of a page that nobody has yet begins empty, with every problem said', async () => {
    const fresh = { kind: 'practice', id: 'a-new-practice', language: 'en' }
    const draft = (await begin(fresh)) as never as {
      problems: number
      text: string
      edition: number
      version: number
    }
    expect(draft.text).toContain('## What was done')
    expect(draft.problems).toBeGreaterThan(2)
    const gone = await post(
      '/api/library/texts/withdrawals',
      { ...fresh, edition: 1, version: draft.version, reason: 'A try.' },
      author,
    )
    expect(gone.json().state).toBe('withdrawn')
    expect((await post('/api/library/texts', { ...fresh, kind: 'measure' }, author)).json().code).toBe(
      'measure-not-found',
    )
    expect(
      (await post('/api/library/texts', { ...fresh, language: 'fr', id: 'x' }, author)).json().code,
    ).toBe('practice-not-found')
  })
})

describe('a page that the library does not have yet', () => {
  const fresh = { kind: 'measure', id: 'protection/safe-houses', language: 'en' }
  const title = { en: 'Safe houses: "a roof"', ur: 'محفوظ گھر' }

  test('begins where its author puts it, with its titles, last of those beside it', async () => {
    const parent = 'protection/sustainable-solutions'
    const body = { ...fresh, begin: { title, parent } }
    const draft = (await post('/api/library/texts', body, author)).json()
    expect(draft.title).toBe(title.en)
    expect(draft.text).toContain('parent: protection/sustainable-solutions\norder: ')
    expect(draft.text).toMatch(/origin:\n {2}- \{page: \S+, heading: "/)
    const keys = draft.found.map(({ message }: { message: string }) => message).join('\n')
    expect(keys).not.toMatch(/title|order|parent|origin/)
    expect(draft.state).toBe('draft')
  })

  test('does not take the place of one that is there, and stands below none that is not', async () => {
    const code = async (body: object): Promise<string> =>
      (await post('/api/library/texts', body, author)).json().code
    expect(await code({ ...page, begin: { title } })).toBe('page-there-already')
    const nowhere = {
      ...fresh,
      id: 'protection/other-houses',
      begin: { title, parent: 'protection/nothing' },
    }
    expect(await code(nowhere)).toBe('measure-not-found')
    expect(await code({ ...nowhere, begin: { title: { ur: 'صرف اردو' } } })).toBe('request-invalid')
  })

  test('is begun only by who may write', async () => {
    const asked = { ...fresh, id: 'protection/third-houses', begin: { title } }
    const reader = await database.actor('An investigator', author.unitId, { roles: ['investigator'] })
    expect((await post('/api/library/texts', asked, reader)).statusCode).toBe(403)
  })
})

describe('a translation', () => {
  const urdu = { ...page, language: 'ur' }

  test('begins from English, stands beside it, and is out of date once English changes', async () => {
    const english = (
      await get('/api/library/texts/one?kind=measure&id=prosecution/consent&language=en', author)
    ).json()
    const draft = await begin(urdu)
    expect(draft.text).toBe(english.text)
    const text = draft.text.replace('A rule about what does not matter', 'ایک قاعدہ')
    const proposed = await propose(await write(draft, text, urdu), urdu)
    expect(proposed.json()).toMatchObject({ madeFrom: 1, current: true })
    await review(proposed.json(), 'publish', reviewer, urdu)
    expect(await measure(author, 'ur')).toMatchObject({
      language: 'ur',
      languages: [
        { language: 'en', edition: 1, current: true },
        { language: 'ur', edition: 1, current: true },
      ],
    })
    const found = (await get(`/api/library/search?q=${encodeURIComponent('قاعدہ')}`, author)).json()
    expect(found.items[0].id).toBe('prosecution/consent')

    await publish(with_(english.text, 'A new sentence.'))
    expect((await measure(author, 'ur')).languages[1]).toEqual({ language: 'ur', edition: 1, current: false })
    expect((await get('/api/library/texts', author)).json().outOfDate).toEqual([
      { kind: 'measure', id: 'prosecution/consent', language: 'ur', title: 'رضامندی' },
    ])
  })

  test('that its author brought up to date is current again', async () => {
    const draft = await begin(urdu)
    expect(draft).toMatchObject({ edition: 2, current: true, madeFrom: 3 })
    const done = await review((await propose(draft, urdu)).json(), 'publish', reviewer, urdu)
    expect(done.json().state).toBe('published')
    expect((await get('/api/library/texts', author)).json().outOfDate).toEqual([])
  })

  test('says the same where there are no words, or is told so', async () => {
    const draft = await begin(urdu)
    const text = draft.text.replace('decisions: [AU-01, ', 'decisions: [')
    const { found } = (await write(draft, text, urdu)) as never as { found: { code: string }[] }
    expect(found.map(({ code }) => code)).toContain('translation-differs')
  })
})

describe('the journal', () => {
  test('holds who drafted, proposed and reviewed what, and no text', async () => {
    const rows = await database.asActor(reviewer, 'audit', async ({ db, journal }) => {
      journal({ action: 'journal.read', effect: 'read' })
      const { rows: found } = await sql<{ action: string; subject: string; detail: object }>`
        select action, subject, detail from unit_journal where action like 'library.%' order by seq`.execute(
        db,
      )
      return found
    })
    const actions = new Set(rows.map(({ action }) => action))
    for (const action of [
      'library.draft',
      'library.propose',
      'library.review',
      'library.withdraw',
      'library.desk',
    ])
      expect(actions).toContain(action)
    expect(rows.find(({ action }) => action === 'library.review')).toMatchObject({
      subject: 'library:measure/prosecution/consent/en',
      detail: { edition: 1, decision: 'return' },
    })
    expect(JSON.stringify(rows)).not.toContain('locks')
  })
})
