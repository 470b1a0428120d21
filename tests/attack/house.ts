/** A unit with somebody of every role, cases of theirs and of others, and names planted in all of them: what every attack is tried on. */
import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { type Role, roles, shareFields } from '@clew/contract'
import { features } from '../../server/src/features/index.ts'
import { fixedLaw } from '../../server/src/features/law/index.ts'
import { readConfig } from '../../server/src/platform/config/settings.ts'
import { withClient } from '../../server/src/platform/database/provision.ts'
import type { Feature } from '../../server/src/platform/feature.ts'
import { randomId } from '../../server/src/platform/ids/ids.ts'
import { openLog } from '../../server/src/platform/log/log.ts'
import { openTestDatabase } from '../../server/src/platform/testing/database.ts'
import type { TestPerson } from '../../server/src/platform/testing/person.ts'
import { openTestServer } from '../../server/src/platform/testing/server.ts'
import { asking } from '../fixtures/ask.ts'
import { identity, picture } from '../fixtures/planted-names.ts'
import { smallCase } from '../fixtures/small-case.ts'
import { smallLaw } from '../fixtures/small-law.ts'
import { masterKeyOfTests } from '../fixtures/small-server.ts'

/** A case, and the ids of what is in it, by the names that addresses give them. */
export type Held = Readonly<Record<string, string>> & { readonly id: string }

export type House = {
  readonly people: Readonly<Record<Role, TestPerson>>
  /** A prosecutor of the same unit who is assigned to nothing. */
  readonly idle: TestPerson
  /** A partner with whose agency nothing is shared. */
  readonly unshared: TestPerson
  readonly stranger: TestPerson
  /** Of everybody above who works on cases. */
  readonly mine: Held
  /** Of another team of the same unit. */
  readonly others: Held
  /** Of another unit. */
  readonly foreign: Held
}

const workers: readonly Role[] = [
  'prosecutor',
  'investigator',
  'financial-investigator',
  'victim-officer',
  'central-authority',
]
export const day = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
export const reason = 'Because the attack tests say so.'

/** Who may what, as `policies/tests/roles.json` says it by hand and not as the policies say it. */
export const table = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../policies/tests/roles.json'), 'utf8'),
) as Record<string, string[]>

/** Titles that must be read by nobody who has no reach. */
export const titles = {
  mine: 'Brickkiln by the river',
  others: 'Vexilary Orchard',
  foreign: 'Quernstone Laundry',
} as const

