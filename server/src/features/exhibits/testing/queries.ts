/** One call of each statement about exhibits, in an order in which each finds what it needs. */
import { sql } from 'kysely'
import { localUser } from '../../../platform/authentication/local-user.ts'
import type { Entered } from '../../../platform/database/doors.ts'
import { type CaseId, randomId, timeOrderedId } from '../../../platform/ids/ids.ts'
import * as custody from '../custody.store.ts'
import * as exhibits from '../exhibits.store.ts'
import * as leftovers from '../leftovers.store.ts'
import * as stamping from '../stamping.store.ts'
import * as stamps from '../stamps.store.ts'

type Store = Readonly<Record<string, (db: Entered['db']) => Promise<unknown>>>

const { userId } = localUser
const at = new Date('2026-05-05T12:00:00Z')
const id = randomId<'exhibit'>()
const sealedName = Buffer.alloc(50)
const common = { id, evidence: 'E1', sealedName, size: 10 }
const event = {
  id: timeOrderedId<'custody-event'>(() => at),
  evidence: 'E1',
  kind: 'collected',
  at,
  office: null,
  toUser: null,
  toOffice: null,
  document: null,
  place: null,
  seal: null,
  exhibit: null,
  sha256: null,
  note: null,
  confirms: null,
} as const

export const exhibitStores = {
  exhibits,
  custody,
  stamps,
  'exhibit-stamping': stamping,
  'exhibit-leftovers': leftovers,
}

/** Stores that the system's door opens. */
export const exhibitStoresOfSystem = ['exhibit-stamping', 'exhibit-leftovers']

export const exhibitCalls = (caseId: CaseId): Readonly<Record<keyof typeof exhibitStores, Store>> => ({
  exhibits: {
    hasEvidence: async (db) => {
      await sql`insert into evidence (case_id, id, position, version, body) values (${caseId}, 'E1', 0, 1, '{"id": "E1"}')`.execute(
        db,
      )
      return exhibits.hasEvidence(db, caseId, 'E1')
    },
    insertUpload: (db) =>
      exhibits.insertUpload(
        db,
        caseId,
        userId,
        { ...common, stated: null, expires: new Date('2027-01-01') },
        at,
      ),
    uploadsOf: (db) => exhibits.uploadsOf(db, caseId, userId, at),
    takeUpload: (db) => exhibits.takeUpload(db, caseId, userId, id),
    insertExhibit: (db) => {
      const made = { ...common, sha256: Buffer.alloc(32), type: 'text/plain' }
      return exhibits.insertExhibit(db, caseId, userId, made, at)
    },
    exhibitOf: (db) => exhibits.exhibitOf(db, caseId, id),
    exhibitPage: (db) => exhibits.exhibitPage(db, caseId, { evidence: 'E1', after: id, limit: 50 }),
    noteCheck: (db) => exhibits.noteCheck(db, caseId, id, at, false),
    keptFiles: (db) => exhibits.keptFiles(db, caseId, 'E1'),
    // Of an item without files: nobody destroys one alone, in a test neither.
    markDestroyed: (db) => exhibits.markDestroyed(db, caseId, 'E2', at),
  },
  custody: {
    insertEvent: (db) => custody.insertEvent(db, caseId, userId, event),
    custodyRows: (db) => custody.custodyRows(db, caseId, 'E1'),
    filesOf: (db) => custody.filesOf(db, caseId),
    logStamp: (db) => custody.logStamp(db, caseId),
    isColleague: (db) => custody.isColleague(db, userId),
  },
  stamps: {
    insertStamp: (db) => stamps.insertStamp(db, caseId, id, Buffer.alloc(50), at),
    stampOf: (db) => stamps.stampOf(db, caseId, id),
  },
  'exhibit-stamping': {
    waitingStamps: (db) => stamping.waitingStamps(db, 50),
    noteStampProblem: (db) =>
      stamping.noteStampProblem(db, { caseId, id, query: Buffer.alloc(50) }, 'http://tsa', 'away'),
    noteStamp: (db) =>
      stamping.noteStamp(
        db,
        { caseId, id, query: Buffer.alloc(50) },
        { authority: 'http://tsa', response: Buffer.alloc(50), at },
      ),
  },
  'exhibit-leftovers': {
    takeExpired: (db) => leftovers.takeExpired(db, at),
    knownAmong: (db) => leftovers.knownAmong(db, [id]),
    toClear: (db) => leftovers.toClear(db),
    noteCleared: (db) => leftovers.noteCleared(db, [randomId<'exhibit'>()], at),
  },
})
