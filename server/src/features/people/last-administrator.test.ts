/** Whatever administrators do to each other, in whatever order, somebody remains who can open accounts. */
import type { Role } from '@clew/contract'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asking } from '../../../../tests/fixtures/ask.ts'
import { routesUnderSmallLaw } from '../../../../tests/fixtures/small-server.ts'
import { timeOrderedId, type UnitId } from '../../platform/ids/ids.ts'
import { openTestDatabase } from '../../platform/testing/database.ts'
import type { TestPerson } from '../../platform/testing/person.ts'
import { openTestServer } from '../../platform/testing/server.ts'

const database = openTestDatabase()
const { post } = asking(openTestServer(database, () => routesUnderSmallLaw()))

/** What the program should hold in its head, kept in the simplest way. */
type Modelled = {
  roles: readonly Role[]
  active: boolean
  /** A session that ended with a deactivation does not come back with the person. */
  signedIn: boolean
  version: number
}
type Model = { people: Map<string, Modelled> }
type Real = { people: readonly TestPerson[] }

const isAdministrator = ({ roles, active }: Modelled) => active && roles.includes('administrator')
const left = (model: Model, besides: string) =>
  [...model.people].filter(([id, person]) => id !== besides && isAdministrator(person)).length

type Sent = { readonly url: string; readonly body: object; readonly after: Modelled; readonly gains: boolean }

class Step implements fc.AsyncCommand<Model, Real> {
  readonly by: number
  readonly whom: number
  readonly kind: 'deactivate' | 'reactivate' | 'roles'
  readonly roles: readonly Role[]

  constructor(by: number, whom: number, kind: Step['kind'], roles: readonly Role[]) {
    this.by = by
    this.whom = whom
    this.kind = kind
    this.roles = roles
  }

  check(): boolean {
    return true
  }

  async run(model: Model, { people }: Real): Promise<void> {
    const asker = people[this.by % people.length]
    const target = people[this.whom % people.length]
    if (asker === undefined || target === undefined) throw new Error('The model has nobody')
    const before = of(model, target.userId)
    const { url, body, after, gains } = this.sent(target, before)
    const answer = await post(url, body, asker)
    const expected = expectation()
    expect([this.toString(), answer.statusCode, answer.json().code ?? 'done']).toEqual([
      this.toString(),
      ...expected,
    ])
    if (expected[0] === 200) model.people.set(target.userId, after)
    expect(left(model, '')).toBeGreaterThan(0)

    function expectation(): readonly [number, string] {
      if (asker === undefined || target === undefined) throw new Error('The model has nobody')
      const acting = of(model, asker.userId)
      if (!acting.signedIn) return [401, 'not-signed-in']
      if (!isAdministrator(acting)) return [403, 'not-allowed']
      if (gains && asker.userId === target.userId) return [422, 'own-roles']
      if (isAdministrator(before) && !isAdministrator(after) && left(model, target.userId) === 0)
        return [422, 'last-administrator']
      return [200, 'done']
    }
  }

  sent({ userId, name }: TestPerson, before: Modelled): Sent {
    const { version } = before
    const next = { ...before, version: version + 1 }
    if (this.kind === 'roles') {
      const gains = this.roles.some((role) => !before.roles.includes(role))
      const body = { version, name, roles: this.roles }
      return { url: `/api/people/${userId}`, body, after: { ...next, roles: this.roles }, gains }
    }
    const active = this.kind === 'reactivate'
    const body = { version, reason: 'Model' }
    const url = `/api/people/${userId}/${active ? 'reactivation' : 'deactivation'}`
    return { url, body, after: { ...next, active, signedIn: before.signedIn && active }, gains: false }
  }

  toString(): string {
    return `${this.by} → ${this.whom}: ${this.kind} ${this.kind === 'roles' ? this.roles.join('+') : ''}`
  }
}

function of(model: Model, id: string): Modelled {
  const found = model.people.get(id)
  if (found === undefined) throw new Error('The model does not know this person')
  return found
}

const sets: readonly (readonly Role[])[] = [
  ['administrator'],
  ['administrator', 'trainer'],
  [],
  ['analyst'],
  ['prosecutor'],
]
const step = fc
  .tuple(
    fc.nat({ max: 3 }),
    fc.nat({ max: 3 }),
    fc.constantFrom<Step['kind']>('deactivate', 'deactivate', 'reactivate', 'roles', 'roles'),
    fc.constantFrom(...sets),
  )
  .map(([by, whom, kind, roles]) => new Step(by, whom, kind, roles))

const starts: readonly (readonly Role[])[] = [
  ['administrator'],
  ['administrator'],
  ['administrator'],
  ['analyst'],
]

test(
  'at least one active administrator remains under any sequence of commands',
  { timeout: 120_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.commands([step], { maxCommands: 14 }), async (commands) => {
        const unit: UnitId = timeOrderedId<'unit'>(() => new Date())
        const people: TestPerson[] = []
        for (const [at, roles] of starts.entries())
          people.push(await database.actor(`P${at}`, unit, { roles }))
        const everybody = people.map(
          ({ userId, roles }) => [userId, { roles, active: true, signedIn: true, version: 1 }] as const,
        )
        await fc.asyncModelRun(() => ({ model: { people: new Map(everybody) }, real: { people } }), commands)
      }),
      { numRuns: 25 },
    )
  },
)
