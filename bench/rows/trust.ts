/** What trust costs: the same case over the same HTTP with session, policies, row-level security and journal, and with none of them. */
import * as contract from '@clew/contract'
import { sql } from 'kysely'
import { fixedLaw } from '../../server/src/features/law/index.ts'
import { features } from '../../server/src/features/index.ts'
import { importCase } from '../../server/src/features/cases/import-case.ts'
import { listRows } from '../../server/src/features/cases/case-list.store.ts'
import { loadCase } from '../../server/src/features/cases/read-case.ts'
import { openGate } from '../../server/src/platform/authentication/gate.ts'
import { systemClock } from '../../server/src/platform/clock/clock.ts'
import { readConfig } from '../../server/src/platform/config/settings.ts'
import { openDoors } from '../../server/src/platform/database/doors.ts'
import { startEmbedded } from '../../server/src/platform/database/embedded/index.ts'
import { migrate } from '../../server/src/platform/database/migrate.ts'
import { openPool, type Pool } from '../../server/src/platform/database/pool.ts'
import { type Login, withClient } from '../../server/src/platform/database/provision.ts'
import { createApp } from '../../server/src/platform/http/app.ts'
import { openRoute, type Route } from '../../server/src/platform/http/route.ts'
import type { CaseId } from '../../server/src/platform/ids/ids.ts'
import { openLog } from '../../server/src/platform/log/log.ts'
import { makePerson, type TestPerson } from '../../server/src/platform/testing/person.ts'
import { smallLaw } from '../../tests/fixtures/small-law.ts'
import { inTurns } from '../beside-sql.ts'
import { realCases } from '../material.ts'
import { duration, type Row } from '../row.ts'
import { dataFolder } from '../running-clew.ts'

const cases = 100_000
const own = 40

export async function trustRows(): Promise<Row[]> {
  const { data, remove } = await dataFolder()
  const embedded = await startEmbedded({ data })
  const admin = { ...embedded.admin, database: embedded.owner.database }
  const log = openLog('silent')
  const pools: Pool[] = []
  const gate = openGate(embedded.app)
  try {
    await migrate(embedded.owner)
    const [app, above] = [openPool(embedded.app), openPool(admin)]
    pools.push(app, above)
    const doors = openDoors(app)
    const person = await makePerson(admin, 'Prosecutor', undefined, { roles: ['prosecutor'] })
    const text = JSON.stringify(largest())
    const { id } = await doors.asActor(person, 'case-work', (entered) =>
      importCase(entered, person.unitId, { text, fileName: 'case.json' }, {}, systemClock),
    )
    await crowd(admin, person)
    const parts = { doors, gate, cookies: { secure: false }, log, version: '0', checkAnswers: false }
    const guarded = await createApp({ ...parts, routes: guardedRoutes() })
    const bare = await createApp({ ...parts, routes: [readByAnybody(above)] })
    const asking = (server: typeof guarded) => async () => {
      const headers = { host: 'localhost', cookie: person.cookie }
      const answer = await server.inject({ method: 'GET', url: `/api/cases/${id}`, headers })
      if (answer.statusCode !== 200) throw new Error(answer.body.slice(0, 300))
    }
    const read = await inTurns(asking(guarded), asking(bare))
    const list = await inTurns(
      () =>
        doors.asActor(person, 'case-work', ({ db, journal }) => {
          journal({ action: 'case.list', effect: 'read' })
          return listRows(db, wholeList)
        }),
      () =>
        above.transaction().execute(async (db) => {
          await sql`select set_config('clew.actor', ${person.userId}, true)`.execute(db)
          return listRows(db, { ...wholeList, search: "'mine':*" })
        }),
    )
    await Promise.all([guarded.close(), bare.close()])
    return [
      {
        what: 'trust: read a case with session, policies, row-level security and journal',
        figure: `p50 ${duration(read.api.p50)}, p99 ${duration(read.api.p99)}`,
        beside: `the same without any of them p50 ${duration(read.bare.p50)}, p99 ${duration(read.bare.p99)}`,
        value: read.api.p50 / read.bare.p50,
        unit: '× at p50',
        limit: { at: 2, sense: 'at-most' },
      },
      {
        what: `trust: list the ${own} cases that one reaches of ${cases.toLocaleString('en').replaceAll(',', ' ')}`,
        figure: `p50 ${duration(list.api.p50)}, p99 ${duration(list.api.p99)}`,
        beside: `the same ${own} found by a word, above every rule, p50 ${duration(list.bare.p50)}`,
        value: list.api.p50 / list.bare.p50,
        unit: '× at p50',
      },
    ]
  } finally {
    for (const pool of pools) await pool.destroy()
    await gate.close()
    await embedded.stop()
    await remove()
  }
}

const wholeList = {
  search: undefined,
  states: [],
  stages: [],
  forms: [],
  weakest: [],
  sort: 'updated',
  descending: true,
  after: undefined,
  limit: 50,
  lawKey: 'none',
} as const

const largest = () =>
  realCases()
    .map(({ file }) => file)
    .toSorted((a, b) => b.facts.length + b.links.length - a.facts.length - a.links.length)[0]

function guardedRoutes(): Route[] {
  const parts = {
    clock: systemClock,
    log: openLog('silent'),
    config: readConfig({ demo: 'no' }, {}),
    version: '0',
  }
  const all = features(parts, fixedLaw(smallLaw())).flatMap(({ routes }) => routes)
  return all.filter(({ endpoint }) => endpoint.id === 'readCase')
}

/** What the guarded route does, by a role above row-level security, for whoever asks, without a trace. */
function readByAnybody(above: Pool): Route {
  return openRoute(
    contract.readCase,
    { permission: { everybody: 'the bare side of a comparison' }, journal: { nothing: 'likewise' } },
    async ({ params }) => {
      const { id, version, updated, caseFile } = await above
        .transaction()
        .execute((db) => loadCase(db, params.id as CaseId))
      return { status: 200, body: { id, version, updated: updated.toISOString(), abilities: {}, caseFile } }
    },
  )
}

/** Cases of others around the few of this person, a tenth of them in a compartment. */
async function crowd(admin: Login, { unitId, userId }: TestPerson): Promise<void> {
  await withClient(admin, async (client) => {
    await client.query(
      `insert into case_file (case_id, unit_id, reference, title, stage, forum, forms, words)
      select gen_random_uuid(), $1, 'B' || i, 'T', 'trial', 'GB', '{slavery}', array_to_tsvector(case when i < $2 then '{mine}' else '{}' end::text[])
      from generate_series(1, $3) as i`,
      [unitId, own, cases],
    )
    await client.query(
      `insert into case_compartment (case_id, unit_id, compartment, reason)
      select case_id, unit_id, 'children', 'R' from case_file where words = '' limit $1`,
      [cases / 10],
    )
    await client.query(
      `insert into case_assignment (case_id, assignment_id, user_id, unit_id, role, starts_on)
      select case_id, gen_random_uuid(), $1, unit_id, 'prosecutor', '2026-01-01' from case_file where 'mine' = any (tsvector_to_array(words))`,
      [userId],
    )
    await client.query('analyze')
  })
}
