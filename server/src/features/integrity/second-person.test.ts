/** Nobody buries a case alone: by no route, with nobody of their own line, and agreement counts once. */
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { asking } from '../../../../tests/fixtures/ask.ts'
import { smallCase } from '../../../../tests/fixtures/small-case.ts'
import { routesUnderSmallLaw } from '../../../../tests/fixtures/small-server.ts'
import { localUser } from '../../platform/authentication/local-user.ts'
import { withClient } from '../../platform/database/provision.ts'
import { openTestDatabase } from '../../platform/testing/database.ts'
import type { TestPerson } from '../../platform/testing/person.ts'
import { openTestServer } from '../../platform/testing/server.ts'
import { assign, colleague, openOffices } from './testing/people.ts'

const database = openTestDatabase()
const { get, post } = asking(openTestServer(database, () => routesUnderSmallLaw()))

const people = {} as Record<
  'lead' | 'neighbour' | 'outsider' | 'auditor' | 'head' | 'investigator',
  TestPerson
>
let id = ''
let number = 0

beforeAll(async () => {
  const { unitId } = localUser
  const { north, south } = await openOffices(database, unitId)
  people.lead = await colleague(database, unitId, 'Lead', { office: north })
  people.neighbour = await colleague(database, unitId, 'Neighbour', { office: north })
  people.outsider = await colleague(database, unitId, 'Outsider', { office: south })
  people.auditor = await colleague(database, unitId, 'Auditor', { roles: ['auditor'] })
  people.head = await colleague(database, unitId, 'Head', {
    roles: ['head-of-unit', 'prosecutor'],
    office: south,
  })
  people.investigator = await colleague(database, unitId, 'Investigator', {
    roles: ['investigator'],
    office: south,
  })
})

beforeEach(async () => {
  number += 1
  const text = smallCase({ reference: `S ${number}/2026` })
  const imported = await post('/api/cases/import', { text, fileName: 'case.yaml' }, people.lead)
  id = imported.json().id
})

const version = async (): Promise<number> => (await get(`/api/cases/${id}`, people.lead)).json().version
const caseFile = async () => (await get(`/api/cases/${id}`, people.lead)).json().caseFile
const closing = { kind: 'set-header', header: { stage: 'closed' } }
const change = async (...changes: object[]) =>
  post(`/api/cases/${id}/changes`, { version: await version(), changes }, people.lead)
const propose = async (changes: object[] = [closing], as = people.lead) =>
  post(
    `/api/cases/${id}/second-person`,
    {
      step: { kind: 'change-case', change: { version: await version(), changes } },
      reason: 'The court has ended the proceedings',
    },
    as,
  )
const decide = (proposal: string, as: TestPerson, decision = 'agree') =>
  post(
    `/api/cases/${id}/second-person/${proposal}/decide`,
    { decision, reason: 'I have read the order of the court' },
    as,
  )
const history = async () =>
  withClient(database.admin, async (client) => {
    const { rows } = await client.query<{ action: string; user_id: string; detail: Record<string, unknown> }>(
      'select action, user_id, detail from case_journal where case_id = $1 order by seq',
      [id],
    )
    return rows
  })

const charge = async (more: object) => ({
  kind: 'put-record',
  collection: 'charges',
  record: { ...(await caseFile()).charges[0], ...more },
})

