/** The SQL of links to an OpenID Connect provider. */
import { sql, type Transaction } from 'kysely'
import type { Tables } from '../../platform/database/tables.ts'
import type { UnitId, UserId } from '../../platform/ids/ids.ts'

type Db = Transaction<Tables>
export type Linked = { readonly user_id: UserId; readonly unit_id: UnitId; readonly active: boolean }

export async function findLink(db: Db, issuer: string, subject: string): Promise<Linked | undefined> {
  const { rows } = await sql<Linked>`
    select l.user_id, l.unit_id, u.deactivated_at is null and not u.demo as active
    from oidc_link l join app_user u using (user_id) where l.issuer = ${issuer} and l.subject = ${subject}`.execute(
    db,
  )
  return rows[0]
}

/** People by an e-mail that an administrator entered, who have no link to this provider yet. */
export async function unlinkedByEmail(db: Db, issuer: string, email: string): Promise<Linked[]> {
  const { rows } = await sql<Linked>`
    select u.user_id, u.unit_id, u.deactivated_at is null and not u.demo as active from app_user u
    where lower(u.email) = lower(${email}) and u.kind = 'person'
      and not exists (select from oidc_link l where l.user_id = u.user_id and l.issuer = ${issuer})`.execute(
    db,
  )
  return rows
}

/** @returns false when the subject or the person was linked meanwhile. */
export async function insertLink(
  db: Db,
  issuer: string,
  subject: string,
  { user_id, unit_id }: Linked,
): Promise<boolean> {
  const { rows } = await sql`insert into oidc_link (issuer, subject, user_id, unit_id)
    values (${issuer}, ${subject}, ${user_id}::uuid, ${unit_id}::uuid) on conflict do nothing returning subject`.execute(
    db,
  )
  return rows.length === 1
}
