/** What the policies ask about a person and a case, brought from the database in one statement. */
import { sql, type Transaction } from 'kysely'
import type { Tables } from '../database/tables.ts'
import type { CaseId } from '../ids/ids.ts'
import type { Principal, Standing } from './decide.ts'

export type Found = {
  /** The day by the database, `2026-05-05`. */
  readonly today: string
  readonly person: Principal
  /** Null where the unit has no such case; whether the person may know of it is for the policies. */
  readonly case: Standing | null
}

/** Undefined where the actor is nobody of the unit. */
export async function findStanding(db: Transaction<Tables>, caseId: CaseId): Promise<Found | undefined> {
  const { rows } = await sql<{
    said: Found | null
  }>`select case_standing(${caseId}::uuid) as said`.execute(db)
  return rows[0]?.said ?? undefined
}

export type FoundMany = {
  readonly today: string
  readonly person: Principal
  /** By id; without those that the unit has not. */
  readonly cases: Readonly<Record<string, Standing>>
}

/** The same of many cases, in one statement. Undefined where the actor is nobody of the unit. */
export async function findStandings(
  db: Transaction<Tables>,
  caseIds: readonly CaseId[],
): Promise<FoundMany | undefined> {
  const { rows } = await sql<{
    said: FoundMany | null
  }>`select case_standings(${caseIds}::uuid[]) as said`.execute(db)
  return rows[0]?.said ?? undefined
}