describe('one person alone', () => {
  test('cannot close a case, and is told what asks for a second person', async () => {
    const answer = await change(closing)
    expect(answer.statusCode).toBe(422)
    expect(answer.json()).toMatchObject({
      code: 'needs-second-person',
      errors: [{ code: 'case-closed', path: 'header.stage' }],
    })
    expect((await caseFile()).stage).toBe('trial')
  })

  test('cannot weaken a charge that was brought, in any of the ways', async () => {
    const ways: [object, string][] = [
      [{ status: 'withdrawn' }, 'charge-ended'],
      [{ status: 'discontinued' }, 'charge-ended'],
      [{ status: 'considered' }, 'charge-moved-back'],
      [{ offence: 'gb/forced-labour' }, 'offence-replaced'],
      [{ victims: [] }, 'charge-narrowed'],
      [{ mode: 'attempt' }, 'charge-narrowed'],
    ]
    for (const [more, code] of ways) {
      const { code: refused, errors } = (await change(await charge(more))).json()
      expect([more, refused, errors?.map((each: { code: string }) => each.code)]).toEqual([
        more,
        'needs-second-person',
        [code],
      ])
    }
  })

  test('cannot remove a charge or evidence, hidden among other changes or not', async () => {
    const removed = { kind: 'remove-record', collection: 'charges', id: 'C1' }
    expect((await change(removed)).json().errors[0].code).toBe('charge-removed')
    const together = {
      kind: 'together',
      changes: [
        { kind: 'set-header', header: { title: 'Another title' } },
        { kind: 'remove-record', collection: 'evidence', id: 'E2', cascade: true },
      ],
    }
    expect((await change(together)).json().errors.map((each: { code: string }) => each.code)).toEqual([
      'evidence-removed',
    ])
    // Taking the links away first does not help.
    for (const link of ['K2', 'K4'])
      expect((await change({ kind: 'remove-record', collection: 'links', id: link })).statusCode).toBe(200)
    expect((await change({ kind: 'remove-record', collection: 'evidence', id: 'E2' })).json().code).toBe(
      'needs-second-person',
    )
  })

  test('cannot close it by undoing what opened it again', async () => {
    const { id: proposal } = (await propose()).json().proposal
    expect((await decide(proposal, people.outsider)).statusCode).toBe(200)
    const reopened = await change({ kind: 'set-header', header: { stage: 'trial' } })
    expect(reopened.statusCode).toBe(200)
    const undo = await change(...reopened.json().inverse)
    expect(undo.json().code).toBe('needs-second-person')
  })

  test('cannot close it by bringing in another file under its reference', async () => {
    const text = smallCase({ reference: `S ${number}/2026`, stage: 'closed' })
    const over = await post('/api/cases/import', { text, fileName: 'case.yaml' }, people.lead)
    expect(over.json().code).toBe('reference-taken')
    expect((await caseFile()).stage).toBe('trial')
  })

  test('cannot release an exhibit or lift a compartment', async () => {
    const release = { evidence: 'E2', kind: 'destroyed' }
    expect((await post(`/api/cases/${id}/custody/release`, release, people.lead)).json().code).toBe(
      'needs-second-person',
    )
    // The database refuses it too, whoever holds the application's hand.
    const behind = database.asActor(people.lead, 'case-work', async ({ db, journal }) => {
      journal({ action: 'case.change', effect: 'change' })
      await db
        .updateTable('case_file')
        .set({ stage: 'closed' })
        .where('case_id', '=', id as never)
        .execute()
    })
    await expect(behind).rejects.toThrow('nobody buries a case alone')
  })

  test('takes back a slip of their own of the same day', async () => {
    const slip = await charge({ id: 'C2', status: 'considered', charged: undefined })
    const added = await change(slip)
    expect(added.statusCode, added.body).toBe(200)
    expect((await change(...added.json().inverse)).statusCode).toBe(200)
    expect((await caseFile()).charges).toHaveLength(1)
  })

  test('goes on with the daily work as before', async () => {
    expect((await change({ kind: 'set-header', header: { stage: 'judgment' } })).statusCode).toBe(200)
    expect((await change(await charge({ words: 'As pleaded' }))).statusCode).toBe(200)
    expect((await propose([{ kind: 'set-header', header: { title: 'T' } }])).json().code).toBe(
      'no-second-needed',
    )
  })
})

