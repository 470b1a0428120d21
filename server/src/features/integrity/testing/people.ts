/** People around a case for tests: two offices, a head, an auditor, and a hand that gets a step agreed to from outside. */
import type { AgencyId, Role } from '../../../platform/authentication/signed-in.ts'
import { systemClock } from '../../../platform/clock/clock.ts'
import { withClient } from '../../../platform/database/provision.ts'
import { timeOrderedId, type UnitId } from '../../../platform/ids/ids.ts'
import type { TestDatabase } from '../../../platform/testing/database.ts'
import type { TestPerson } from '../../../platform/testing/person.ts'

export type Offices = {
  readonly agency: AgencyId
  readonly north: string
  readonly south: string
}

/** Above every rule, because a test says who there is. */
export async function openOffices(database: TestDatabase, unitId: UnitId): Promise<Offices> {
  const agency = timeOrderedId<'agency'>(systemClock)
  const [north, south] = [timeOrderedId(systemClock), timeOrderedId(systemClock)]
  await withClient(database.admin, async (client) => {
    await client.query(
      "insert into agency (agency_id, unit_id, kind, name) values ($1, $2, 'prosecution', $3)",
      [agency, unitId, `Service ${agency}`],
    )
    for (const [id, name] of [
      [north, 'North'],
      [south, 'South'],
    ])
      await client.query('insert into office (office_id, agency_id, unit_id, name) values ($1, $2, $3, $4)', [
        id,
        agency,
        unitId,
        name,
      ])
  })
  return { agency, north, south }
}

/** Somebody of an office. */
export async function colleague(
  database: TestDatabase,
  unitId: UnitId,
  name: string,
  { roles = ['prosecutor'], office }: { roles?: readonly Role[]; office?: string | undefined } = {},
): Promise<TestPerson> {
  const person = await database.actor(name, unitId, { roles })
  await withClient(database.admin, (client) =>
    client.query('update app_user set office_id = $2 where user_id = $1', [person.userId, office ?? null]),
  )
  return person
}

/** Puts somebody on a case from long ago, without an end. */
export async function assign(
  database: TestDatabase,
  caseId: string,
  person: TestPerson,
  by?: TestPerson,
): Promise<void> {
  await withClient(database.admin, (client) =>
    client.query(
      `insert into case_assignment (case_id, assignment_id, user_id, unit_id, role, starts_on, assigned_by)
      values ($1, $2, $3, $4, 'prosecutor', '2026-01-01', $5)`,
      [caseId, timeOrderedId(systemClock), person.userId, person.unitId, by?.userId ?? null],
    ),
  )
}
