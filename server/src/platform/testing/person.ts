/** Makes people who are signed in, so that a test asks the server as somebody, by a session like any other. */
import type { Actor } from '../database/doors.ts'
import { type Login, withClient } from '../database/provision.ts'
import { timeOrderedId, type UnitId } from '../ids/ids.ts'
import { systemClock } from '../clock/clock.ts'
import { cookieName } from '../authentication/cookie.ts'
import { localUser } from '../authentication/local-user.ts'
import type { AgencyId, AgencyKind, Origin, Role, SessionId, SignedIn } from '../authentication/signed-in.ts'
import { digestOf, newToken } from '../authentication/token.ts'

export type PersonTraits = {
  /** Head of unit and prosecutor unless told otherwise. */
  readonly roles?: readonly Role[]
  /** `2099-12-31` unless told otherwise; null for nobody vetted. */
  readonly vettedUntil?: string | null
  /** A new agency of this kind; none unless told otherwise. */
  readonly agencyKind?: AgencyKind
  readonly agencyId?: AgencyId
  readonly demo?: boolean
  /** Signed in by a passkey, in the browser that tests pass for; by a token lent to a program unless told. */
  readonly inBrowser?: boolean
}

/** Somebody signed in; `cookie` is what their browser sends. */
export type TestPerson = SignedIn & { readonly cookie: string }

/** What a test server is told that it is asked by. */
const agent = 'lightMyRequest'

/** As the database's superuser, so that no rule about who may make whom stands in the way of a test. */
export async function makePerson(
  admin: Login,
  name: string,
  unitId: UnitId = timeOrderedId<'unit'>(systemClock),
  traits: PersonTraits = {},
): Promise<TestPerson> {
  const userId = timeOrderedId<'user'>(systemClock)
  await withClient(admin, async (client) => {
    await client.query('insert into unit (unit_id, name) values ($1, $2) on conflict do nothing', [
      unitId,
      `Unit of ${name}`,
    ])
    await client.query(
      'insert into app_user (user_id, unit_id, display_name, kind, demo) values ($1, $2, $3, $4, $5)',
      [userId, unitId, name, 'person', traits.demo ?? false],
    )
  })
  return equip(admin, { userId, unitId }, name, traits)
}

/** The person whom the migrations made, who acts where a test names nobody. */
export function equipLocalUser(admin: Login): Promise<TestPerson> {
  return equip(admin, localUser, 'Local user', {})
}

async function equip(
  admin: Login,
  { userId, unitId }: Actor,
  name: string,
  traits: PersonTraits,
): Promise<TestPerson> {
  const { roles = ['head-of-unit', 'prosecutor'], vettedUntil = '2099-12-31', agencyKind, demo } = traits
  const agencyId =
    traits.agencyId ?? (agencyKind === undefined ? undefined : timeOrderedId<'agency'>(systemClock))
  const origin: Origin = traits.inBrowser === true ? 'passkey' : 'program'
  const sessionId: SessionId = timeOrderedId<'session'>(systemClock)
  const token = newToken()
  await withClient(admin, async (client) => {
    if (traits.agencyId === undefined && agencyId !== undefined)
      await client.query('insert into agency (agency_id, unit_id, kind, name) values ($1, $2, $3, $4)', [
        agencyId,
        unitId,
        agencyKind,
        `Agency ${agencyId}`,
      ])
    await client.query(
      "update app_user set vetted_until = $2, vetting_level = 'enhanced', agency_id = $3 where user_id = $1",
      [userId, vettedUntil, agencyId ?? null],
    )
    await client.query(
      'insert into user_role (user_id, unit_id, role) select $1, $2, unnest($3::text[]) on conflict do nothing',
      [userId, unitId, roles],
    )
    await client.query(
      `insert into session (session_id, user_id, unit_id, token_hash, origin, label, agent, privileges, idle_limit, expires_at)
      select $1, $2, $3, $4, $5, case $5 when 'program' then 'test' end, case $5 when 'program' then null else $6::bytea end, array_agg(role order by role), '12 hours', now() + interval '12 hours'
      from user_role where user_id = $2`,
      [sessionId, userId, unitId, digestOf(token), origin, digestOf(agent)],
    )
  })
  return {
    userId,
    unitId,
    name,
    sessionId,
    origin,
    roles: roles.toSorted(),
    kind: demo === true ? 'demo' : 'person',
    cookie: `${cookieName({ secure: false })}=${token}`,
    ...(vettedUntil === null ? {} : { vettedUntil }),
    ...(agencyId === undefined ? {} : { agencyId }),
    ...(agencyKind === undefined ? {} : { agencyKind }),
  }
}
