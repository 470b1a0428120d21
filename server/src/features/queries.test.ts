/** Every statement of every store stands as text in `server/src/queries`, so that a reviewer sees SQL change. */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { format } from 'node:util'
import { beforeAll, describe, expect, test } from 'vitest'
import { smallCase } from '../../../tests/fixtures/small-case.ts'
import { localUser } from '../platform/authentication/local-user.ts'
import type { Entered, Work } from '../platform/database/doors.ts'
import { withClient } from '../platform/database/provision.ts'
import { timeOrderedId, type CaseId } from '../platform/ids/ids.ts'
import { openTestDatabase } from '../platform/testing/database.ts'
import { equipLocalUser } from '../platform/testing/person.ts'
import { accessCalls, accessStores } from './access/testing/queries.ts'
import * as assessments from './assessments/assessments.store.ts'
import { assignmentCalls, assignmentStores } from './assignments/testing/queries.ts'
import { difference, headOf } from './cases/case-row.ts'
import * as caseList from './cases/case-list.store.ts'
import * as cases from './cases/cases.store.ts'
import * as sharedCase from './cases/shared-case.store.ts'
import * as caseEdits from './cases/edits.store.ts'
import * as conformity from './conformity/conformity.store.ts'
import { decisionCalls, decisionStores } from './decisions/testing/queries.ts'
import { exhibitCalls, exhibitStores, exhibitStoresOfSystem } from './exhibits/testing/queries.ts'
import { integrityCalls, integrityStores } from './integrity/testing/queries.ts'
import * as journalExport from './journal/export.store.ts'
import * as journalSearch from './journal/search.store.ts'
import * as sealing from './journal/sealing.store.ts'
import * as seals from './journal/seals.store.ts'
import { libraryCalls, libraryStores, libraryStoresOfSystem } from './library/testing/queries.ts'
import { mergeCalls, mergeStores } from './merges/testing/queries.ts'
import { monitoringCalls, monitoringStores } from './monitoring/testing/queries.ts'
import { made, peopleCalls, peopleStores } from './people/testing/queries.ts'
import * as session from './session/session.store.ts'
import { trainingCalls, trainingStores } from './training/testing/queries.ts'
import { vaultCalls, vaultStores, vaultStoresOfSystem } from './vault/testing/queries.ts'
import { signInCalls, signInStores, signInStoresOfSystem } from '../../../tests/fixtures/sign-in-queries.ts'
import * as views from './views/views.store.ts'
import { readCaseFile } from '@clew/casefile'

const folder = join(import.meta.dirname, '..', 'queries')
const database = openTestDatabase()
const clock = () => new Date('2026-05-05T12:00:00Z')

type Call = (db: Entered['db']) => Promise<unknown>
type Store = Readonly<Record<string, Call>>

const read = readCaseFile(smallCase())
if (!read.ok) throw new Error('The small case file has errors')
const { caseFile } = read
const head = headOf(caseFile)
const id: CaseId = timeOrderedId<'case'>(clock)
const { unitId, userId } = localUser
const assignment = timeOrderedId<'assignment'>(clock)
const lent = {
  id: timeOrderedId<'session'>(clock),
  userId,
  tokenHash: Buffer.alloc(32),
  label: 'L',
  hours: 1,
}
const shareId = timeOrderedId<'share'>(clock)
const view: views.ViewId = timeOrderedId<'view'>(clock)
const edit = { caseId: id, version: 2, userId, at: clock(), changes: [], inverse: [], touched: [] }
const digest = { byStanding: [0, 0, 1, 0, 0], singleWitness: true, uncharged: 1 } as const
const sealed = {
  chain: `case/${id}`,
  seq: 1,
  hash: '0'.repeat(64),
  sealed: clock().toISOString(),
  since: null,
  after: null,
}
const lastDays = { from: '2026-05-01', to: '2026-05-05', least: 5 }
const question: caseList.ListQuestion = {
  search: "'hotel':*",
  states: ['GB'],
  stages: ['trial'],
  forms: ['slavery'],
  weakest: [2],
  sort: 'updated',
  descending: true,
  after: { value: '2026-05-05T12:00:00.000Z', id },
  limit: 50,
  lawKey: 'key',
}

/** Behind the stores, because it is another feature that shares. */
const shareIt = () =>
  withClient(database.admin, (client) =>
    client.query(
      `insert into case_share (case_id, share_id, agency_id, unit_id, fields, purpose, starts_on, shared_by)
      values ($1, $2, $3, $4, '{title}', 'P', '2026-05-05', $5)`,
      [id, shareId, made.agency, unitId, userId],
    ),
  )

