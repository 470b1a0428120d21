/** Assesses a case file when somebody asks, and keeps the answer for as long as it is true. */
import { type CaseFile, parseCivilDate } from '@clew/casefile'
import { type AssessmentQuery, type AssessmentRead, namesIn } from '@clew/contract'
import {
  assess,
  type Assessment,
  type AssessOptions,
  defaultPacks,
  defaultView,
  type LawSet,
} from '@clew/law'
import type { Clock } from '../../platform/clock/clock.ts'
import type { Entered } from '../../platform/database/doors.ts'
import { Refusal } from '../../platform/refusal.ts'
import { caseIdOf, type LoadedCase, loadCase, versionOf } from '../cases/index.ts'
import { logStamp, withCustody } from '../exhibits/index.ts'
import type { LawInUse, LawSource } from '../law/index.ts'
import { KeptAnswers } from './kept-answers.ts'

export type Kept = { readonly assessment: Assessment; readonly computedIn: number }
export type Keeper = KeptAnswers<Kept>

/** Room for some hundred answers of ordinary cases, some ten of the largest: a few hundred megabytes at most. */
export const newKeeper = (): Keeper => new KeptAnswers<Kept>(3000)

/** Charges with their traces are what an answer is made of. */
const weightOf = ({ charges, options }: Assessment): number => 1 + charges.length + options.length

type Parts = { readonly law: LawSource; readonly clock: Clock; readonly kept: Keeper }

/** @throws Refusal `case-not-found`, `packs-unknown`, `without-unknown`, `law-unusable`. */
export async function readAssessment(
  { db, journal }: Entered,
  idText: string,
  query: AssessmentQuery,
  { law: source, clock, kept }: Parts,
): Promise<AssessmentRead> {
  const id = caseIdOf(idText)
  const inUse = await source.current()
  const version = await versionOf(db, id)
  const log = await logStamp(db, id)
  const asOf = query.asOf ?? clock().toISOString().slice(0, 10)
  refuseNoDay(asOf)
  const key = [id, version, log, inUse.key, asOf, query.view, query.packs, query.without].join('|')
  let found = kept.get(key)
  const known = found !== undefined
  if (found === undefined) {
    const loaded = await loadCase(db, id)
    const caseFile = await withCustody(db, id, loaded.caseFile)
    found = compute(caseFile, inUse, optionsOf(loaded, inUse.law, query, asOf))
    // Somebody may have changed the case or its log between the statements: then the key would promise too much.
    if (loaded.version === version && (await logStamp(db, id)) === log)
      kept.keep(key, found, weightOf(found.assessment))
  }
  const { assessment, computedIn } = found
  journal({
    action: 'assessment.read',
    caseId: id,
    effect: 'read',
    detail: { version, view: assessment.view, without: assessment.without },
  })
  return {
    ...(assessment as Omit<AssessmentRead, 'caseVersion'>),
    caseVersion: version,
    computedIn: known ? 0 : computedIn,
    packsUsed: assessment.packs.map(({ pack }) => pack),
    packsAvailable: inUse.law.packs.map(({ pack }) => pack),
  }
}

export function compute(caseFile: CaseFile, { law }: LawInUse, options: AssessOptions): Kept {
  const start = performance.now()
  const assessment = assess(caseFile, law, options)
  return { assessment, computedIn: Math.max(1, Math.round((performance.now() - start) * 1000)) }
}

function optionsOf(
  { caseFile }: LoadedCase,
  law: LawSet,
  query: AssessmentQuery,
  asOf: string,
): AssessOptions {
  const known = law.packs.map(({ pack }) => pack)
  const packs = query.packs === undefined ? defaultPacks(caseFile, law.packs) : namesIn(query.packs)
  const unknown = packs.filter((pack) => !known.includes(pack))
  if (unknown.length > 0) {
    throw new Refusal('packs-unknown', { packs: unknown.join(', '), known: known.join(', ') })
  }
  const without = namesIn(query.without)
  const strangers = without.filter((name) => !isSource(caseFile, name))
  if (strangers.length > 0) throw new Refusal('without-unknown', { ids: strangers.join(', ') })
  return { asOf, view: query.view ?? defaultView(caseFile), packs, without }
}

/** Persons and sources give evidence; items are evidence. */
function isSource({ parties, victims, witnesses, sources, evidence }: CaseFile, id: string): boolean {
  return [parties, victims, witnesses, sources, evidence].some((list) => list.some((each) => each.id === id))
}

function refuseNoDay(day: string): void {
  if (parseCivilDate(day) !== undefined) return
  const errors = [{ code: 'no-such-day', path: '/query/asOf', message: day }]
  throw new Refusal('request-invalid', { count: 1 }, { errors })
}
