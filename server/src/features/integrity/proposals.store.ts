/** The SQL of steps that need a second person. Whose proposals a reader sees, and who decides, row-level security says too. */
import './tables.ts'
import type { GuardedStep, LineTie } from '@clew/contract'
import { sql, type Transaction } from 'kysely'
import type { Tables } from '../../platform/database/tables.ts'
import type { CaseId, UserId } from '../../platform/ids/ids.ts'
import type { ProposalId } from './tables.ts'

type Db = Transaction<Tables>

export type NewProposal = {
  readonly caseId: CaseId
  readonly id: ProposalId
  readonly reference: string
  readonly step: GuardedStep
  readonly request: unknown
  readonly basis: unknown
  readonly shown: unknown
  readonly reason: string
  readonly days: number
}

export async function insertProposal(db: Db, row: NewProposal): Promise<void> {
  await sql`insert into second_person_proposal (case_id, proposal_id, unit_id, reference, step, request, basis, shown, reason,
      proposed_by, expires_at)
    values (${row.caseId}::uuid, ${row.id}::uuid, acting_unit(), ${row.reference}, ${row.step}, ${JSON.stringify(row.request)}::jsonb,
      ${JSON.stringify(row.basis)}::jsonb, ${JSON.stringify(row.shown)}::jsonb, ${row.reason}, acting_user(),
      now() + make_interval(days => ${row.days}::integer))`.execute(db)
}

export type ProposalRow = {
  readonly id: ProposalId
  readonly caseId: CaseId
  readonly reference: string
  readonly step: GuardedStep
  readonly request: unknown
  readonly basis: unknown
  readonly shown: unknown
  readonly reason: string
  readonly proposer: UserId
  readonly proposerName: string
  readonly at: Date
  readonly expires: Date
  readonly state: 'waiting' | 'agreed' | 'refused' | 'withdrawn'
  readonly expired: boolean
  readonly decider: UserId | null
  readonly deciderName: string | null
  readonly decided: Date | null
  readonly decision: string | null
  readonly second: boolean
  readonly own: boolean
}

export type ProposalQuestion = {
  readonly caseId?: CaseId
  readonly id?: ProposalId
  /** Only those that whoever acts could decide today. */
  readonly toDecide?: boolean
}

/** Newest first; for whoever decides, oldest first. Never more than 200. */
export async function proposalRows(
  db: Db,
  { caseId, id, toDecide = false }: ProposalQuestion,
): Promise<ProposalRow[]> {
  const { rows } = await sql<ProposalRow>`
    select p.proposal_id as id, p.case_id as "caseId", p.reference, p.step, p.request, p.basis, p.shown, p.reason,
      p.proposed_by as proposer, u.display_name as "proposerName", p.proposed_at as at, p.expires_at as expires, p.state,
      p.expires_at <= now() as expired, p.decided_by as decider, d.display_name as "deciderName", p.decided_at as decided, p.decision,
      acting_is_second(p.proposed_by, p.case_id) as second, p.proposed_by = acting_user() as own
    from second_person_proposal p
    join app_user u on u.user_id = p.proposed_by
    left join app_user d on d.user_id = p.decided_by
    where (${caseId ?? null}::uuid is null or p.case_id = ${caseId ?? null}::uuid)
      and (${id ?? null}::uuid is null or p.proposal_id = ${id ?? null}::uuid)
      and (not ${toDecide}::boolean
        or (p.state = 'waiting' and p.expires_at > now() and acting_is_second(p.proposed_by, p.case_id)))
    order by case when ${toDecide}::boolean then p.proposed_at end, p.proposed_at desc, p.proposal_id limit 200`.execute(
    db,
  )
  return rows
}

/** Holds the proposal, so that of two who decide at once the second finds it closed. */
export async function lockProposal(db: Db, caseId: CaseId, id: ProposalId): Promise<boolean> {
  const { rows } = await sql`
    select proposal_id from second_person_proposal
    where case_id = ${caseId}::uuid and proposal_id = ${id}::uuid for update`.execute(db)
  return rows.length === 1
}

/** At the instant of the transaction, by which the database knows that the step is taken in the same one. */
export async function closeProposal(
  db: Db,
  at: { readonly caseId: CaseId; readonly id: ProposalId },
  state: 'agreed' | 'refused' | 'withdrawn',
  reason: string,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update second_person_proposal set state = ${state}, decided_by = acting_user(), decided_at = now(), decision = ${reason}
    where case_id = ${at.caseId}::uuid and proposal_id = ${at.id}::uuid and state = 'waiting' and expires_at > now()`.execute(
    db,
  )
  return numAffectedRows === 1n
}

export async function secondsFor(db: Db, proposer: UserId, caseId: CaseId): Promise<number> {
  const { rows } = await sql<{
    many: number
  }>`select seconds_for(${proposer}::uuid, ${caseId}::uuid) as many`.execute(db)
  return rows[0]?.many ?? 0
}

/** How whoever acts stands in the line of this proposal; undefined where there is none to see. */
export async function lineOfProposal(db: Db, caseId: CaseId, id: ProposalId): Promise<LineTie[] | undefined> {
  const { rows } = await sql<{ line: LineTie[] }>`
    select line_of(acting_user(), proposed_by, case_id) as line from second_person_proposal
    where case_id = ${caseId}::uuid and proposal_id = ${id}::uuid`.execute(db)
  return rows[0]?.line
}

/** What the custody log of an item and a compartment stand at, and what is sealed of a person. */
export async function lastCustodyEvent(db: Db, caseId: CaseId, evidence: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select event_id as id from custody_event where case_id = ${caseId}::uuid and evidence_id = ${evidence}
    order by recorded_at desc, event_id desc limit 1`.execute(db)
  return rows[0]?.id ?? null
}

export async function compartmentSetAt(db: Db, caseId: CaseId, compartment: string): Promise<string | null> {
  const { rows } = await sql<{ at: string }>`
    select set_at::text as at from case_compartment where case_id = ${caseId}::uuid and compartment = ${compartment}`.execute(
    db,
  )
  return rows[0]?.at ?? null
}

export async function sealedVersion(db: Db, caseId: CaseId, person: string): Promise<number | null> {
  const { rows } = await sql<{ version: number }>`
    select version from vault_identity where case_id = ${caseId}::uuid and person = ${person} and erased_at is null`.execute(
    db,
  )
  return rows[0]?.version ?? null
}

export async function evidenceTitle(db: Db, caseId: CaseId, evidence: string): Promise<string | null> {
  const { rows } = await sql<{ title: string }>`
    select body ->> 'title' as title from evidence where case_id = ${caseId}::uuid and id = ${evidence}`.execute(
    db,
  )
  return rows[0]?.title ?? null
}
