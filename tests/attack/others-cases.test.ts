/** Uses ids of what others have: every answer is the one that an id of nothing gets, word for word. */
import type { Endpoint } from '@clew/contract'
import type { LightMyRequestResponse } from 'fastify'
import { expect, test } from 'vitest'
import { randomId } from '../../server/src/platform/ids/ids.ts'
import type { TestPerson } from '../../server/src/platform/testing/person.ts'
import { foundIn, secrets } from '../fixtures/planted-names.ts'
import { type Held, openHouse, titles } from './house.ts'
import { asRequest, blank, filledIn, type Parts, validParts } from './requests.ts'

const { ask, house, features } = openHouse()

/** Names of properties that hold an id, wherever one is asked for. */
const ids = [
  'case',
  'person',
  'user',
  'to',
  'from',
  'agency',
  'office',
  'exhibit',
  'upload',
  'request',
  'assignment',
  'photograph',
  'session',
  'view',
  'share',
  'merge',
  'event',
  'record',
  'confirms',
  'custodians',
  'receiver',
  'second',
  'delegate',
]
/** What `:id` is, by the beginning of the address. */
const whatIdIs: readonly (readonly [string, string])[] = [
  ['/cases/', 'case'],
  ['/shared-cases/', 'share'],
  ['/people/', 'friend'],
  ['/agencies/', 'agency'],
  ['/offices/', 'office'],
  ['/sessions/', 'session'],
  ['/passkeys/', 'passkey'],
  ['/recoveries/', 'recovery'],
  ['/alarms/', 'alarm'],
  ['/delegations/', 'delegation'],
  ['/clearances/', 'friend'],
  ['/views/', 'view'],
]

/** Breaking the glass opens a case to whoever works on cases, and alarms those who oversee: that is what it is for. */
const notHere = new Set(['breakGlass'])

const routes = () =>
  features()
    .flatMap((feature) => feature.routes)
    .filter(({ endpoint, permission }) => typeof permission === 'string' && !notHere.has(endpoint.id))

function withBlanks(endpoint: Endpoint): Parts | undefined {
  const parts = validParts(endpoint, (name) => (ids.includes(name) ? [blank(name)] : []))
  const idIs = whatIdIs.find(([start]) => endpoint.path.startsWith(start))?.[1] ?? 'other'
  const params = Object.fromEntries(
    Object.keys(parts.params).map((name) => [
      name,
      name === 'id'
        ? blank(idIs)
        : name === 'person' && endpoint.path.startsWith('/cases/')
          ? 'V1'
          : blank(name),
    ]),
  )
  const made = { ...parts, params: { ...parts.params, ...params } }
  return JSON.stringify(made).includes('blank-') ? made : undefined
}

/** Everything of an answer that may tell one thing from another; the ids that were sent, and the hour, are made alike. */
function told({ statusCode, body, headers }: LightMyRequestResponse, sent: readonly string[]): unknown {
  const {
    date: _date,
    'request-id': report,
    'content-length': _length,
    'set-cookie': _cookie,
    ...others
  } = headers
  const alike = (text: string) =>
    sent
      .reduce((left, each) => left.replaceAll(each, 'ID'), text.replaceAll(String(report), 'REPORT'))
      .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'INSTANT')
      .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[47][0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'UUID')
  return { statusCode, body: alike(body), headers: JSON.parse(alike(JSON.stringify(others))) as unknown }
}

/** From a little before the first letter that is another one. */
function difference([one = '', other = '']: readonly string[]): string {
  const at = Array.from(one).findIndex((letter, index) => letter !== other[index])
  const shown = (text: string) => text.slice(Math.max(0, at - 60), at + 90)
  return `${shown(one)} AND ${shown(other)}`
}

const planted = [...secrets, ...Object.values(titles)]

/** Asks with ids of somebody else's and with ids of nothing. @returns routes whose answers differ, or that told a secret. */
async function tellApart(
  as: TestPerson,
  held: Held,
  mayKnow: readonly string[],
  allowed: (permission: string) => boolean,
) {
  const wrong: string[] = []
  for (const { endpoint, permission } of routes()) {
    const parts = withBlanks(endpoint)
    if (parts === undefined || typeof permission !== 'string' || allowed(permission)) continue
    const answers = []
    for (const there of [held, undefined]) {
      const sent: string[] = []
      const filled = filledIn(parts, (name) => {
        const value = there?.[name] ?? randomId()
        sent.push(value)
        return value
      })
      const answer = await ask(asRequest(endpoint, filled), as)
      const leaked = foundIn(
        answer.rawPayload,
        planted.filter((text) => !mayKnow.includes(text)),
      )
      if (leaked.length > 0 || (answer.statusCode >= 500 && answer.statusCode !== 503))
        wrong.push(`${endpoint.id}: ${answer.statusCode} told ${leaked.join()}`)
      answers.push(JSON.stringify(told(answer, sent)))
    }
    if (answers[0] !== answers[1]) wrong.push(`${endpoint.id}: ${difference(answers)}`)
  }
  return wrong
}

const nothing = () => false
/** The second person of a step, and whoever judges a conflict, comes from outside of the case and must learn of it. */
const fromOutside = (permission: string) => ['second.decide', 'conflict.decide'].includes(permission)

/** People of one's own unit one may know. */
const ofColleagues = (): Held => {
  const { person: _person, ...held } = house.others
  return held
}

test('a prosecutor who is not assigned cannot tell a colleague’s case from none', async () => {
  expect(await tellApart(house.idle, ofColleagues(), [], fromOutside)).toEqual([])
})

test('a partner with whom nothing is shared cannot tell a case from none', async () => {
  expect(await tellApart(house.unshared, house.mine, [], nothing)).toEqual([])
})

test('a partner cannot tell a case that is not shared with them from none', async () => {
  expect(await tellApart(house.people.partner, ofColleagues(), [titles.mine], nothing)).toEqual([])
})

test('an auditor reads the history of a case, and cannot tell it from none by anything else', async () => {
  const history = (permission: string) => permission.startsWith('journal.') || fromOutside(permission)
  expect(await tellApart(house.people.auditor, ofColleagues(), [], history)).toEqual([])
})

test('an administrator cannot tell a case from none', async () => {
  expect(await tellApart(house.people.administrator, ofColleagues(), [], nothing)).toEqual([])
})

test('nobody of one unit can tell what another unit has from nothing, whatever their role', async () => {
  for (const role of [
    'head-of-unit',
    'prosecutor',
    'auditor',
    'administrator',
    'analyst',
    'trainer',
  ] as const)
    expect([
      role,
      await tellApart(house.people[role], house.foreign, [titles.mine, titles.others], nothing),
    ]).toEqual([role, []])
})

test('what is in a case cannot be reached through another case that one has', async () => {
  const through: Held = { ...house.others, id: house.mine.id, case: house.mine.id }
  const wrong: string[] = []
  const person = house.people.prosecutor
  for (const { endpoint } of routes().filter((each) => /^\/cases\/:id\/.*:/.test(each.endpoint.path))) {
    const parts = withBlanks(endpoint)
    if (parts === undefined) continue
    const answers = []
    for (const there of [through, { id: house.mine.id, case: house.mine.id } as Held]) {
      const sent: string[] = []
      const filled = filledIn(parts, (name) => {
        const value = there[name] ?? randomId()
        sent.push(value)
        return value
      })
      const answer = await ask(asRequest(endpoint, filled), person)
      answers.push(JSON.stringify(told(answer, sent)))
    }
    if (answers[0] !== answers[1]) wrong.push(`${endpoint.id}: ${difference(answers)}`)
  }
  expect(wrong).toEqual([])
})