/** Call at the top of a test file. */
export function openHouse() {
  const logged: string[] = []
  const database = openTestDatabase()
  let data = ''
  let made: Feature[] = []
  beforeAll(async () => {
    data = await mkdtemp(join(tmpdir(), 'clew-attack-'))
    const flags = { demo: 'no', data, 'master-key': masterKeyOfTests, 'seal-every': '0' }
    const parts = {
      clock: () => new Date(),
      log: openLog('silent'),
      config: readConfig(flags, {}),
      version: '0',
    }
    made = features(parts, fixedLaw(smallLaw()))
    for (const { name, onStart } of made)
      if (['exhibits', 'journal'].includes(name)) await onStart?.(database)
  })
  const server = openTestServer(database, () => made.flatMap(({ routes }) => routes), logged)
  const ask = asking(server)
  const house = {} as House
  beforeAll(async () => void Object.assign(house, await furnish()))
  afterAll(async () => {
    for (const { onStop } of made) await onStop?.()
    await rm(data, { recursive: true, force: true })
  })

  async function furnish(): Promise<House> {
    const head = await database.actor('Head', undefined, { roles: ['head-of-unit'] })
    const people = { 'head-of-unit': head } as Record<Role, TestPerson>
    for (const role of roles)
      people[role] ??= await database.actor(`A ${role}`, head.unitId, {
        roles: [role],
        ...(role === 'partner' ? { agencyKind: 'ngo' } : {}),
      })
    const idle = await database.actor('Idle', head.unitId, { roles: ['prosecutor'] })
    const unshared = await database.actor('Unshared', head.unitId, { roles: ['partner'], agencyKind: 'ngo' })
    const other = await database.actor('Other', head.unitId, { roles: ['prosecutor'] })
    const everything = roles.filter((role) => role !== 'partner')
    const stranger = await database.actor('Stranger', undefined, { roles: everything })
    const mine = await fill(head, titles.mine)
    await assign(mine.id, people)
    const agency = people.partner.agencyId
    const share = await must(
      ask.post(
        `/api/cases/${mine.id}/shares`,
        { agency, fields: [...shareFields].slice(0, 6), purpose: reason, from: day(0) },
        head,
      ),
    )
    const others = await fill(other, titles.others)
    const foreign = { ...(await fill(stranger, titles.foreign)), ...(await settle(stranger)) }
    return { people, idle, unshared, stranger, mine: { ...mine, share: share.id }, others, foreign }
  }

  /** As the owner, so that no rule about who may assign whom stands in the way. */
  async function assign(caseId: string, people: Record<Role, TestPerson>): Promise<void> {
    await withClient(database.admin, async (client) => {
      for (const role of workers)
        await client.query(
          `insert into case_assignment (case_id, assignment_id, user_id, unit_id, role, starts_on) values ($1, $2, $3, $4, $5, $6)`,
          [
            caseId,
            randomId(),
            people[role].userId,
            people[role].unitId,
            role === 'prosecutor' ? 'lead' : 'investigator',
            day(-1),
          ],
        )
    })
  }

  async function must<T = { id: string }>(answer: ReturnType<typeof ask.get>): Promise<T> {
    const { statusCode, body } = await answer
    if (statusCode >= 300)
      throw new Error(`The house was not furnished: ${statusCode} ${body} ${logged.at(-1)}`)
    return JSON.parse(body) as T
  }

  /** What a unit has besides cases; there is one case in it, which is shared and broken into. */
  async function settle(as: TestPerson): Promise<Readonly<Record<string, string>>> {
    const friend = await database.actor('Friend', as.unitId, { roles: ['prosecutor'] })
    const agency = await must(ask.post('/api/agencies', { kind: 'ngo', name: titles.foreign }, as))
    const office = await must(
      ask.post('/api/offices', { agency: agency.id, name: titles.foreign, regions: ['GB-ENG'] }, as),
    )
    const delegation = await must(
      ask.post('/api/delegations', { to: friend.userId, starts: day(1), ends: day(2), reason }, as),
    )
    const text = smallCase({ reference: `${titles.foreign} 2`, title: titles.foreign })
    const { id } = await must(ask.post('/api/cases/import', { text, fileName: 'x.yaml' }, as))
    await must(ask.post('/api/cases/break-glass', { case: id, reason }, friend))
    const alarms = await must<{ items: { id: string }[] }>(ask.get('/api/alarms', as))
    return {
      agency: agency.id,
      office: office.id,
      delegation: delegation.id,
      alarm: alarms.items[0]?.id ?? randomId(),
      friend: friend.userId,
    }
  }

  /** A case with something of every kind in it. */
  async function fill(as: TestPerson, title: string): Promise<Held> {
    const text = smallCase({ reference: `${title} 1`, title })
    const { id } = await must(ask.post('/api/cases/import', { text, fileName: 'x.yaml' }, as))
    const at = `/api/cases/${id}`
    await must(ask.put(`${at}/vault/persons/V1`, { version: 0, fields: identity }, as))
    const photographs = await must<{ photographs?: { id: string }[] }>(
      ask.post(`${at}/vault/persons/V1/photographs`, { version: 1, bytes: picture, type: 'image/jpeg' }, as),
    ).catch(() => undefined)
    const request = await must(
      ask.post(
        `${at}/vault/persons/V1/requests`,
        { purpose: 'interview', words: reason, fields: ['names'] },
        as,
      ),
    )
    const bytes = Buffer.from(`%PDF-1.4 ${title}`)
    const begin = () =>
      must(ask.post(`${at}/uploads`, { evidence: 'E2', name: `${title}.pdf`, size: bytes.length }, as))
    const whole = await begin()
    const octets = { host: 'localhost', 'content-type': 'application/octet-stream' }
    await server.ask(
      { method: 'PUT', url: `${at}/uploads/${whole.id}?from=0`, headers: octets, payload: bytes },
      as,
    )
    const exhibit = await must(ask.post(`${at}/uploads/${whole.id}/complete`, {}, as))
    const upload = await begin()
    const view = await must(ask.post('/api/views', { name: title, query: { q: title } }, as))
    const assigned = await must<{ items: { id: string }[] }>(ask.get(`${at}/assignments`, as))
    return {
      id,
      case: id,
      reference: `${title} 1`,
      exhibit: exhibit.id,
      upload: upload.id,
      request: request.id,
      view: view.id,
      person: as.userId,
      session: as.sessionId,
      photograph: photographs?.photographs?.[0]?.id ?? randomId(),
      assignment: assigned.items[0]?.id ?? randomId(),
    }
  }

  return { ...ask, ask: server.ask, logged, database, house, features: () => made, data: () => data }
}