describe('a merge that makes a brought charge name somebody else', () => {
  const reason = 'The same fingerprints are in both files'
  const merging = async (name: 'keep' | 'absorb') => ({
    version: await version(),
    collection: 'parties',
    keep: 'P9',
    absorb: 'P1',
    choices: { name },
    reason,
  })
  beforeEach(async () => {
    number += 1
    const text = smallCase({ reference: `S ${number}/2026` }).replace(
      'parties:\n',
      'parties:\n  - {id: P9, kind: natural, name: Zoltan Nobody}\n',
    )
    id = (await post('/api/cases/import', { text, fileName: 'case.yaml' }, people.lead)).json().id
  })

  test('is no step for one person; under the name that it has, it is', async () => {
    const alone = await post(`/api/cases/${id}/merges`, await merging('keep'), people.lead)
    expect(alone.json()).toMatchObject({
      code: 'needs-second-person',
      errors: [{ code: 'accused-replaced', path: 'charges.C1' }],
    })
    expect((await caseFile()).charges[0].accused).toBe('P1')
    const turned = { ...(await merging('absorb')), keep: 'P1', absorb: 'P9' }
    const renaming = await post(`/api/cases/${id}/merges`, turned, people.lead)
    expect(renaming.json().errors[0].code).toBe('accused-replaced')
    const kept = await post(`/api/cases/${id}/merges`, await merging('absorb'), people.lead)
    expect(kept.statusCode, kept.body).toBe(201)
    expect((await caseFile()).charges[0].accused).toBe('P9')
    const needless = { kind: 'merge-people', merge: { ...(await merging('keep')), keep: 'P8' } }
    const asked = await post(`/api/cases/${id}/second-person`, { step: needless, reason }, people.lead)
    expect(asked.json().code).toBe('merge-person-missing')
  })

  test('is proposed, agreed to from outside, kept as a merge of its proposer, and undone', async () => {
    const step = { kind: 'merge-people', merge: await merging('keep') }
    const proposed = await post(`/api/cases/${id}/second-person`, { step, reason }, people.lead)
    expect(proposed.statusCode, proposed.body).toBe(201)
    const [shown] = proposed.json().proposal.shown
    expect([shown.collection, shown.id, shown.burials]).toEqual(['charges', 'C1', ['accused-replaced']])
    const agreed = await decide(proposed.json().proposal.id, people.outsider)
    expect(agreed.statusCode, agreed.body).toBe(200)
    const file = await caseFile()
    expect([file.charges[0].accused, file.parties[0].name]).toEqual(['P9', 'Zoltan Nobody'])
    const [merge] = (await get(`/api/cases/${id}/merges`, people.lead)).json().merges
    expect(merge).toMatchObject({ keep: 'P9', absorb: 'P1', reason, by: { id: people.lead.userId } })
    const made = (await history()).find(({ action }) => action === 'merge.make')
    expect(made).toMatchObject({ user_id: people.lead.userId, detail: { second: people.outsider.userId } })
    // What comes back is what stood when the charge was brought.
    const undo = { version: await version() }
    const undone = await post(`/api/cases/${id}/merges/${merge.id}/undo`, undo, people.lead)
    expect(undone.statusCode, undone.body).toBe(200)
    expect((await caseFile()).charges[0].accused).toBe('P1')
  })
})

