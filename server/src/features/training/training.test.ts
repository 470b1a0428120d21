/** Training over the address: lessons, tests, places, attendance, competences with their end, and who may see what. */
import type { LearningRead, ModuleRead, SessionRead } from '@clew/contract'
import { describe, expect, test } from 'vitest'
import { withClient } from '../../platform/database/provision.ts'
import { timeOrderedId } from '../../platform/ids/ids.ts'
import type { TestPerson } from '../../platform/testing/person.ts'
import { body, codeOf, openSchool } from './testing/school.ts'

const { get, post, put, remove, database, now, clock, people, plan, answer, mine, present, take } =
  openSchool()

describe('lessons', () => {
  test('are read by everybody signed in, with their ties, and without the answers', async () => {
    const module = (await get('/api/training/modules/elements', people.learner)).json<ModuleRead>()
    expect(module.sections.map(({ heading }) => heading)).toHaveLength(4)
    expect(module.measures[0]?.title['en']).not.toBe(module.measures[0]?.id)
    expect(module.curricula.map(({ id }) => id)).toContain('police')
    expect(module.language).toBe('en')
    const questions = (await get('/api/training/modules/elements/test', people.learner)).body
    expect(questions).not.toMatch(/right|why/)
  })

  test('that are not there are refused', async () => {
    expect(codeOf(await get('/api/training/modules/none'))).toBe('training-module-not-found')
    expect(codeOf(await get('/api/training/curricula/none'))).toBe('curriculum-not-found')
  })
})

describe('a competence', () => {
  test('is given when a session was attended and the test after it passed, and runs from its day', async () => {
    const { session } = await plan()
    expect((await take(session.id, people.learner)).statusCode).toBe(200)
    expect(await answer('elements', 'pre', 2, people.learner)).toMatchObject({
      right: 2,
      passed: false,
      questions: [],
    })
    const passed = await answer('elements', 'post', 5, people.learner)
    expect(passed).toMatchObject({ right: 5, passed: true, competent: false })
    expect(passed.questions.every(({ why }) => why.includes('['))).toBe(true)
    expect((await mine(people.learner)).competences).toEqual([])
    const noted = (await present(session.id, people.learner, true)).json<SessionRead>()
    expect(noted.participants).toMatchObject([
      { person: { name: 'Learner' }, attended: true, pre: { right: 2 }, post: { right: 5 }, competent: true },
    ])
    expect((await mine(people.learner)).competences).toMatchObject([
      { module: 'elements', given: '2027-03-01', expires: '2029-03-01', state: 'current' },
    ])
  })

  test('is given by the test itself when the attendance came first, and once', async () => {
    const { session } = await plan({ module: 'consent' })
    await take(session.id, people.learner)
    await present(session.id, people.learner, true)
    expect(await answer('consent', 'post', 3, people.learner)).toMatchObject({
      passed: false,
      competent: false,
    })
    expect(await answer('consent', 'post', 4, people.learner)).toMatchObject({
      passed: true,
      competent: true,
    })
    expect(await answer('consent', 'post', 5, people.learner)).toMatchObject({
      passed: true,
      competent: false,
    })
    expect(
      (await mine(people.learner)).competences.filter(({ module }) => module === 'consent'),
    ).toHaveLength(1)
  })

  test('is not given for a test that was passed before the session', async () => {
    const { session } = await plan({ module: 'money', day: '2027-03-02' })
    await take(session.id, people.learner)
    await answer('money', 'post', 4, people.learner)
    now.day = '2027-03-02'
    const noted = (await present(session.id, people.learner, true)).json<SessionRead>()
    expect(noted.participants[0]).toMatchObject({ attended: true, competent: false })
    expect(await answer('money', 'post', 4, people.learner)).toMatchObject({ competent: true })
    now.day = '2027-03-01'
  })

  test('is warned of sixty days before its end, and ends', async () => {
    const state = async () =>
      (await mine(people.learner)).competences.find(({ module }) => module === 'elements')?.state
    now.day = '2028-12-30'
    expect(await state()).toBe('current')
    now.day = '2028-12-31'
    expect(await state()).toBe('expiring')
    now.day = '2029-03-01'
    expect(await state()).toBe('expiring')
    now.day = '2029-03-02'
    expect(await state()).toBe('expired')
    now.day = '2027-03-01'
  })

  test('falls when the attendance is corrected, and the record says why', async () => {
    const { session } = await plan({ module: 'children' })
    await take(session.id, people.learner)
    await present(session.id, people.learner, true)
    await answer('children', 'post', 5, people.learner)
    await present(session.id, people.learner, false)
    const [gone] = (await mine(people.learner)).competences.filter(({ module }) => module === 'children')
    expect(gone).toMatchObject({ state: 'missing', withdrawn: { why: 'Attendance was corrected' } })
    await present(session.id, people.learner, true)
    expect(
      (await mine(people.learner)).competences.filter(({ module }) => module === 'children'),
    ).toMatchObject([{ state: 'current' }, { state: 'missing' }])
  })

  test('can be withdrawn by a trainer with a reason, once', async () => {
    const [one] = (await mine(people.learner)).competences.filter(
      ({ module, state }) => module === 'children' && state === 'current',
    )
    const path = `/api/training/competences/${one?.id ?? ''}/withdrawal`
    expect((await post(path, { reason: 'Answers were shared' }, people.learner)).statusCode).toBe(403)
    expect((await post(path, { reason: 'Answers were shared' }, people.trainer)).statusCode).toBe(204)
    expect(codeOf(await post(path, { reason: 'Again' }, people.trainer))).toBe('competence-not-found')
  })

  test('is nobody’s to give past the two halves, not even in the database', async () => {
    await expect(
      database.asActor(people.trainer, 'supervision', async ({ db, journal }) => {
        journal({ action: 'training.competence', effect: 'change' })
        const { session } = await plan({ module: 'money' })
        await db
          .insertInto('training_competence')
          .values({
            competence_id: timeOrderedId<'competence'>(clock),
            unit_id: people.trainer.unitId,
            user_id: people.trainer.userId,
            module: 'money',
            session_id: session.id as never,
            result_id: timeOrderedId<'training-result'>(clock),
            given_on: now.day,
            expires_on: '2099-01-01',
            withdrawn_at: null,
            withdrawn_by: null,
            withdrawn_why: null,
          })
          .execute()
      }),
    ).rejects.toThrow(/row-level security/)
  })
})

