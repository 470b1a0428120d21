/** Reads a whole case file, for people and for the features that reason about it. */
import type { CaseFile } from '@clew/casefile'
import type { CaseRead } from '@clew/contract'
import type { Access } from '../../platform/authorization/access.ts'
import type { Permission } from '../../platform/authorization/permissions.ts'
import type { Entered } from '../../platform/database/doors.ts'
import { type CaseId, isUuid } from '../../platform/ids/ids.ts'
import { Refusal } from '../../platform/refusal.ts'
import { caseFileOf } from './case-row.ts'
import { readVersion, readWhole } from './cases.store.ts'

export type LoadedCase = {
  readonly id: CaseId
  readonly version: number
  readonly updated: Date
  readonly caseFile: CaseFile
}

/** An id as it came in an address. @throws Refusal `case-not-found` when it cannot be one. */
export function caseIdOf(text: string): CaseId {
  if (!isUuid(text)) throw new Refusal('case-not-found')
  return text as CaseId
}

/** Leaves the entry in the journal to whoever knows what the case is read for. @throws Refusal `case-not-found`. */
export async function loadCase(db: Entered['db'], id: CaseId): Promise<LoadedCase> {
  const row = await readWhole(db, id)
  if (row === undefined) throw new Refusal('case-not-found')
  return { id, version: row.version, updated: row.updated_at, caseFile: caseFileOf(row) }
}

/** The version alone, to tell whether what one has is still true. @throws Refusal `case-not-found`. */
export async function versionOf(db: Entered['db'], id: CaseId): Promise<number> {
  const version = await readVersion(db, id)
  if (version === undefined) throw new Refusal('case-not-found')
  return version
}

/** What the screen asks about a case, and what of the policies it is. */
const asked = {
  change: 'case.change',
  export: 'case.export',
  assess: 'assessment.read',
  merge: 'case.merge',
  share: 'case.share',
  staff: 'assignment.read',
  assign: 'assignment.manage',
  compartment: 'compartment.manage',
  history: 'journal.read',
  proveHistory: 'journal.export',
  seeVault: 'vault.read',
  addToVault: 'vault.write',
  reveal: 'vault.reveal',
  decideReveal: 'vault.decide',
  erase: 'vault.erase',
  seeExhibits: 'exhibit.read',
  addExhibit: 'exhibit.add',
  viewExhibit: 'exhibit.view',
  recordCustody: 'custody.record',
  proposeSecond: 'second.propose',
  decideSecond: 'second.decide',
} as const satisfies Readonly<Record<string, Permission>>

/** @throws Refusal `case-not-found`. */
export async function readCase({ db, journal }: Entered, { may }: Access, idText: string): Promise<CaseRead> {
  const { id, version, updated, caseFile } = await loadCase(db, caseIdOf(idText))
  journal({ action: 'case.read', caseId: id, effect: 'read', detail: { version } })
  return {
    id,
    version,
    updated: updated.toISOString(),
    abilities: Object.fromEntries(Object.entries(asked).map(([name, permission]) => [name, may(permission)])),
    caseFile,
  }
}
