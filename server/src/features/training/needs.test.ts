/** What roles need, who lacks it, and how far each region is trained. */
import type { TrainedPerson, TrainingCoverage, TrainingRules } from '@clew/contract'
import { beforeAll, describe, expect, test } from 'vitest'
import { localUser } from '../../platform/authentication/local-user.ts'
import { withClient } from '../../platform/database/provision.ts'
import { timeOrderedId } from '../../platform/ids/ids.ts'
import { codeOf, openSchool } from './testing/school.ts'

const { get, put, database, clock, people, plan, answer, mine, present, take } = openSchool()

describe('what roles need', () => {
  beforeAll(async () => {
    const { unitId } = localUser
    const { session } = await plan()
    await take(session.id, people.learner)
    await present(session.id, people.learner, true)
    await answer('elements', 'post', 5, people.learner)
    const agency = timeOrderedId<'agency'>(clock)
    const office = timeOrderedId<'office'>(clock)
    await withClient(database.admin, async (client) => {
      await client.query(
        "insert into agency (agency_id, unit_id, kind, name) values ($1, $2, 'police', 'P')",
        [agency, unitId],
      )
      await client.query(
        "insert into office (office_id, agency_id, unit_id, name, regions) values ($1, $2, $3, 'O', '{North,South}')",
        [office, agency, unitId],
      )
      await client.query('update app_user set office_id = $2 where user_id = $1', [
        people.learner.userId,
        office,
      ])
      const caseId = timeOrderedId<'case'>(clock)
      await client.query(
        `insert into case_file (case_id, unit_id, reference, title, stage, forum, forms)
        values ($1, $2, 'T-1', 'T', 'trial', 'GB', '{slavery}')`,
        [caseId, unitId],
      )
      await client.query(
        `insert into case_assignment (case_id, assignment_id, user_id, unit_id, role, starts_on)
        values ($1, $2, $3, $4, 'investigator', '2027-01-01')`,
        [caseId, timeOrderedId<'assignment'>(clock), people.colleague.userId, unitId],
      )
    })
  })

  test('is set by trainers and the head, and by nobody else', async () => {
    const path = '/api/training/rules/investigator'
    expect((await put(path, { modules: ['elements'] }, people.learner)).statusCode).toBe(403)
    expect(codeOf(await put(path, { modules: ['none'] }, people.trainer))).toBe('training-module-not-found')
    await put(path, { modules: ['elements'] }, people.trainer)
    const rules = (await put(path, { modules: ['elements', 'devices'] })).json<TrainingRules>()
    expect(rules.items.find(({ role }) => role === 'investigator')?.modules).toEqual(['devices', 'elements'])
  })

  test('tells each person what is asked of them and what is suggested', async () => {
    const { asked, suggested } = await mine(people.learner)
    expect(asked.map(({ module, state }) => [module, state])).toEqual([
      ['devices', 'missing'],
      ['elements', 'current'],
    ])
    expect(suggested.map(({ module }) => module)).toContain('corroboration')
    expect(suggested.map(({ module }) => module)).not.toContain('elements')
  })

  test('lists who lacks what, and counts the same people by region', async () => {
    const listed = async (query: string) =>
      (await get(`/api/training/people?${query}`, people.trainer)).json<{ items: TrainedPerson[] }>().items
    expect((await listed('module=elements&state=lacking')).map(({ name }) => name)).toEqual([
      people.colleague.name,
    ])
    expect((await listed('module=elements&state=current&region=North')).map(({ name }) => name)).toEqual([
      'Learner',
    ])
    expect((await listed('handling=1&state=lacking')).map(({ name, cases }) => [name, cases])).toEqual([
      [people.colleague.name, 1],
    ])
    const coverage = (await get('/api/training/coverage', people.trainer)).json<TrainingCoverage>()
    const cell = (region: string | undefined, module: string) =>
      coverage.regions.find((row) => row.region === region)?.cells.find((one) => one.module === module)
    expect(coverage.regions.map(({ region }) => region)).toEqual(['North', 'South', undefined])
    expect(cell('North', 'elements')).toMatchObject({ asked: 1, trained: 1 })
    expect(cell(undefined, 'elements')).toMatchObject({ asked: 1, trained: 0 })
    expect(coverage.total.cells.find(({ module }) => module === 'elements')).toMatchObject({
      asked: 2,
      trained: 1,
    })
    for (const row of coverage.regions)
      for (const { module, asked } of row.cells)
        expect(await listed(`module=${module}&region=${row.region ?? '-'}`)).toHaveLength(asked)
    expect((await get('/api/training/coverage', people.learner)).statusCode).toBe(403)
  })
})
