/** Whether every region has people and every open case somebody who works on it; and the cases behind each count. */
import type { CoverageCasesQuery, CoveredCase, RegionCoverage } from '@clew/contract'
import type { Clock } from '../../platform/clock/clock.ts'
import type { Entered } from '../../platform/database/doors.ts'
import { isUuid } from '../../platform/ids/ids.ts'
import { Refusal } from '../../platform/refusal.ts'
import { openOffice, todayOf } from '../people/index.ts'
import { placeCase as place } from './assignments.store.ts'
import * as store from './coverage.store.ts'
import { heldCase } from './open-case-work.ts'

export async function readCoverage(
  { db, journal }: Entered,
  clock: Clock,
): Promise<{ items: RegionCoverage[]; total: RegionCoverage }> {
  const people = await store.peopleByRegion(db)
  const cases = await store.casesByRegion(db, todayOf(clock))
  const offices = await store.openOffices(db)
  const regions = new Set([
    ...offices.flatMap((office) => (office.regions.length === 0 ? [null] : office.regions)),
    ...people.map(({ region }) => region),
    ...cases.filter(({ whole }) => !whole).map(({ region }) => region),
  ])
  const ordered = [...regions].toSorted((a, b) =>
    a === null ? 1 : b === null ? -1 : a < b ? -1 : a > b ? 1 : 0,
  )
  journal({ action: 'coverage.read', effect: 'read', detail: { regions: ordered.length } })
  const items = ordered.map((region) => ({
    ...(region === null ? {} : { region }),
    offices: offices
      .filter((office) => (region === null ? office.regions.length === 0 : office.regions.includes(region)))
      .map(({ id, name, agency }) => ({ id, name, agency })),
    people: people.filter((each) => each.region === region).map(({ role, count }) => ({ role, count })),
    ...countsOf(cases.find((each) => !each.whole && each.region === region)),
  }))
  const total = {
    offices: offices.map(({ id, name, agency }) => ({ id, name, agency })),
    people: await store.peopleByRole(db),
    ...countsOf(cases.find(({ whole }) => whole)),
  }
  return { items, total }
}

const countsOf = (counts: store.CaseCount | undefined) => ({
  cases: counts?.cases ?? 0,
  lacking: {
    lead: counts?.lead ?? 0,
    prosecutor: counts?.prosecutor ?? 0,
    'victim-officer': counts?.victim ?? 0,
  },
})

/** @throws Refusal `cursor-invalid`. */
export async function listCoverageCases(
  { db, journal }: Entered,
  { region, lacking, after, limit }: CoverageCasesQuery,
  clock: Clock,
): Promise<{ items: CoveredCase[]; next?: string }> {
  const where: store.Where = region === undefined ? 'everywhere' : { region: region === '-' ? null : region }
  const asked = { where, lacking, after: after === undefined ? undefined : placeOf(after), limit }
  const rows = await store.coveredCases(db, asked, todayOf(clock))
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  journal({
    action: 'coverage.read',
    effect: 'read',
    detail: { region: region ?? null, lacking: lacking ?? null, count: page.length },
  })
  return {
    items: page.map(({ case_id, office, ...row }) => ({
      id: case_id,
      ...row,
      ...(office === null ? {} : { office }),
    })),
    ...(rows.length > page.length && last !== undefined
      ? { next: Buffer.from(JSON.stringify([last.reference, last.case_id])).toString('base64url') }
      : {}),
  }
}

function placeOf(cursor: string): { reference: string; id: string } {
  let parts: unknown
  try {
    parts = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
  } catch {
    throw new Refusal('cursor-invalid')
  }
  const [reference, id] = Array.isArray(parts) ? (parts as unknown[]) : []
  if (typeof reference !== 'string' || typeof id !== 'string' || !isUuid(id) || reference.includes('\0'))
    throw new Refusal('cursor-invalid')
  return { reference, id }
}

/** Hands a case to an office, and with it to the regions that it covers. @throws Refusal `case-not-found`, `office-not-found`. */
export async function placeCase(
  { db, journal }: Entered,
  caseText: string,
  officeText: string,
): Promise<void> {
  const caseId = await heldCase(db, caseText)
  const { office_id } = await openOffice(db, officeText)
  await place(db, caseId, office_id)
  journal({ action: 'case.place', caseId, effect: 'change', subject: `office:${office_id}` })
}
