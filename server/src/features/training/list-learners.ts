/** Who handles cases without which training, and how far each region is trained: the same people, listed and counted. */
import type { ModuleStanding, TrainedPeopleQuery, TrainedPerson, TrainingCoverage } from '@clew/contract'
import type { Clock } from '../../platform/clock/clock.ts'
import type { Entered } from '../../platform/database/doors.ts'
import { todayOf } from '../people/index.ts'
import type { Lessons } from './lessons-source.ts'
import { learners, type LearnerRow, rulesOf } from './records.store.ts'
import { titleOf } from './session-read.ts'
import { askedOf, standingsOf } from './standing.ts'

type Parts = { readonly lessons: Lessons; readonly clock: Clock }
type Learner = { readonly row: LearnerRow; readonly modules: ModuleStanding[] }

async function everybody(db: Entered['db'], { lessons, clock }: Parts): Promise<Learner[]> {
  const today = todayOf(clock)
  const rules = await rulesOf(db)
  const rows = await learners(db, today)
  return rows.map((row) => ({
    row,
    modules: standingsOf(askedOf(rules, row.roles), row.until, { lessons, today }),
  }))
}

/** Regions that the person's office covers; null where none is named. */
const regionsOf = ({ office }: LearnerRow): (string | null)[] =>
  office === null || office.regions.length === 0 ? [null] : office.regions

const fits = ({ state }: ModuleStanding, wanted: TrainedPeopleQuery['state']): boolean =>
  wanted === undefined ||
  state === wanted ||
  (wanted === 'lacking' && (state === 'missing' || state === 'expired')) ||
  (wanted === 'current' && state === 'expiring')

export async function listLearners(
  { db, journal }: Entered,
  query: TrainedPeopleQuery,
  parts: Parts,
): Promise<{ items: TrainedPerson[] }> {
  const { module, state, region, handling } = query
  const items = (await everybody(db, parts)).flatMap(({ row, modules }) => {
    const meant = modules.filter((each) => module === undefined || each.module === module)
    const asked =
      module === undefined && state === undefined ? modules : meant.filter((each) => fits(each, state))
    const there = region === undefined || regionsOf(row).includes(region === '-' ? null : region)
    const selected = (module === undefined && state === undefined) || asked.length > 0
    if (!there || !selected || (handling === '1' && row.cases === 0)) return []
    const { user_id, name, roles, office, cases } = row
    return [
      {
        id: user_id,
        name,
        roles,
        ...(office === null ? {} : { office: { id: office.id, name: office.name } }),
        cases,
        modules,
      },
    ]
  })
  journal({
    action: 'training.people',
    effect: 'read',
    detail: { module, state, region, handling, count: items.length },
  })
  return { items }
}

export async function readTrainingCoverage(
  { db, journal }: Entered,
  parts: Parts,
): Promise<TrainingCoverage> {
  const people = await everybody(db, parts)
  const modules = [...new Set((await rulesOf(db)).map(({ module }) => module))].toSorted()
  const regions = [...new Set(people.flatMap(({ row }) => regionsOf(row)))].toSorted((a, b) =>
    a === null ? 1 : b === null ? -1 : a < b ? -1 : a > b ? 1 : 0,
  )
  const counted = (some: readonly Learner[]) => ({
    people: some.length,
    cells: modules.map((module) => {
      const asked = some.flatMap((each) => each.modules.filter((one) => one.module === module))
      const trained = asked.filter(({ state }) => state === 'current' || state === 'expiring')
      return { module, asked: asked.length, trained: trained.length }
    }),
  })
  journal({ action: 'training.coverage', effect: 'read', detail: { regions: regions.length } })
  return {
    modules: modules.map((module) => ({ module, title: titleOf(parts.lessons, module) })),
    regions: regions.map((region) => ({
      ...(region === null ? {} : { region }),
      ...counted(people.filter(({ row }) => regionsOf(row).includes(region))),
    })),
    total: counted(people),
  }
}
