/** Takes in a table of decisions and says of each what became of it. */
import type { DecisionImportBody, DecisionImportReport, Language, ProblemPart } from '@clew/contract'
import { type DecisionRefusal, decisionRefusalIn, type KnownLinks } from '@clew/library/decision'
import { decisionsFrom, type ReadDecision } from '@clew/library/exchange'
import type { Clock } from '../../platform/clock/clock.ts'
import type { Entered } from '../../platform/database/doors.ts'
import type { UnitId } from '../../platform/ids/ids.ts'
import { Refusal } from '../../platform/refusal.ts'
import { seek } from './decisions.store.ts'
import { decisionsThere, lockDecisionsOf } from './import.store.ts'
import { keepDecisions } from './keep-decisions.ts'
import { soughtAll } from './sought.ts'
import { type Stored, storedOf } from './stored.ts'
import { shippedOwner } from './tables.ts'

type Parts = {
  readonly unitId: UnitId
  readonly known: KnownLinks
  readonly clock: Clock
  readonly language: Language
  /** A dry run: nothing is kept. */
  readonly check: boolean
}

/** @throws Refusal `decisions-unreadable` with every line that stands in the way. */
export async function importDecisions(
  { db, journal }: Entered,
  { text, fileName }: DecisionImportBody,
  { unitId, known, clock, language, check }: Parts,
): Promise<DecisionImportReport> {
  const read = decisionsFrom(text, /\.csv$/i.test(fileName) ? 'csv' : 'json', known)
  if (!read.ok) {
    const errors = read.faults.map((fault) => partOf({ ...fault, path: '' }, language))
    throw new Refusal('decisions-unreadable', { count: errors.length }, { errors })
  }
  if (!check) await lockDecisionsOf(db, unitId)
  const { own, same, other } = await apartFromShipped(db, read.taken)
  const kept = await keepDecisions(db, unitId, own, clock(), check)
  const refused = [...read.refused, ...other].toSorted((a, b) => (a[0]?.line ?? 0) - (b[0]?.line ?? 0))
  const report: DecisionImportReport = {
    checked: check,
    count: read.count,
    ...kept,
    unchanged: kept.unchanged + same,
    refused: refused.length,
    refusals: refused.map((reasons) => refusalOf(reasons, language)),
  }
  const { refusals: _refusals, ...detail } = report
  journal({ action: 'decision.import', effect: check ? 'read' : 'change', detail })
  return report
}

/** What comes with Clew is not changed by an import: equal it is there already, different it is refused. */
async function apartFromShipped(
  db: Entered['db'],
  taken: readonly ReadDecision[],
): Promise<{ own: Stored[]; same: number; other: DecisionRefusal[][] }> {
  await seek(db, soughtAll, 'known')
  const ids = taken.map(({ decision }) => decision.id)
  const shipped = new Map(
    (await decisionsThere(db, shippedOwner, ids)).map(({ id, digest }) => [id, digest] as const),
  )
  const own: Stored[] = []
  const other: DecisionRefusal[][] = []
  for (const { line, decision, canonical } of taken) {
    const stored = storedOf(decision, false, canonical)
    const there = shipped.get(stored.id)
    if (there === undefined) own.push(stored)
    else if (there !== stored.digest)
      other.push([{ code: 'shipped', line, id: stored.id, path: '/id', params: { id: stored.id } }])
  }
  return { own, same: taken.length - own.length - other.length, other }
}

type Told = Pick<DecisionRefusal, 'code' | 'line' | 'path' | 'params'>

function partOf({ code, line, path, params }: Told, language: Language): ProblemPart {
  return { code, line, path, params: { ...params }, ...decisionRefusalIn(language, { code, params }) }
}

function refusalOf(
  reasons: readonly DecisionRefusal[],
  language: Language,
): DecisionImportReport['refusals'][number] {
  const { line = 1, id } = reasons[0] ?? {}
  return {
    line,
    ...(id === undefined ? {} : { id }),
    reasons: reasons.map((reason) => partOf(reason, language)),
  }
}
