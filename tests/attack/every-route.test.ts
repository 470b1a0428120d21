/** Tries every route as nobody and as somebody of every role: who may not is told so, and it is written down that they tried. */
import { type Endpoint, roles } from '@clew/contract'
import { expect, test } from 'vitest'
import { withClient } from '../../server/src/platform/database/provision.ts'
import { randomId } from '../../server/src/platform/ids/ids.ts'
import { openHouse, table } from './house.ts'
import { asRequest, blank, filledIn, type Parts, validParts } from './requests.ts'

const { ask, house, database, features } = openHouse()

/** Ways of signing in, and what is public: nobody has to be anybody there. */
const open = new Set([
  'readHealth',
  'readWaysIn',
  'listDemoPeople',
  'chooseDemoPerson',
  'startPasskeySignIn',
  'signInByPasskey',
  'startEnrolment',
  'enrol',
  'startOidc',
  'finishOidc',
  'askRecovery',
  'startSetUp',
  'setUp',
  'readFeed',
  'stopDigests',
])

/** A session that a person lent to a program lends no other and makes no way in: those of the tests are such. */
const notThisWay = ['lendSession', 'startPasskey', 'addPasskey', 'removePasskey']
/** Whether somebody has reach of the case that they declare a conflict with, or may read the parties that they screen, no role says. */
const eitherWay = ['declareConflict', 'screenCase']
/** Who stands in the line of a step is refused by the policies too, in words of their own. */
const inTheLine = 'in-the-line'
/** A provider of identities that nobody has named is away: the one refusal that says 503. */
const broken = (status: number, code: string) => status >= 500 && code !== 'oidc-unavailable'

const permissionOf = (id: string): string => {
  const found = routes().find(({ endpoint }) => endpoint.id === id)?.permission
  return typeof found === 'string' ? found : ''
}

/** About the case that everybody works on; any other id is nobody's. */
function partsFor(endpoint: Endpoint, own = randomId() as string): Parts {
  const parts = filledIn(
    validParts(endpoint, (name) => (name === 'case' ? [blank(name)] : [])),
    () => house.mine.id,
  )
  const params: Record<string, string> = Object.fromEntries(
    Object.keys(parts.params).map((name) => [name, randomId()]),
  )
  if (endpoint.path.startsWith('/cases/:id')) params['id'] = house.mine.id
  if ('person' in params) params['person'] = endpoint.path.startsWith('/cases') ? 'V1' : own
  if (endpoint.path.startsWith('/shared-cases/:id')) params['id'] = house.mine['share'] ?? ''
  return { ...parts, params }
}

/** Routes and the contract are held to each other elsewhere. What takes everything away comes last, because it works. */
const routes = () => features().flatMap((feature) => feature.routes)
const endpoints = () => routes().map(({ endpoint }) => endpoint)
const last = ['declareConflict', 'signOut']
const ordered = () => endpoints().toSorted((a, b) => last.indexOf(a.id) - last.indexOf(b.id))
const codeOf = (body: string): string => {
  try {
    return (JSON.parse(body) as { code?: string }).code ?? ''
  } catch {
    return ''
  }
}

test('nobody is let in anywhere but where it is written down', async () => {
  const wrong: string[] = []
  for (const endpoint of endpoints()) {
    const { statusCode, body } = await ask(asRequest(endpoint, partsFor(endpoint)), 'nobody')
    const turnedAway = statusCode === 401 && codeOf(body) === 'not-signed-in'
    if (broken(statusCode, codeOf(body)) || (!open.has(endpoint.id) && !turnedAway))
      wrong.push(`${endpoint.id}: ${statusCode} ${codeOf(body)}`)
  }
  expect(wrong).toEqual([])
})

test('nobody is told to sign in before the shape of what they send is looked at', async () => {
  const wrong: string[] = []
  for (const endpoint of endpoints().filter(({ id }) => !open.has(id))) {
    const request = asRequest(endpoint, partsFor(endpoint))
    const answer = await ask(
      { ...request, ...(endpoint.body === undefined ? {} : { payload: '{"odd": true}' }) },
      'nobody',
    )
    if (answer.statusCode !== 401) wrong.push(`${endpoint.id}: ${answer.statusCode} ${codeOf(answer.body)}`)
  }
  expect(wrong).toEqual([])
})

test.each(roles)(
  '%s gets through where the table says so, and nowhere else; each refusal is in the journal',
  async (role) => {
    const person = house.people[role]
    const may = new Set([...(table['everybody'] ?? []), ...(table[role] ?? [])])
    const wrong: string[] = []
    const refused = new Map<string, number>()
    for (const endpoint of ordered().filter(({ id }) => !open.has(id))) {
      const permission = permissionOf(endpoint.id)
      const { statusCode, body } = await ask(asRequest(endpoint, partsFor(endpoint, person.userId)), person)
      const code = codeOf(body)
      const stopped = ['not-allowed', 'not-signed-in', 'case-not-found', 'vetting-ended'].includes(code)
      const expected = may.has(permission) && !notThisWay.includes(endpoint.id)
      if (broken(statusCode, code) || (stopped === expected && !eitherWay.includes(endpoint.id)))
        wrong.push(`${endpoint.id} (${permission}): ${statusCode} ${code}`)
      const byHandler = may.has(permission) && [...notThisWay, ...eitherWay].includes(endpoint.id)
      if ((stopped || code === inTheLine) && !byHandler)
        refused.set(permission, (refused.get(permission) ?? 0) + 1)
    }
    expect(wrong).toEqual([])
    expect(await refusalsOf(person.userId)).toEqual(Object.fromEntries(refused))
  },
)

/** How often each permission was refused, as the journals tell. */
async function refusalsOf(userId: string): Promise<Record<string, number>> {
  return withClient(database.admin, async (client) => {
    const { rows } = await client.query<{ permission: string; times: number }>(
      `select substr(action, 9) as permission, count(*)::int as times
      from (select action, user_id from unit_journal union all select action, user_id from case_journal) as entry
      where action like 'refused.%' and user_id = $1 group by action order by substr(action, 9) collate "C"`,
      [userId],
    )
    return Object.fromEntries(rows.map(({ permission, times }) => [permission, times]))
  })
}
