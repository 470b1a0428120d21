/** The SQL of passkeys and of the codes that lead to one. */
import { sql, type Transaction } from 'kysely'
import type { Tables } from '../../platform/database/tables.ts'
import type { UnitId, UserId } from '../../platform/ids/ids.ts'
import type { EnrolmentId, PasskeyId } from './tables.ts'

type Db = Transaction<Tables>

/** Somebody who is active, with what a session and a greeting need. */
type Holder = { readonly user_id: UserId; readonly unit_id: UnitId; readonly display_name: string }

export type KnownPasskey = Holder & {
  readonly passkey_id: PasskeyId
  readonly public_key: Buffer
  readonly counter: string
  readonly transports: string[]
}

/** A passkey that has not ended, of somebody active who did not come with the demo. */
export async function findPasskey(db: Db, credentialId: string): Promise<KnownPasskey | undefined> {
  return db
    .selectFrom('passkey')
    .innerJoin('app_user', 'app_user.user_id', 'passkey.user_id')
    .select([
      'passkey.passkey_id',
      'passkey.user_id',
      'passkey.unit_id',
      'passkey.public_key',
      'passkey.counter',
      'passkey.transports',
      'app_user.display_name',
    ])
    .where('passkey.credential_id', '=', credentialId)
    .where('passkey.ended_at', 'is', null)
    .where('app_user.deactivated_at', 'is', null)
    .where('app_user.demo', '=', false)
    .executeTakeFirst()
}

/** @returns false when another request has used the passkey meanwhile. */
export async function notePasskeyUse(
  db: Db,
  id: PasskeyId,
  use: { readonly seen: string; readonly counter: number; readonly backedUp: boolean },
): Promise<boolean> {
  const { rows } =
    await sql`update passkey set counter = ${use.counter}::bigint, backed_up = ${use.backedUp}::boolean, last_used_at = now()
    where passkey_id = ${id}::uuid and counter = ${use.seen}::bigint and ended_at is null returning passkey_id`.execute(
      db,
    )
  return rows.length === 1
}

export async function endPasskey(
  db: Db,
  id: PasskeyId,
  why: 'removed' | 'recovery' | 'copied',
): Promise<void> {
  await sql`update passkey set ended_at = now(), ended_why = ${why} where passkey_id = ${id}::uuid and ended_at is null`.execute(
    db,
  )
}

export async function endPasskeysOf(db: Db, userId: UserId): Promise<number> {
  const { rows } = await sql`update passkey set ended_at = now(), ended_why = 'recovery'
    where user_id = ${userId}::uuid and ended_at is null returning passkey_id`.execute(db)
  return rows.length
}

export type OwnPasskey = {
  readonly passkey_id: PasskeyId
  readonly credential_id: string
  readonly name: string
  readonly device: 'singleDevice' | 'multiDevice'
  readonly created_at: Date
  readonly last_used_at: Date | null
}

/** The oldest first. */
export async function passkeysOf(db: Db, userId: UserId): Promise<OwnPasskey[]> {
  return db
    .selectFrom('passkey')
    .select(['passkey_id', 'credential_id', 'name', 'device', 'created_at', 'last_used_at'])
    .where('user_id', '=', userId)
    .where('ended_at', 'is', null)
    .orderBy('created_at')
    .orderBy('passkey_id')
    .execute()
}

/** The ways in that somebody has: passkeys, and a link to a provider. */
export async function waysInOf(db: Db, userId: UserId): Promise<number> {
  const { rows } = await sql<{ ways: number }>`select (
      (select count(*) from passkey where user_id = ${userId}::uuid and ended_at is null)
      + (select count(*) from oidc_link where user_id = ${userId}::uuid))::int as ways`.execute(db)
  return rows[0]?.ways ?? 0
}

export type NewPasskey = {
  readonly id: PasskeyId
  readonly userId: UserId
  readonly unitId: UnitId
  readonly credentialId: string
  readonly publicKey: Uint8Array
  readonly counter: number
  readonly transports: readonly string[]
  readonly device: 'singleDevice' | 'multiDevice'
  readonly backedUp: boolean
  readonly name: string
}

/** @returns when it was made; nothing where the authenticator is enrolled already. */
export async function insertPasskey(db: Db, key: NewPasskey): Promise<Date | undefined> {
  const { rows } = await sql<{ created_at: Date }>`
    insert into passkey (passkey_id, user_id, unit_id, credential_id, public_key, counter, transports, device, backed_up, name)
    values (${key.id}::uuid, ${key.userId}::uuid, ${key.unitId}::uuid, ${key.credentialId}, ${Buffer.from(key.publicKey)}::bytea,
      ${key.counter}::bigint, ${key.transports}::text[], ${key.device}, ${key.backedUp}::boolean, ${key.name})
    on conflict (credential_id) do nothing returning created_at`.execute(db)
  return rows[0]?.created_at
}

export type KnownEnrolment = Holder & {
  readonly enrolment_id: EnrolmentId
  readonly kind: 'invitation' | 'recovery'
}

/** A code that holds now, of somebody active. */
export async function findEnrolment(db: Db, codeHash: Buffer): Promise<KnownEnrolment | undefined> {
  const { rows } = await sql<KnownEnrolment>`
    select e.enrolment_id, e.kind, e.user_id, e.unit_id, u.display_name
    from enrolment e join app_user u using (user_id)
    where e.code_hash = ${codeHash}::bytea and e.used_at is null and e.ended_at is null and now() < e.expires_at
      and u.deactivated_at is null and not u.demo`.execute(db)
  return rows[0]
}

/** @returns false when another request has used it meanwhile. */
export async function useEnrolment(db: Db, id: EnrolmentId): Promise<boolean> {
  const { rows } = await sql`update enrolment set used_at = now()
    where enrolment_id = ${id}::uuid and used_at is null and ended_at is null and now() < expires_at returning enrolment_id`.execute(
    db,
  )
  return rows.length === 1
}

/** Ends older codes of the person: only the newest holds. */
export async function replaceEnrolment(
  db: Db,
  made: {
    readonly id: EnrolmentId
    readonly userId: UserId
    readonly unitId: UnitId
    readonly kind: 'invitation' | 'recovery'
    readonly codeHash: Buffer
    readonly by: UserId
    readonly hours: number
  },
): Promise<Date> {
  await sql`update enrolment set ended_at = now()
    where user_id = ${made.userId}::uuid and used_at is null and ended_at is null`.execute(db)
  const { rows } = await sql<{ expires_at: Date }>`
    insert into enrolment (enrolment_id, user_id, unit_id, kind, code_hash, made_by, expires_at)
    values (${made.id}::uuid, ${made.userId}::uuid, ${made.unitId}::uuid, ${made.kind}, ${made.codeHash}::bytea, ${made.by}::uuid,
      now() + make_interval(hours => ${made.hours}::int))
    returning expires_at`.execute(db)
  const [row] = rows
  if (row === undefined) throw new Error('An enrolment was not kept')
  return row.expires_at
}

/** Somebody of the unit who is active and did not come with the demo. */
export async function activePerson(db: Db, userId: string): Promise<Holder | undefined> {
  return db
    .selectFrom('app_user')
    .select(['user_id', 'unit_id', 'display_name'])
    .where('user_id', '=', userId as UserId)
    .where('deactivated_at', 'is', null)
    .where('demo', '=', false)
    .where('kind', '=', 'person')
    .executeTakeFirst()
}
