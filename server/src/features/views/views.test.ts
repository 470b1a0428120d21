/** Saved views: one person's own, by name, and nobody else's. */
import { describe, expect, test } from 'vitest'
import { asking } from '../../../../tests/fixtures/ask.ts'
import { routesUnderSmallLaw } from '../../../../tests/fixtures/small-server.ts'
import { openTestDatabase } from '../../platform/testing/database.ts'
import { openTestServer } from '../../platform/testing/server.ts'

const database = openTestDatabase()
const { get, post, remove } = asking(openTestServer(database, () => routesUnderSmallLaw()))

describe('saved views', () => {
  test('are kept, listed by name, and deleted', async () => {
    const weak = await post('/api/views', {
      name: 'Weak ones',
      query: { weakest: 'unsupported', sort: 'updated' },
    })
    const mine = await post('/api/views', { name: 'میرے مقدمات', query: { q: 'hotel' } })
    expect([weak.statusCode, mine.statusCode]).toEqual([201, 201])
    const { items } = (await get('/api/views')).json()
    expect(items.map((view: { name: string }) => view.name)).toEqual(['Weak ones', 'میرے مقدمات'])
    expect(items[0].query).toEqual({ weakest: 'unsupported', sort: 'updated' })
    expect((await remove(`/api/views/${weak.json().id}`)).statusCode).toBe(204)
    expect((await get('/api/views')).json().items).toHaveLength(1)
    expect((await remove(`/api/views/${weak.json().id}`)).json().code).toBe('view-not-found')
    expect((await remove('/api/views/none')).statusCode).toBe(404)
  })

  test('refuse a name that is there already, and an empty one', async () => {
    const body = { name: 'Twice', query: {} }
    expect((await post('/api/views', body)).statusCode).toBe(201)
    expect((await post('/api/views', body)).json()).toMatchObject({ code: 'view-name-taken', status: 409 })
    expect((await post('/api/views', { name: '  ', query: {} })).statusCode).toBe(400)
  })

  test('do not exist for a colleague of the same unit', async () => {
    const colleague = await database.actor('A colleague', '0193e2d0-0000-7000-8000-000000000001' as never)
    const rows = await database.asActor(colleague, 'case-work', async ({ db, journal }) => {
      journal({ action: 'view.list', effect: 'read' })
      return db.selectFrom('saved_view').selectAll().execute()
    })
    expect(rows).toEqual([])
  })
})
