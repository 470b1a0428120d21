/** Gives a case of the demo its people, as the head of a unit would: several see it, others do not, partners see a part. */
import type { AssignmentRole, Compartment, ShareField } from '@clew/contract'
import type { Clock } from '../../platform/clock/clock.ts'
import type { Actor, Doors } from '../../platform/database/doors.ts'
import { type CaseId, timeOrderedId } from '../../platform/ids/ids.ts'
import { showShares } from '../cases/index.ts'
import { demoHead } from './demo-people.ts'
import { assign, compartment, share } from './demo-cases.store.ts'
import type { DemoRow } from './demo.store.ts'

export type DemoCase = {
  readonly id: CaseId
  /** Its place among the files, from 0. */
  readonly turn: number
  readonly lead: DemoRow
}

/** Who works on one case in so many. */
const staff: readonly { readonly name: string; readonly role: AssignmentRole; readonly every: number }[] = [
  { name: 'Ivo Investigator', role: 'investigator', every: 2 },
  { name: 'Fay Financial', role: 'financial-investigator', every: 4 },
  { name: 'Vera Victim-Officer', role: 'victim-officer', every: 3 },
  { name: 'Cato Central', role: 'central-authority', every: 5 },
]

const shares: readonly {
  readonly agency: string
  readonly every: number
  readonly fields: readonly ShareField[]
  readonly purpose: string
}[] = [
  {
    agency: 'Open Door Shelter',
    every: 6,
    fields: ['reference', 'title', 'stage', 'victims'],
    purpose: 'Shelter and support of the victims',
  },
  {
    agency: 'Labour Inspectorate',
    every: 8,
    fields: ['reference', 'title', 'forms', 'places', 'parties'],
    purpose: 'Joint inspection of the workplace',
  },
  {
    agency: 'Immigration Service',
    every: 10,
    fields: ['reference', 'title', 'victims'],
    purpose: 'Residence permits of the victims',
  },
]

/** By place among the files: a case with an official under suspicion, and one about a child. */
const closed: Readonly<Record<number, { readonly name: Compartment; readonly reason: string }>> = {
  1: { name: 'children', reason: 'The victim was a child' },
  7: { name: 'officials', reason: 'Officials of a consulate are suspected' },
}

export async function staffCase(
  doors: Doors,
  people: readonly DemoRow[],
  { id, turn, lead }: DemoCase,
  clock: Clock,
): Promise<void> {
  const head = people.find(({ display_name }) => display_name === demoHead)
  if (head === undefined) return
  const by = head.user_id
  const unitId = head.unit_id
  const actor: Actor = { userId: by, unitId }
  await doors.asActor(actor, 'set-up', async ({ db, journal }) => {
    const working = [
      { person: lead, role: 'lead' as const },
      ...staff
        .filter(({ every }) => turn % every === 0)
        .map(({ name, role }) => ({ person: people.find((each) => each.display_name === name), role })),
    ]
    for (const { person, role } of working) {
      if (person === undefined) continue
      const assignment = { id: timeOrderedId<'assignment'>(clock), caseId: id, unitId, role, by }
      await assign(db, { ...assignment, userId: person.user_id })
    }
    for (const { agency, every, fields, purpose } of shares) {
      const agencyId = people.find((each) => each.agency === agency)?.agency_id
      if (agencyId === undefined || turn % every !== 0) continue
      const shareId = timeOrderedId<'share'>(clock)
      await share(db, { id: shareId, caseId: id, unitId, agencyId, fields, purpose, by })
    }
    await showShares(db, id, clock)
    const behind = closed[turn]
    if (behind !== undefined) await compartment(db, { caseId: id, unitId, ...behind, by })
    journal({ action: 'demo.staff', caseId: id, effect: 'change', detail: { people: working.length } })
  })
}
