/** Who is asking, and whether the server can work. */
import { expect, test } from 'vitest'
import { asking } from '../../../../tests/fixtures/ask.ts'
import { smallLaw } from '../../../../tests/fixtures/small-law.ts'
import { routesUnderSmallLaw } from '../../../../tests/fixtures/small-server.ts'
import { openTestDatabase } from '../../platform/testing/database.ts'
import { openTestServer } from '../../platform/testing/server.ts'
import { fixedLaw } from '../law/index.ts'

let law = fixedLaw(smallLaw())
const { get } = asking(
  openTestServer(openTestDatabase(), () => routesUnderSmallLaw({ ...law, current: () => law.current() })),
)

test('whoever is signed in is named, with the unit and what may be done', async () => {
  const answer = await get('/api/session')
  expect(answer.statusCode).toBe(200)
  expect(answer.json()).toMatchObject({
    user: { name: 'Local user', roles: ['head-of-unit', 'prosecutor'], vettedUntil: '2099-12-31' },
    unit: { name: 'This unit' },
    idleMinutes: 30,
    abilities: { 'case.change': true, 'assessment.read': true },
    demo: false,
  })
})

test('a server whose law packs have errors says that it is not well', async () => {
  expect((await get('/api/health')).json()).toMatchObject({ status: 'ok', law: true })
  law = fixedLaw(smallLaw({ 'gb/pack.yaml': 'pack: [' }))
  const answer = await get('/api/health')
  law = fixedLaw(smallLaw())
  expect([answer.statusCode, answer.json()]).toEqual([
    503,
    { status: 'degraded', version: '0.0.0-test', law: false },
  ])
})