/** One call of each function, in an order in which each finds what it needs. */
const stores: Readonly<Record<string, Store>> = {
  cases: {
    claimReference: (db) => cases.claimReference(db, unitId, 'R', id),
    insertCase: (db) => cases.insertCase(db, id, unitId, head, clock()),
    assignOpener: (db) => cases.assignOpener(db, id, assignment),
    writeRecords: (db) =>
      cases.writeRecords(db, 'place', id, 1, difference(undefined, caseFile).written.places),
    readWhole: (db) => cases.readWhole(db, id),
    readVersion: (db) => cases.readVersion(db, id),
    hasCases: (db) => cases.hasCases(db),
    lockCase: (db) => cases.lockCase(db, id),
    updateHead: (db) => cases.updateHead(db, id, 2, head, clock()),
    insertEdit: (db) => cases.insertEdit(db, edit),
    touchedSince: (db) => cases.touchedSince(db, id, 1),
    heldItems: (db) => cases.heldItems(db, id, ['E1']),
    removeRecords: (db) => cases.removeRecords(db, 'place', id, ['L1']),
    releaseReference: (db) => cases.releaseReference(db, unitId, 'R'),
  },
  'case-edits': {
    editsAfter: (db) => caseEdits.editsAfter(db, id, 1, 1),
    lastEdits: (db) => caseEdits.lastEdits(db, id, 40),
    readEdit: (db) => caseEdits.readEdit(db, id, 2),
    editorsOf: (db) => caseEdits.editorsOf(db, id, { collection: 'charges', id: 'C1' }),
    putEditTexts: (db) => caseEdits.putEditTexts(db, id, { version: 2, changes: [], inverse: [] }),
  },
  'case-list': {
    listRows: (db) => caseList.listRows(db, question),
    staleCases: (db) => caseList.staleCases(db, 'key', 200),
  },
  assessments: { keepDigest: (db) => assessments.keepDigest(db, id, 2, 'key', digest) },
  sealing: {
    lockTree: (db) => sealing.lockTree(db),
    lastSealing: (db) => sealing.lastSealing(db),
    movedHeads: (db) => sealing.movedHeads(db, null),
    addLeaves: (db) => sealing.addLeaves(db, 0, [sealed]),
    addNodes: (db) => sealing.addNodes(db, [{ level: 0, index: 0, hash: new Uint8Array(32) }]),
    addCheckpoint: (db) => sealing.addCheckpoint(db, 1, clock(), 'a note'),
    markOfRestore: (db) => sealing.markOfRestore(db, 'clew.example/log'),
  },
  seals: {
    newestCheckpoint: (db) => seals.newestCheckpoint(db),
    checkpointOf: (db) => seals.checkpointOf(db, 1),
    firstCheckpoint: (db) => seals.firstCheckpoint(db, 'clew.example/log'),
    checkpointsBetween: (db) => seals.checkpointsBetween(db, 0, 1),
    checkpointsCovering: (db) => seals.checkpointsCovering(db, [0], 1),
    nodesAt: (db) => seals.nodesAt(db, [{ level: 0, index: 0 }]),
    countCosignatures: (db) => seals.countCosignatures(db, 1),
    addCosignature: (db) => seals.addCosignature(db, 1, { witness: 'w'.repeat(40), line: 'l', at: clock() }),
  },
  'journal-export': {
    leafPage: (db) => journalExport.leafPage(db, 0, 1),
    leavesOfChain: (db) => journalExport.leavesOfChain(db, 'case', id, 1),
    sealedTo: (db) => journalExport.sealedTo(db, 'case', [id], 1),
    entryPage: (db) => journalExport.entryPage(db, 'case', { after: undefined, only: id, limit: 1 }),
  },
  'journal-search': {
    journalLines: (db) =>
      journalSearch.journalLines(db, {
        user: userId,
        what: 'case.',
        case: id,
        why: null,
        said: null,
        from: '2026-05-05',
        to: null,
        request: null,
        after: { at: '2026-05-05T12:00:00.000000Z', chainId: id, seq: 1 },
        limit: 51,
      }),
    manyCases: (db) => journalSearch.manyCases(db, lastDays),
    atNight: (db) => journalSearch.atNight(db, { ...lastDays, east: 5 }),
    otherRegion: (db) => journalSearch.otherRegion(db, lastDays),
    letInAlone: (db) => journalSearch.letInAlone(db, lastDays),
    ofActions: (db) => journalSearch.ofActions(db, { ...lastDays, pattern: '^person' }),
  },
  conformity: {
    answersAbout: (db) => conformity.answersAbout(db, unitId, ['th']),
    newestVersion: (db) => conformity.newestVersion(db, unitId, { pack: 'th', item: 'P-3b', side: 'law' }),
    insertAnswer: (db) =>
      conformity.insertAnswer(db, {
        unit_id: unitId,
        pack: 'th',
        item: 'P-3b',
        side: 'practice',
        version: 1,
        verdict: 'not',
        evidence: 'E',
        citation: 'C',
        instrument: null,
        article: null,
        reason: null,
        valid_from: null,
        valid_to: null,
        author_id: userId,
        answered_at: clock(),
      }),
  },
  session: {
    ownUnit: (db) => session.ownUnit(db),
    sessionsOf: (db) => session.sessionsOf(db, userId),
    endSession: (db) => session.endSession(db, userId, timeOrderedId<'session'>(clock)),
    insertLentSession: (db) => session.insertLentSession(db, lent),
  },
  views: {
    viewsOf: (db) => views.viewsOf(db, userId),
    insertView: (db) => views.insertView(db, userId, { id: view, name: 'V', query: {}, at: clock() }),
    removeView: (db) => views.removeView(db, userId, view),
  },
  ...mergeCalls(id, userId),
  ...monitoringCalls(unitId, userId),
  ...vaultCalls({ unitId, userId, caseId: id }),
  ...decisionCalls,
  ...exhibitCalls(id),
  ...libraryCalls(unitId, userId),
  ...peopleCalls(unitId, userId),
  ...trainingCalls(unitId, userId),
  // Before the case gets a compartment, which hides it.
  'shared-case': {
    livingShares: (db) => sharedCase.livingShares(db, id),
    showShare: async (db) => {
      await shareIt()
      await sharedCase.showShare(db, { caseId: id, shareId, body: {}, words: ['w'], at: clock() })
    },
    sharedRows: (db) =>
      sharedCase.sharedRows(db, {
        only: shareId,
        search: "'w':*",
        after: { changed: clock(), id: shareId },
        limit: 50,
      }),
    countShared: (db) => sharedCase.countShared(db, "'w':*"),
    caseOfShare: (db) => sharedCase.caseOfShare(db, shareId),
  },
  ...accessCalls({ unitId, userId, caseId: id }),
  ...assignmentCalls({
    unitId,
    userId,
    caseId: id,
    otherUser: made.user,
    agencyId: made.agency,
    officeId: made.office,
  }),
  ...signInCalls(unitId, userId, id),
  // After all others: the case is out of reach then.
  ...integrityCalls({ unitId, userId, caseId: id, otherUser: made.user }),
}
const exported: Readonly<Record<string, object>> = {
  cases,
  'case-edits': caseEdits,
  'case-list': caseList,
  assessments,
  sealing,
  seals,
  'journal-export': journalExport,
  'journal-search': journalSearch,
  conformity,
  session,
  views,
  ...mergeStores,
  ...monitoringStores,
  ...vaultStores,
  ...decisionStores,
  ...exhibitStores,
  ...libraryStores,
  ...peopleStores,
  ...trainingStores,
  ...assignmentStores,
  ...accessStores,
  'shared-case': sharedCase,
  ...signInStores,
  ...integrityStores,
}