describe('a test', () => {
  test('whose questions were reworded meanwhile is refused', async () => {
    const path = '/api/training/modules/elements/results'
    const answered = await post(path, { moment: 'post', key: 'old', answers: {} }, people.learner)
    expect([answered.statusCode, codeOf(answered)]).toEqual([409, 'training-test-changed'])
  })

  test('is seen by whoever took it and by trainers, and by no colleague', async () => {
    const path = `/api/training/people/${people.learner.userId}`
    expect((await get(path, people.colleague)).statusCode).toBe(403)
    expect((await get(path, people.trainer)).json<LearningRead>().results.length).toBeGreaterThan(3)
    const rows = (who: TestPerson) =>
      database.asActor(who, 'case-work', async ({ db, journal }) => {
        journal({ action: 'training.mine', effect: 'read' })
        return db.selectFrom('training_result').select('user_id').execute()
      })
    expect((await rows(people.learner)).length).toBeGreaterThan(3)
    expect(await rows(people.colleague)).toEqual([])
    expect(await rows(people.stranger)).toEqual([])
    expect((await rows(people.trainer)).length).toBeGreaterThan(3)
  })
})

describe('a session', () => {
  test('has so many places and no more; a place given up is free again', async () => {
    const { session } = await plan({ capacity: 1 })
    expect((await take(session.id, people.learner)).json<SessionRead>().session).toMatchObject({
      taken: 1,
      enrolled: true,
    })
    const full = await take(session.id, people.colleague)
    expect([full.statusCode, codeOf(full)]).toEqual([422, 'training-session-full'])
    expect(
      (await remove(`/api/training/sessions/${session.id}/places/${people.learner.userId}`, people.learner))
        .statusCode,
    ).toBe(200)
    expect((await take(session.id, people.colleague)).statusCode).toBe(200)
  })

  test('shows a learner only themselves among those who take part', async () => {
    const { session } = await plan()
    await take(session.id, people.learner)
    await take(session.id, people.colleague)
    const seen = (await get(`/api/training/sessions/${session.id}`, people.learner)).json<SessionRead>()
    expect(seen.participants.map(({ person }) => person.name)).toEqual(['Learner'])
    expect(seen.abilities).toMatchObject({ manage: false, attendance: false })
    expect(seen.session.taken).toBe(2)
  })

  test('takes others’ places from trainers alone, and keeps a place whose attendance is noted', async () => {
    const { session } = await plan()
    const path = `/api/training/sessions/${session.id}/places`
    expect((await post(path, { person: people.colleague.userId }, people.learner)).statusCode).toBe(403)
    expect((await post(path, { person: people.colleague.userId }, people.trainer)).statusCode).toBe(200)
    await present(session.id, people.colleague, true)
    expect(codeOf(await remove(`${path}/${people.colleague.userId}`, people.colleague))).toBe(
      'training-place-noted',
    )
  })

  test('takes attendance on its day and later, of those with a place, from trainers', async () => {
    const ahead = await plan({ day: '2027-04-01' })
    expect(codeOf(await present(ahead.session.id, people.learner, true))).toBe('training-session-ahead')
    const { session } = await plan()
    expect(codeOf(await present(session.id, people.learner, true))).toBe('training-place-missing')
    expect((await present(session.id, people.learner, true, people.learner)).statusCode).toBe(403)
  })

  test('is changed by who saw it last, and nobody joins a cancelled one', async () => {
    const { session } = await plan()
    const change = {
      ...body,
      trainer: people.trainer.userId,
      place: 'Court',
      version: session.version,
      cancelled: true,
    }
    const changed = await put(`/api/training/sessions/${session.id}`, change, people.trainer)
    expect(changed.json<SessionRead>().session).toMatchObject({ place: 'Court', cancelled: true, version: 2 })
    expect(codeOf(await put(`/api/training/sessions/${session.id}`, change, people.trainer))).toBe(
      'record-changed',
    )
    expect(codeOf(await take(session.id, people.learner))).toBe('training-session-closed')
  })

  test('of another unit does not exist', async () => {
    const { session } = await plan()
    expect(codeOf(await get(`/api/training/sessions/${session.id}`, people.stranger))).toBe(
      'training-session-not-found',
    )
    expect(codeOf(await take(session.id, people.stranger))).toBe('training-session-not-found')
  })

  test('is written as a table that no spreadsheet runs', async () => {
    const { session } = await plan()
    await take(session.id, people.colleague)
    const file = await get(`/api/training/sessions/${session.id}/record`, people.trainer)
    expect(file.headers['content-type']).toContain('text/csv')
    expect(file.body).toContain(`"'=HYPERLINK(""x"")"`)
    expect((await get(`/api/training/sessions/${session.id}/record`, people.learner)).statusCode).toBe(403)
    expect((await get('/api/training/mine/record', people.learner)).body).toContain('"elements"')
  })
})

test('what was done stands in the journal of the unit, without a single answer', async () => {
  const rows = await withClient(database.admin, async (client) => {
    const found = await client.query<{ action: string; line: string }>(
      "select action, row_to_json(j)::text as line from unit_journal j where action like 'training.%'",
    )
    return found.rows
  })
  const actions = new Set(rows.map(({ action }) => action))
  for (const action of ['test', 'competence', 'attendance', 'withdraw', 'place', 'plan', 'export'])
    expect(actions).toContain(`training.${action}`)
  expect(rows.filter(({ line }) => line.includes('answers'))).toEqual([])
})
