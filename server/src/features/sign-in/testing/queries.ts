/** One call of each statement of the ways in, for the text of SQL that is committed. */
import type { Entered } from '../../../platform/database/doors.ts'
import { type CaseId, timeOrderedId, type UnitId, type UserId } from '../../../platform/ids/ids.ts'
import * as demoCases from '../../demo/demo-cases.store.ts'
import * as demo from '../../demo/demo.store.ts'
import * as oidc from '../../oidc/oidc.store.ts'
import * as passkeys from '../../passkeys/passkeys.store.ts'
import * as recovery from '../../recovery/recovery.store.ts'
import * as setUp from '../../set-up/set-up.store.ts'

type Call = (db: Entered['db']) => Promise<unknown>

const clock = () => new Date('2026-05-05T12:00:00Z')
const id = <Kind extends string>() => timeOrderedId<Kind>(clock)
const passkey = id<'passkey'>()
const enrolment = id<'enrolment'>()
const recoveryId = id<'recovery'>()
const [agencyId, officeId, person, first] = [id<'agency'>(), id<'office'>(), id<'user'>(), id<'user'>()]
const agency = { kind: 'police', name: 'Demo police', offices: [] } as const
const [office] = [{ name: 'Demo office', regions: ['North'] }]

export const signInStores = { passkeys, oidc, recovery, 'set-up': setUp, demo, 'demo-cases': demoCases }
export const signInStoresOfSystem = ['passkeys', 'oidc', 'recovery', 'set-up', 'demo']

/** In an order in which each finds what it needs. */
export const signInCalls = (
  unitId: UnitId,
  userId: UserId,
  caseId: CaseId,
): Readonly<Record<keyof typeof signInStores, Readonly<Record<string, Call>>>> => ({
  passkeys: {
    insertPasskey: (db) =>
      passkeys.insertPasskey(db, {
        id: passkey,
        userId,
        unitId,
        credentialId: 'C',
        publicKey: new Uint8Array(1),
        counter: 0,
        transports: [],
        device: 'singleDevice',
        backedUp: false,
        name: 'N',
      }),
    findPasskey: (db) => passkeys.findPasskey(db, 'C'),
    notePasskeyUse: (db) => passkeys.notePasskeyUse(db, passkey, { seen: '0', counter: 1, backedUp: false }),
    passkeysOf: (db) => passkeys.passkeysOf(db, userId),
    waysInOf: (db) => passkeys.waysInOf(db, userId),
    activePerson: (db) => passkeys.activePerson(db, userId),
    replaceEnrolment: (db) =>
      passkeys.replaceEnrolment(db, {
        id: enrolment,
        userId,
        unitId,
        kind: 'invitation',
        codeHash: Buffer.alloc(32),
        by: userId,
        hours: 1,
      }),
    findEnrolment: (db) => passkeys.findEnrolment(db, Buffer.alloc(32)),
    useEnrolment: (db) => passkeys.useEnrolment(db, enrolment),
    endPasskey: (db) => passkeys.endPasskey(db, passkey, 'removed'),
    endPasskeysOf: (db) => passkeys.endPasskeysOf(db, userId),
  },
  oidc: {
    findLink: (db) => oidc.findLink(db, 'I', 'S'),
    unlinkedByEmail: (db) => oidc.unlinkedByEmail(db, 'I', 'a@office.example'),
    insertLink: (db) => oidc.insertLink(db, 'I', 'S', { user_id: userId, unit_id: unitId, active: true }),
  },
  recovery: {
    personByEmail: (db) => recovery.personByEmail(db, 'a@office.example'),
    activeColleague: (db) => recovery.activeColleague(db, userId),
    insertRecovery: (db) => recovery.insertRecovery(db, { id: recoveryId, userId, unitId, by: null }),
    lockRecovery: (db) => recovery.lockRecovery(db, recoveryId),
    openRecoveries: (db) => recovery.openRecoveries(db, { id: recoveryId }),
    endSessionsOf: (db) => recovery.endSessionsOf(db, userId),
    refuseRecovery: (db) => recovery.refuseRecovery(db, recoveryId, userId),
    confirmFirst: (db) => recovery.confirmFirst(db, id<'recovery'>(), userId),
    confirmSecond: (db) => recovery.confirmSecond(db, id<'recovery'>(), userId),
  },
  'set-up': {
    lockSetUp: (db) => setUp.lockSetUp(db),
    anybody: (db) => setUp.anybody(db),
    insertFirst: (db) =>
      setUp.insertFirst(db, {
        unitId,
        unit: 'U',
        agency: { id: id<'agency'>(), kind: 'prosecution', name: 'First agency' },
        office: { id: id<'office'>(), name: 'O', regions: ['North'] },
        person: { id: first, name: 'A', email: null },
      }),
  },
  demo: {
    anybody: (db) => demo.anybody(db),
    insertAgency: (db) => demo.insertAgency(db, agencyId, unitId, agency),
    insertOffice: (db) => demo.insertOffice(db, { officeId, agencyId, unitId }, office),
    insertPerson: (db) =>
      demo.insertPerson(
        db,
        { userId: person, unitId, agencyId, officeId },
        {
          name: 'P',
          roles: ['investigator'],
          agency: agency.name,
          office: office.name,
          vetting: 'basic',
          clearances: ['children'],
        },
      ),
    demoRows: (db) => demo.demoRows(db),
  },
  'demo-cases': {
    referencesAmong: (db) => demoCases.referencesAmong(db, ['R']),
    assign: (db) =>
      demoCases.assign(db, { id: id<'assignment'>(), caseId, unitId, userId, role: 'lead', by: userId }),
    share: (db) =>
      demoCases.share(db, {
        id: id<'share'>(),
        caseId,
        unitId,
        agencyId,
        fields: ['title'],
        purpose: 'P',
        by: userId,
      }),
    compartment: (db) =>
      demoCases.compartment(db, { caseId, unitId, name: 'protected-witnesses', reason: 'R', by: userId }),
  },
})
