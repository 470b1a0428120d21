/** One call of each statement about decisions, in an order in which each finds what it needs. */
import { generatedDecision } from '../../../../../tests/fixtures/generated-decisions.ts'
import { localUser } from '../../../platform/authentication/local-user.ts'
import type { Entered } from '../../../platform/database/doors.ts'
import * as decisions from '../decisions.store.ts'
import * as decisionImport from '../import.store.ts'
import * as shipped from '../shipped.store.ts'
import { soughtAll } from '../sought.ts'
import { storedOf } from '../stored.ts'

type Store = Readonly<Record<string, (db: Entered['db']) => Promise<unknown>>>

const { unitId } = localUser
const at = new Date('2026-05-05T12:00:00Z')
const after = { decided: '2020-01-01', id: 'G-1', owner: unitId }

export const decisionStores = {
  'decision-import': decisionImport,
  decisions,
  'decision-shipped': shipped,
}

export const decisionCalls: Readonly<Record<keyof typeof decisionStores, Store>> = {
  'decision-import': {
    lockDecisionsOf: (db) => decisionImport.lockDecisionsOf(db, unitId),
    putDecisions: async (db) => {
      await decisions.seek(db, soughtAll, 'known')
      await decisionImport.putDecisions(db, unitId, [storedOf(generatedDecision(1), false)], at)
    },
    decisionsThere: (db) => decisionImport.decisionsThere(db, unitId, ['G-1']),
    changeFacetCounts: (db) =>
      decisionImport.changeFacetCounts(db, unitId, [{ facet: 'state:GB', count: 1 }]),
  },
  decisions: {
    seek: (db) => decisions.seek(db, soughtAll, 'known'),
    countSought: (db) => decisions.countSought(db, 10_000),
    areFew: (db) => decisions.areFew(db, soughtAll, 10_000),
    pageSought: async (db) => {
      const asked = { after, descending: true, limit: 50 }
      await decisions.pageSought(db, { ...asked, few: true })
      await decisions.pageSought(db, { ...asked, few: false })
    },
    bodiesAt: (db) => decisions.bodiesAt(db, [after]),
    facetCounts: (db) => decisions.facetCounts(db, ['state:GB']),
    findDecision: (db) => decisions.findDecision(db, 'G-1'),
    mostShared: (db) =>
      decisions.mostShared(db, { facets: ['act:act.sale'], without: 'G-1', most: 10_000, limit: 20 }),
  },
  'decision-shipped': { removeShipped: (db) => shipped.removeShipped(db, ['G-2']) },
}
