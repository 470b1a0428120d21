/** Sends every endpoint what its description allows, and what it does not: Clew never breaks, and tells no planted name. */
import { type Endpoint, Problem, type Role } from '@clew/contract'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { randomId } from '../../server/src/platform/ids/ids.ts'
import { foundIn, secrets } from '../fixtures/planted-names.ts'
import { spoilt } from './hostile.ts'
import { openHouse, table, titles } from './house.ts'
import { asRequest, type Parts, partsOf } from './requests.ts'

const { ask, house, features, logged } = openHouse()

/** Raise for a longer run, and give the seed to run one again. In CI one seed, so that a red run is about the change. */
const runs = Number(process.env['CLEW_FUZZ_RUNS'] ?? '40')
const anySeed = process.env['CI'] === undefined ? Date.now() % 2 ** 31 : 20_261_121
const seed = Number(process.env['CLEW_FUZZ_SEED'] ?? anySeed)
const only = process.env['CLEW_FUZZ_ONLY']
/** Endpoints that set a page or read all files take long; fewer runs say as much. */
const slow =
  /^print|^export|^listConformity|^compareConformity|^readLibraryTree|^list(Practices|Curricula|Exercises)$/

/** What ends the session that the fuzz runs in. */
const left = new Set(['signOut', 'endSession', 'deactivatePerson', 'declareConflict'])
/** The answer to whoever stated a purpose, had it written down, and was let: the only place for a name. */
const reveals = new Set(['revealIdentity'])

const askers: readonly Role[] = [
  'head-of-unit',
  'prosecutor',
  'partner',
  'auditor',
  'administrator',
  'analyst',
  'trainer',
  'victim-officer',
]

/** Mostly somebody who is let through the first wall. */
function askerOf(permission: unknown): fc.Arbitrary<Role> {
  const may = askers.filter((role) =>
    [...(table['everybody'] ?? []), ...(table[role] ?? [])].some((each) => each === permission),
  )
  const anybody = fc.constantFrom(...askers)
  return may.length === 0
    ? anybody
    : fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...may) }, { weight: 1, arbitrary: anybody })
}

function known(name: string): readonly string[] {
  const { mine, others, foreign } = house
  const held = [mine, mine, mine, others, foreign].flatMap((each) => each[name] ?? [])
  const own =
    name === 'id'
      ? [mine, mine, mine, mine, others, foreign].flatMap((each) => [
          each.id,
          each['share'] ?? '',
          each['alarm'] ?? '',
        ])
      : []
  const words =
    {
      person: ['V1', 'W1', mine['person'] ?? ''],
      to: [house.people.investigator.userId],
      from: [house.people.auditor.userId],
    }[name] ?? []
  // A title that the fuzz itself gave to a case of its own would be found again later, and be no leak.
  const planted = (text: string) => text.includes(titles.foreign) || text.includes(titles.others)
  return [...held, ...own, ...words]
    .filter((text) => text !== '' && !planted(text))
    .concat(held.length > 0 ? [randomId()] : [])
}

const attacksOn = (endpoint: Endpoint): fc.Arbitrary<Parts> => {
  const allowed = partsOf(endpoint, known)
  return fc.oneof(
    { weight: 2, arbitrary: allowed },
    { weight: 3, arbitrary: allowed.chain((parts) => spoilt(parts) as fc.Arbitrary<Parts>) },
  )
}

const isParts = (value: unknown): value is Parts =>
  typeof value === 'object' &&
  value !== null &&
  ['params', 'query'].every((part) => {
    const found = (value as Record<string, unknown>)[part]
    return typeof found === 'object' && found !== null
  })

/** The head supervises all cases of the unit; nobody sees those of another. */
const untoldTo = (role: Role): readonly string[] => [
  ...secrets,
  titles.foreign,
  ...(role === 'head-of-unit' ? [] : [titles.others]),
]

test(
  `never breaks Clew and never makes it tell a name: ${runs} requests an endpoint, seed ${seed}`,
  { timeout: 3_600_000 },
  async () => {
    const wrong: string[] = []
    const counts = new Map<number, number>()
    const routes = features().flatMap((feature) => feature.routes)
    for (const { endpoint, permission } of routes.toSorted(glassLast)) {
      if (left.has(endpoint.id) || (only !== undefined && !new RegExp(only).test(endpoint.id))) continue
      const numRuns = slow.test(endpoint.id) ? Math.ceil(runs / 8) : runs
      const attacks = fc.sample(fc.tuple(attacksOn(endpoint), askerOf(permission)), { numRuns, seed })
      for (const [parts, role] of attacks) {
        if (!isParts(parts)) continue
        const who = typeof permission === 'string' ? house.people[role] : 'nobody'
        const answer = await ask(asRequest(endpoint, parts), who)
        const { statusCode: status, rawPayload } = answer
        counts.set(status, (counts.get(status) ?? 0) + 1)
        const inCatalogue = status < 400 || Problem.safeParse(safely(answer.body)).success
        const allowed = ['breakGlass', ...reveals].includes(endpoint.id) && status < 300
        const leaked = allowed
          ? []
          : foundIn(
              rawPayload,
              untoldTo(role).filter((text) => !JSON.stringify(parts).includes(text)),
            )
        const away = ['oidc-unavailable'].includes(
          (safely(answer.body) as { code?: string } | undefined)?.code ?? '',
        )
        if ((status >= 500 && !away) || !inCatalogue || leaked.length > 0)
          wrong.push(
            `${endpoint.id} as ${role}: ${status} told [${leaked.join()}] for ${JSON.stringify(parts).slice(0, 300)} ${faultIn(logged)}`,
          )
      }
      logged.length = 0
    }
    const statuses = [...counts].toSorted(([a], [b]) => a - b)
    process.stdout.write(
      `fuzz, seed ${seed}: ${statuses.map(([status, times]) => `${times} × ${status}`).join(', ')}\n`,
    )
    expect(wrong).toEqual([])
    // A run in which nothing gets through attacks only the first wall.
    expect(counts.get(200) ?? 0).toBeGreaterThan(runs)
  },
)

/** Whoever breaks the glass sees a case of others from then on. */
const glassLast = (one: { endpoint: Endpoint }, other: { endpoint: Endpoint }): number =>
  Number(one.endpoint.id === 'breakGlass') - Number(other.endpoint.id === 'breakGlass')

function safely(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const faultIn = (lines: readonly string[]): string =>
  lines.findLast((line) => line.includes('"error"'))?.slice(0, 600) ?? ''
