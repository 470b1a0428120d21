/** The rules of reach once more, as plainly as they can be said: slow, without SQL and without policies. */
import { isDelegation, type World } from './world.ts'

const workers = [
  'prosecutor',
  'investigator',
  'financial-investigator',
  'victim-officer',
  'head-of-unit',
  'central-authority',
]
const writers = workers.filter((role) => role !== 'central-authority')

type Clearance = World['people'][number]['clearances'][number]

const today = 0
function at<T>(list: readonly T[], index: number): T {
  const found = list[index]
  if (found === undefined) throw new Error(`The world has no number ${index}`)
  return found
}
export const holds = ({
  during: { from, until },
}: World['assignments'][number] | World['shares'][number] | Clearance) =>
  from <= today && (until === null || until >= today)

/** What person `who` may do with case `which` today. */
export function judge(world: World, who: number, which: number) {
  const person = at(world.people, who)
  const isAny = (roles: readonly string[]) => person.roles.some((role) => roles.includes(role))
  const trusted =
    !person.deactivated &&
    person.vettedUntil !== null &&
    person.vettedUntil >= today &&
    mayKnow(world, who, which)
  const works =
    isAny(workers) &&
    (isAssigned(world, who, which) || standsIn(world, who, which) || broke(world, who, which))
  const reads = trusted && (person.roles.includes('head-of-unit') || works)
  const sees = trusted && person.roles.includes('partner') && isShown(world, who, which)
  return {
    reads,
    changes: reads && isAny(writers),
    seesShare: sees,
    readsHistory: !person.deactivated && isAny(['auditor', 'head-of-unit']),
  }
}

/** Every compartment of the case is open to the person, and no conflict stands between them. */
function mayKnow({ people, cases, conflicts }: World, who: number, which: number): boolean {
  const cleared = at(people, who)
    .clearances.filter(holds)
    .map(({ compartment }) => compartment)
  return (
    at(cases, which).every((compartment) => cleared.includes(compartment)) &&
    !conflicts.some((each) => each.person === who && each.case === which)
  )
}

const isAssigned = ({ assignments }: World, who: number, which: number): boolean =>
  assignments.some((each) => each.person === who && each.case === which && holds(each))

const standsIn = (world: World, who: number, which: number): boolean =>
  world.delegations.some(
    (each) =>
      isDelegation(each) &&
      each.to === who &&
      !each.ended &&
      each.starts <= today &&
      each.ends >= today &&
      !at(world.people, each.from).deactivated &&
      isAssigned(world, each.from, which),
  )

const broke = ({ glasses }: World, who: number, which: number): boolean =>
  glasses.some((each) => each.person === who && each.case === which && !each.expired)

const isShown = ({ people, shares }: World, who: number, which: number): boolean =>
  shares.some(
    (each) => each.case === which && at(people, who).agency === each.agency && !each.ended && holds(each),
  )
