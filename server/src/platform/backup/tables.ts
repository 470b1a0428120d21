/** What there is to back up: every table with its columns, parents before children, the same order each time. */
import pg from 'pg'

export type BackedUpTable = {
  readonly name: string
  /** Without those that the database makes from the others. */
  readonly columns: string[]
}

/** The policy that lets the owner of the tables read them whole: row-level security is forced on the owner too. */
export const ownersPolicy = 'owner_backs_up'

/** @throws Error when tables refer to each other in a circle, which a migration must not bring. */
export async function listTables(client: pg.Client): Promise<BackedUpTable[]> {
  const { rows } = await client.query<BackedUpTable & { parents: string[] }>(`
    select c.relname::text as name,
      array(select a.attname::text from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum) as columns,
      array(select distinct p.relname::text from pg_constraint k join pg_class p on p.oid = k.confrelid
        where k.contype = 'f' and k.conrelid = c.oid and k.confrelid <> c.oid) as parents
    from pg_class c where c.relkind in ('r', 'p') and not c.relispartition and c.relnamespace = 'public'::regnamespace
    order by c.relname collate "C"`)
  const ordered: BackedUpTable[] = []
  const placed = new Set<string>()
  while (ordered.length < rows.length) {
    const next = rows.find(
      ({ name, parents }) => !placed.has(name) && parents.every((each) => placed.has(each)),
    )
    if (next === undefined) throw new Error('Tables refer to each other in a circle')
    placed.add(next.name)
    ordered.push({ name: next.name, columns: next.columns })
  }
  return ordered
}

/**
 * Makes the owner able to read every table when it says that it backs up, and otherwise not. Idempotent; where a table
 * lacks the policy it is locked for a moment. Nothing to do for a role above row-level security.
 * @throws Error when a restrictive policy would hide rows from the owner: a backup with holes is worse than none.
 */
export async function openToBackups(client: pg.Client): Promise<void> {
  const { rows: powers } = await client.query<{ above: boolean }>(
    'select rolsuper or rolbypassrls as above from pg_roles where rolname = current_user',
  )
  if (powers[0]?.above === true) return
  const { rows: hiding } = await client.query<{ name: string }>(`
    select distinct p.polname || ' on ' || p.polrelid::regclass as name from pg_policy p
    cross join unnest(p.polroles) as role (id)
    where not p.polpermissive and p.polcmd in ('*', 'r')
      and (role.id = 0 or pg_has_role(current_user, role.id, 'usage'))`)
  if (hiding.length > 0)
    throw new Error(`A backup would have holes: ${hiding.map(({ name }) => name).join(', ')}`)
  const { rows } = await client.query<{ name: string }>(
    `select c.relname::text as name from pg_class c
    where c.relkind in ('r', 'p') and c.relforcerowsecurity and c.relnamespace = 'public'::regnamespace
      and not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = $1) order by 1`,
    [ownersPolicy],
  )
  for (const { name } of rows)
    await client.query(`create policy ${ownersPolicy} on ${pg.escapeIdentifier(name)} for select to current_user
      using (current_setting('clew.backup', true) = 'yes')`)
}

/** A row of COPY is a line; what would be one inside a value is written as two other characters. */
export function rowsIn(piece: Buffer): number {
  let count = 0
  for (let at = piece.indexOf(10); at >= 0; at = piece.indexOf(10, at + 1)) count += 1
  return count
}
