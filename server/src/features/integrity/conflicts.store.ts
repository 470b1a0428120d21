/** The SQL of conflicts of interest. Row-level security says whose a reader sees: their own, and those that they decide. */
import './tables.ts'
import type { ConflictGround, ConflictKind, ConflictState } from '@clew/contract'
import { sql, type Transaction } from 'kysely'
import type { Tables } from '../../platform/database/tables.ts'
import type { CaseId, UserId } from '../../platform/ids/ids.ts'
import type { ConflictId, InterestId } from './tables.ts'

type Db = Transaction<Tables>

export type NewConflict = {
  readonly caseId: CaseId
  readonly id: ConflictId
  readonly userId: UserId
  readonly reference: string
  readonly kind: ConflictKind
  readonly party: string | null
  readonly words: string | null
  readonly at: Date
}

export async function insertDeclared(db: Db, row: NewConflict): Promise<void> {
  await sql`insert into conflict_of_interest (case_id, conflict_id, unit_id, user_id, reference, origin, kind, party, words, made_by, made_at)
    values (${row.caseId}::uuid, ${row.id}::uuid, acting_unit(), ${row.userId}::uuid, ${row.reference}, 'declared', ${row.kind},
      ${row.party}, ${row.words}, acting_user(), ${row.at})`.execute(db)
}

/** False where the same was asked before. */
export async function insertAsked(
  db: Db,
  row: NewConflict & { readonly grounds: ConflictGround },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into conflict_of_interest (case_id, conflict_id, unit_id, user_id, reference, origin, kind, party, grounds, made_by, made_at)
    values (${row.caseId}::uuid, ${row.id}::uuid, acting_unit(), ${row.userId}::uuid, ${row.reference}, 'screening', ${row.kind},
      ${row.party}, ${JSON.stringify(row.grounds)}::jsonb, acting_user(), ${row.at})
    on conflict do nothing`.execute(db)
  return numAffectedRows === 1n
}

export type ConflictRow = {
  readonly id: ConflictId
  readonly caseId: CaseId
  readonly reference: string
  readonly userId: UserId
  readonly person: string
  readonly origin: 'declared' | 'screening'
  readonly kind: ConflictKind
  readonly party: string | null
  readonly words: string | null
  readonly grounds: ConflictGround | null
  /** Name of the declared interest that the ground rests on. */
  readonly interest: string | null
  readonly state: ConflictState
  readonly made: Date
  readonly decider: UserId | null
  readonly deciderName: string | null
  readonly decided: Date | null
  readonly decision: string | null
}

export type ConflictQuestion = {
  readonly caseId?: CaseId
  readonly id?: ConflictId
  /** Only one's own, only those of others, or both. */
  readonly whose: 'own' | 'others' | 'all'
}

/** Undecided first, then the newest; never more than 500. */
export async function conflictRows(db: Db, { caseId, id, whose }: ConflictQuestion): Promise<ConflictRow[]> {
  const { rows } = await sql<ConflictRow>`
    select k.conflict_id as id, k.case_id as "caseId", k.reference, k.user_id as "userId", u.display_name as person, k.origin, k.kind,
      k.party, k.words, k.grounds, i.name as interest, k.state, k.made_at as made, k.decided_by as decider,
      d.display_name as "deciderName", k.decided_at as decided, k.decision
    from conflict_of_interest k
    join app_user u on u.user_id = k.user_id
    left join app_user d on d.user_id = k.decided_by
    left join interest i on i.user_id = k.user_id and i.interest_id = (k.grounds ->> 'interest')::uuid
    where (${caseId ?? null}::uuid is null or k.case_id = ${caseId ?? null}::uuid)
      and (${id ?? null}::uuid is null or k.conflict_id = ${id ?? null}::uuid)
      and (${whose}::text = 'all' or (k.user_id = acting_user()) = (${whose}::text = 'own'))
    order by (k.state = 'undecided') desc, k.made_at desc, k.conflict_id limit 500`.execute(db)
  return rows
}

/** How many of others wait for whoever acts. */
export async function countUndecided(db: Db): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from conflict_of_interest where state = 'undecided' and user_id <> acting_user()`.execute(
    db,
  )
  return rows[0]?.count ?? 0
}

export async function decideRow(
  db: Db,
  at: { readonly caseId: CaseId; readonly id: ConflictId },
  { state, reason, now }: { state: 'blocking' | 'no-conflict'; reason: string; now: Date },
): Promise<void> {
  await sql`update conflict_of_interest set state = ${state}, decided_by = acting_user(), decided_at = ${now}, decision = ${reason}
    where case_id = ${at.caseId}::uuid and conflict_id = ${at.id}::uuid`.execute(db)
}

/** What the case is called, for whoever may see it. */
export async function referenceOf(db: Db, caseId: CaseId): Promise<string | undefined> {
  const { rows } = await sql<{
    reference: string
  }>`select reference from case_file where case_id = ${caseId}::uuid`.execute(db)
  return rows[0]?.reference
}

export type ToScreen = {
  readonly person: UserId
  readonly against: ConflictGround['against']
  readonly interest: InterestId | null
  readonly name: string
}

/** Names and interests for the program to compare: of one person, of those who work on the case, or of the unit. */
export async function peopleToScreen(
  db: Db,
  caseId: CaseId,
  whom: UserId | 'working' | 'unit',
): Promise<ToScreen[]> {
  const one = whom === 'working' || whom === 'unit' ? null : whom
  const { rows } = await sql<ToScreen>`
    select person, against, interest_id as interest, name
    from people_to_screen(${caseId}::uuid, ${one}::uuid, ${whom === 'working'}::boolean)`.execute(db)
  return rows
}
