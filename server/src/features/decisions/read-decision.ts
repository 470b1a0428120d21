/** Reads one decided case, that of the unit before one that comes with Clew. */
import type { DecisionRead } from '@clew/contract'
import type { Entered } from '../../platform/database/doors.ts'
import { Refusal } from '../../platform/refusal.ts'
import { findDecision } from './decisions.store.ts'
import { originOf } from './summary.ts'

/** @throws Refusal `decision-not-found`. */
export async function readDecision({ db, journal }: Entered, id: string): Promise<DecisionRead> {
  const found = id.includes('\0') ? undefined : await findDecision(db, id)
  if (found === undefined) throw new Refusal('decision-not-found')
  const { owner, version, body } = found
  journal({ action: 'decision.read', effect: 'read', subject: `decision:${id}`, detail: { version } })
  return { origin: originOf(owner), version, decision: body }
}
