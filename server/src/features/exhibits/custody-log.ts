/** The custody log as the case file carries it and the assessment reads it, and as it is shown. */
import type { CaseFile, CustodyEvent, Evidence, ExhibitFile } from '@clew/casefile'
import type { CustodyEventRead, Somebody } from '@clew/contract'
import type { Entered } from '../../platform/database/doors.ts'
import type { CaseId, UserId } from '../../platform/ids/ids.ts'
import { type CustodyRow, custodyRows, type FileRow, filesOf } from './custody.store.ts'

/**
 * One name for each person of the log, as the engine tells holders apart: the display name, with the end of the id where
 * two persons, or a person and an office, would have the same.
 */
function namesIn(rows: readonly CustodyRow[]): (user: UserId | null) => string {
  const known = new Map<UserId, string>()
  for (const { user, userName, toUser, toUserName } of rows) {
    known.set(user, userName ?? user)
    if (toUser !== null) known.set(toUser, toUserName ?? toUser)
  }
  const offices = rows.flatMap(({ office, toOffice }) => [office, toOffice])
  const taken = (name: string): boolean =>
    offices.includes(name) || [...known.values()].filter((each) => each === name).length > 1
  return (user) => {
    if (user === null) return ''
    const name = known.get(user) ?? user
    return taken(name) ? `${name} (${user.slice(-4)})` : name
  }
}

/** Events of the log in the form of the case file, receipts folded into what they confirm. */
function eventsOf(rows: readonly CustodyRow[]): ReadonlyMap<string, CustodyEvent[]> {
  const nameOf = namesIn(rows)
  const byId = new Map(rows.map((row) => [row.id, row]))
  const receipts = new Map(rows.map((row) => [row.confirms, row]))
  const byItem = new Map<string, CustodyEvent[]>()
  for (const row of rows) {
    const event = eventOf(row, receipts.get(row.id), nameOf) ?? sealFound(row, byId, nameOf)
    if (event !== undefined) byItem.set(row.evidence, [...(byItem.get(row.evidence) ?? []), event])
  }
  return byItem
}

function eventOf(
  row: CustodyRow,
  receipt: CustodyRow | undefined,
  nameOf: (user: UserId | null) => string,
): CustodyEvent | undefined {
  if (row.kind === 'received') return undefined
  const to = row.toOffice ?? (row.toUser === null ? undefined : nameOf(row.toUser))
  return {
    id: row.id,
    kind: row.kind,
    at: row.at.toISOString(),
    by: row.office ?? nameOf(row.user),
    ...(to === undefined ? {} : { to }),
    ...(receipt === undefined ? {} : { confirmed: receipt.at.toISOString() }),
    ...(row.document === null ? {} : { document: row.document }),
    ...(row.place === null ? {} : { where: row.place }),
    ...(row.seal === null ? {} : { seal: row.seal }),
    ...(row.exhibit === null ? {} : { file: row.exhibit }),
    ...(row.sha256 === null ? {} : { sha256: row.sha256.toString('hex') }),
    ...(row.note === null ? {} : { note: row.note }),
  }
}

/** A receiver who found another seal than the giver says so; it stands as a look of theirs at the item. */
function sealFound(
  receipt: CustodyRow,
  byId: ReadonlyMap<string, CustodyRow>,
  nameOf: (user: UserId | null) => string,
): CustodyEvent | undefined {
  const given = byId.get(receipt.confirms ?? '')
  if (receipt.seal === null || receipt.seal === given?.seal) return undefined
  const at = receipt.at.toISOString()
  return { id: receipt.id, kind: 'examined', at, by: nameOf(receipt.user), seal: receipt.seal }
}

function filesIn(rows: readonly FileRow[]): ReadonlyMap<string, ExhibitFile[]> {
  const byItem = new Map<string, ExhibitFile[]>()
  for (const { id, evidence, sha256, damaged } of rows) {
    const file = {
      id,
      sha256: sha256.toString('hex'),
      ...(damaged === null ? {} : { damaged: damaged.toISOString() }),
    }
    byItem.set(evidence, [...(byItem.get(evidence) ?? []), file])
  }
  return byItem
}

/** Puts the log behind what the file itself brought from elsewhere. */
export async function withCustody(db: Entered['db'], caseId: CaseId, caseFile: CaseFile): Promise<CaseFile> {
  const events = eventsOf(await custodyRows(db, caseId))
  const files = filesIn(await filesOf(db, caseId))
  if (events.size === 0 && files.size === 0) return caseFile
  return { ...caseFile, evidence: caseFile.evidence.map((item) => merged(item, events, files)) }
}

function merged(
  item: Evidence,
  events: ReadonlyMap<string, CustodyEvent[]>,
  files: ReadonlyMap<string, ExhibitFile[]>,
): Evidence {
  const [logged, stored] = [events.get(item.id), files.get(item.id)]
  if (logged === undefined && stored === undefined) return item
  const newOnes = <T extends { readonly id: string }>(
    own: readonly T[] = [],
    ours: readonly T[] = [],
  ): T[] => {
    const known = new Set(ours.map(({ id }) => id))
    return [...own.filter(({ id }) => !known.has(id)), ...ours]
  }
  const custody = newOnes(item.custody, logged)
  const kept = newOnes(item.files, stored)
  return {
    ...item,
    ...(custody.length === 0 ? {} : { custody }),
    ...(kept.length === 0 ? {} : { files: kept }),
  }
}

const person = (user: UserId, name: string | null): Somebody => ({ user, name: name ?? '' })

/** As it leaves the server. @param reader who asks. */
export function eventRead(
  row: CustodyRow,
  receipt: CustodyRow | undefined,
  reader: UserId,
): CustodyEventRead {
  const to =
    row.toOffice !== null
      ? { name: row.toOffice }
      : row.toUser === null
        ? undefined
        : person(row.toUser, row.toUserName)
  return {
    id: row.id,
    evidence: row.evidence,
    kind: row.kind === 'received' ? 'handed-over' : row.kind,
    at: row.at.toISOString(),
    recorded: row.recorded.toISOString(),
    by: row.office === null ? person(row.user, row.userName) : { name: row.office },
    recordedBy: person(row.user, row.userName),
    ...(to === undefined ? {} : { to }),
    ...(row.document === null ? {} : { document: row.document }),
    ...(row.place === null ? {} : { where: row.place }),
    ...(row.seal === null ? {} : { seal: row.seal }),
    ...(row.exhibit === null ? {} : { exhibit: row.exhibit }),
    ...(row.sha256 === null ? {} : { sha256: row.sha256.toString('hex') }),
    ...(row.note === null ? {} : { note: row.note }),
    ...(receipt === undefined ? {} : { receipt: receiptRead(receipt) }),
    awaitsYou:
      row.kind === 'handed-over' && row.toUser === reader && row.office === null && receipt === undefined,
  }
}

function receiptRead({ id, at, recorded, place, seal, note }: CustodyRow): CustodyEventRead['receipt'] {
  return {
    id,
    at: at.toISOString(),
    recorded: recorded.toISOString(),
    ...(place === null ? {} : { where: place }),
    ...(seal === null ? {} : { seal }),
    ...(note === null ? {} : { note }),
  }
}
