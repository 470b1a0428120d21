/** Tries every kind of reach on its last day, on the day after, and on the day before its first. */
import { beforeEach, expect, test } from 'vitest'
import { forgetSessionsOf } from '../../server/src/platform/authentication/gate.ts'
import { withClient } from '../../server/src/platform/database/provision.ts'
import { randomId } from '../../server/src/platform/ids/ids.ts'
import { openHouse, reason } from './house.ts'

const { get, post, database, house } = openHouse()
const today = `(now() at time zone 'utc')::date`

const change = (text: string, values: unknown[] = []) =>
  withClient(database.admin, (client) => client.query(text, values))
const codeOf = async (path: string, as: { userId: string; cookie: string }) => {
  forgetSessionsOf(as.userId as never)
  const { statusCode, body } = await get(path, as)
  return statusCode === 200 ? 200 : (JSON.parse(body) as { code: string }).code
}
const others = () => `/api/cases/${house.others.id}`

beforeEach(async () => {
  await change('delete from case_assignment where user_id = $1', [house.idle.userId])
  await change('delete from delegation')
  await change('delete from alarm')
  await change('delete from break_glass')
})

/** First and last day counted from today, and whether there is reach today. */
const periods = [
  [-3, 0, true],
  [0, 0, true],
  [-3, -1, false],
  [1, 3, false],
  [0, null, true],
  [1, null, false],
] as const

test.each(periods)('an assignment from day %s to day %s: %s', async (from, until, reached) => {
  const { idle } = house
  await change(
    `insert into case_assignment (case_id, assignment_id, user_id, unit_id, role, starts_on, ends_on)
    values ($1, $2, $3, $4, 'investigator', ${today} + $5::int, ${today} + $6::int)`,
    [house.others.id, randomId(), idle.userId, idle.unitId, from, until],
  )
  expect(await codeOf(others(), idle)).toBe(reached ? 200 : 'case-not-found')
})

test.each(periods.filter(([, until]) => until !== null))(
  'standing in for a colleague from day %s to day %s: %s',
  async (from, until, reached) => {
    const { idle, others: theirs } = house
    await change(
      `insert into delegation (delegation_id, unit_id, from_user, to_user, starts_on, ends_on, reason, made_by)
      values ($1, $2, $3, $4, ${today} + $5::int, ${today} + $6::int, 'R', $3)`,
      [randomId(), idle.unitId, theirs['person'], idle.userId, from, until],
    )
    expect(await codeOf(others(), idle)).toBe(reached ? 200 : 'case-not-found')
  },
)

test.each(periods)('a share from day %s to day %s: %s', async (from, until, reached) => {
  if (until !== null && until < from) return
  const { partner } = house.people
  await change(
    `update case_share set starts_on = ${today} + $2::int, ends_on = ${today} + $3::int where share_id = $1`,
    [house.mine['share'], from, until],
  )
  expect(await codeOf(`/api/shared-cases/${house.mine['share']}`, partner)).toBe(
    reached ? 200 : 'case-not-found',
  )
  const list = await get('/api/shared-cases', partner)
  expect(list.json().items).toHaveLength(reached ? 1 : 0)
})

test.each([
  ['a minute', true],
  ['-1 second', false],
])('broken glass that lasts %s: %s', async (left, reached) => {
  const { idle } = house
  await change(
    `insert into break_glass (case_id, break_glass_id, user_id, unit_id, reason, opened_at, expires_at)
    values ($1, $2, $3, $4, 'An emergency of tests', now() - interval '4 hours', now() + $5::interval)`,
    [house.others.id, randomId(), idle.userId, idle.unitId, left.replace('a ', '1 ')],
  )
  expect(await codeOf(others(), idle)).toBe(reached ? 200 : 'case-not-found')
})

test.each([
  [0, 200],
  [-1, 'vetting-ended'],
  [null, 'vetting-ended'],
])(
  'vetting until day %s: %s, for cases, vault, exhibits, search and broken glass alike',
  async (until, answer) => {
    const { prosecutor } = house.people
    await change(`update app_user set vetted_until = ${today} + $2::int where user_id = $1`, [
      prosecutor.userId,
      until,
    ])
    const at = `/api/cases/${house.mine.id}`
    for (const path of [
      at,
      `${at}/vault`,
      `${at}/exhibits`,
      `${at}/export`,
      `${at}/assessment`,
      '/api/cases',
    ])
      expect([path, await codeOf(path, prosecutor)]).toEqual([path, answer])
    if (answer !== 200) {
      const glass = await post('/api/cases/break-glass', { case: house.others.id, reason }, prosecutor)
      expect(glass.json().code).toBe('vetting-ended')
    }
    await change('update app_user set vetted_until = $2 where user_id = $1', [
      prosecutor.userId,
      '2099-12-31',
    ])
  },
)

test.each([
  [0, 200],
  [-1, 'case-not-found'],
])(
  'a clearance for a compartment until day %s: %s, the head and broken glass included',
  async (until, answer) => {
    const { 'head-of-unit': head } = house.people
    const { idle } = house
    await change(
      `insert into case_compartment (case_id, compartment, unit_id, reason) values ($1, 'officials', $2, 'R') on conflict do nothing`,
      [house.others.id, head.unitId],
    )
    for (const person of [head, idle])
      await change(
        `insert into compartment_clearance (user_id, compartment, unit_id, starts_on, ends_on)
      values ($1, 'officials', $2, ${today} - 5, ${today} + $3::int)
      on conflict (user_id, compartment) do update set ends_on = excluded.ends_on`,
        [person.userId, head.unitId, until],
      )
    await change(
      `insert into break_glass (case_id, break_glass_id, user_id, unit_id, reason, opened_at, expires_at)
    values ($1, $2, $3, $4, 'An emergency of tests', now(), now() + interval '1 hour')`,
      [house.others.id, randomId(), idle.userId, idle.unitId],
    )
    expect(await codeOf(others(), head)).toBe(answer)
    expect(await codeOf(others(), idle)).toBe(answer)
  },
)