describe('a second person', () => {
  test('from the line is refused, and finds nothing to decide', async () => {
    await assign(database, id, people.investigator)
    const { id: proposal } = (await propose()).json().proposal
    const answers = []
    for (const one of [people.lead, people.neighbour, people.head, people.investigator])
      answers.push((await decide(proposal, one)).json().code)
    expect(answers).toEqual(['in-the-line', 'in-the-line', 'in-the-line', 'not-allowed'])
    expect((await get('/api/second-person', people.neighbour)).json().items).toEqual([])
    expect((await caseFile()).stage).toBe('trial')
  })

  test('who worked on the case once, or put the proposer on it, is in the line too', async () => {
    await assign(database, id, people.outsider)
    await withClient(database.admin, (client) =>
      client.query("update case_assignment set ends_on = '2026-01-02' where case_id = $1 and user_id = $2", [
        id,
        people.outsider.userId,
      ]),
    )
    const { id: proposal } = (await propose()).json().proposal
    expect((await decide(proposal, people.outsider)).json().code).toBe('in-the-line')
    expect((await decide(proposal, people.auditor)).statusCode).toBe(200)
  })

  test('from another office sees before and after, agrees once, and both stand in the journal', async () => {
    const proposed = (await propose()).json()
    expect(proposed.seconds).toBeGreaterThanOrEqual(2)
    const [waiting] = (await get('/api/second-person', people.outsider))
      .json()
      .items.filter((each: { case: { id: string } }) => each.case.id === id)
    expect(waiting.shown).toEqual([
      {
        collection: 'header',
        id: 'stage',
        title: 'stage',
        burials: ['case-closed'],
        before: 'trial',
        after: 'closed',
      },
    ])
    // The case itself stays out of their reach.
    expect((await get(`/api/cases/${id}`, people.outsider)).statusCode).toBe(404)
    const both = await Promise.all([
      decide(proposed.proposal.id, people.outsider),
      decide(proposed.proposal.id, people.auditor),
    ])
    expect(both.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([200, 409])
    expect((await caseFile()).stage).toBe('closed')
    expect(await version()).toBe(2)
    const entries = await history()
    const agreed = entries.filter(({ action }) => action === 'second.agree')
    const changed = entries.filter(({ action }) => action === 'case.change')
    expect(agreed).toHaveLength(1)
    expect(changed).toMatchObject([
      { user_id: people.lead.userId, detail: { proposal: proposed.proposal.id, second: agreed[0]?.user_id } },
    ])
  })

  test('refuses with a reason, and nothing is done', async () => {
    const { id: proposal } = (await propose()).json().proposal
    expect((await decide(proposal, people.auditor, 'refuse')).json()).toMatchObject({
      state: 'refused',
      decided: { by: { name: 'Auditor' }, reason: 'I have read the order of the court' },
    })
    expect((await decide(proposal, people.outsider)).json().code).toBe('proposal-closed')
    expect((await caseFile()).stage).toBe('trial')
  })

  test('cannot agree to what has moved, and can to what others left alone', async () => {
    const first = (await propose()).json().proposal.id
    const second = (await propose([await charge({ status: 'withdrawn' })])).json().proposal.id
    expect((await change({ kind: 'set-header', header: { stage: 'judgment' } })).statusCode).toBe(200)
    expect((await decide(first, people.outsider)).json().code).toBe('proposal-stale')
    expect((await decide(second, people.outsider)).statusCode).toBe(200)
    const { stage, charges } = await caseFile()
    expect([stage, charges[0].status]).toEqual(['judgment', 'withdrawn'])
    // Proposed anew on what stands now.
    const again = (await propose()).json().proposal.id
    expect((await decide(again, people.outsider)).statusCode).toBe(200)
  })

  test('has fourteen days', async () => {
    const { id: proposal } = (await propose()).json().proposal
    await withClient(database.admin, (client) =>
      client.query(
        "update second_person_proposal set proposed_at = now() - interval '15 days', expires_at = now() - interval '1 day' where proposal_id = $1",
        [proposal],
      ),
    )
    expect((await decide(proposal, people.outsider)).json().code).toBe('proposal-closed')
    const { items } = (await get(`/api/cases/${id}/second-person`, people.lead)).json()
    expect(items[0].state).toBe('expired')
  })

  test('adds no right: whoever proposed and lost the case meanwhile closes nothing', async () => {
    const { id: proposal } = (await propose()).json().proposal
    await withClient(database.admin, (client) =>
      client.query("update app_user set vetted_until = '2026-01-01' where user_id = $1", [
        people.lead.userId,
      ]),
    )
    const late = await decide(proposal, people.outsider)
    await withClient(database.admin, (client) =>
      client.query("update app_user set vetted_until = '2099-12-31' where user_id = $1", [
        people.lead.userId,
      ]),
    )
    expect(late.json().code).toBe('proposal-stale')
    expect((await caseFile()).stage).toBe('trial')
  })

  test('is not needed for taking a proposal back, which only its proposer does', async () => {
    const { id: proposal } = (await propose()).json().proposal
    const back = (as: TestPerson) =>
      post(`/api/cases/${id}/second-person/${proposal}/withdraw`, { reason: 'Proposed by mistake' }, as)
    expect((await back(people.head)).json().code).toBe('proposal-not-found')
    expect((await back(people.lead)).json().state).toBe('withdrawn')
    expect((await decide(proposal, people.outsider)).json().code).toBe('proposal-closed')
  })

  test('is asked for releasing an exhibit, and the custody log names the proposer', async () => {
    const step = { kind: 'release-exhibit', release: { evidence: 'E2', kind: 'destroyed' } }
    const reason = 'The court ordered its destruction'
    const proposed = await post(`/api/cases/${id}/second-person`, { step, reason }, people.lead)
    expect(proposed.statusCode, proposed.body).toBe(201)
    expect((await decide(proposed.json().proposal.id, people.outsider)).statusCode).toBe(200)
    const log = (await get(`/api/cases/${id}/custody`, people.lead)).json()
    expect(JSON.stringify(log)).toContain(people.lead.userId)
    expect(JSON.stringify(log)).toContain('destroyed')
  })
})
