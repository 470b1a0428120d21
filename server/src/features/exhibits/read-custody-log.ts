/** The custody log of a case and where it breaks, as the assessment will say it. */
import type { CustodyLog } from '@clew/contract'
import { custodyOf } from '@clew/law'
import type { Access } from '../../platform/authorization/access.ts'
import type { Clock } from '../../platform/clock/clock.ts'
import type { Actor, Entered } from '../../platform/database/doors.ts'
import { caseIdOf, loadCase } from '../cases/index.ts'
import { eventRead, withCustody } from './custody-log.ts'
import { custodyRows } from './custody.store.ts'

/** @throws Refusal `case-not-found`. */
export async function readCustodyLog(
  { db, journal }: Entered,
  { may }: Access,
  actor: Actor,
  caseText: string,
  evidence: string | undefined,
  clock: Clock,
): Promise<CustodyLog> {
  const loaded = await loadCase(db, caseIdOf(caseText))
  const rows = await custodyRows(db, loaded.id, evidence)
  const receipts = new Map(rows.map((row) => [row.confirms, row]))
  const caseFile = await withCustody(db, loaded.id, loaded.caseFile)
  const items = caseFile.evidence.filter(({ id }) => evidence === undefined || id === evidence)
  journal({ action: 'custody.read', caseId: loaded.id, effect: 'read', detail: { events: rows.length } })
  return {
    events: rows
      .filter(({ kind }) => kind !== 'received')
      .map((row) => eventRead(row, receipts.get(row.id), actor.userId)),
    broken: custodyOf(items, clock().toISOString().slice(0, 10)).map(({ findings, ...item }) => ({
      ...item,
      findings: findings.map(({ events, ...finding }) => ({ ...finding, events: [...events] })),
    })),
    abilities: { record: may('custody.record') },
  }
}