/** Stores that the system's door opens, and no person's. */
const ofSystem = [
  'sealing',
  ...vaultStoresOfSystem,
  'decision-shipped',
  ...exhibitStoresOfSystem,
  ...libraryStoresOfSystem,
  ...signInStoresOfSystem,
]

const texts = new Map<string, string>()

beforeAll(async () => {
  await equipLocalUser(database.admin)
  // Roles that no person should hold together, and every clearance, so that every statement is allowed to one.
  await withClient(database.admin, (client) =>
    client.query(
      `with held as (insert into user_role (user_id, unit_id, role) select $1, $2, unnest('{administrator,auditor}'::text[]))
      insert into compartment_clearance (user_id, unit_id, compartment, starts_on)
      select $1, $2, unnest('{officials,children,protected-witnesses}'::text[]), '2026-01-01'`,
      [userId, unitId],
    ),
  )
  // Nor is anybody here to agree to an erasure.
  for (const table of ['vault_identity', 'vault_erasure'])
    await withClient(database.admin, (client) =>
      client.query(`alter table ${table} disable trigger needs_second_person`),
    )
  for (const [noun, calls] of Object.entries(stores)) {
    const parts: string[] = []
    for (const [name, call] of Object.entries(calls)) {
      const enter = (work: Work<string[]>) =>
        ofSystem.includes(noun)
          ? database.asSystem('record queries', work)
          : database.asActor(localUser, 'set-up', work)
      const statements = await enter(async ({ db, journal }) => {
        journal({ action: 'query.record', effect: 'read' })
        database.statements()
        await call(db)
        return database.statements()
      })
      parts.push(format('-- %s\n%s', name, statements.map(tidy).join('\n')))
    }
    texts.set(noun, `${parts.join('\n\n')}\n`)
  }
})

/** Lines as they were written, without the indent of the program around them. */
function tidy(statement: string): string {
  const lines = statement
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line.trim() !== '')
  const indent = Math.min(...lines.slice(1).map((line) => /^ */.exec(line)?.[0].length ?? 0))
  return `${lines.map((line, at) => (at === 0 ? line.trimStart() : line.slice(Math.min(indent, 400)))).join('\n')};`
}

describe('committed queries', () => {
  test.each(Object.keys(stores))(
    'of %s are those that run; set CLEW_WRITE_QUERIES=1 to write them anew',
    async (noun) => {
      const path = join(folder, `${noun}.sql`)
      const text = texts.get(noun) ?? ''
      if (process.env['CLEW_WRITE_QUERIES'] === '1') {
        await mkdir(folder, { recursive: true })
        await writeFile(path, text)
      }
      expect(await readFile(path, 'utf8')).toBe(text)
    },
  )

  test('leave out no function of any store', () => {
    for (const [noun, module] of Object.entries(exported)) {
      expect([noun, Object.keys(stores[noun] ?? {}).sort()]).toEqual([noun, Object.keys(module).sort()])
    }
  })
})
