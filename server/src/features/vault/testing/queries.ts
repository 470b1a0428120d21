/** One call of each statement of the vault and of its keys, for the text of SQL that is committed. */
import * as keys from '../../../platform/crypto/keys.store.ts'
import * as rotation from '../../../platform/crypto/rotation.store.ts'
import type { Entered } from '../../../platform/database/doors.ts'
import { type CaseId, randomId, type UnitId, type UserId } from '../../../platform/ids/ids.ts'
import * as custody from '../custody.store.ts'
import * as erasure from '../erasure.store.ts'
import * as requests from '../requests.store.ts'
import { type OfficeId, type PhotographId, type RecordId, type RequestId, wholeUnit } from '../tables.ts'
import * as vault from '../vault.store.ts'

type Call = (db: Entered['db']) => Promise<unknown>
type Known = { readonly unitId: UnitId; readonly userId: UserId; readonly caseId: CaseId }

const at = new Date('2026-05-05T12:00:00Z')
const record: RecordId = randomId()
const photograph: PhotographId = randomId()
const request: RequestId = randomId()
const sealed = Buffer.alloc(64, 1)
const wrapped = { master: 'm', wrapped: sealed }

export const vaultStores = {
  keys,
  vault,
  'vault-requests': requests,
  'vault-custody': custody,
  'vault-erasure': erasure,
  'key-rotation': rotation,
}
export const vaultStoresOfSystem = ['key-rotation']

/** In an order in which each finds what it needs; the case exists already. */
export const vaultCalls = ({
  unitId,
  userId,
  caseId,
}: Known): Readonly<Record<keyof typeof vaultStores, Readonly<Record<string, Call>>>> => {
  const keyed = { unitId, caseId, kind: 'identity', id: record } as const
  const row = {
    case_id: caseId,
    record_id: record,
    unit_id: unitId,
    person: 'V1',
    version: 1,
    fields: ['names' as const],
    sealed,
    sealed_at: at,
    sealed_by: userId,
  }
  const place = { case_id: caseId, record_id: record, sealed, sealed_at: at, sealed_by: userId }
  const rule = { office_id: wholeUnit, needed: 1, set_by: userId, set_at: at }
  return {
    keys: {
      insertUnitKey: (db) => keys.insertUnitKey(db, unitId, 1, wrapped),
      currentUnitKey: (db) => keys.currentUnitKey(db, unitId),
      unitKey: (db) => keys.unitKey(db, unitId, 1),
      holdGenerations: (db) => keys.holdGenerations(db, unitId),
      insertDataKey: (db) => keys.insertDataKey(db, keyed, 1, sealed),
      dataKeysOf: (db) => keys.dataKeysOf(db, keyed, [record]),
      destroyDataKey: (db) => keys.destroyDataKey(db, keyed, at),
    },
    vault: {
      insertSealed: (db) => vault.insertSealed(db, row),
      updateSealed: (db) => vault.updateSealed(db, { ...place, version: 2, fields: ['names'] }),
      sealedIn: (db) => vault.sealedIn(db, caseId),
      sealedEverywhere: (db) => vault.sealedEverywhere(db),
      lockSealed: (db) => vault.lockSealed(db, caseId, 'V1'),
      sealedRecord: (db) => vault.sealedRecord(db, caseId, record),
      insertPhotograph: (db) => vault.insertPhotograph(db, { ...place, photograph_id: photograph }),
      colleagues: (db) => vault.colleagues(db, [userId]),
      photographsIn: (db) => vault.photographsIn(db, caseId),
      photographsOf: (db) => vault.photographsOf(db, caseId, record),
      removePhotographRow: (db) => vault.removePhotographRow(db, caseId, record, photograph),
    },
    'vault-requests': {
      insertRequest: (db) =>
        requests.insertRequest(db, {
          case_id: caseId,
          request_id: request,
          record_id: record,
          unit_id: unitId,
          person: 'V1',
          fields: ['names'],
          purpose: 'interview',
          words: sealed,
          asked_by: userId,
          asked_at: at,
          needed: 1,
          office_id: null,
          expires_at: at,
        }),
      lockRequest: (db) => requests.lockRequest(db, caseId, request),
      requestOf: (db) => requests.requestOf(db, caseId, request),
      requestsIn: (db) => requests.requestsIn(db, caseId, undefined, 1),
      waitingRequests: (db) => requests.waitingRequests(db, at, 1),
      insertShowing: (db) =>
        requests.insertShowing(db, { case_id: caseId, request_id: request }, randomId(), at, at),
      markWithdrawn: (db) => requests.markWithdrawn(db, { case_id: caseId, request_id: request }, at),
      insertDecision: (db) =>
        requests.insertDecision(db, {
          case_id: caseId,
          request_id: request,
          decided_by: userId,
          decided_at: at,
          agreed: true,
          words: sealed,
        }),
    },
    'vault-custody': {
      putRule: (db) => custody.putRule(db, unitId, rule, 0, [userId]),
      rulesOf: (db) => custody.rulesOf(db, unitId),
      ruleForCase: (db) => custody.ruleForCase(db, caseId),
      activePeople: (db) => custody.activePeople(db, unitId, [userId]),
      hasOffice: (db) => custody.hasOffice(db, unitId, randomId<'office'>() satisfies OfficeId),
      dropRule: (db) => custody.dropRule(db, unitId, wholeUnit, 1),
    },
    'vault-erasure': {
      insertErasure: (db) =>
        erasure.insertErasure(db, {
          case_id: caseId,
          record_id: record,
          person: 'V1',
          erased_by: userId,
          erased_at: at,
          reason: 'court-order',
          words: 'W',
          key_digest: '0'.repeat(64),
          content_digest: '0'.repeat(64),
        }),
      emptyRecord: (db) => erasure.emptyRecord(db, { case_id: caseId, record_id: record, erased_at: at }),
      erasureOf: (db) => erasure.erasureOf(db, caseId, record),
      erasureEntry: (db) => erasure.erasureEntry(db, caseId, record),
    },
    'key-rotation': {
      lockRotation: (db) => rotation.lockRotation(db, unitId),
      generationsOf: (db) => rotation.generationsOf(db, unitId),
      retireBefore: (db) => rotation.retireBefore(db, unitId, 1, at),
      oldDataKeys: (db) => rotation.oldDataKeys(db, unitId, 1),
      putDataKey: (db) => rotation.putDataKey(db, keyed, 1, sealed),
      unitsRotating: (db) => rotation.unitsRotating(db),
      liveUnitKeys: (db) => rotation.liveUnitKeys(db),
      everyUnitKey: (db) => rotation.everyUnitKey(db),
      allUnits: (db) => rotation.allUnits(db),
      holdAlone: (db) => rotation.holdAlone(db, unitId),
      destroyUnused: (db) => rotation.destroyUnused(db, unitId, at),
      underOtherMaster: (db) => rotation.underOtherMaster(db, 'other'),
      putUnitKey: (db) => rotation.putUnitKey(db, { unitId, generation: 1, ...wrapped }),
    },
  }
}
